import Community

/// What the rules say of one member, and the words by which lists show and find them. Nothing here asks the database,
/// so that it is made on a second thread.
struct MemberSummary: Sendable {
    var reading: MemberReading
    var figures: Figures
    var queues: QueuePlaces
    var name: String
    var nameOrder: String
    var username: String?
    var organization: String?
    var region: MemberRegion?
    /// As JSON.
    var tags: String
    /// As JSON.
    var sources: String
    var search: String

    /// When any of it changes by time alone; nil where never.
    var nextChange: Instant? { [figures.nextChange, queues.nextChange].compactMap { $0 }.min() }

    /// The day all identities had left the feed; nil while one is in it.
    var leftFeed: Int64? {
        let gone = reading.identities.compactMap(\.goneSince)
        return gone.count == reading.identities.count ? gone.max() : nil
    }
}

/// The rules that make summaries, with the settings, the time and the names of the sources they are made by.
struct SummaryRules: Sendable {
    private let settings: Settings
    private let now: Instant
    private let roles: RoleRule
    private let sources: [Int64: String]

    init(settings: Settings, now: Instant, sources: [Int64: String]) {
        self.settings = settings
        self.now = now
        self.sources = sources
        roles = RoleRule(settings.people)
    }

    func summary(of reading: MemberReading) -> MemberSummary {
        let (identities, facts) = (reading.identities, reading.facts)
        let role = roles.role(
            facts: facts,
            identities: identities.map { (sources[$0.source] ?? "", $0.originID, $0.username, $0.email) },
            exported: identities.lazy.compactMap(\.role).first)
        let figures = Figures(history: reading.history, facts: facts, role: role, settings: settings, now: now)
        let name =
            DisplayName.of(identities.map { (name: $0.name, username: $0.username, originID: $0.originID) }) ?? ""
        let feedTags = Set(identities.flatMap(\.tags)).subtracting(facts.removedTags)
        let region = region(reading, feedTags: feedTags)
        let organization = identities.lazy.compactMap(\.company).first { !$0.isEmpty }
        let tags = feedTags.union(facts.tags).sorted()
        let named = identities.compactMap { sources[$0.source] }.reduce(into: [String]()) { list, name in
            if !list.contains(name) { list.append(name) }
        }
        let search = SearchText.make(
            keys: keys(reading), names: identities.compactMap(\.name), usernames: identities.compactMap(\.username),
            emails: identities.compactMap(\.email), organization: organization, region: region?.text,
            mentor: facts.mentor, owner: facts.owner, tags: tags, sources: named, person: facts.person)
        return MemberSummary(
            reading: reading, figures: figures,
            queues: QueuePlaces(figures: figures, facts: facts, settings: settings, now: now), name: name,
            nameOrder: Folding.fold(name),
            username: identities.lazy.compactMap(\.username).first { !$0.isEmpty && $0 != name },
            organization: organization, region: region, tags: JSONText.encode(strings: tags),
            sources: JSONText.encode(strings: named), search: search)
    }

    private func region(_ reading: MemberReading, feedTags: Set<String>) -> MemberRegion? {
        let facts = reading.facts
        return MemberRegion(
            hand: facts.region, tags: [facts.tags, feedTags], feed: reading.identities.compactMap(\.region)
        ) {
            facts.person.timeZone.flatMap(ZoneCountries.system.country)
        }
    }

    /// The member's key, then those of the other identities.
    private func keys(_ reading: MemberReading) -> [String] {
        [reading.key]
            + reading.identities.map { "\(sources[$0.source] ?? "")/\($0.originID.raw)" }.filter { $0 != reading.key }
    }
}
