/// Newcomers not yet welcomed: those within 48 hours first, soonest to expire first; then the newest.
enum WelcomeQueue: QueueRule {
    static let queue = QueueName.welcome
    /// Seconds within which a first word should be answered.
    static let answerWithin: Int64 = 48 * 3600

    static func order(of member: Standing) -> [Int64]? {
        guard member.figures.naturalState == .newcomer, !isWelcomed(member.facts) else { return nil }
        guard let first = member.figures.firstSeen else { return [1, 0] }
        return member.now < expiry(first) ? [0, first.seconds] : [1, -first.seconds]
    }

    static func nextChange(of member: Standing) -> Instant? {
        guard order(of: member) != nil else { return nil }
        return member.next(of: [member.figures.firstSeen.map(expiry)])
    }

    static func expiry(_ firstSeen: Instant) -> Instant { firstSeen.adding(seconds: answerWithin) }

    /// Whether someone said "done" or wrote a welcome; later activity does not make a newcomer unwelcomed.
    static func isWelcomed(_ facts: ManagerFacts) -> Bool {
        facts.done[queue] != nil || facts.attempts.contains { $0.isSent && $0.purpose == queue }
    }
}
