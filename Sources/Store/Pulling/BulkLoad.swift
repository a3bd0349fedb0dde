import Community
internal import GRDB

/// What is put off while a large first pull writes its rows, and made up for in one go: indexes whose keys come in
/// random order and would send every page to disk and back many times, and the count of activity per day.
struct BulkLoad {
    private let db: Database
    /// The definitions of what was taken away, as the schema has them.
    private let definitions: [String]

    private static let names = [
        "activity_by_actor", "activity_by_thread", "participant_by_identity", "activity_day_in",
    ]

    /// Bytes of a list per object, roughly.
    private static let objectBytes = 280

    /// Whether so much is new, beside what is there, that it pays.
    static func pays(_ db: Database, for lists: [Differences]) throws -> Bool {
        let new =
            lists.filter { $0.isFresh && $0.list.kind != .identity }.reduce(0) { $0 + $1.list.bytes } / objectBytes
        guard new > 20_000 else { return false }
        return new * 2 > (try Int.fetchOne(db, sql: "SELECT MAX(id) FROM activity") ?? 0)
    }

    /// Takes away what is put off.
    init(_ db: Database) throws {
        self.db = db
        var definitions: [String] = []
        for name in Self.names {
            guard
                let row = try Row.fetchOne(
                    db, sql: "SELECT type, sql FROM sqlite_master WHERE name = ?", arguments: [name])
            else { continue }
            definitions.append(row[1])
            try db.execute(sql: "DROP \(row[0] as String) \(name)")
        }
        self.definitions = definitions
    }

    /// Makes up for it: `days` are the rows that were added per day, of activity that counts.
    func finish(source: Int64, days: [Int64: Int64]) throws {
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
        for definition in definitions { try db.execute(sql: definition) }
    }
}
