import Community
internal import GRDB

extension Store {
    /// The members of a name, case and accents apart; at most `limit`. One look into an index.
    public func members(named name: String, limit: Int = 3) throws -> [MemberID] {
        try read { db in
            try Int64.fetchAll(
                db, sql: "SELECT id FROM member WHERE name_order = ? AND left_feed IS NULL ORDER BY key LIMIT ?",
                arguments: [Folding.fold(name), limit])
        }
    }
}
