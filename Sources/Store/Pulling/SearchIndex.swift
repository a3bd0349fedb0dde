internal import GRDB

/// The full-text index over what was said and done; keeps to the rows of `activity` by hand, as its content is theirs.
final class SearchIndex {
    private let db: Database
    private let insert: FastStatement
    private let remove: FastStatement
    private var indexed: Int64

    /// Everything added to `activity` from here on waits for `addNew`.
    init(_ db: Database) throws {
        self.db = db
        indexed = try Self.newest(db)
        insert = try FastStatement(db, "INSERT INTO activity_search (rowid, text) VALUES (?, ?)")
        remove = try FastStatement(
            db, "INSERT INTO activity_search (activity_search, rowid, text) VALUES ('delete', ?, ?)")
    }

    /// Indexes the rows added since, many in a statement: FTS5 writes its buffer out whenever another statement of the
    /// transaction comes between two rows, which triples the time of a pull.
    func addNew() throws {
        let newest = try Self.newest(db)
        while indexed < newest {
            let end = min(newest, indexed + 10_000)
            try db.execute(
                sql: """
                    INSERT INTO activity_search (rowid, text)
                    SELECT id, text FROM activity WHERE id > ? AND id <= ? AND text <> ''
                    """, arguments: [indexed, end])
            indexed = end
        }
    }

    /// Replaces the text of a row that was indexed before, given what was indexed.
    func replace(_ row: Int64, _ old: String?, by new: String?) throws {
        if same(old, new) { return }
        if let old, !old.isEmpty {
            remove.bind(row, at: 1)
            remove.bind(old, at: 2)
            try remove.run()
        }
        guard let new, !new.isEmpty else { return }
        insert.bind(row, at: 1)
        insert.bind(new, at: 2)
        try insert.run()
    }

    private static func newest(_ db: Database) throws -> Int64 {
        try Int64.fetchOne(db, sql: "SELECT MAX(id) FROM activity") ?? 0
    }
}
