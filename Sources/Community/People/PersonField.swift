/// What is known of a person in one line each, as commands and JSON name it. Skills and roles are sets of their own.
public enum PersonField: String, CaseIterable, Codable, Sendable {
    /// What draws them, one of `MotivationKind`.
    case motivation
    /// The same in their own words.
    case words
    /// Whether they were asked: one of `MotivationBasis`.
    case basis
    /// The day they said it.
    case saidOn = "said_on"
    /// Where they said it.
    case saidAt = "said_at"
    case persona
    /// BCP 47 codes, the preferred one first.
    case languages
    /// An IANA name.
    case timeZone = "time_zone"
    /// The channel they like to be written to by.
    case channel
    /// How they found the community.
    case found
    /// What stood in their way.
    case obstacles

    /// The name on forms and in sentences.
    public var title: String {
        switch self {
        case .motivation: "motivation"
        case .words: "in their words"
        case .basis: "known by"
        case .saidOn: "said on"
        case .saidAt: "said at"
        case .persona: "persona"
        case .languages: "languages"
        case .timeZone: "time zone"
        case .channel: "channel"
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
