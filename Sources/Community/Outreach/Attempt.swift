/// One outreach to one member: the message, the channel, the sender, the purpose, and what came of it.
public struct Attempt: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// The channel.
    public var channel: String
    /// The text.
    public var message: String
    /// The template's name; nil where the text was written by hand.
    public var template: String?
    /// The queue the message was written from.
    public var purpose: QueueName?
    /// Who wrote.
    public var sender: String
    /// When it was prepared.
    public var preparedAt: Instant
    /// When the manager said it was sent; nil while prepared.
    public var sentAt: Instant?
    /// Whether it was discarded.
    public var discarded: Bool
    /// What came of it.
    public var outcome: Outcome?

    /// Creates an attempt.
    public init(
        id: String, channel: String, message: String, template: String? = nil, purpose: QueueName? = nil,
        sender: String, preparedAt: Instant, sentAt: Instant? = nil, discarded: Bool = false, outcome: Outcome? = nil
    ) {
        self.id = id
        self.channel = channel
        self.message = message
        self.template = template
        self.purpose = purpose
        self.sender = sender
        self.preparedAt = preparedAt
        self.sentAt = sentAt
        self.discarded = discarded
        self.outcome = outcome
    }
}

/// What came of an attempt, as a manager recorded it.
public struct Outcome: Hashable, Sendable {
    /// What it is.
    public var kind: OutcomeKind
    /// When it was.
    public var at: Instant
    /// The words about it, where there are any.
    public var words: String?

    /// Creates an outcome.
    public init(kind: OutcomeKind, at: Instant, words: String? = nil) {
        self.kind = kind
        self.at = at
        self.words = words
    }
}

/// The kinds of outcome; "here again" is found by the next pull and never typed.
public enum OutcomeKind: String, CaseIterable, Codable, Sendable {
    case noAnswer = "no_answer"
    case replied
    case hereAgain = "here_again"
    case declined, bounced
    case wrongPerson = "wrong_person"
}
