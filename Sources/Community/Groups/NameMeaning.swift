/// Whom a typed word means where a group or an event names somebody.
public enum NameMeaning: Hashable, Sendable {
    /// The member of a key, or the only one of a name.
    case member(NamedPerson, key: MemberKey)
    /// Members of the same name; the first few keys.
    case several([MemberKey])
    /// Nobody in the community is called so: somebody from outside, by the name alone.
    case outside(NamedPerson)
    /// It looks like a key, and nobody has it.
    case unknownKey

    /// Whom to record; nil where the word has to be written anew.
    public var person: NamedPerson? {
        switch self {
        case .member(let person, _), .outside(let person): person
        case .several, .unknownKey: nil
        }
    }

    /// The name to show: the member's, else the word.
    public func name(of word: String) -> String {
        guard case .member(let person, let key) = self else { return word }
        return person.name.isEmpty ? key.description : person.name
    }

    /// Names somebody in a group: a member as the one they are, whatever they are called later, others by the word.
    public func setting(_ field: GroupField, to word: String) -> GroupEdit {
        guard case .member(let person, _) = self else { return .text(field, word) }
        return .member(field, MemberReference(person.subject, name: name(of: word)))
    }

    /// Why the word cannot be taken, with what to write instead; nil where it can.
    public func refusal(of word: String) -> String? {
        switch self {
        case .several(let keys):
            "\(word): several members are called so. Write a key: \(keys.map(\.description).joined(separator: ", "))"
        case .unknownKey: "\(word): no member has this key. See rekindle members, or write a name"
        case .member, .outside: nil
        }
    }

    /// What was made of the word, where it does not say so itself.
    public func remark(on word: String) -> String? {
        switch self {
        case .member(let person, let key): word == key.description ? nil : "\(word): the member \(person.name), \(key)"
        case .outside(let person): NameMeaning.remark(outside: person.name)
        case .several, .unknownKey: nil
        }
    }

    /// What is said of somebody from outside.
    public static func remark(outside name: String) -> String {
        "\(name): stored as a name, for nobody in the community is called so"
    }
}
