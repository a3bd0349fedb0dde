/// What a text within an edit is, where somebody's name is looked for in it.
public enum FieldText: Sendable {
    /// Words that somebody wrote: a name can be replaced in them.
    case words
    /// A name or label that others are known or found by: it is listed for editing, never replaced.
    case label
    /// Somebody known by name alone, who may be the person.
    case person
    /// An address: it is theirs as a whole or not at all.
    case address
    /// A region, or a place within one: its country and its continent name nobody, and the place is not theirs.
    case place
    /// One of a few words, a code, an id: it names nobody.
    case code

    /// What a field's text is.
    ///
    /// - Parameters:
    ///   - key: the key within the field's value; nil where the text is the value itself, or one of a list.
    ///   - subject: whom or what the edit is about.
    public init(_ field: String, key: String?, of subject: Edit.Subject) {
        if let thing = RegistryID(subject) {
            self = Self.ofThing(thing.kind, FieldName.split(field).head, key)
        } else {
            self = FactField(field).map { Self.ofMember($0, key) } ?? .label
        }
    }

    /// The part of a text that may name somebody; nil where none may.
    public func part(of text: String) -> String? {
        switch self {
        case .code: return nil
        case .words, .label, .person, .address: return text
        case .place:
            guard let region = Region(typed: text) else { return text }
            return region.places.isEmpty ? nil : region.places.joined(separator: "/")
        }
    }

    private static func ofMember(_ field: FactField, _ key: String?) -> FieldText {
        switch field {
        case .note, .step: key == "text" ? .words : .code
        case .attempt: key == "message" || key == "override" ? .words : .code
        case .outcome, .checkIn, .mentorshipEnd: key == "words" ? .words : .code
        case .thanks: key == "deed" ? .words : .code
        case .mentorship: key == "goal" || key == "handover" ? .words : key == "mentor" ? .label : .code
        case .steward: key == "words" ? .words : key == "region" ? .place : .code
        case .person(let field): of(field)
        case .assigned(.mentor): .person
        case .assigned(.region): .place
        case .assigned(.owner), .assigned(.cover), .mentorTopics: .label
        case .listed: key == "address" ? .address : .code
        case .account: key == "channel" ? .code : .label
        case .role, .junk, .alumni, .contentAsIs, .neverContact, .wrongData, .snooze, .tag, .onBreak, .done, .stepDone,
            .sent, .discarded, .mentorCapacity, .mentorAway, .skill, .personRole, .deadChannel, .mail, .promoted,
            .same:
            .code
        }
    }

    private static func of(_ field: PersonField) -> FieldText {
        switch field {
        case .words, .found, .obstacles: .words
        case .saidAt, .persona: .label
        case .motivation, .basis, .saidOn, .languages, .timeZone, .channel: .code
        }
    }

    private static func ofThing(_ kind: RegistryKind, _ head: String, _ key: String?) -> FieldText {
        switch head {
        case "note", "step", "evidence": key == "text" ? .words : .code
        case "decision": key == "reason" ? .words : key == "basis" ? .label : .code
        case "plan", "progress", "help", "purpose": .words
        case "name": kind == .task ? .words : .label
        case "url": .address
        case "town", "area", RegionRecord.spelled: .place
        case "taken_by": key == "name" ? .person : .code
        case "group": kind == .event ? .code : .label
        case "kind", "status", "venue_kind", "awareness", "feed", "country", "language": .code
        default: .label
        }
    }
}

extension RegistryID {
    /// The part of the id that may name somebody; nil where none may, as with a country.
    public var nameablePart: String? { kind == .region ? FieldText.place.part(of: id) : id }
}

extension FactChange {
    /// The part of the field's name that may name somebody: a tag, a skill, a person known by name alone, a region; nil
    /// where none may.
    public var nameablePart: String? {
        let (head, rest) = FieldName.split(field)
        if ["tag", "skill"].contains(head) { return rest }
        if case .steward(_, let region)? = FactField(field) { return FieldText.place.part(of: region) }
        return NamedPerson.nameAlone(inKey: rest)
    }
}
