/// What kind of local community a group is.
public enum GroupKind: String, CaseIterable, Codable, Sendable {
    case unofficial, meetup
    case onlineMeetup = "online_meetup"
    case camp
    case conferenceVirtual = "conference_virtual"
    case conferenceInPerson = "conference_in_person"

    /// The kind on screen.
    public var words: String {
        switch self {
        case .conferenceVirtual: "virtual conference"
        case .conferenceInPerson: "conference"
        default: rawValue.split(separator: "_").joined(separator: " ")
        }
    }

    /// Whether it meets once a year or so: then half a year without an event means nothing.
    public var isYearly: Bool { self == .camp || self == .conferenceVirtual || self == .conferenceInPerson }

    /// Whether it has no place.
    public var isOnline: Bool { self == .onlineMeetup || self == .conferenceVirtual }
}

/// How far a group is on its way.
public enum GroupStatus: String, CaseIterable, Codable, Sendable {
    case spotted, contacted, applying, official, dormant, closed

    /// What may come next on the path.
    public var next: [GroupStatus] {
        switch self {
        case .spotted: [.contacted, .applying, .closed]
        case .contacted: [.applying, .closed]
        case .applying: [.official, .contacted, .closed]
        case .official: [.dormant, .closed]
        case .dormant: [.official, .contacted, .closed]
        case .closed: [.contacted]
        }
    }
}

/// What an organiser agrees to.
public enum Acknowledgement: String, CaseIterable, Codable, Sendable { case guidelines, conduct }

/// A text of a group that is simply set.
public enum GroupField: String, CaseIterable, Sendable {
    case name, platform, url, town, area, country
    /// Who among the managers answers for it.
    case manager
    /// The help the group asked for.
    case help
    /// Who supports it, while it wakes or as one of the Community Team.
    case supporter

    /// Whether it names a person: a member, or somebody from outside by the name alone.
    public var isPerson: Bool { self == .manager || self == .supporter }
}

/// Somebody whom a thing of the community names: an identity of the feeds, or a name that no feed knows.
public struct NamedPerson: Hashable, Sendable {
    /// The identity; its source is `~name` where only the name is known.
    public var subject: Edit.Subject
    /// The name at the time.
    public var name: String

    /// Names an identity.
    public init(_ subject: Edit.Subject, name: String) {
        self.subject = subject
        self.name = name
    }

    /// Names somebody whom no feed knows.
    public init(name: String) { self.init(Edit.Subject(sourceUID: Self.nowhere, originID: OriginID(name)), name: name) }

    /// Whether only the name is known.
    public var isNameOnly: Bool { subject.sourceUID == Self.nowhere }

    private static let nowhere = "~name"

    /// How a field names them.
    public var key: String { "\(subject.sourceUID)\u{1F}\(subject.originID.raw)" }

    /// The name in the part of a field's name after its slash, where only the name is known.
    public static func nameAlone(inKey key: String) -> String? {
        let start = NamedPerson(name: "").key
        return key.hasPrefix(start) ? String(key.dropFirst(start.count)) : nil
    }

    /// Reads the part of a field's name after its slash.
    init?(key: String, name: String?) {
        let halves = key.split(separator: "\u{1F}", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2 else { return nil }
        let subject = Edit.Subject(sourceUID: String(halves[0]), originID: OriginID(String(halves[1])))
        self.init(subject, name: name ?? subject.originID.raw)
    }
}

extension FactChange {
    /// The change about somebody known by name alone, under another name: as organiser, host, speaker, or with what they
    /// acknowledged. Nil where the field names nobody so.
    public func naming(_ name: String) -> FactChange? {
        let (head, rest) = FieldName.split(field)
        guard NamedPerson.nameAlone(inKey: rest) != nil else { return nil }
        let isWord = value.flatMap(FactValue.word) != nil
        return FactChange(
            field: "\(head)/\(NamedPerson(name: name).key)", value: isWord ? FactValue.text(name) : value)
    }
}
