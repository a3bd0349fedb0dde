import Dashboard

/// When the people of a large community did what: packed into one number per deed and sorted by time.
struct BigLives {
    /// Deeds of one source, ascending: seconds since the beginning, person, and a salt, in 28, 24 and 12 bits.
    struct Deeds {
        var conversations: [UInt64] = []
        var contributions: [UInt64] = []
        /// The event's number and the person, in 32 bits each, ascending and each once.
        var attendances: [UInt64] = []
    }

    static let days = 1_826
    /// Each source has an event every two weeks.
    static let events = days / 14

    private(set) var deeds = [Deeds](repeating: Deeds(), count: 3)

    /// Lets everybody live: `perPerson` deeds each on average.
    init(_ people: BigPeople, perPerson: Int = 20) {
        var counts = (0..<people.count).map { BigLives.plannedCount(people, $0) }
        BigLives.level(&counts, to: people.count * perPerson)
        for person in 0..<people.count { live(person, counts[person], people) }
        for source in deeds.indices {
            deeds[source].conversations.sort()
            deeds[source].contributions.sort()
            deeds[source].attendances = BigLives.unique(deeds[source].attendances)
        }
    }

    static func second(_ deed: UInt64) -> Int { Int(deed >> 36) }
    static func person(_ deed: UInt64) -> Int { Int(deed >> 12 & 0xFF_FFFF) }

    /// Half of all are visitors of a few deeds; one in twenty does most of the work.
    private static func plannedCount(_ people: BigPeople, _ person: Int) -> Int {
        let draw = people.hash(person, 10)
        let spread = Int(draw >> 16 & 0xFFFF)
        switch draw % 100 {
        case ..<50: return 1 + spread % 4
        case ..<80: return 5 + spread % 15
        case ..<95: return 20 + spread % 60
        default: return 80 + spread % 160
        }
    }

    /// Adds or takes single deeds until the sum is right.
    private static func level(_ counts: inout [Int], to sum: Int) {
        var missing = sum - counts.reduce(0, +)
        var person = 0
        while missing != 0, !counts.isEmpty {
            if missing > 0 || counts[person] > 1 {
                counts[person] += missing.signum()
                missing -= missing.signum()
            }
            person = (person + 1) % counts.count
        }
    }

    /// Deeds back from the last day at the person's own pace; one in three falls into the same hours as the one before.
    private mutating func live(_ person: Int, _ count: Int, _ people: BigPeople) {
        var random = SplitMix64(seed: people.hash(person, 11))
        let sources = people.sources(of: person)
        let last = BigLives.lastDay(&random)
        let pace = count < 5 ? random.within(10...90) : count < 20 ? random.within(8...40) : random.within(1...12)
        let isRegular = random.chance(20)
        let givesPercent = count < 5 ? 10 : count < 20 ? 25 : 40
        var second = (BigLives.days - last) * 86_400 - 1 - random.below(80_000)
        for _ in 0..<count {
            add(person, second, sources, givesPercent, &random)
            if random.chance(34) {
                second -= random.within(60...14_400)
            } else {
                second -= isRegular ? pace * 86_400 : random.within(1...(2 * pace)) * 86_400 - random.below(40_000)
            }
            // Whoever is older than the community begins again within its first year.
            if second < 86_400 { second = random.within(86_400...(365 * 86_400)) }
        }
    }

    /// Days before the end: a third active, a quarter silent for months, the others for years.
    private static func lastDay(_ random: inout SplitMix64) -> Int {
        switch random.below(100) {
        case ..<35: random.within(1...20)
        case ..<60: random.within(30...360)
        default: random.within(366...1_700)
        }
    }

    private mutating func add(
        _ person: Int, _ second: Int, _ sources: [Int], _ givesPercent: Int, _ random: inout SplitMix64
    ) {
        let packed = UInt64(second) << 36 | UInt64(person) << 12 | random.next() >> 52
        let draw = random.below(100)
        if draw < 5 {
            let event = min(second / 86_400 / 14, BigLives.events - 1)
            deeds[sources[0]].attendances.append(UInt64(event) << 32 | UInt64(person))
        } else if draw < 5 + givesPercent {
            deeds[sources.contains(2) ? 2 : sources[0]].contributions.append(packed)
        } else {
            let place = sources.count == 1 ? 0 : random.below(sources.count)
            deeds[sources[place]].conversations.append(packed)
        }
    }

    private static func unique(_ numbers: [UInt64]) -> [UInt64] {
        var result: [UInt64] = []
        result.reserveCapacity(numbers.count)
        for number in numbers.sorted() where result.last != number { result.append(number) }
        return result
    }
}
