/// What a file of people says of one of them that no dashboard's feed does.
public struct ExportedFacts: Hashable, Sendable {
    /// Whether the dashboard calls them staff or a bot.
    public var role: Role?
    /// Where they are.
    public var region: String?
    /// The languages they speak, as the file has them.
    public var languages: String?
    /// Their time zone, as the file has it.
    public var timeZone: String?
    /// The first day they were known. No active day: nothing is known of what lies between it and the others.
    public var firstSeen: Day?
    /// A day on which they were active.
    public var lastSeen: Day?
    /// A day on which they contributed.
    public var lastContribution: Day?

    /// Creates the facts; unknown by default.
    public init(
        role: Role? = nil, region: String? = nil, languages: String? = nil, timeZone: String? = nil,
        firstSeen: Day? = nil, lastSeen: Day? = nil, lastContribution: Day? = nil
    ) {
        self.role = role
        self.region = region
        self.languages = languages
        self.timeZone = timeZone
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.lastContribution = lastContribution
    }
}
