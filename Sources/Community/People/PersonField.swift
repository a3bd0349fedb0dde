/// What is known of a person in one line each, as commands and JSON name it. Skills and roles are sets of their own.
public enum PersonField: String, CaseIterable, Codable, Sendable {
    /// What draws them, one of `MotivationKind`.
    case motivation
    /// The same in their own words.
    case words = "motivation_words"
    /// Whether they were asked: one of `MotivationBasis`.
    case basis = "motivation_basis"
    /// The day they said it.
    case saidOn = "motivation_date"
    /// Where they said it.
    case saidAt = "motivation_place"
    case persona
    /// BCP 47 codes, the preferred one first.
    case languages
    /// An IANA name.
    case timeZone = "time_zone"
    /// The channel they like to be written to by.
    case channel = "preferred_channel"
    /// How they found the community.
    case found = "found_us"
    /// What stood in their way.
    case obstacles

    /// The name on forms and in sentences.
    public var title: String {
        switch self {
        case .motivation: "motivation"
        case .words: "in their words"
        case .basis: "were they asked"
        case .saidOn: "said on"
        case .saidAt: "said at"
        case .persona: "persona"
        case .languages: "languages"
        case .timeZone: "time zone"
        case .channel: "preferred channel"
        case .found: "found us"
        case .obstacles: "obstacles"
        }
    }

    /// What helps to fill it in.
    public var hint: String {
        switch self {
        case .motivation: MotivationKind.allCases.map(\.rawValue).joined(separator: ", ")
        case .words: "what draws them, as they said it"
        case .basis: "asked (they said so) or unknown"
        case .saidOn: "the day they said it: 2026-03-03, 2w ago"
        case .saidAt: "where they said it"
        case .persona: "the kind of contributor they are to you"
        case .languages: "codes, the preferred one first: es, en"
        case .timeZone: "a place: Europe/Madrid, or Madrid"
        case .channel: "how they like to be written to"
        case .found: "how they found us"
        case .obstacles: "what stood in their way"
        }
    }
}

extension PersonField {
    /// Reads a field's name as it is typed: `time-zone`, `Languages`, `words`, `found`.
    public init?(typed: String) {
        let word = String(Folding.fold(typed).map { $0 == " " || $0 == "-" ? "_" : $0 })
        let short = PersonField.allCases.first { $0.shortName == word }
        guard let field = PersonField(rawValue: word) ?? short else { return nil }
        self = field
    }

    /// What may be written for the name.
    private var shortName: String {
        switch self {
        case .words: "words"
        case .basis: "basis"
        case .saidOn: "date"
        case .saidAt: "place"
        case .languages: "language"
        case .timeZone: "timezone"
        case .channel: "channel"
        case .found: "found"
        case .obstacles: "obstacle"
        case .motivation, .persona: rawValue
        }
    }
}
