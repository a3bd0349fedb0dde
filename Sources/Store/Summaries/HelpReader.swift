import Community
internal import GRDB

/// When a member gave help lately, as far as a feed tells: a conversation of theirs in which somebody takes part whose
/// own first activity was at most 30 days before it, or a contribution that is an answer by its type.
final class HelpReader {
    private let recent: FastStatement
    private let newcomer: FastStatement
    private let now: Instant
    private let newcomerDays: Int

    init(_ db: Database, settings: Settings, now: Instant) throws {
        self.now = now
        newcomerDays = settings.rhythm.newcomerDays
        recent = try FastStatement(
            db,
            """
            SELECT at, id, kind, type FROM activity
            WHERE actor_id = ?1 AND at >= ?2 AND gone_since IS NULL AND kind <> 'event' ORDER BY at
            """)
        newcomer = try FastStatement(
            db,
            """
            SELECT 1 FROM participant p JOIN identity i ON i.id = p.identity_id
            WHERE p.activity_id = ?1 AND i.member_id <> ?2
            AND EXISTS (SELECT 1 FROM identity o JOIN activity f ON f.actor_id = o.id
                WHERE o.member_id = i.member_id AND f.gone_since IS NULL AND f.at >= ?3 AND f.at <= ?4)
            AND NOT EXISTS (SELECT 1 FROM identity o JOIN activity f ON f.actor_id = o.id
                WHERE o.member_id = i.member_id AND f.gone_since IS NULL AND f.at >= \(Instant.earliestCounted.seconds)
                AND f.at < ?3)
            LIMIT 1
            """)
    }

    /// The moments of the last weeks and of those ahead, ascending. O(recent activities).
    ///
    /// - Parameter earliest: the earliest record of a source: within twice the newcomer days after it nobody is known to
    ///   be new.
    func helps(
        of member: MemberID, identities: [(id: Int64, source: Int64)], earliest: (Int64) -> Instant?
    ) throws -> [Instant] {
        let since = now.day.adding(-GoodDeed.days).start
        var found: [Instant] = []
        for identity in identities {
            let record = earliest(identity.source)
            recent.bind(identity.id, at: 1)
            recent.bind(since.seconds, at: 2)
            while try recent.step() {
                let at = Instant(seconds: recent.int(0))
                let isHelp =
                    recent.text(2) == RowKind.contribution.rawValue
                    ? GoodDeed.isAnswer(recent.text(3))
                    : try isWithNewcomer(recent.int(1), of: member, at: at, earliest: record)
                if isHelp { found.append(at) }
            }
        }
        return found.sorted()
    }

    private func isWithNewcomer(_ row: Int64, of member: MemberID, at: Instant, earliest: Instant?) throws -> Bool {
        let since = at.day.adding(-newcomerDays).start
        if let earliest, earliest.day.adding(newcomerDays) >= since.day { return false }
        newcomer.bind(row, at: 1)
        newcomer.bind(member, at: 2)
        newcomer.bind(since.seconds, at: 3)
        newcomer.bind(at.seconds, at: 4)
        defer { newcomer.reset() }
        return try newcomer.step()
    }
}
