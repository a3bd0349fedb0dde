/// Lapsed members who contributed: just past their unusual pause first, then by contributions.
enum ReactivateQueue: QueueRule {
    static let queue = QueueName.reactivate

    static func order(of member: Standing) -> [Int64]? {
        guard member.figures.naturalState == .lapsed, member.hasContributed else { return nil }
        return [silence(of: member.figures).band(on: member.today), -Int64(member.figures.contributions)]
    }

    static func nextChange(of member: Standing) -> Instant? {
        order(of: member) == nil ? nil : member.next(of: silence(of: member.figures).bandEdges)
    }

    static func silence(of figures: Figures) -> OverdueSilence {
        OverdueSilence(since: figures.silentSince, thresholdDays: figures.thresholdDays)
    }
}
