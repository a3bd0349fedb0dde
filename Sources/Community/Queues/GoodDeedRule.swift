/// Which deeds of one member's last 14 days deserve thanks, and when that changes by time alone.
struct GoodDeedRule {
    private static let milestones = [10, 50, 100]

    let counted: CountedHistory
    let attempts: [Attempt]
    /// The earliest record of the source of the first activity: what is first soon after it may not be the first.
    let earliest: Instant?
    /// Whether they are around: an anniversary of somebody who is quiet is no deed.
    let isPresent: Bool
    let settings: Settings.Rhythm
    let today: Day

    /// The deeds, the newest first.
    var deeds: [GoodDeed] {
        let all = [first, anniversary, help].compactMap { $0 } + milestones + returns
        return all.filter { isRecent($0.at) }.sorted { ($1.at, $0.kind.rawValue) < ($0.at, $1.kind.rawValue) }
    }

    /// The first day after today on which a deed is too old, or an anniversary comes.
    func nextChange(_ deeds: [GoodDeed]) -> Day? {
        var days = deeds.map { $0.at.day }
        if let help = recentHelps.first { days.append(help.day) }
        return (days.map { $0.adding(GoodDeed.days + 1) } + [nextAnniversary].compactMap { $0 }).filter { $0 > today }
            .min()
    }

    private func isRecent(_ at: Instant) -> Bool { at.day >= today.adding(-GoodDeed.days) }

    /// Whether the feed reaches back far enough before `day` to call something the first.
    private func isFirstKnown(_ day: Day) -> Bool {
        earliest.map { day.days(since: $0.day) > settings.newcomerDays } ?? true
    }

    private var first: GoodDeed? {
        counted.contributions.first.flatMap { at in
            isFirstKnown(at.day) && !counted.hasUncounted ? GoodDeed(kind: .firstContribution, number: 1, at: at) : nil
        }
    }

    private var milestones: [GoodDeed] {
        if counted.hasUncounted { return [] }
        return Self.milestones.compactMap { number in
            let place = counted.contributions.startIndex + number - 1
            guard place < counted.contributions.endIndex else { return nil }
            return GoodDeed(kind: .milestone, number: number, at: counted.contributions[place])
        }
    }

    private var recentHelps: ArraySlice<Instant> {
        counted.helps[counted.helps.lowerBound(of: today.adding(-GoodDeed.days).start)...]
    }

    private var help: GoodDeed? {
        recentHelps.last.map { GoodDeed(kind: .help, number: recentHelps.count, at: $0) }
    }
}

// MARK: Anniversaries

extension GoodDeedRule {
    /// The anniversary of this year, or of the last one where its days reach over the turn of the year.
    private var anniversary: GoodDeed? {
        for years in [age, age - 1] {
            guard let day = anniversary(years), day <= today, isRecent(day.start) else { continue }
            return GoodDeed(kind: .anniversary, number: years, at: day.start)
        }
        return nil
    }

    private var nextAnniversary: Day? {
        [age, age + 1].compactMap { anniversary($0) }.first { $0 > today }
    }

    /// The years by the calendar alone.
    private var age: Int { counted.firstSeen.map { today.date.year - $0.day.date.year } ?? 0 }

    /// The day on which the first activity is so many years ago; 29 February is kept on the 28th.
    private func anniversary(_ years: Int) -> Day? {
        guard isPresent, years > 0, let first = counted.firstSeen?.day, isFirstKnown(first) else { return nil }
        return first.date.adding(months: 12 * years).map(Day.init)
    }
}

// MARK: Here again

extension GoodDeedRule {
    /// The shortest silence that a message without a purpose can have ended.
    private static let shortestSilence = 15

    /// The returns after messages to somebody quiet; several messages before one return are one.
    private var returns: [GoodDeed] {
        var seen: Set<Instant> = []
        return attempts.compactMap(back).filter { seen.insert($0.at).inserted }
    }

    /// The first activity after a message; after one about contributions, the first contribution.
    private func back(_ attempt: Attempt) -> GoodDeed? {
        guard attempt.isSent, let sentAt = attempt.sentAt, attempt.asksBack else { return nil }
        let lists = attempt.purpose == .talking ? [counted.contributions] : counted.all
        let next = lists.compactMap { $0.firstElement(after: sentAt) }.min()
        guard let next, isRecent(next) else { return nil }
        let last = lists.compactMap { $0.lastElement(before: next) }.max()
        let silence = last.map { next.day.days(since: $0.day) } ?? 0
        guard silence > 0, attempt.purpose != nil || silence >= Self.shortestSilence else { return nil }
        return GoodDeed(kind: .hereAgain, number: silence, at: next)
    }
}

extension Attempt {
    /// Whether it was to somebody who had gone quiet and did not say no.
    fileprivate var asksBack: Bool {
        switch outcome?.kind {
        case .declined, .bounced, .wrongPerson: return false
        case .noAnswer, .replied, .hereAgain, nil: break
        }
        switch purpose {
        case .reactivate, .dormant, .talking, nil: return true
        case .welcome, .activate, .stepUp, .thank, .followUp, .outbox, .review: return false
        }
    }
}

extension CountedHistory {
    /// All timed moments, list by list; a day without a time counts from its start.
    fileprivate var all: [ArraySlice<Instant>] {
        [conversations, contributions, attendances, datesOnly.map(\.start)[...]]
    }
}

extension ArraySlice where Element: Comparable {
    /// The first element above `bound`; the slice ascends. O(log n) and the elements equal to it.
    fileprivate func firstElement(after bound: Element) -> Element? {
        var place = lowerBound(of: bound)
        while place < endIndex, self[place] == bound { place += 1 }
        return place < endIndex ? self[place] : nil
    }

    /// The last element below `bound`; the slice ascends. O(log n).
    fileprivate func lastElement(before bound: Element) -> Element? {
        let place = lowerBound(of: bound)
        return place > startIndex ? self[place - 1] : nil
    }
}
