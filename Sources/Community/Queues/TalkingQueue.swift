/// Members who still talk and stopped contributing: in the order of Reactivate, by their silence in contributions.
enum TalkingQueue: QueueRule {
    static let queue = QueueName.talking

    static func order(of member: Standing) -> [Int64]? {
        guard member.figures.naturalState == .talking else { return nil }
        return [silence(of: member.figures).band(on: member.today), -Int64(member.figures.contributions)]
    }

    static func nextChange(of member: Standing) -> Instant? {
        order(of: member) == nil ? nil : member.next(of: silence(of: member.figures).bandEdges)
    }

    private static func silence(of figures: Figures) -> OverdueSilence {
        OverdueSilence(since: figures.contributionSilentSince, thresholdDays: figures.contributionThresholdDays)
    }
}
