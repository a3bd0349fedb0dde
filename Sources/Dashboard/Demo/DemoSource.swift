public import Community

/// One source of the demo, with all its rows in the order in which a dashboard lists them.
public struct DemoSource: Sendable {
    /// The name under which the demo adds it: `forum`, `chat`, `code`.
    public let name: String
    /// Its name on the dashboard.
    public let title: String
    /// The token that reads it; invented like everything else, and no secret.
    public let token: String
    /// By username; one row comes twice.
    public let identities: [FeedIdentity]
    /// Newest first.
    public let conversations: [FeedActivity]
    /// Newest first.
    public let contributions: [FeedActivity]
    /// Oldest first.
    public let events: [FeedActivity]

    let icon: String
    let spelling: TimeSpelling
    let lastImport: Instant
    private let listedOnly: [OriginID: [OriginID]]

    init(_ name: DemoSourceName, cast: DemoCast, clock: DemoClock, lexicon: DemoLexicon, seed: UInt64) {
        self.name = name.rawValue
        title = ["Wrenfield Forum", "Wrenfield Chat", "Wrenfield Code"][name.order]
        token = "d0000000-0000-4000-8000-00000000000\(name.order + 1)"
        icon = ["fas fa-users", "fas fa-comments", "fab fa-git-alt"][name.order]
        spelling = TimeSpelling(zoned: name != .chat, microseconds: name == .code)
        lastImport = clock.at(hoursAgo: 1)

        let rows = DemoRows(cast, clock: clock, lexicon: lexicon, source: name, seed: seed)
        let all = rows.identities + DemoOddRows.identities(name)
        identities = (all + all.prefix(1)).enumerated()
            .sorted { ($0.element.username ?? "", $0.offset) < ($1.element.username ?? "", $1.offset) }.map(\.element)

        let someone = cast.people.lazy.compactMap { $0.account(on: name)?.originID }.first ?? OriginID("u-1")
        let activities = rows.activities + DemoOddRows.activities(name, someone: someone, clock: clock)
        conversations = Self.newestFirst(activities, .conversation)
        contributions = Self.newestFirst(activities, .contribution)

        let gatherings = name == .forum ? DemoGatherings(cast, events: DemoEvent.all, clock: clock) : nil
        events = gatherings?.rows ?? []
        listedOnly = gatherings?.listedOnly ?? [:]
    }

    /// The people of an event, those included whom only its own list names; nil for an unknown event.
    func attendees(of event: OriginID) -> [FeedIdentity]? {
        guard let row = events.first(where: { $0.originID == event }) else { return nil }
        let ids = Set(row.people + (listedOnly[event] ?? []))
        var seen: Set<OriginID> = []
        return identities.filter { ids.contains($0.originID) && seen.insert($0.originID).inserted }
    }

    private static func newestFirst(_ rows: [FeedActivity], _ kind: RowKind) -> [FeedActivity] {
        rows.filter { $0.kind == kind }.enumerated()
            .sorted { $0.element.at != $1.element.at ? $0.element.at > $1.element.at : $0.offset > $1.offset }
            .map(\.element)
    }
}
