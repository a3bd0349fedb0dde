internal import GRDB

/// How much is held about people.
public struct Holdings: Equatable, Sendable {
    /// People, those no longer in the feed included.
    public var members: Int
    /// Their accounts.
    public var accounts: Int
    /// Accounts with an e-mail address.
    public var addresses: Int
    /// Conversations, contributions and events.
    public var activities: Int
    /// Notes that stand.
    public var notes: Int
    /// Messages prepared or sent.
    public var messages: Int
    /// Edits in the journal.
    public var edits: Int
    /// Accounts that were forgotten.
    public var forgotten: Int
}

extension Store {
    /// How much is held about people. O(rows).
    public func holdings() throws -> Holdings {
        try read { db in
            func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \(sql)") ?? 0 }
            return Holdings(
                members: try count("member"), accounts: try count("identity"),
                addresses: try count("identity WHERE email IS NOT NULL AND email <> ''"),
                activities: try count("activity"),
                notes: try count("fact WHERE field >= 'note/' AND field < 'note0' AND value IS NOT NULL"),
                messages: try count("fact WHERE field >= 'attempt/' AND field < 'attempt0' AND value IS NOT NULL"),
                edits: try count("edit"), forgotten: try count("forgotten WHERE mark >= 'i' AND mark < 'j'"))
        }
    }
}
