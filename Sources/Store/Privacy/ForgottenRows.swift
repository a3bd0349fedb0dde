public import Community
internal import GRDB

/// The marks of the forgotten in a community's file.
enum ForgottenRows {
    /// All marks; cheap where nobody was forgotten.
    static func all(_ db: Database) throws -> Forgotten { try Forgotten(marks(db)) }

    static func marks(_ db: Database) throws -> [Forgotten.Mark] {
        try Row.fetchAll(db, sql: "SELECT salt, mark FROM forgotten").map { Forgotten.Mark(salt: $0[0], text: $0[1]) }
    }

    static func insert(_ db: Database, _ marks: some Sequence<Forgotten.Mark>) throws {
        for mark in marks {
            try db.execute(sql: "INSERT OR IGNORE INTO forgotten VALUES (?, ?)", arguments: [mark.salt, mark.text])
        }
    }

    /// Notes that an edit lost words here: a colleague's copy of it is no forgery.
    static func insert(_ db: Database, altered edit: String) throws {
        try insert(db, [Forgotten.Mark(.altered, edit, salt: try salt(db))])
    }

    /// The community's salt; made at the first use.
    static func salt(_ db: Database) throws -> String {
        try db.execute(sql: "UPDATE community SET salt = COALESCE(salt, lower(hex(randomblob(16))))")
        return try String.fetchOne(db, sql: "SELECT salt FROM community") ?? ""
    }

    /// The accounts in the file that the marks keep out, by account or by address.
    static func identities(_ db: Database, _ forgotten: Forgotten) throws -> Set<Int64> {
        if forgotten.isEmpty { return [] }
        var found: Set<Int64> = []
        let all = try FastStatement(
            db,
            """
            SELECT i.id, s.uid, i.origin_id, i.email, CASE WHEN s.kind = 'csv' THEN i.name END
            FROM identity i JOIN source s ON s.id = i.source_id
            """)
        while try all.step() {
            let subject = Edit.Subject(sourceUID: all.text(1) ?? "", originID: OriginID(all.text(2) ?? ""))
            if forgotten.contains(subject) || forgotten.contains(email: all.text(3))
                || forgotten.contains(csvName: all.text(4))
            {
                found.insert(all.int(0))
            }
        }
        return found
    }
}

extension Store {
    /// The marks of who was forgotten, for what comes in besides pulls and journals.
    public func forgotten() throws -> Forgotten { try read { db in try ForgottenRows.all(db) } }
}
