/// Messages prepared but not marked sent: the oldest first.
enum OutboxQueue: QueueRule {
    static let queue = QueueName.outbox

    static func order(of member: Standing) -> [Int64]? {
        member.facts.attempts.filter(\.isPrepared).map(\.preparedAt.seconds).min().map { [$0] }
    }
}
