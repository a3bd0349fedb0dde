/// Reckons what came of outreach, in two rounds: first everybody who was written to, then those who are compared.
///
/// Each message stands beside people in the same state, level and band of silence at the moment of that week's first
/// message whom nobody had written to for 30 days: this is direct standardization to those who were written to. Its
/// interval is Wilson's with the sample size that the delete-a-group jackknife over people finds (Kott, The
/// delete-a-group jackknife, J. Official Statistics 17, 2001; Korn and Graubard, Survey Methodology 24, 1998), since
/// the same people are looked at in many weeks.
public struct ResultsReckoner {
    private let settings: Settings
    private var messages: [Followed] = []
    private var following = 0
    private var weeks: [Week] = []
    private var looked = 0

    /// Begins with nobody.
    public init(settings: Settings) { self.settings = settings }

    /// Takes somebody who was written to.
    public mutating func add(written member: TrackedMember) {
        let found = Followed.all(of: member, settings: settings)
        messages += found.counted
        following += found.following
    }

    /// Whether there is anything to compare with.
    public var hasMessages: Bool { !messages.isEmpty }

    /// Ends the first round.
    public mutating func beginComparing() {
        weeks = Dictionary(grouping: messages, by: \.week).sorted { $0.key < $1.key }.map { Week($1) }
    }

    /// Takes somebody who may be compared; whoever was written to is, while nobody wrote.
    ///
    /// O(n log n + weeks) for n activities.
    public mutating func compare(_ member: TrackedMember) {
        guard member.mayBeCompared else { return }
        looked += 1
        var standing = PastStanding(history: member.history, breaks: member.breaks, settings: settings)
        let sent = member.sent
        var done = 0
        for index in weeks.indices {
            let moment = weeks[index].moment
            while done < standing.active.count, standing.active[done] <= moment { done += 1 }
            guard let silent = standing.silentDays(at: moment, done: done),
                weeks[index].bands & (1 << SilenceBand(days: silent).number) != 0, !standing.isOnBreak(at: moment),
                !sent.contains(where: { $0 <= moment && moment.day.days(since: $0.day) <= Followed.apart })
            else { continue }
            let rank = TrackedMember.mixed(member.number ^ UInt64(truncatingIfNeeded: index))
            let stratum = standing.stratum(at: moment)
            guard weeks[index].people[stratum]?.takes(rank) == true else { continue }
            let back = done < standing.active.count ? standing.active[done] : nil
            let written = sent.first { $0 > moment }
            guard let fate = fate(of: member, after: moment, back: back, written: written) else { continue }
            weeks[index].people[stratum]?.add(
                MatchedPeople.Person(number: member.number, rank: rank, days: fate.days, isBack: fate.isBack))
        }
    }

    /// When they were active again or lost from sight; nil where nothing after the moment is known.
    private func fate(of member: TrackedMember, after moment: Instant, back: Instant?, written: Instant?) -> (
        days: Int, isBack: Bool
    )? {
        let known = member.observedUntil.day.days(since: moment.day)
        guard known >= 0 else { return nil }
        let backDays = back.map { $0.day.days(since: moment.day) }
        if let back, let backDays, backDays <= known, written.map({ back < $0 }) ?? true { return (backDays, true) }
        return (min(known, written.map { $0.day.days(since: moment.day) } ?? known), false)
    }

    /// The results.
    ///
    /// - Parameter population: how many members could have been compared, the sample or all.
    public mutating func results(population: Int) -> OutreachResults {
        for index in weeks.indices { weeks[index].settle() }
        let places = Dictionary(uniqueKeysWithValues: weeks.enumerated().map { ($1.number, $0) })
        let beside = messages.map { message in
            places[message.week].flatMap { weeks[$0].shares[message.stratum] }
        }
        return OutreachResults(
            cells: CellSums.cells(messages, beside), counted: messages.count, following: following,
            looked: (looked, population))
    }

    /// The people who are compared with the messages of a week.
    private struct Week {
        let number: Int32
        let moment: Instant
        /// The bands of silence of those who were written to, a bit each.
        let bands: Int
        var people: [Stratum: MatchedPeople] = [:]
        var shares: [Stratum: ComparedShares] = [:]

        init(_ messages: [Followed]) {
            number = messages[0].week
            moment = messages.map(\.sentAt).min() ?? messages[0].sentAt
            bands = messages.reduce(0) { $0 | 1 << $1.stratum.silence.number }
            for message in messages { people[message.stratum] = MatchedPeople() }
        }

        mutating func settle() {
            for (stratum, var matched) in people {
                matched.settle()
                shares[stratum] = ComparedShares(matched)
            }
        }
    }
}

/// What a message is compared with.
struct ComparedShares {
    /// Per horizon.
    let shares: [(all: Double?, without: [Double?])]
    /// The people.
    let people: [UInt64]

    init(_ matched: MatchedPeople) {
        shares = matched.shares(horizons: OutreachResults.horizons)
        people = matched.people.map(\.number)
    }
}
