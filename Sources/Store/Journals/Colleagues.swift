public import Community
internal import GRDB

/// A manager whose edits are here, and how old what is known of them is.
public struct Colleague: Equatable, Sendable {
    /// The name that signs their edits.
    public var name: String
    /// How many of their edits are here; undos count.
    public var edits: Int
    /// When they made the newest one of them.
    public var newest: Instant?
    /// Everything they did until then is here; nil where nothing of theirs was ever merged.
    public var asOf: Instant?
    /// When something of theirs was merged last.
    public var mergedAt: Instant?
}

extension Store {
    /// Everybody whose edits are here, by name.
    ///
    /// - Complexity: O(edits), along an index.
    public func colleagues() throws -> [Colleague] { try read { db in try Colleagues.all(db, except: nil) } }
}

/// Reads and keeps what is known of colleagues' journals.
enum Colleagues {
    /// Everybody whose edits are here, or whose journal was merged, by name.
    static func all(_ db: Database, except own: String?) throws -> [Colleague] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT n.name, COUNT(e.id), MAX(e.at), c.as_of, c.merged_at
                FROM (SELECT name FROM colleague UNION SELECT DISTINCT actor FROM edit) n
                LEFT JOIN edit e ON e.actor = n.name LEFT JOIN colleague c ON c.name = n.name
                WHERE n.name IS NOT ? GROUP BY n.name ORDER BY n.name
                """, arguments: [own]
        ).map { row in
            Colleague(
                name: row[0], edits: row[1], newest: (row[2] as Int64?).map(Instant.init(seconds:)),
                asOf: (row[3] as Int64?).map(Instant.init(seconds:)),
                mergedAt: (row[4] as Int64?).map(Instant.init(seconds:)))
        }
    }

    /// Up to when each colleague's edits are known here.
    static func ages(_ db: Database, except own: String) throws -> [String: Instant] {
        let rows = try Row.fetchAll(db, sql: "SELECT name, as_of FROM colleague WHERE name <> ?", arguments: [own])
        return Dictionary(rows.map { ($0[0], Instant(seconds: $0[1])) }) { $1 }
    }

    /// Up to when a colleague's edits are known here; nil where nothing of theirs was ever merged.
    static func asOf(_ db: Database, _ name: String) throws -> Instant? {
        try Int64.fetchOne(db, sql: "SELECT as_of FROM colleague WHERE name = ?", arguments: [name]).map(
            Instant.init(seconds:))
    }

    /// Notes what a merge told of a colleague; a clock that is ahead makes nothing known of the future.
    static func note(_ db: Database, _ name: String, asOf: Instant, now: Instant) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO colleague (name, as_of, merged_at) VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET as_of = MAX(as_of, excluded.as_of), merged_at = excluded.merged_at
                """
        ).execute(arguments: [name, min(asOf, now).seconds, now.seconds])
    }
}
