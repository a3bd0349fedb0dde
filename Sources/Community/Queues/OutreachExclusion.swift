/// Why a member is left out of the outreach queues at a moment, and when time alone may change that.
struct OutreachExclusion {
    private let member: Standing
    /// Every reason that holds, the first that counts first.
    private let reasons: [LeftOut]

    init(of member: Standing) {
        self.member = member
        reasons = Self.reasons(of: member)
    }

    /// The first case of `LeftOut` that fits in a queue; nil where the member is shown.
    func leftOut(in queue: QueueName) -> LeftOut? {
        let valid = queue.leavesOut
        if let reason = reasons.first(where: valid.contains) { return reason }
        guard valid.contains(.done), let done = member.facts.done[queue] else { return nil }
        return member.isActive(since: done.seen) ? nil : .done
    }

    /// The next moment at which a break, a cool-down or a snooze begins or ends.
    var nextChange: Instant? {
        let facts = member.facts
        let breaks = facts.breaks.flatMap { [$0.from.start, $0.until?.start] }
        let coolDowns = facts.attempts.map { $0.coolDownEnd(settings: member.settings) }
        return member.next(of: breaks + coolDowns + [facts.snooze?.until?.start])
    }

    private static func reasons(of member: Standing) -> [LeftOut] {
        let facts = member.facts
        let checks: [(LeftOut, Bool)] = [
            (.bot, member.figures.role == .bot), (.staff, member.figures.role == .staff), (.junk, facts.junk),
            (.neverContact, facts.neverContact != nil), (.wrongData, facts.wrongData),
            (.onBreak, facts.isOnBreak(member.today)), (.alumni, facts.alumni), (.contentAsIs, facts.contentAsIs),
            (.prepared, facts.attempts.contains(where: \.isPrepared)),
            (.contacted, facts.coolingAttempt(on: member.today, settings: member.settings) != nil),
            (.snoozed, facts.snooze?.isActive(figures: member.figures, today: member.today) == true),
        ]
        return checks.filter(\.1).map(\.0)
    }
}

extension Break {
    /// Whether the break covers a day; the day of return is no longer break.
    func covers(_ day: Day) -> Bool { from <= day && until.map { day < $0 } ?? true }
}

extension ManagerFacts {
    /// Whether any recorded break covers a day.
    func isOnBreak(_ day: Day) -> Bool { breaks.contains { $0.covers(day) } }
}

extension Snooze {
    /// Whether the member is still to be left alone: the date, new activity, or whichever of both comes first ends it.
    public func isActive(figures: Figures, today: Day) -> Bool {
        if let until, until <= today { return false }
        let endsByActivity = untilActive || until == nil
        return !(endsByActivity && figures.isActive(since: seen))
    }
}
