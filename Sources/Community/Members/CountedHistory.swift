/// What of a history counts at one moment: all that is due. Later rows wait for `nextDue`.
struct CountedHistory {
    let conversations: ArraySlice<Instant>
    let contributions: ArraySlice<Instant>
    let attendances: ArraySlice<Instant>
    let helps: ArraySlice<Instant>
    let datesOnly: ArraySlice<Day>
    /// The first day by a file's word.
    let firstKnown: Day?
    /// Whether nothing is known but whole days.
    let isDatesOnly: Bool
    /// Whether some contributions are known by their day only: then nothing tells how many there were.
    let hasUncounted: Bool
    /// When the next row that lies ahead begins to count.
    let nextDue: Instant?

    /// Splits a history at `now`. O(log n).
    init(_ history: MemberHistory, now: Instant) {
        let allContributions = history.allContributions
        conversations = history.conversations.prefix(through: now)
        contributions = allContributions.prefix(through: now)
        attendances = history.attendances.prefix(through: now)
        helps = history.helps.prefix(through: now)
        hasUncounted = allContributions.count > history.contributions.count
        datesOnly = history.datesOnly.prefix(through: now.day)
        firstKnown = history.firstKnown.flatMap { $0 <= now.day ? $0 : nil }
        isDatesOnly =
            !datesOnly.isEmpty && conversations.isEmpty && attendances.isEmpty
            && history.contributions.prefix(through: now).isEmpty
        let ahead = [
            history.conversations[conversations.endIndex...].first,
            allContributions[contributions.endIndex...].first,
            history.attendances[attendances.endIndex...].first,
            history.helps[helps.endIndex...].first,
            history.datesOnly[datesOnly.endIndex...].first?.start,
        ]
        nextDue = ahead.compactMap { $0 }.min()
    }

    /// All active days.
    var activeDays: ActiveDays { ActiveDays([conversations, contributions, attendances], days: datesOnly) }

    /// The first activity; a day without a time counts from its start, unless the time on that day is known.
    var firstSeen: Instant? {
        let timed = [conversations.first, contributions.first, attendances.first].compactMap { $0 }.min()
        guard let dated = [datesOnly.first, firstKnown].compactMap({ $0 }).min() else { return timed }
        return timed.map { dated < $0.day ? dated.start : $0 } ?? dated.start
    }

    /// The latest activity; a day without a time counts from its start.
    var lastSeen: Instant? {
        [conversations.last, contributions.last, attendances.last, datesOnly.last?.start].compactMap { $0 }.max()
    }

    /// The day of the first activity, by a file's word too.
    var firstDay: Day? { activeDays.first.map { first in firstKnown.map { min($0, first) } ?? first } }

    /// The level on `day`, counting the window that ends with it.
    func level(on day: Day, settings: Settings.Levels) -> Level {
        let start = day.adding(-settings.days).start
        let end = day.adding(1).start
        return Level(
            contributions: contributions.count(from: start, before: end),
            conversations: conversations.count(from: start, before: end), settings: settings)
    }

    /// The next level, where it is one step away on `day`.
    func step(from level: Level, on day: Day, settings: Settings.Levels) -> NextLevel? {
        let start = day.adding(-settings.days).start
        let end = day.adding(1).start
        let next = NextLevel(
            after: level, contributions: contributions.count(from: start, before: end),
            conversations: conversations.count(from: start, before: end), settings: settings)
        return next.flatMap { $0.isOneStep ? $0 : nil }
    }
}

extension RandomAccessCollection where Element: Comparable, Index == Int {
    /// The first index whose element is not before the bound; the collection ascends. O(log n).
    func lowerBound(of bound: Element) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if self[middle] < bound { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// How many elements lie from `start` up to `end`, which is not included; the collection ascends. O(log n).
    func count(from start: Element, before end: Element) -> Int {
        Swift.max(0, lowerBound(of: end) - lowerBound(of: start))
    }
}

extension MemberHistory {
    /// The contributions with those that only their day is known of, at its start; ascending.
    fileprivate var allContributions: [Instant] {
        if contributionDays.isEmpty { return contributions }
        let known = Set(contributions.map(\.day))
        return (contributions + Set(contributionDays).subtracting(known).map(\.start)).sorted()
    }
}

extension Array where Element: Comparable {
    /// The elements up to and including `bound`; the array ascends. O(log n).
    fileprivate func prefix(through bound: Element) -> ArraySlice<Element> {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if bound < self[middle] { high = middle } else { low = middle + 1 }
        }
        return self[..<low]
    }
}
