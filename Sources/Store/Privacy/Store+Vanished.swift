import Community
internal import GRDB

/// How many people left the feed long ago: what is left of them.
public struct LeftCount: Equatable, Sendable {
    /// The source's name.
    public var source: String
    /// A level (of people), or a kind of activity.
    public var kind: String
    /// How many.
    public var number: Int
}

extension Store {
    /// Makes people who left the feed more than `keep_vanished_days` ago anonymous counts, once a day: their accounts,
    /// what they said and did, and what managers recorded about them go. Who is still mentioned by rows of the feed
    /// stays. Nobody is marked: who comes back is welcome, as somebody new.
    ///
    /// - Returns: how many people became counts.
    @discardableResult
    public func countVanished() throws -> Int {
        let now = context.now()
        let limit = Int64(now.day.number) - Int64(context.settings.keepVanishedDays)
        let due = try read { db in
            guard try Int64.fetchOne(db, sql: "SELECT swept FROM community") != Int64(now.day.number) else {
                return false
            }
            return true
        }
        guard due else { return 0 }
        let members = try read { db in
            try Int64.fetchAll(
                db, sql: "SELECT id FROM member WHERE left_feed IS NOT NULL AND left_feed < ?", arguments: [limit]
            ).filter { try !Self.isMentioned(db, $0) }
        }
        // One person a transaction: the writer is free again after a few milliseconds.
        for member in members {
            try write { db in try Self.count(db, member, limit: limit, settings: self.context.settings, now: now) }
        }
        try write { db in
            try db.execute(sql: "UPDATE community SET swept = ?", arguments: [now.day.number])
        }
        return members.count
    }

    /// What is left of people who left the feed long ago.
    public func leftCounts() throws -> [LeftCount] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT s.name, c.kind, SUM(c.number) FROM left_count c JOIN source s ON s.id = c.source_id
                    GROUP BY s.id, c.kind ORDER BY s.position, c.kind
                    """
            ).map { LeftCount(source: $0[0], kind: $0[1], number: $0[2]) }
        }
    }

    /// Whether a row that is in the feed names one of the member's accounts.
    private static func isMentioned(_ db: Database, _ member: MemberID) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM identity i JOIN activity a ON a.actor_id = i.id
                    WHERE i.member_id = ?1 AND a.gone_since IS NULL AND a.contribution < 2)
                OR EXISTS (SELECT 1 FROM identity i JOIN attendance t ON t.identity_id = i.id
                    JOIN activity a ON a.id = t.activity_id
                    WHERE i.member_id = ?1 AND t.gone_since IS NULL AND a.gone_since IS NULL)
                OR EXISTS (SELECT 1 FROM participant p JOIN activity a ON a.id = p.activity_id
                    WHERE p.identity_id IN (SELECT id FROM identity WHERE member_id = ?1) AND a.gone_since IS NULL)
                """, arguments: [member]) ?? true
    }

    private static func count(
        _ db: Database, _ member: MemberID, limit: Int64, settings: Settings, now: Instant
    ) throws {
        // The feed may have brought them back meanwhile.
        let isGone = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM member WHERE id = ? AND left_feed < ?)", arguments: [member, limit])
        guard isGone == true, try !isMentioned(db, member) else { return }
        // Their rows left with them and count nowhere: the level is that of the day they left.
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT i.source_id, CAST(strftime('%Y', m.left_feed * 86400, 'unixepoch') AS INTEGER) * 12
                    + CAST(strftime('%m', m.left_feed * 86400, 'unixepoch') AS INTEGER) - 23641,
                    COALESCE(SUM(a.contribution = 1), 0), COALESCE(SUM(a.kind = 'conversation'), 0)
                FROM member m JOIN identity i ON i.id = m.key_identity
                LEFT JOIN identity o ON o.member_id = m.id
                LEFT JOIN activity a ON a.actor_id = o.id AND a.at / 86400 BETWEEN m.left_feed - ?2 AND m.left_feed
                WHERE m.id = ?1
                """, arguments: [member, settings.levels.days])
        if let row, let source: Int64 = row[0], let month: Int64 = row[1] {
            let level = Level(contributions: row[2], conversations: row[3], settings: settings.levels)
            try db.execute(
                sql: "INSERT INTO left_count VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET number = number + 1",
                arguments: [source, month, level.rawValue])
        }
        try db.execute(
            sql: """
                INSERT INTO left_count
                SELECT a.source_id, CAST(strftime('%Y', a.at, 'unixepoch') AS INTEGER) * 12
                    + CAST(strftime('%m', a.at, 'unixepoch') AS INTEGER) - 23641 AS month, a.kind, COUNT(*)
                FROM activity a JOIN identity i ON i.id = a.actor_id WHERE i.member_id = ?1
                GROUP BY a.source_id, month, a.kind
                ON CONFLICT DO UPDATE SET number = number + excluded.number
                """, arguments: [member])
        let accounts = try Set(
            Int64.fetchAll(db, sql: "SELECT id FROM identity WHERE member_id = ?", arguments: [member]))
        try Erasure(db: db, settings: settings, now: now).vanish(accounts)
    }
}
