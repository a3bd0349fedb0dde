/// One member at one moment: what every queue rule looks at.
struct Standing {
    let figures: Figures
    let facts: ManagerFacts
    let settings: Settings
    let now: Instant
    let today: Day

    init(figures: Figures, facts: ManagerFacts, settings: Settings, now: Instant) {
        self.figures = figures
        self.facts = facts
        self.settings = settings
        self.now = now
        today = now.day
    }

    /// Whether any contribution is known; people known by dates only have no count.
    var hasContributed: Bool { figures.contributions > 0 || figures.lastContribution != nil }

    /// Whether the member has activity newer than what was seen at some moment.
    func isActive(since seen: Instant?) -> Bool { figures.isActive(since: seen) }

    /// The first of the moments that lies ahead.
    func next(of moments: [Instant?]) -> Instant? { moments.compactMap { $0 }.filter { $0 > now }.min() }
}

extension Figures {
    /// Whether there is activity newer than what was `seen`; any activity is newer than none.
    func isActive(since seen: Instant?) -> Bool {
        guard let lastSeen else { return false }
        return seen.map { lastSeen > $0 } ?? true
    }
}

/// One queue of PRODUCT §4: who belongs to it and in which order.
protocol QueueRule: Sendable {
    static var queue: QueueName { get }

    /// The place in ascending order, at most three numbers; nil where the member does not belong to the queue.
    static func order(of member: Standing) -> [Int64]?

    /// The next moment at which time alone changes the order or the belonging; nil when never.
    static func nextChange(of member: Standing) -> Instant?
}

extension QueueRule {
    static func nextChange(of member: Standing) -> Instant? { nil }
}
