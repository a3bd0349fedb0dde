/// The names of the fields that edits set on a member.
public enum FactField: Hashable, Sendable {
    case role, junk, alumni, contentAsIs, neverContact, wrongData, snooze
    case assigned(AssignedRole)
    case tag(String)
    case onBreak(id: String)
    case note(id: String)
    case done(QueueName)
    case step(id: String)
    case stepDone(id: String)
    case attempt(id: String)
    case sent(id: String)
    case discarded(id: String)
    case outcome(id: String)
    case mentorCapacity, mentorTopics, mentorAway
    case mentorship(id: String)
    case mentorshipEnd(id: String)
    case checkIn(id: String)
    /// The standing in a role of a region, by the region's id.
    case steward(StewardRole, region: String)
    /// What is known of the person.
    case person(PersonField)
    /// A skill or topic of the person.
    case skill(String)
    /// What the person is to the project.
    case personRole(PersonRole)
    /// A channel that the person agreed to stand in a contact list with, or refused.
    case listed(String)
    /// A channel by which a message bounced: dead for the member until it is revived.
    case deadChannel(String)
    case thanks(id: String)
    /// A mail that was recorded, by the digest that tells it from others.
    case mail(digest: String)
    /// A conversation that counts as a contribution.
    case promoted(ConversationPlace)
    /// Whether another identity is the same person: `accepted` or `rejected`.
    case same(as: Edit.Subject)
    /// What a manager entered of somebody whom no source knows; it makes the identity.
    case account

    /// The field's name in the journal.
    public var name: String {
        switch self {
        case .role: "role"
        case .junk: "junk"
        case .alumni: "alumni"
        case .contentAsIs: "content_as_is"
        case .neverContact: "never_contact"
        case .wrongData: "wrong_data"
        case .snooze: "snooze"
        case .assigned(let role): "assigned/\(role.rawValue)"
        case .tag(let tag): "tag/\(tag)"
        case .onBreak(let id): "break/\(id)"
        case .note(let id): "note/\(id)"
        case .done(let queue): "done/\(queue.rawValue)"
        case .step(let id): "step/\(id)"
        case .stepDone(let id): "step_done/\(id)"
        case .attempt(let id): "attempt/\(id)"
        case .sent(let id): "sent/\(id)"
        case .discarded(let id): "discarded/\(id)"
        case .outcome(let id): "outcome/\(id)"
        case .mentorCapacity: "mentor_capacity"
        case .mentorTopics: "mentor_topics"
        case .mentorAway: "mentor_away"
        case .mentorship(let id): "mentorship/\(id)"
        case .mentorshipEnd(let id): "mentorship_end/\(id)"
        case .checkIn(let id): "check_in/\(id)"
        case .steward(let role, let region): Self.stewardPrefix + StewardField.name(role, region)
        case .person(let field): "person/\(field.rawValue)"
        case .skill(let name): "skill/\(name)"
        case .personRole(let role): "person_role/\(role.rawValue)"
        case .listed(let channel): "listed/\(channel)"
        case .deadChannel(let channel): "dead_channel/\(channel)"
        case .thanks(let id): "thanks/\(id)"
        case .mail(let digest): "mail/\(digest)"
        case .promoted(let place):
            Self.promotedPrefix + [place.sourceUID, place.channel.raw, place.row.raw].joined(separator: "\u{1F}")
        case .account: "account"
        case .same(let other): "same/\(other.sourceUID)\u{1F}\(other.originID.raw)"
        }
    }

    /// What the name of a promoted conversation begins with.
    public static let promotedPrefix = "promoted/"

    /// What the name of a standing in a role begins with.
    public static let stewardPrefix = "steward/"

    /// What the name of a thank-you begins with.
    public static let thanksPrefix = "thanks/"

    /// Reads a field's name; nil for one that a newer Rekindle wrote.
    public init?(_ name: String) {
        let slash = name.utf8.firstIndex(of: UInt8(ascii: "/"))
        let rest = slash.map { String(name[name.utf8.index(after: $0)...]) } ?? ""
        switch slash.map({ String(name[..<$0]) }) ?? name {
        case "role": self = .role
        case "account": self = .account
        case "junk": self = .junk
        case "alumni": self = .alumni
        case "content_as_is": self = .contentAsIs
        case "never_contact": self = .neverContact
        case "wrong_data": self = .wrongData
        case "snooze": self = .snooze
        case "tag": self = .tag(rest)
        case "break": self = .onBreak(id: rest)
        case "note": self = .note(id: rest)
        case "step": self = .step(id: rest)
        case "step_done": self = .stepDone(id: rest)
        case "attempt": self = .attempt(id: rest)
        case "sent": self = .sent(id: rest)
        case "discarded": self = .discarded(id: rest)
        case "outcome": self = .outcome(id: rest)
        case "mentor_capacity": self = .mentorCapacity
        case "mentor_topics": self = .mentorTopics
        case "mentor_away": self = .mentorAway
        case "mentorship": self = .mentorship(id: rest)
        case "mentorship_end": self = .mentorshipEnd(id: rest)
        case "check_in": self = .checkIn(id: rest)
        case "steward":
            guard let (role, region) = StewardField.read(rest) else { return nil }
            self = .steward(role, region: region)
        case "skill": self = .skill(rest)
        case "listed": self = .listed(rest)
        case "dead_channel": self = .deadChannel(rest)
        case "thanks": self = .thanks(id: rest)
        case "mail": self = .mail(digest: rest)
        case "person":
            guard let field = PersonField(rawValue: rest) else { return nil }
            self = .person(field)
        case "person_role":
            guard let role = PersonRole(rawValue: rest) else { return nil }
            self = .personRole(role)
        case "promoted":
            let parts = rest.split(separator: "\u{1F}", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 3 else { return nil }
            self = .promoted(
                ConversationPlace(sourceUID: parts[0], channel: OriginID(parts[1]), row: OriginID(parts[2])))
        case "assigned":
            guard let role = AssignedRole(rawValue: rest) else { return nil }
            self = .assigned(role)
        case "done":
            guard let queue = QueueName(rawValue: rest) else { return nil }
            self = .done(queue)
        case "same":
            let halves = rest.split(separator: "\u{1F}", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2 else { return nil }
            self = .same(as: Edit.Subject(sourceUID: String(halves[0]), originID: OriginID(String(halves[1]))))
        default: return nil
        }
    }
}
