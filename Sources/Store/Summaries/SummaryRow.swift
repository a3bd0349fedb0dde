import Community
internal import GRDB

/// Writes the `member` row of a summary.
final class SummaryRow {
    private static let columns = [
        "name", "name_order", "username", "role", "level", "level_before", "state", "natural_state", "first_seen",
        "last_seen", "last_contribution", "conversations", "contributions", "attendances", "usual_pause",
        "threshold_days", "basis", "contribution_threshold_days", "silent_since", "contribution_silent_since",
        "conversations_90", "attendances_90", "contributions_90", "next_change", "organization", "region", "mentor",
        "owner", "tags", "sources", "junk", "never_contact", "wrong_data", "last_deed", "search", "queues", "left_feed",
        "towards_next", "deeds", "dates_only", "region_id", "region_basis",
    ]

    private let update: FastStatement

    init(_ db: Database) throws {
        update = try FastStatement(
            db, "UPDATE member SET \(Self.columns.map { "\($0) = ?" }.joined(separator: ", ")) WHERE id = ?")
    }

    /// Writes the row.
    ///
    /// - Parameters:
    ///   - deed: the activity of the last deed.
    ///   - praised: what deserves thanks, the newest first.
    ///   - queues: those that show the member.
    func write(_ summary: MemberSummary, deed: Int64?, praised: [StoredDeed], queues: [QueueName]) throws {
        let (figures, facts) = (summary.figures, summary.reading.facts)
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
        put(summary.name)
        put(summary.nameOrder)
        put(summary.username)
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
        put(summary.nextChange?.seconds)
        put(summary.organization)
        put(summary.region?.text)
        put(facts.mentor)
        put(facts.owner)
        put(summary.tags)
        put(summary.sources)
        put(facts.junk ? 1 : 0)
        put(facts.neverContact?.rawValue)
        put(facts.wrongData ? 1 : 0)
        put(deed)
        put(summary.search)
        put(Int64(QueueName.mask(queues)))
        put(summary.leftFeed)
        put(figures.towardsNext.map(Int64.init))
        put(praised.isEmpty ? nil : JSONText.encode(praised))
        put(figures.datesOnly ? 1 : 0)
        put(summary.region?.region?.id)
        put(summary.region?.basis.rawValue)
        put(summary.reading.member)
        try update.run()
    }
}
