import Community
internal import GRDB

/// Writes the `member` row of a summary.
final class SummaryRow {
    /// What the row is made of.
    struct Values {
        var member: MemberID
        /// In key order.
        var identities: [SummaryIdentity]
        var sources: [Int64: String]
        var facts: ManagerFacts
        var figures: Figures
        var nextChange: Instant?
        var deed: Int64?
        /// What deserves thanks, the newest first.
        var praised: [StoredDeed]
        var queues: [QueueName]
        var leftFeed: Int64?
    }

    private static let columns = [
        "name", "name_order", "username", "role", "level", "level_before", "state", "natural_state", "first_seen",
        "last_seen", "last_contribution", "conversations", "contributions", "attendances", "usual_pause",
        "threshold_days", "basis", "contribution_threshold_days", "silent_since", "contribution_silent_since",
        "conversations_90", "attendances_90", "contributions_90", "next_change", "organization", "region", "mentor",
        "owner", "tags", "sources", "junk", "never_contact", "wrong_data", "last_deed", "search", "queues", "left_feed",
        "towards_next", "deeds", "dates_only", "region_id", "region_basis",
    ]

    private let update: FastStatement
    private let key: FastStatement

    init(_ db: Database) throws {
        update = try FastStatement(
            db, "UPDATE member SET \(Self.columns.map { "\($0) = ?" }.joined(separator: ", ")) WHERE id = ?")
        key = try FastStatement(db, "SELECT key FROM member WHERE id = ?")
    }

    /// Writes the row.
    func write(_ values: Values) throws {
        let (figures, facts) = (values.figures, values.facts)
        let identities = values.identities
        let name =
            DisplayName.of(identities.map { (name: $0.name, username: $0.username, originID: $0.originID) }) ?? ""
        let region = region(values)
        let organization = identities.lazy.compactMap(\.company).first { !$0.isEmpty }
        let tags = Set(identities.flatMap(\.tags)).subtracting(facts.removedTags).union(facts.tags).sorted()
        let sources = identities.compactMap { values.sources[$0.source] }.reduce(into: [String]()) { list, name in
            if !list.contains(name) { list.append(name) }
        }
        var column: Int32 = 0
        func put(_ value: String?) {
            column += 1
            update.bind(value, at: column)
        }
        func put(_ value: Int64?) {
            column += 1
            update.bind(value, at: column)
        }
        func put(_ value: Int) { put(Int64(value)) }
        put(name)
        put(Folding.fold(name))
        put(identities.lazy.compactMap(\.username).first { !$0.isEmpty && $0 != name })
        put(figures.role.rawValue)
        put(figures.level.rawValue)
        put(figures.levelBefore.rawValue)
        put(figures.state.rawValue)
        put(figures.naturalState.rawValue)
        put(figures.firstSeen?.seconds)
        put(figures.lastSeen?.seconds)
        put(figures.lastContribution?.seconds)
        put(figures.conversations)
        put(figures.contributions)
        put(figures.attendances)
        column += 1
        update.bind(figures.usualPause, at: column)
        put(figures.thresholdDays)
        put(figures.basis.rawValue)
        put(figures.contributionThresholdDays)
        put(figures.silentSince.map { Int64($0.number) })
        put(figures.contributionSilentSince.map { Int64($0.number) })
        put(figures.conversations90)
        put(figures.attendances90)
        put(figures.contributions90)
        put(values.nextChange?.seconds)
        put(organization)
        put(region?.text)
        put(facts.mentor)
        put(facts.owner)
        put(JSONText.encode(strings: tags))
        put(JSONText.encode(strings: sources))
        put(facts.junk ? 1 : 0)
        put(facts.neverContact?.rawValue)
        put(facts.wrongData ? 1 : 0)
        put(values.deed)
        put(
            SearchText.make(
                keys: try keys(values), names: identities.compactMap(\.name),
                usernames: identities.compactMap(\.username), emails: identities.compactMap(\.email),
                organization: organization, region: region?.text, mentor: facts.mentor, owner: facts.owner,
                tags: tags, sources: sources, person: facts.person))
        put(Int64(QueueName.mask(values.queues)))
        put(values.leftFeed)
        put(figures.towardsNext.map(Int64.init))
        put(values.praised.isEmpty ? nil : JSONText.encode(values.praised))
        put(figures.datesOnly ? 1 : 0)
        put(region?.region?.id)
        put(region?.basis.rawValue)
        put(values.member)
        try update.run()
    }

    private func region(_ values: Values) -> MemberRegion? {
        let facts = values.facts
        let feedTags = Set(values.identities.flatMap(\.tags)).subtracting(facts.removedTags)
        return MemberRegion(
            hand: facts.region, tags: [facts.tags, feedTags], feed: values.identities.compactMap(\.region)
        ) {
            facts.person.timeZone.flatMap(ZoneCountries.system.country)
        }
    }

    /// The member's key, then those of the other identities.
    private func keys(_ values: Values) throws -> [String] {
        key.bind(values.member, at: 1)
        defer { key.reset() }
        let own = try key.step() ? key.text(0) ?? "" : ""
        return [own]
            + values.identities.map { "\(values.sources[$0.source] ?? "")/\($0.originID.raw)" }.filter { $0 != own }
    }
}
