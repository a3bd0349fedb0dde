/// A really easy starting point that a message can offer.
public struct StarterTask: Identifiable, Hashable, Sendable {
    /// Its id, made of its title: equal on every laptop, and the same again when a file is loaded twice.
    public var id: String
    /// What is to be done.
    public var title: String
    /// Where it is described.
    public var url: String?
    /// What it is about.
    public var tags: [String]
    /// The language one needs for it, as a BCP 47 code; nil where any will do.
    public var language: String?
    /// What one needs to be able to do; nil for nothing special.
    public var skill: String?
    /// The group it is meant for; nil for everybody.
    public var group: String?
    /// Who took it.
    public var taker: TaskTaker?
    /// Whether it is done.
    public var isDone: Bool

    /// Creates a task.
    public init(
        id: String, title: String, url: String? = nil, tags: [String] = [], language: String? = nil,
        skill: String? = nil, group: String? = nil, taker: TaskTaker? = nil, isDone: Bool = false
    ) {
        self.id = id
        self.title = title
        self.url = url
        self.tags = tags
        self.language = language
        self.skill = skill
        self.group = group
        self.taker = taker
        self.isDone = isDone
    }

    /// Whether somebody could take it now.
    public var isFree: Bool { taker == nil && !isDone }

    /// The id for a title: its letters and digits, lower case, joined by `-`.
    public static func id(for title: String) -> String {
        let words = Folding.fold(title).split { !$0.isLetter && !$0.isNumber }
        var id = ""
        for word in words {
            guard id.utf8.count + word.utf8.count < 48 else { break }
            id += (id.isEmpty ? "" : "-") + word
        }
        return id.isEmpty ? "task" : id
    }
}

/// Who took a task: a member, or a name where nobody of the community is meant.
public struct TaskTaker: Hashable, Codable, Sendable {
    /// The identity as edits name it, such that forgetting the person finds it.
    private var member: String?
    /// The name: as it was typed, or that of the member once it is looked up.
    public var name: String?

    /// Somebody who is no member.
    public init(name: String) { self.name = name }

    /// A member, by an identity.
    public init(_ subject: Edit.Subject) { member = Forgotten.value(of: subject) }

    /// The identity, where a member is meant.
    public var subject: Edit.Subject? {
        guard let parts = member?.split(separator: "\u{1F}", maxSplits: 1), parts.count == 2 else { return nil }
        return Edit.Subject(sourceUID: String(parts[0]), originID: OriginID(String(parts[1])))
    }

    /// What they are called.
    public var words: String { name ?? subject?.originID.raw ?? "somebody" }
}
