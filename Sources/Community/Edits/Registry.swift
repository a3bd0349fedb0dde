/// What edits are made on besides people: the community's own things.
public enum RegistryKind: String, CaseIterable, Codable, Sendable {
    case group, region, event, task, segment

    /// The uid that stands for the kind in the journal; no source's uid begins with a tilde.
    var uid: String { "~" + rawValue }
}

/// The name of one thing of the community, equal on every laptop.
public struct RegistryID: Hashable, Sendable {
    /// What it is.
    public var kind: RegistryKind
    /// Its id: that of the edit that created it, or a name the kind gives a meaning, such as a country's code.
    public var id: String

    /// Creates a name.
    public init(_ kind: RegistryKind, _ id: String) {
        self.kind = kind
        self.id = id
    }

    /// Reads the subject of an edit; nil for one that is a person's identity.
    public init?(_ subject: Edit.Subject) {
        guard let kind = RegistryKind.allCases.first(where: { $0.uid == subject.sourceUID }) else { return nil }
        self.init(kind, subject.originID.raw)
    }

    /// The subject under which edits know it.
    public var subject: Edit.Subject { Edit.Subject(sourceUID: kind.uid, originID: OriginID(id)) }
}

/// One thing of the community as its edits leave it: fields with JSON values, the newest edit winning per field.
public struct RegistryRecord: Hashable, Sendable {
    /// Its name.
    public var id: RegistryID
    /// The fields that have a value.
    public var fields: [String: String]

    /// Creates a record.
    public init(id: RegistryID, fields: [String: String]) {
        self.id = id
        self.fields = fields
    }

    /// The text of a field; nil where it has none.
    public func text(_ field: String) -> String? { value(field, as: String.self) }

    /// The value of a field; nil where there is none, or none of that shape.
    public func value<Value: Decodable>(_ field: String, as type: Value.Type) -> Value? {
        fields[field].flatMap { FactValue.decode(type, $0) }
    }

    /// The field that is true of what a manager removed; such a record is in no list.
    public static let removed = "removed"

    /// Whether a manager took it out of the lists, and nobody brought it back.
    public var isRemoved: Bool { fields[Self.removed] == FactValue.yes }
}

/// Fields to set on one thing of the community, as one edit.
public struct RegistryChange: Hashable, Sendable {
    /// What it is.
    public var kind: RegistryKind
    /// Which one; nil creates one, whose id is that of the edit.
    public var id: String?
    /// The fields to set.
    public var changes: [FactChange]

    /// Creates a change.
    public init(_ kind: RegistryKind, id: String?, _ changes: [FactChange]) {
        self.kind = kind
        self.id = id
        self.changes = changes
    }

    /// Takes a thing out of all lists; undo and `restoring` bring it back.
    public static func removing(_ id: RegistryID) -> RegistryChange {
        RegistryChange(id.kind, id: id.id, [FactChange(field: RegistryRecord.removed, value: FactValue.yes)])
    }

    /// Brings back what was taken out, whoever did it, with everything that was recorded of it.
    public static func restoring(_ id: RegistryID) -> RegistryChange {
        RegistryChange(id.kind, id: id.id, [FactChange(field: RegistryRecord.removed, value: nil)])
    }
}

extension FactChange {
    /// A field set to a value, as JSON; nil clears it.
    public static func setting(_ field: String, to value: (some Encodable)?) -> FactChange {
        FactChange(field: field, value: value.flatMap { FactValue.encode($0) })
    }
}

extension EditSummary {
    /// The sentence for a step: all that was done to its first subject, for marks are all done alike.
    public static func sentence(_ step: [Edit], today: Day, names: EditNames = EditNames()) -> String {
        joined(step.filter { $0.subject == step[0].subject }.map { sentence($0, today: today, names: names) })
    }

    /// The sentence for one edit on a person or on a thing of the community; nil stands for one without changes.
    public static func sentence(_ edit: Edit?, today: Day, names: EditNames = EditNames()) -> String {
        let changes = edit?.changes ?? []
        guard let thing = edit.flatMap({ RegistryID($0.subject) }) else { return sentence(changes, today: today) }
        if let words = ThingWords.sentence(thing.kind, changes, today: today, names) { return words }
        if thing.kind == .task, let words = TaskWords.sentence(changes) { return words }
        if thing.kind == .region, let words = RegionWords.sentence(thing.id, changes, today: today) { return words }
        let parts = changes.map { change -> String in
            if change.field == RegistryRecord.removed { return change.value == nil ? "brought back" : "removed" }
            return ThingWords.plain(change)
        }
        return "\(thing.kind.rawValue): " + (parts.isEmpty ? "nothing changed" : parts.joined(separator: ", "))
    }
}
