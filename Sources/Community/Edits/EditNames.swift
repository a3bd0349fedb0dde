/// What the ids in edits on groups and events stand for, by today's names: edits hold ids alone, people read names.
public struct EditNames: Hashable, Sendable {
    /// Organisers, hosts and speakers, and who acknowledged something.
    public var people: [Edit.Subject: String] = [:]
    /// Groups by their ids.
    public var groups: [String: String] = [:]
    /// The dashboard's events.
    public var events: [Edit.Subject: String] = [:]

    /// Creates names of nobody and nothing.
    public init() {}

    /// The person of a field's name after its slash; nil for one that is not known.
    ///
    /// - Parameter word: the name that the edit holds.
    func person(_ key: String, _ word: String? = nil) -> String? {
        guard let named = NamedPerson(key: key, name: word) else { return nil }
        return word ?? people[named.subject] ?? (named.isNameOnly ? named.name : nil)
    }

    /// The group that a value names.
    func group(_ value: String?) -> String? { value.flatMap(FactValue.word).flatMap { groups[$0] } }

    /// The dashboard's event that a value names.
    func event(_ value: String?) -> String? {
        value.flatMap(FactValue.word).flatMap { NamedPerson(key: $0, name: nil) }.flatMap { events[$0.subject] }
    }
}

/// The ids in edits on groups and events that stand for somebody or something else.
public struct EditReferences: Hashable, Sendable {
    /// People.
    public private(set) var people: Set<Edit.Subject> = []
    /// Groups.
    public private(set) var groups: Set<String> = []
    /// The dashboard's events.
    public private(set) var events: Set<Edit.Subject> = []

    /// Collects those of some edits. O(changes).
    public init(_ edits: [Edit]) {
        for edit in edits {
            guard let kind = RegistryID(edit.subject)?.kind, kind == .group || kind == .event else { continue }
            for change in edit.changes { take(change) }
        }
    }

    private mutating func take(_ change: FactChange) {
        let (head, rest) = FieldName.split(change.field)
        switch head {
        case "organiser", "host", "speaker", "guidelines", "conduct":
            if let named = NamedPerson(key: rest, name: nil), !named.isNameOnly { people.insert(named.subject) }
        case EventField.group.rawValue:
            if let id = change.value.flatMap(FactValue.word) { groups.insert(id) }
        case "feed":
            if let key = change.value.flatMap(FactValue.word), let named = NamedPerson(key: key, name: nil) {
                events.insert(named.subject)
            }
        default: break
        }
    }
}
