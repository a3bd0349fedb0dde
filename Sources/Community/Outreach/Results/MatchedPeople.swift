/// People who stood alike in one week and whom nobody wrote to, with what became of them; a sample where there are many.
struct MatchedPeople {
    /// One of them.
    struct Person {
        /// Equal on every laptop.
        var number: UInt64
        /// Where they stand in the sample: the smallest are kept.
        var rank: UInt64
        /// Days until they were active again, or until they were written to or are no longer known.
        var days: Int
        /// Whether they were active again.
        var isBack: Bool
    }

    /// The largest sample.
    static let most = 200
    /// The groups of people that the interval is found with.
    static let groups = 40

    private(set) var people: [Person] = []
    private var bound = UInt64.max

    /// Whether somebody of that rank would be kept.
    func takes(_ rank: UInt64) -> Bool { rank < bound }

    /// Takes somebody in.
    mutating func add(_ person: Person) {
        people.append(person)
        if people.count >= 2 * Self.most { settle() }
    }

    /// Keeps the smallest ranks only.
    mutating func settle() {
        guard people.count > Self.most else { return }
        people.sort { $0.rank < $1.rank }
        people.removeLast(people.count - Self.most)
        bound = people[Self.most - 1].rank
    }

    /// The shares that were active again within each horizon, all of them and without each group; nil where nobody is
    /// known that long.
    ///
    /// After Kaplan and Meier (Nonparametric estimation from incomplete observations, JASA 53, 1958): somebody who is
    /// written to later counts until then, so that nobody's silence decides whether they are in the comparison.
    func shares(horizons: [Int]) -> [(all: Double?, without: [Double?])] {
        let last = horizons.max() ?? 0
        var all = Curve(days: last)
        var groups: [Int: Curve] = [:]
        for person in people {
            all.add(person)
            groups[Int(person.number % UInt64(Self.groups)), default: Curve(days: last)].add(person)
        }
        return horizons.map { days in
            let share = all.share(within: days)
            let without = (0..<Self.groups).map { group in
                groups[group].map { all.subtracting($0).share(within: days) ?? share } ?? share
            }
            return (share, without)
        }
    }
}

/// How many were active again, and how many were lost from sight, on each day.
private struct Curve {
    private var back: [Int32]
    private var lost: [Int32]
    private var total: Int32 = 0

    init(days: Int) {
        back = Array(repeating: 0, count: days + 1)
        lost = back
    }

    mutating func add(_ person: MatchedPeople.Person) {
        total += 1
        guard person.days < back.count else { return }
        if person.isBack { back[person.days] += 1 } else { lost[person.days] += 1 }
    }

    func subtracting(_ other: Curve) -> Curve {
        var rest = self
        rest.total -= other.total
        for day in back.indices {
            rest.back[day] -= other.back[day]
            rest.lost[day] -= other.lost[day]
        }
        return rest
    }

    /// 1 − the product of the shares that stayed away on each day; nil where nobody is known until then.
    func share(within days: Int) -> Double? {
        var away = 1.0
        var left = total
        for day in 0...days {
            if left == 0 { return away == 0 ? 1 : nil }
            away *= 1 - Double(back[day]) / Double(left)
            if away == 0 { return 1 }
            left -= back[day] + (day < days ? lost[day] : 0)
        }
        return 1 - away
    }
}
