/// Dormant members who contributed, by contributions.
enum DormantQueue: QueueRule {
    static let queue = QueueName.dormant

    static func order(of member: Standing) -> [Int64]? {
        guard member.figures.naturalState == .dormant, member.hasContributed else { return nil }
        return [-Int64(member.figures.contributions)]
    }
}
