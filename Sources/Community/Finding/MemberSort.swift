/// The orders of the Members list.
public enum MemberSort: String, CaseIterable, Codable, Sendable {
    case name
    /// The longest silence first.
    case quiet
    /// The furthest over their own threshold first.
    case overdue
    case lastSeen = "last-seen"
    case firstSeen = "first-seen"
    case lastContribution = "last-contribution"
    case contributions, conversations
    /// The highest level first.
    case level
    case state

    /// The name in the sort menu.
    public var title: String {
        switch self {
        case .name: "name"
        case .quiet: "longest quiet"
        case .overdue: "furthest past unusual"
        case .lastSeen: "last seen"
        case .firstSeen: "newest"
        case .lastContribution: "last contribution"
        case .contributions: "contributions"
        case .conversations: "conversations"
        case .level: "level"
        case .state: "state"
        }
    }
}
