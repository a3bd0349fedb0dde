public import Community

/// What erasing one person took away, and what is left to do by hand.
public struct ErasureReport: Equatable, Sendable {
    /// The keys of their accounts.
    public var accounts: [MemberKey]
    /// Every name they were known by, for looking through other files.
    public var names: [String]
    /// Members with an account of the same name or username, who may be the same person.
    public var alike: [MemberKey] = []
    /// Words that are theirs and stand in so many texts of others that those were left as they are.
    public var common: [String]
    /// Conversations and contributions of theirs.
    public var activities = 0
    /// Conversations of others in which they took part.
    public var connections = 0
    /// Events they attended.
    public var attendances = 0
    /// Edits about them, and edits about others that only named them.
    public var edits = 0
    /// What tied others, groups and events to them: as mentor, organiser, host or the same person.
    public var ties = 0
    /// Objects that could not be read and mentioned them.
    public var unreadable = 0
    /// Texts of others that named them and whose stored excerpt is gone; the dashboard still has them.
    public var texts: [Text] = []
    /// What managers wrote about others that names them, or may mean them.
    public var named: [NamedText] = []
    /// Groups, events, tasks and the like that are called after them.
    public var things: [NamedThing] = []
    /// What belongs to others, and to the dashboard, and has their name all the same.
    public var remains: [Remaining] = []

    /// Something of others that has their name.
    public struct Remaining: Hashable, Sendable {
        /// What it is: `channel`, `account` or `source`.
        public var kind: String
        /// How it is called.
        public var name: String
    }

    /// A text on the dashboard that names the person.
    public struct Text: Equatable, Sendable {
        /// The source's name.
        public var source: String
        /// Where it can be read.
        public var url: String?
    }

    init(_ person: ErasedPerson) {
        accounts = person.accounts.map { MemberKey(source: $0.source, originID: $0.subject.originID) }
        names = person.spoken
        common = person.common ?? []
    }
}

/// A text about somebody else that names the person.
public struct NamedText: Equatable, Sendable {
    /// The edit that holds it.
    public var edit: String
    /// The field, such as `note/0198…`.
    public var field: String
    /// Whom it is about.
    public var subject: Edit.Subject
    /// When it was written.
    public var at: Instant
    /// Who wrote it.
    public var actor: String
    /// The text.
    public var text: String
    /// Whether the names in it were replaced.
    public var isReplaced: Bool
    /// Whether they can be: a name, a label, an address or a place is left as it is.
    public var isReplaceable: Bool
    /// Whether it holds but a word of their name, which may mean somebody else: such a text is never replaced.
    public var isMaybe = false
    /// The key of the member it is about; nil where it is about no member.
    public var member: MemberKey?
    /// The thing of the community it is about, such as `group Lagos`; nil where it is about a person.
    public var thing: String?
}

/// A thing of the community whose id names the person.
public struct NamedThing: Hashable, Sendable {
    /// What it is, and its id.
    public var id: RegistryID
    /// The id it has now; nil where it was only listed.
    public var newID: String?
    /// Whether the id holds but a word of their name.
    public var isMaybe: Bool
}
