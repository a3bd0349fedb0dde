/// What decides a member's state, and on which days time alone changes it (PRODUCT §3).
struct StateRule {
    let firstDay: Day?
    let mayBeNewcomer: Bool
    let silentSince: Day?
    let contributionSilentSince: Day?
    let thresholdDays: Int
    let contributionThresholdDays: Int
    let settings: Settings.Rhythm

    /// Whether the guards let the member be a newcomer: no other source knew them before, and their source's own record
    /// reaches back more than the newcomer days before their first activity.
    static func mayBeNewcomer(firstDay: Day, history: MemberHistory, settings: Settings.Rhythm) -> Bool {
        guard !history.knownBefore else { return false }
        guard let earliest = history.earliestOfFirstSource else { return true }
        return firstDay.days(since: earliest.day) > settings.newcomerDays
    }

    /// The state on `today`, the first that fits, without what managers recorded.
    func natural(on today: Day) -> MemberState {
        guard let firstDay, let silentSince else { return .unknown }
        if mayBeNewcomer, today.days(since: firstDay) <= settings.newcomerDays { return .newcomer }
        let silent = today.days(since: silentSince)
        if silent > settings.dormantDays { return .dormant }
        if silent > thresholdDays { return .lapsed }
        guard let contributionSilentSince else { return .participating }
        return today.days(since: contributionSilentSince) > contributionThresholdDays ? .talking : .active
    }

    /// The first day after `today` on which the natural state is another, as long as nothing else happens.
    func nextChange(after today: Day) -> Day? {
        let ends: [(from: Day?, days: Int)] = [
            (firstDay, settings.newcomerDays), (silentSince, settings.dormantDays), (silentSince, thresholdDays),
            (contributionSilentSince, contributionThresholdDays),
        ]
        let state = natural(on: today)
        return ends.compactMap { end in end.from?.adding(end.days).adding(1) }
            .filter { $0 > today && natural(on: $0) != state }.min()
    }
}

extension MemberState {
    /// The state a manager recorded, which goes before any other.
    init?(recorded facts: ManagerFacts, isOnBreak: Bool) {
        if isOnBreak {
            self = .onBreak
        } else if facts.alumni {
            self = .alumni
        } else if facts.contentAsIs {
            self = .contentAsIs
        } else {
            return nil
        }
    }
}
