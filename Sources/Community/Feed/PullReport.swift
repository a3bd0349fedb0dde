/// How a pull of one source ended, with the fields that `sync --format json` shows.
public struct PullReport: Hashable, Codable, Sendable {
    /// The source's name.
    public var source: String
    /// How it ended.
    public var status: PullStatus
    /// Rows of all kinds that are new, or in the feed again.
    public var added: Int
    /// Rows that say something else than before.
    public var changed: Int
    /// Rows no longer in the feed.
    public var removed: Int
    /// Rows that say the same as before.
    public var unchanged: Int
    /// How long the pull took.
    public var seconds: Double
    /// Bytes received.
    public var bytes: Int
    /// Accounts of people who were forgotten, kept out.
    public var keptOut = 0
    /// What went wrong, in the order it happened.
    public var errors: [PullProblem]

    /// Creates a report; nothing came of the pull by default.
    public init(
        source: String, status: PullStatus, added: Int = 0, changed: Int = 0, removed: Int = 0, unchanged: Int = 0,
        seconds: Double = 0, bytes: Int = 0, errors: [PullProblem] = []
    ) {
        self.source = source
        self.status = status
        self.added = added
        self.changed = changed
        self.removed = removed
        self.unchanged = unchanged
        self.seconds = seconds
        self.bytes = bytes
        self.errors = errors
    }
}

/// The ways a pull ends: all landed, some lists landed, nothing landed, refused with a question, cancelled.
public enum PullStatus: String, CaseIterable, Codable, Sendable { case ok, partial, failed, refused, cancelled }

/// One thing that went wrong during a pull.
public struct PullProblem: Error, Hashable, Codable, Sendable {
    /// The path that was asked, such as `event/`.
    public var endpoint: String
    /// A word programs can test for, such as `unauthorized`, `truncated`, `unreadable_object`.
    public var kind: String
    /// One sentence: the thing, the cause and what to do.
    public var message: String

    /// Creates a problem.
    public init(endpoint: String, kind: String, message: String) {
        self.endpoint = endpoint
        self.kind = kind
        self.message = message
    }
}

/// What applying a fetched feed to a store came to, in rows of all kinds.
public struct StoreOutcome: Hashable, Sendable {
    /// Rows of all kinds that are new, or in the feed again.
    public var added: Int
    /// Rows that say something else than before.
    public var changed: Int
    /// Rows no longer in the feed.
    public var removed: Int
    /// Rows that say the same as before.
    public var unchanged: Int
    /// Accounts of people who were forgotten, kept out.
    public var keptOut = 0
    /// Why the store left everything as it was: the pull would remove too much.
    public var refusal: PullProblem?
    /// Objects that could not be read, lists found damaged, and the like.
    public var problems: [PullProblem]

    /// Creates an outcome.
    public init(
        added: Int = 0, changed: Int = 0, removed: Int = 0, unchanged: Int = 0, refusal: PullProblem? = nil,
        problems: [PullProblem] = []
    ) {
        self.added = added
        self.changed = changed
        self.removed = removed
        self.unchanged = unchanged
        self.refusal = refusal
        self.problems = problems
    }
}
