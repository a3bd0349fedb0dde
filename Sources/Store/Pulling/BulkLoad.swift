import Community
internal import GRDB

/// What is put off while a large first pull writes its rows, and made up for in one go: indexes whose keys come in
/// random order and would send every page to disk and back many times, and counts that triggers keep row by row.
struct BulkLoad {
    private let db: Database
    private let rows: PutOff

    /// Bytes of a list per object, roughly.
    private static let objectBytes = 280

    /// Whether so much is new, beside what is there, that it pays.
    static func pays(_ db: Database, for lists: [Differences]) throws -> Bool {
        let new =
            lists.filter { $0.isFresh && $0.list.kind != .identity }.reduce(0) { $0 + $1.list.bytes } / objectBytes
        guard new > 20_000 else { return false }
        return new * 2 > (try Int.fetchOne(db, sql: "SELECT MAX(id) FROM activity") ?? 0)
    }

    init(_ db: Database) throws {
        self.db = db
        rows = try PutOff(
            db, ["activity_by_actor", "activity_by_thread", "participant_by_identity", "activity_day_in"])
    }

    /// Makes up for it: `days` are the rows that were added per day, of activity that counts.
    func end(source: Int64, days: [Int64: Int64]) throws {
        let count = try FastStatement(
            db,
            """
            INSERT INTO activity_day VALUES (\(source), ?1, ?2)
            ON CONFLICT DO UPDATE SET activities = activities + excluded.activities
            """)
        for (day, rows) in days {
            count.bind(day, at: 1)
            count.bind(rows, at: 2)
            try count.run()
        }
        try rows.end()
    }
}

/// The counts of members, put off while a large first pull makes and summarizes them.
struct MemberCounts {
    private let db: Database
    private let triggers: PutOff

    init(_ db: Database) throws {
        self.db = db
        let changes = ["member_counts", "member_level", "region_count"]
        triggers = try PutOff(
            db,
            changes.flatMap { ["\($0)_in", "\($0)_out", "\($0)_change"] }
                + ["member_counts_leave", "queue_place_counts_in", "queue_place_counts_out"])
    }

    /// Counts them all.
    func end() throws {
        try db.execute(
            sql: """
                -- everybody begins there, so the triggers leave its row
                INSERT INTO queue_count VALUES ('level', 'none', 0) ON CONFLICT DO NOTHING;
                UPDATE queue_count SET members = 0 WHERE queue <> 'review';
                INSERT INTO queue_count SELECT * FROM (\(Self.counted) UNION ALL \(Self.queues)) WHERE true
                    ON CONFLICT DO UPDATE SET members = excluded.members;
                DELETE FROM region_count;
                INSERT INTO region_count \(Migrations.regionsCounted);
                """)
        try triggers.end()
    }

    /// The members in each queue, and those left out of it.
    static let queues = "SELECT queue, left_out, COUNT(*) AS members FROM queue_place GROUP BY queue, left_out"

    /// The members listed, and those on each level.
    static let counted = """
        SELECT 'members', '', COUNT(*) AS members FROM member WHERE left_feed IS NULL
        UNION ALL SELECT 'level', level, COUNT(*) FROM member
            WHERE left_feed IS NULL AND role = 'community' AND junk = 0 GROUP BY level
        """
}
