/// One thing to record about a group.
public enum GroupEdit: Hashable, Sendable {
    /// Nil clears the text.
    case text(GroupField, String?)
    /// Somebody of the community, where a name stands otherwise.
    case member(GroupField, MemberReference)
    case kind(GroupKind)
    case status(GroupStatus, on: Day)
    case organiser(NamedPerson)
    case noOrganiser(NamedPerson)
    /// A nil day takes it back.
    case acknowledged(NamedPerson, Acknowledgement, on: Day?)
    case evidence(criterion: String, Group.Evidence?)
    case decision(criterion: String, Group.Decision?)
    case step(String, due: Day)
    case finish(step: String)
    case note(String, at: Instant, by: String)

    /// The fields it sets.
    ///
    /// - Parameter place: tells several new steps or notes of one edit apart.
    public func changes(place: Int = 0) -> [FactChange] {
        switch self {
        case .text(let field, let text): [.setting(field.rawValue, to: text.flatMap { $0.isEmpty ? nil : $0 })]
        case .member(let field, let member): [.setting(field.rawValue, to: member)]
        case .kind(let kind): [.setting("kind", to: kind.rawValue)]
        case .status(let status, let day):
            [
                .setting("status", to: status.rawValue),
                FactChange(field: "reached/\(status.rawValue)", value: String(day.number)),
            ]
        case .organiser(let person): [.setting("organiser/\(person.key)", to: person.name)]
        case .noOrganiser(let person): [FactChange(field: "organiser/\(person.key)", value: nil)]
        case .acknowledged(let person, let what, let day):
            [FactChange(field: "\(what.rawValue)/\(person.key)", value: day.map { String($0.number) })]
        case .evidence(let criterion, let evidence): [.setting("evidence/\(criterion)", to: evidence)]
        case .decision(let criterion, let decision): [.setting("decision/\(criterion)", to: decision)]
        case .step(let text, let due): [RegistryChange.planning(text, due: due, place)]
        case .finish(let step): [RegistryChange.finishing(step: step)]
        case .note(let text, let at, let by): [RegistryChange.noting(text, at: at, by: by, place)]
        }
    }
}

extension RegistryChange {
    /// What is recorded about a group, as one edit; without an id the group is created.
    public static func group(_ id: String?, _ edits: [GroupEdit]) -> RegistryChange {
        RegistryChange(.group, id: id, edits.enumerated().flatMap { $1.changes(place: $0) })
    }

    /// The name of a field whose last part is to be the id of the edit that sets it.
    static func field(_ head: String, _ place: Int) -> String { "\(head)/*.\(place)" }

    /// A next step of any thing of the community.
    static func planning(_ text: String, due: Day, _ place: Int) -> FactChange {
        .setting(field("step", place), to: FactValue.Step(due: due.number, text: text))
    }

    /// The end of a next step.
    static func finishing(step: String) -> FactChange {
        FactChange(field: FactField.stepDone(id: step).name, value: FactValue.yes)
    }

    /// A note on any thing of the community.
    static func noting(_ text: String, at: Instant, by: String, _ place: Int) -> FactChange {
        .setting(field("note", place), to: FactValue.Note(at: at.seconds, by: by, text: text))
    }

    /// The fields with the id of their edit in place of the mark for it.
    public func changes(id: String) -> [FactChange] {
        changes.map { change in
            let (head, rest) = FieldName.split(change.field)
            guard rest.hasPrefix("*."), rest.utf8.dropFirst(2).allSatisfy({ (0x30...0x39).contains($0) }) else {
                return change
            }
            return FactChange(field: "\(head)/\(id)\(rest.dropFirst())", value: change.value)
        }
    }
}
