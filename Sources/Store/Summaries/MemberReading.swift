import Community

/// What is read of one member before the rules are asked.
struct MemberReading: Sendable {
    var member: MemberID
    var key: String
    /// The first activity as it was summarized before.
    var firstSeenBefore: Int64?
    /// In key order.
    var identities: [SummaryIdentity]
    var facts: ManagerFacts
    var history: MemberHistory
}

/// What a summary needs of one identity.
struct SummaryIdentity: Sendable {
    var id: Int64
    var source: Int64
    var originID: OriginID
    var username: String?
    var name: String?
    var email: String?
    var company: String?
    var tags: [String]
    var goneSince: Int64?
    var listed: Bool
    var knownSince: Instant
    /// What only a file of people tells.
    var role: Role?
    var region: String?
    var firstDay: Day?
}
