/// What the feeds know of one member: the moments that count or will count, each list ascending.
/// Rows that left the feed and times before 1990 are not in it; future moments are, and count once due.
public struct MemberHistory: Sendable {
    /// Conversations as speaker that are not promoted to contributions.
    public var conversations: [Instant]
    /// Contributions as author, and promoted conversations.
    public var contributions: [Instant]
    /// Starts of the events attended.
    public var attendances: [Instant]
    /// Those of the last weeks with which the member helped somebody; each is among the others too.
    public var helps: [Instant]
    /// Whole days known from files that hold only dates ("dates only"); active days without a count.
    public var datesOnly: [Day]
    /// Those of them on which the member contributed. One contribution each, unless a feed told of one on that day.
    public var contributionDays: [Day]
    /// The first day they were known by a file's word; no active day, as nothing is known of what lies between.
    public var firstKnown: Day?
    /// The earliest record (1990 or later) of the source of the member's first activity.
    public var earliestOfFirstSource: Instant?
    /// Whether another source, or someone an open merge suggestion names, knew them before their first activity.
    public var knownBefore: Bool

    /// Creates a history; empty by default.
    public init(
        conversations: [Instant] = [], contributions: [Instant] = [], attendances: [Instant] = [],
        helps: [Instant] = [], datesOnly: [Day] = [], contributionDays: [Day] = [], firstKnown: Day? = nil,
        earliestOfFirstSource: Instant? = nil, knownBefore: Bool = false
    ) {
        self.conversations = conversations
        self.contributions = contributions
        self.attendances = attendances
        self.helps = helps
        self.datesOnly = datesOnly
        self.contributionDays = contributionDays
        self.firstKnown = firstKnown
        self.earliestOfFirstSource = earliestOfFirstSource
        self.knownBefore = knownBefore
    }
}
