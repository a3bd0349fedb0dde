/// One thing a manager did, self-contained: it names its identity by ids that are equal on every laptop, and applying
/// the same edits in any order of arrival gives the same facts (last id wins per field; an undo names its target).
public struct Edit: Hashable, Sendable {
    /// Unique and time-ordered; compared as text.
    public var id: String
    /// One undo step: the edits made by one key press or command.
    public var group: String
    /// Who did it.
    public var actor: String
    /// When it was.
    public var at: Instant
    /// The identity it was made on.
    public var subject: Subject
    /// The fields it sets.
    public var changes: [FactChange]
    /// The edit that this one undoes; an undo has no changes of its own.
    public var undoes: String?
    /// The edits whose values of these fields its maker knew: by them two who knew of each other are told from two who
    /// did not. Empty where the fields held nothing; nil where it was not recorded, as in an undo.
    public var knew: [String]?
    /// When its maker gave it other words where it stands, as an id of that moment: the later words count. Nil where it
    /// says what it said first.
    public var reworded: String?

    /// Creates an edit.
    public init(
        id: String, group: String, actor: String, at: Instant, subject: Subject, changes: [FactChange],
        undoes: String? = nil, knew: [String]? = nil, reworded: String? = nil
    ) {
        self.id = id
        self.group = group
        self.actor = actor
        self.at = at
        self.subject = subject
        self.changes = changes
        self.undoes = undoes
        self.knew = knew
        self.reworded = reworded
    }

    /// The identity an edit was made on.
    public struct Subject: Hashable, Sendable {
        /// The source's id that is the same on every laptop.
        public var sourceUID: String
        /// The id on the source.
        public var originID: OriginID

        /// Creates a subject.
        public init(sourceUID: String, originID: OriginID) {
            self.sourceUID = sourceUID
            self.originID = originID
        }
    }
}

/// One field set by an edit.
public struct FactChange: Hashable, Codable, Sendable {
    /// Such as `junk`, `tag/docs`, `note/0198…`.
    public var field: String
    /// The value as JSON; nil clears the field.
    public var value: String?

    /// Creates a change.
    public init(field: String, value: String?) {
        self.field = field
        self.value = value
    }
}
