/// What a template is written for: a queue, or asking somebody else to write.
public enum TemplatePurpose: Hashable, Sendable, RawRepresentable, CaseIterable {
    case queue(QueueName)
    /// A note to somebody who knows the member better, asking them to write.
    case ask

    /// The queues that messages are written from.
    public static let queues: [QueueName] = QueueName.allCases.filter { $0 != .outbox && $0 != .review }

    /// All there are, in the order of the queues.
    public static let allCases: [TemplatePurpose] = queues.map { .queue($0) } + [.ask]

    /// The name in the front matter.
    public var rawValue: String {
        switch self {
        case .queue(let queue): queue.rawValue
        case .ask: "ask"
        }
    }

    /// Reads a name; nil for one that no message is written for.
    public init?(rawValue: String) {
        guard let purpose = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = purpose
    }

    /// The queue, where it is one.
    public var queue: QueueName? {
        if case .queue(let queue) = self { queue } else { nil }
    }
}
