/// What is known of a person beyond what the feeds tell: in their words where they gave some. Empty for most.
public struct PersonFacts: Hashable, Sendable {
    /// The fields that are filled in, in the form `PersonField.reading` gives.
    public var values: [PersonField: String] = [:]
    /// What they are good at and like to talk about.
    public var skills: Set<String> = []
    /// What they are to the project.
    public var roles: [PersonRole: PersonRoleMark] = [:]

    /// What they said to standing in a contact list, by channel.
    public var listed: [String: ListingMark] = [:]

    /// Creates the facts of a person nobody wrote about.
    public init() {}

    /// Whether nothing is known.
    public var isEmpty: Bool { values.isEmpty && skills.isEmpty && roles.isEmpty && listed.isEmpty }

    /// What draws them.
    public var motivation: MotivationKind? { values[.motivation].flatMap(MotivationKind.init(rawValue:)) }

    /// The same in their own words.
    public var words: String? { values[.words] }

    /// How the motivation is known; nil without one. Words are known from asking where nothing else is said.
    public var basis: MotivationBasis? {
        if let given = values[.basis].flatMap(MotivationBasis.init(rawValue:)) { return given }
        if words != nil || saidOn != nil { return .asked }
        return motivation == nil ? nil : .unknown
    }

    /// The day they said it.
    public var saidOn: Day? { values[.saidOn].flatMap(Day.init(iso8601:)) }

    /// Where they said it.
    public var saidAt: String? { values[.saidAt] }

    /// What kind of contributor they are.
    public var persona: String? { values[.persona] }

    /// BCP 47 codes, the preferred one first.
    public var languages: [String] { LanguageCode.list(values[.languages] ?? "") }

    /// The IANA name of their time zone.
    public var timeZone: String? { values[.timeZone] }

    /// The channel they like to be written to by.
    public var channel: String? { values[.channel] }

    /// How they found the community.
    public var found: String? { values[.found] }

    /// What stood in their way.
    public var obstacles: String? { values[.obstacles] }
}
