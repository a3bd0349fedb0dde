/// The fields of the filter language.
enum FilterField: String, CaseIterable {
    case state, level, silent, region, tag, mentor, org, source, role, queue, basis, owner, key
    case language, skill, persona, motivation, timezone, found, obstacle
    /// What the person is to the project, since `role` is the dashboard's word for staff and bots.
    case `is`
    case contributions, conversations, attendances, threshold

    static var names: [String] { allCases.map(\.rawValue) }

    init?(named name: String) {
        let folded = Folding.fold(name)
        self.init(rawValue: folded == "organization" ? "org" : folded)
    }

    /// Where the value stands in the search text; nil for figures.
    var searchField: SearchText.Field? {
        switch self {
        case .tag: .tag
        case .source: .source
        case .region: .region
        case .mentor: .mentor
        case .owner: .owner
        case .org: .organization
        case .key: .key
        case .language: .language
        case .skill: .skill
        case .persona: .persona
        case .motivation: .motivation
        case .timezone: .timeZone
        case .found: .found
        case .obstacle: .obstacle
        case .is: .personRole
        default: nil
        }
    }

    /// Whether the whole value must be given, as of a code or a label; of people and organizations a part will do.
    var isWhole: Bool {
        switch self {
        case .mentor, .owner, .org, .persona, .timezone, .found, .obstacle: false
        default: true
        }
    }

    /// Whether a shared screen hides what it looks through: what managers recorded or heard of a person.
    var isPrivate: Bool {
        switch self {
        case .tag, .owner, .language, .skill, .persona, .motivation, .timezone, .found, .obstacle, .is: true
        default: false
        }
    }

    /// Whether `none` asks for members without a value.
    var mayBeNone: Bool { self != .key }
}
