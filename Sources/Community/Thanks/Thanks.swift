/// One thank-you to one member.
public struct Thanks: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// How they were thanked.
    public var kind: ThanksKind
    /// When it was.
    public var at: Instant
    /// Who thanked.
    public var actor: String
    /// What for, such as the title of a deed.
    public var deed: String?
    /// What it cost.
    public var cost: Money?

    /// Creates a thank-you.
    public init(id: String, kind: ThanksKind, at: Instant, actor: String, deed: String? = nil, cost: Money? = nil) {
        self.id = id
        self.kind = kind
        self.at = at
        self.actor = actor
        self.deed = deed
        self.cost = cost
    }
}

/// A thank-you about to be recorded.
public struct ThanksDraft: Hashable, Sendable {
    /// How they are thanked.
    public var kind: ThanksKind
    /// What for.
    public var deed: String?
    /// What it cost.
    public var cost: Money?

    /// Creates a draft.
    public init(kind: ThanksKind, deed: String? = nil, cost: Money? = nil) {
        self.kind = kind
        self.deed = deed
        self.cost = cost
    }
}
