import Community
internal import GRDB

/// Identities by the names that edits and keys give them.
enum Identities {
    /// The rowids of subjects that the feeds know.
    static func ids(_ db: Database, _ subjects: Set<Edit.Subject>) throws -> Set<Int64> {
        var ids: Set<Int64> = []
        for subject in subjects {
            let id = try Int64.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT i.id FROM identity i JOIN source s ON s.id = i.source_id
                        WHERE s.uid = ? AND i.origin_id = ?
                        """), arguments: [subject.sourceUID, subject.originID.raw])
            if let id { ids.insert(id) }
        }
        return ids
    }

    /// The name that edits give an identity.
    static func subject(_ db: Database, _ id: Int64) throws -> Edit.Subject? {
        try Row.fetchOne(
            db,
            sql: "SELECT s.uid, i.origin_id FROM identity i JOIN source s ON s.id = i.source_id WHERE i.id = ?",
            arguments: [id]
        ).map { Edit.Subject(sourceUID: $0[0], originID: OriginID($0[1])) }
    }

    /// The members of identities.
    static func members(_ db: Database, _ identities: Set<Int64>) throws -> Set<MemberID> {
        var members: Set<MemberID> = []
        let statement = try FastStatement(db, "SELECT member_id FROM identity WHERE id = ?")
        for id in identities {
            statement.bind(id, at: 1)
            while try statement.step() { if let member = statement.optionalInt(0) { members.insert(member) } }
        }
        return members
    }
}

/// The one-row table that tells readers when to look again.
enum Revision {
    static func advance(_ db: Database) throws { try db.execute(sql: "UPDATE community SET revision = revision + 1") }

    static func current(_ db: Database) throws -> Int64 {
        try Int64.fetchOne(db, sql: "SELECT revision FROM community") ?? 0
    }
}
