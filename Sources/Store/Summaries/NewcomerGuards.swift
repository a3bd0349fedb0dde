import Community
internal import GRDB

/// Whether somebody whose first activity is recent was known before it (PRODUCT §3, `newcomer`).
final class NewcomerGuards {
    private let earlier: FastStatement

    init(_ db: Database) throws {
        earlier = try FastStatement(
            db,
            """
            SELECT 1 FROM suggestion g
            JOIN identity o ON o.id = CASE WHEN g.first = ?1 THEN g.second ELSE g.first END
            JOIN identity p ON p.member_id = o.member_id
            WHERE (g.first = ?1 OR g.second = ?1) AND (
                EXISTS (SELECT 1 FROM activity a WHERE a.actor_id = p.id AND a.gone_since IS NULL
                    AND a.at >= \(Instant.earliestCounted.seconds) AND a.at < ?2)
                OR EXISTS (SELECT 1 FROM attendance t JOIN activity e ON e.id = t.activity_id WHERE t.identity_id = p.id
                    AND t.gone_since IS NULL AND e.gone_since IS NULL
                    AND e.at >= \(Instant.earliestCounted.seconds) AND e.at < ?2)
                OR p.first_day * 86400 BETWEEN \(Instant.earliestCounted.seconds) AND ?2 - 1
            ) LIMIT 1
            """)
    }

    /// Whether another source knew one of these identities, or an open suggestion names someone seen, before the
    /// first activity. Only asked where it can matter.
    func knew(
        _ identities: [SummaryIdentity], _ reading: HistoryReader.Reading,
        settings: Settings, now: Instant
    ) throws -> Bool {
        let moments = [
            reading.history.conversations.first, reading.history.contributions.first, reading.history.attendances.first,
            reading.history.datesOnly.first?.start, reading.history.firstKnown?.start,
        ]
        guard let first = moments.compactMap({ $0 }).min(),
            now.day.days(since: first.day) <= settings.rhythm.newcomerDays
        else { return false }
        if identities.contains(where: { $0.source != reading.firstSource && $0.knownSince < first }) { return true }
        for identity in identities {
            earlier.bind(identity.id, at: 1)
            earlier.bind(first.seconds, at: 2)
            if try earlier.step() {
                earlier.reset()
                return true
            }
        }
        return false
    }
}
