extension Figures {
    /// The window of the recent counts, in days.
    public static let recentDays = 90

    /// Computes everything the rules say of one member at `now`.
    ///
    /// `nextChange` is the very next moment at which one of these figures is another, supposing that no row and no edit
    /// arrives: until then they stand, at it at least one differs. Places in queues change by rules of their own.
    public init(
        history: MemberHistory, facts: ManagerFacts, role: Role, settings: Settings, now: Instant
    ) {
        self.init()
        let today = now.day
        let counted = CountedHistory(history, now: now)
        let breaks = BreakSpans(facts.breaks)
        let days = counted.activeDays
        self.role = role
        firstSeen = counted.firstSeen
        lastSeen = counted.lastSeen
        lastContribution = counted.contributions.last
        conversations = counted.conversations.count
        contributions = counted.contributions.count
        attendances = counted.attendances.count
        datesOnly = counted.isDatesOnly
        setRecentCounts(counted, today: today)
        if let last = days.last {
            level = counted.level(on: today, settings: settings.levels)
            levelBefore = counted.level(on: last, settings: settings.levels)
        }
        let step = counted.step(from: level, on: today, settings: settings.levels)
        towardsNext = step?.count
        setRhythm(days, counted: counted, breaks: breaks, settings: settings.rhythm, today: today)
        let rule = StateRule(
            firstDay: counted.firstDay,
            mayBeNewcomer: counted.firstDay.map {
                StateRule.mayBeNewcomer(firstDay: $0, history: history, settings: settings.rhythm)
            } ?? false,
            silentSince: silentSince, contributionSilentSince: contributionSilentSince, thresholdDays: thresholdDays,
            contributionThresholdDays: contributionThresholdDays, settings: settings.rhythm)
        naturalState = rule.natural(on: today)
        state = MemberState(recorded: facts, isOnBreak: breaks.contains(today)) ?? naturalState
        let praise = GoodDeedRule(
            counted: counted, attempts: facts.attempts, earliest: history.earliestOfFirstSource, isPresent: isPresent,
            settings: settings.rhythm, today: today)
        deeds = praise.deeds
        let nextDay = [
            rule.nextChange(after: today), breaks.nextBoundary(after: today), endOfLevel(counted, settings.levels),
            endOfRecent(counted, today: today), step.flatMap { endOfStep($0, counted, settings.levels) },
            praise.nextChange(deeds),
        ].compactMap { $0 }.min()
        nextChange = [nextDay?.start, counted.nextDue].compactMap { $0 }.min()
    }

    private mutating func setRecentCounts(_ counted: CountedHistory, today: Day) {
        let start = today.adding(-Figures.recentDays).start
        let end = today.adding(1).start
        conversations90 = counted.conversations.count(from: start, before: end)
        contributions90 = counted.contributions.count(from: start, before: end)
        attendances90 = counted.attendances.count(from: start, before: end)
    }

    private mutating func setRhythm(
        _ days: ActiveDays, counted: CountedHistory, breaks: BreakSpans, settings: Settings.Rhythm, today: Day
    ) {
        let rhythm = Rhythm(days, breaks: breaks, settings: settings)
        usualPause = rhythm.usualPause
        thresholdDays = rhythm.thresholdDays
        basis = rhythm.basis
        let contributionDays = ActiveDays([counted.contributions])
        let contributionRhythm = Rhythm(contributionDays, breaks: breaks, settings: settings)
        contributionThresholdDays = contributionRhythm.thresholdDays
        let lastReturn = breaks.lastReturn(by: today)
        func since(_ last: Day) -> Day { max(last, lastReturn ?? last) }
        silentSince = days.last.map(since)
        contributionSilentSince = contributionDays.last.map(since)
    }

    /// The first day on which too little is left within the window for the level of today.
    private func endOfLevel(_ counted: CountedHistory, _ settings: Settings.Levels) -> Day? {
        let needed = level.needed(settings: settings)
        return [
            counted.contributions.suffix(max(0, needed.contributions)).first,
            counted.conversations.suffix(max(0, needed.conversations)).first,
        ].compactMap { $0?.day.adding(settings.days).adding(1) }.min()
    }

    /// The first day on which less counts towards the next level.
    private func endOfStep(_ step: NextLevel, _ counted: CountedHistory, _ settings: Settings.Levels) -> Day? {
        let moments = step.level == .participant ? counted.conversations : counted.contributions
        return moments.suffix(step.count).first?.day.adding(settings.days).adding(1)
    }

    /// The first day on which one of the recent counts is smaller.
    private func endOfRecent(_ counted: CountedHistory, today: Day) -> Day? {
        let start = today.adding(-Figures.recentDays).start
        return [counted.conversations, counted.contributions, counted.attendances].compactMap { moments in
            let oldest = moments.lowerBound(of: start)
            return oldest < moments.endIndex ? moments[oldest].day.adding(Figures.recentDays).adding(1) : nil
        }.min()
    }
}
