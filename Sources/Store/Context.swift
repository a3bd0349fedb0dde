public import Community

/// What the store needs from outside: settings, who acts, and the time.
public struct Context: Sendable {
    /// The preferences in force.
    public var settings: Settings
    /// The name that signs edits.
    public var actor: String
    /// The time.
    public var now: @Sendable () -> Instant

    /// Called once a write has waited a second for another program, with that one's process where it is known.
    public var onWait: (@Sendable (Int32?) -> Void)?

    /// Called before a file of an older format is copied and changed, which takes seconds where it is large.
    public var onReformat: (@Sendable () -> Void)?

    /// Creates a context.
    public init(
        settings: Settings = Settings(), actor: String, now: @escaping @Sendable () -> Instant,
        onWait: (@Sendable (Int32?) -> Void)? = nil
    ) {
        self.settings = settings
        self.actor = actor
        self.now = now
        self.onWait = onWait
    }
}

/// How far applying a feed is.
public struct StoreProgress: Sendable {
    /// What the store does.
    public enum Phase: String, Sendable { case comparing, writing, summarizing }

    /// What is being done.
    public var phase: Phase
    /// The list in hand; nil for what concerns them all.
    public var kind: RowKind?
    /// Objects or members done so far.
    public var done: Int

    /// Creates a state of progress.
    public init(phase: Phase, kind: RowKind? = nil, done: Int) {
        self.phase = phase
        self.kind = kind
        self.done = done
    }
}
