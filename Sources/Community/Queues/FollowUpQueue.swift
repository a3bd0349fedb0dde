/// Members with something due: next steps, breaks ending, snoozes over; the earliest due first.
enum FollowUpQueue: QueueRule {
    static let queue = QueueName.followUp

    static func order(of member: Standing) -> [Int64]? {
        let items = FollowUpItem.items(figures: member.figures, facts: member.facts, now: member.now)
        return items.first.map { [Int64($0.due.number)] }
    }

    static func nextChange(of member: Standing) -> Instant? {
        FollowUpItem.nextAppearance(figures: member.figures, facts: member.facts, now: member.now)
    }
}
