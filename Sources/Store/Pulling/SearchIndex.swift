internal import GRDB

/// The full-text index over what was said and done; keeps to the rows of `activity` by hand, as its content is theirs.
final class SearchIndex {
    private let insert: FastStatement
    private let remove: FastStatement

    init(_ db: Database) throws {
        insert = try FastStatement(db, "INSERT INTO activity_search (rowid, text) VALUES (?, ?)")
        remove = try FastStatement(
            db, "INSERT INTO activity_search (activity_search, rowid, text) VALUES ('delete', ?, ?)")
    }

    /// Indexes the text of a row.
    func add(_ row: Int64, _ text: String?) throws {
        guard let text, !text.isEmpty else { return }
        insert.bind(row, at: 1)
        insert.bind(text, at: 2)
        try insert.run()
    }

    /// Replaces the text of a row, given what was indexed.
    func replace(_ row: Int64, _ old: String?, by new: String?) throws {
        if same(old, new) { return }
        if let old, !old.isEmpty {
            remove.bind(row, at: 1)
            remove.bind(old, at: 2)
            try remove.run()
        }
        try add(row, new)
    }
}
