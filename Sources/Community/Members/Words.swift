/// What a member is to the community: bots and staff are listed, but stay out of outreach queues and rankings.
public enum Role: String, CaseIterable, Codable, Sendable { case community, staff, bot }

/// How much a member did within the window of the dashboard's own rule; ordered.
public enum Level: String, CaseIterable, Codable, Comparable, Sendable {
    case none, visitor, participant, contributor, core

    /// Whether the left level is lower.
    public static func < (left: Level, right: Level) -> Bool { left.order < right.order }

    /// The place from 0 (`none`) to 4 (`core`).
    public var order: Int { Level.allCases.firstIndex(of: self) ?? 0 }
}

/// How a member stands today (PRODUCT §3).
public enum MemberState: String, CaseIterable, Codable, Sendable {
    case newcomer, active, participating, talking, lapsed, dormant
    case onBreak = "on_break"
    case alumni
    case contentAsIs = "content_as_is"
    case unknown
}

/// Where a member's threshold comes from, the best first.
public enum ThresholdBasis: String, CaseIterable, Codable, Sendable { case own, earlier, history, `default` }

/// Who decided that a member is never contacted.
public enum NeverContact: String, CaseIterable, Codable, Sendable { case they, us }

/// What an activity or a row of a feed is.
public enum RowKind: String, CaseIterable, Codable, Sendable {
    case identity, conversation, contribution, event
    /// A day on which a file of people saw somebody, without saying what they did.
    case seen

    /// The lists that a dashboard's feed has.
    public static let lists: [RowKind] = [.identity, .conversation, .contribution, .event]
}

/// Where a source's rows come from: a dashboard that is pulled, a CSV file that is imported, or a manager's own entry.
public enum SourceKind: String, CaseIterable, Codable, Sendable { case dashboard, csv, manual }
