import Community
internal import GRDB

/// Names of sources.
enum Sources {
    /// Starts the uid of a source that was never pulled.
    static let pendingUID = "pending:"

    /// Adds a source at the end of the order; throws for a name that is taken or no name.
    static func add(
        _ db: Database, name: String, kind: SourceKind, uid: String, url: String = "", tokenPlace: String = ""
    ) throws {
        guard !name.isEmpty, !name.contains("/") else {
            throw StoreError(
                .refused, thing: name.isEmpty ? "source" : name, cause: "a source's name is not empty and holds no /",
                remedy: "Choose another name")
        }
        if try isTaken(db, name) {
            throw StoreError(
                .exists, thing: name, cause: "there is a source of that name",
                remedy: "Change it with: rekindle source set \(name)")
        }
        try db.execute(
            sql: """
                INSERT INTO source (position, name, uid, url, token_place, kind)
                VALUES ((SELECT COALESCE(MAX(position), 0) + 1 FROM source), ?, ?, ?, ?, ?)
                """, arguments: [name, uid, url, tokenPlace, kind.rawValue])
    }

    static func isTaken(_ db: Database, _ name: String) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM source WHERE name = ?)", arguments: [name]) ?? false
    }
}

extension StoreError {
    static func noSource(_ name: String) -> StoreError {
        StoreError(.notFound, thing: name, cause: "no such source", remedy: "See: rekindle source list")
    }
}

extension Store {
    /// Adds a source at the end of the order.
    ///
    /// Throws `.exists` for a taken name, `.refused` for an empty one or one with `/`.
    public func addSource(name: String, url: String, tokenPlace: String) throws {
        try write { db in
            try Sources.add(
                db, name: name, kind: .dashboard, uid: Sources.pendingUID + name, url: url, tokenPlace: tokenPlace)
            try Revision.advance(db)
        }
    }

    /// Adds the source of an imported file; the same name is the same source on every laptop.
    ///
    /// Throws as `addSource` does.
    public func addFileSource(name: String) throws {
        try write { db in
            try Sources.add(db, name: name, kind: .csv, uid: "csv:" + name)
            try Revision.advance(db)
        }
    }

    /// Gives a source another address or place of its token; its data stays.
    public func setSource(name: String, url: String?, tokenPlace: String?) throws {
        try write { db in
            try db.execute(
                sql: """
                    UPDATE source SET url = COALESCE(?, url), token_place = COALESCE(?, token_place) WHERE name = ?
                    """, arguments: [url, tokenPlace, name])
            if db.changesCount == 0 { throw StoreError.noSource(name) }
            try Revision.advance(db)
        }
    }

    /// How many identities and activities would go with a source.
    public func removal(ofSource name: String) throws -> (identities: Int, activities: Int) {
        let source = try sourceID(name)
        return try read { db in
            (
                try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM identity WHERE source_id = ?", arguments: [source])
                    ?? 0,
                try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM activity WHERE source_id = ?", arguments: [source]) ?? 0
            )
        }
    }

    /// Removes a source with its identities and activities. Edits stay in the journal and apply again if it comes back.
    public func removeSource(name: String) throws {
        let source = try sourceID(name)
        let now = context.now()
        try write { db in
            let members = try Set(
                Int64.fetchAll(
                    db, sql: "SELECT DISTINCT member_id FROM identity WHERE source_id = ?", arguments: [source]))
            let others = try Set(
                Int64.fetchAll(
                    db,
                    sql: """
                        SELECT id FROM identity WHERE source_id <> ?1
                        AND member_id IN (SELECT member_id FROM identity WHERE source_id = ?1)
                        -- a name that was shared may mean one person only now
                        UNION SELECT o.id FROM identity i JOIN identity o ON o.full_name_key = i.full_name_key
                        JOIN source s ON s.id = o.source_id AND s.kind = 'csv'
                        WHERE i.source_id = ?1 AND o.source_id <> ?1
                        """, arguments: [source]))
            for sql in Self.removal { try db.execute(sql: sql, arguments: [source]) }
            // Who is left in these members gets a key among their own identities.
            for member in members {
                try db.execute(sql: "UPDATE identity SET member_id = NULL WHERE member_id = ?", arguments: [member])
                try db.execute(sql: "DELETE FROM member WHERE id = ?", arguments: [member])
            }
            try db.execute(sql: "DELETE FROM source WHERE id = ?", arguments: [source])
            try Upkeep(db: db, settings: self.context.settings, now: now).run(regroup: others, active: [])
            try ReviewReader(db: db).keepCount(today: now.day)
            try Revision.advance(db)
        }
    }

    private static let removal = [
        "DELETE FROM participant WHERE activity_id IN (SELECT id FROM activity WHERE source_id = ?)",
        "DELETE FROM attendance WHERE activity_id IN (SELECT id FROM activity WHERE source_id = ?)",
        "DELETE FROM feed_row WHERE source_id = ?",
        "DELETE FROM activity WHERE source_id = ?",
        "DELETE FROM channel WHERE source_id = ?",
        "UPDATE member SET key_identity = -id WHERE id IN (SELECT member_id FROM identity WHERE source_id = ?)",
        "DELETE FROM identity WHERE source_id = ?",
    ]
}
