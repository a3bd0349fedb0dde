/// One member's history, asked how they stood at past moments. What a moment did not know does not enter: thresholds
/// and levels are those of the days until then.
///
/// Who was new is decided without open merge suggestions, which have no history.
struct PastStanding {
    /// Everything they did, ascending; days without a time from their start.
    let active: [Instant]
    private let history: MemberHistory
    private let breaks: BreakSpans
    private let settings: Settings
    /// The threshold that held from a last active day on, until the next one.
    private var threshold: (last: Day, days: Int)?
    private var contributionThreshold: (last: Day, days: Int)?

    init(history: MemberHistory, breaks: [Break], settings: Settings) {
        self.history = history
        self.breaks = BreakSpans(breaks)
        self.settings = settings
        let moments = history.conversations + history.contributions + history.attendances
        active = (moments + history.datesOnly.map(\.start)).sorted()
    }

    /// How many of their moments were over at `moment`. O(log n).
    func done(by moment: Instant) -> Int { active.lowerBound(of: moment.adding(seconds: 1)) }

    /// Days of silence at a moment that so many of their moments came before; nil before the first.
    func silentDays(at moment: Instant, done: Int) -> Int? {
        guard done > 0 else { return nil }
        let last = active[done - 1].day
        return max(0, moment.day.days(since: max(last, breaks.lastReturn(by: moment.day) ?? last)))
    }

    /// Whether a recorded break covered the moment.
    func isOnBreak(at moment: Instant) -> Bool { breaks.contains(moment.day) }

    /// How they stood at a moment. O(log n), and once per last active day O(n log n) for the threshold.
    mutating func stratum(at moment: Instant) -> Stratum {
        let counted = CountedHistory(history, now: moment)
        let silence = SilenceBand(days: silentDays(at: moment, done: done(by: moment)) ?? .max)
        let level = counted.level(on: moment.day, settings: settings.levels)
        guard !isOnBreak(at: moment) else { return Stratum(state: .onBreak, level: level, silence: silence) }
        return Stratum(state: state(at: moment, counted), level: level, silence: silence)
    }

    private mutating func state(at moment: Instant, _ counted: CountedHistory) -> MemberState {
        let today = moment.day
        guard let first = counted.firstSeen?.day, let last = counted.lastSeen?.day else { return .unknown }
        let lastReturn = breaks.lastReturn(by: today)
        let silentSince = max(last, lastReturn ?? last)
        let contribution = counted.contributions.last?.day
        let contributionSince = contribution.map { max($0, lastReturn ?? $0) }
        return StateRule(
            firstDay: first,
            mayBeNewcomer: StateRule.mayBeNewcomer(firstDay: first, history: history, settings: settings.rhythm),
            silentSince: silentSince, contributionSilentSince: contributionSince,
            thresholdDays: isUndecided(silentSince, today) ? threshold(after: last, counted) : settings.rhythm.capDays,
            contributionThresholdDays: contributionSince.map { isUndecided($0, today) } == true
                ? contributionThreshold(counted) : settings.rhythm.capDays,
            settings: settings.rhythm
        ).natural(on: today)
    }

    /// Whether a silence is longer than the least threshold and not longer than the largest: only then does the own one
    /// matter.
    private func isUndecided(_ since: Day, _ today: Day) -> Bool {
        let silent = today.days(since: since)
        return silent > min(settings.rhythm.floorDays, settings.rhythm.capDays) && silent <= settings.rhythm.capDays
    }

    private mutating func threshold(after last: Day, _ counted: CountedHistory) -> Int {
        if let threshold, threshold.last == last { return threshold.days }
        let days = Rhythm(counted.activeDays, breaks: breaks, settings: settings.rhythm).thresholdDays
        threshold = (last, days)
        return days
    }

    private mutating func contributionThreshold(_ counted: CountedHistory) -> Int {
        let days = ActiveDays([counted.contributions])
        guard let last = days.last else { return settings.rhythm.capDays }
        if let contributionThreshold, contributionThreshold.last == last { return contributionThreshold.days }
        let found = Rhythm(days, breaks: breaks, settings: settings.rhythm).thresholdDays
        contributionThreshold = (last, found)
        return found
    }
}
