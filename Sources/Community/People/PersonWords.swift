/// What draws somebody to a community.
public enum MotivationKind: String, CaseIterable, Codable, Sendable {
    case learn, job, purpose, belonging, fun

    /// After "wants": "to learn".
    public var wants: String {
        switch self {
        case .learn: "to learn"
        case .job: "it for their job"
        case .purpose: "to serve a purpose"
        case .belonging: "to belong"
        case .fun: "to have fun"
        }
    }
}

/// How a motivation is known: they were asked and said so, or nobody knows.
public enum MotivationBasis: String, CaseIterable, Codable, Sendable { case asked, unknown }

/// What a person is to the project; one person may be several things.
public enum PersonRole: String, CaseIterable, Codable, Comparable, Sendable {
    case user, implementor, contributor, translator, speaker, organizer, sponsor
    /// Keeps the community's records, its "librarian".
    case recordKeeper = "record_keeper"
    /// Shown to newcomers as an example, once they consented.
    case roleModel = "role_model"

    /// As people write it.
    public var words: String { String(rawValue.map { $0 == "_" ? " " : $0 }) }

    /// The order of the cases.
    public static func < (left: PersonRole, right: PersonRole) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }

    /// Reads a role, however it is spelled: `record keeper`, `record-keeper`, `librarian`.
    public init?(typed: String) {
        let word = String(Folding.fold(typed).map { $0 == " " || $0 == "-" ? "_" : $0 })
        switch word {
        case "librarian": self = .recordKeeper
        case "implementer": self = .implementor
        case "organiser": self = .organizer
        default: self.init(rawValue: word)
        }
    }
}

/// That a person has a role, and for a role model whether they agreed to be shown.
public struct PersonRoleMark: Hashable, Sendable {
    /// Whether they agreed; nil where they were not asked.
    public var consent: Bool?
    /// The day they said so.
    public var day: Day?

    /// Creates a mark.
    public init(consent: Bool? = nil, day: Day? = nil) {
        self.consent = consent
        self.day = day
    }
}
