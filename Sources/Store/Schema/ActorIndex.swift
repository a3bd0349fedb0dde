import Community
internal import GRDB

/// The indexes by person that summaries, timelines and shared threads read; a large first pull writes them at the end,
/// sorted, as their keys come in random order and would otherwise send every page to disk and back many times.
enum ActorIndex {
    static let sql = """
        CREATE INDEX activity_by_actor ON activity(actor_id, at, contribution, gone_since) WHERE actor_id IS NOT NULL
        """

    private static let participants = "CREATE INDEX participant_by_identity ON participant(identity_id, at)"

    /// Bytes of a list per object, roughly.
    private static let objectBytes = 280

    /// Whether so much is new, beside what is there, that building the index anew is quicker.
    static func isRebuilt(_ db: Database, for lists: [Differences]) throws -> Bool {
        let new =
            lists.filter { $0.isFresh && $0.list.kind != .identity }.reduce(0) { $0 + $1.list.bytes } / objectBytes
        guard new > 20_000 else { return false }
        return new * 2 > (try Int.fetchOne(db, sql: "SELECT MAX(id) FROM activity") ?? 0)
    }

    static func drop(_ db: Database) throws {
        try db.execute(sql: "DROP INDEX activity_by_actor; DROP INDEX participant_by_identity")
    }

    static func create(_ db: Database) throws { try db.execute(sql: "\(sql); \(participants)") }
}
