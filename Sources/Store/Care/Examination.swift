import Community
internal import GRDB

extension Store {
    /// Looks through the whole store: the file, ties between rows, facts against the journal, summaries and queues
    /// against a fresh computation. With `fixing`, what can be computed again is.
    ///
    /// - Parameter each: called before each check, with its name.
    /// - Complexity: O(rows): every summary is computed again, some hundred members in a transaction.
    public func examine(fixing: Bool, each: (String) -> Void = { _ in }) -> [Finding] {
        let examination = Examination(store: self, fixing: fixing)
        let checks: [(String, () throws -> Finding)] = [
            ("file", examination.file), ("writing", examination.writing), ("references", examination.references),
            ("orphans", examination.orphans), ("journal", examination.journal), ("facts", examination.facts),
            ("people", examination.people), ("summaries", examination.summaries), ("queues", examination.queues),
            ("things", examination.things), ("forgetting", examination.forgetting), ("zones", examination.zones),
        ]
        var findings: [Finding] = []
        for (name, check) in checks {
            each(name)
            do { findings.append(try translating(check)) } catch {
                findings.append(Examination.unseen(name, error))
            }
            // In a broken file nothing else can be told; in one that cannot be written nothing can be tried.
            if ["file", "writing"].contains(name), findings.last?.status == .problem { break }
        }
        return findings
    }
}

/// The checks of an examination.
struct Examination {
    let store: Store
    let fixing: Bool

    static let restore = "Restore a backup or an automatic copy: rekindle restore FILE"
    private static let fix = "rekindle doctor --fix"

    /// What could not be looked at, and why: only damage asks for a backup.
    static func unseen(_ check: String, _ error: any Error) -> Finding {
        guard let error = error as? StoreError, error.code == .locked || error.leavesReading else {
            let sentence = (error as? StoreError)?.sentence ?? "\(error)"
            return Finding(check, .problem, "could not be looked at: \(sentence)", remedy: restore)
        }
        let cause = error.cause.replacing("not saved: ", with: "")
        let what = check == "writing" ? "edits cannot be saved" : "could not be looked at"
        return Finding(check, .problem, "\(what): \(cause)", remedy: error.remedy)
    }

    /// Whether an edit could be saved.
    func writing() throws -> Finding {
        // Changes nothing, and is written and synced as any edit is.
        try store.write { db in try db.execute(sql: "UPDATE community SET revision = revision") }
        return Finding("writing", .ok, "edits can be saved")
    }

    func file() throws -> Finding {
        let found = try store.read { db in try String.fetchAll(db, sql: "PRAGMA integrity_check(5)") }
        return found == ["ok"]
            ? Finding("file", .ok, "the file is sound")
            : Finding("file", .problem, "the file is damaged: \(found.first ?? "")", remedy: Self.restore)
    }

    func references() throws -> Finding {
        let found = try store.read { db in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count }
        return found == 0
            ? Finding("references", .ok, "every row refers to one that is there")
            : Finding("references", .problem, "\(found) rows refer to nothing", remedy: Self.restore)
    }

    /// Rows that belong to nothing, and what removes them.
    private static let orphanRows = [
        ("feed_row", "kind = 1 AND row NOT IN (SELECT id FROM identity)"),
        ("feed_row", "kind > 1 AND row NOT IN (SELECT id FROM activity)"),
        ("participant", "identity_id NOT IN (SELECT id FROM identity)"),
        ("member", "id NOT IN (SELECT member_id FROM identity WHERE member_id IS NOT NULL)"),
        ("suggestion", "first NOT IN (SELECT id FROM identity) OR second NOT IN (SELECT id FROM identity)"),
    ]

    func orphans() throws -> Finding {
        let count = try store.read { db in
            let rows = try Self.orphanRows.reduce(0) { sum, orphan in
                try sum + (Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \(orphan.0) WHERE \(orphan.1)") ?? 0)
            }
            let lost = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM identity WHERE member_id IS NULL") ?? 0
            return rows + lost
        }
        if count == 0 { return Finding("orphans", .ok, "no row is left over") }
        guard fixing else { return Finding("orphans", .problem, "\(count) rows are left over", remedy: Self.fix) }
        let settings = store.context.settings
        let now = store.context.now()
        try store.write { db in
            for (table, condition) in Self.orphanRows { try db.execute(sql: "DELETE FROM \(table) WHERE \(condition)") }
            let lost = try Int64.fetchAll(db, sql: "SELECT id FROM identity WHERE member_id IS NULL")
            try Upkeep(db: db, settings: settings, now: now).run(regroup: Set(lost), active: [])
            try Revision.advance(db)
        }
        return Finding("orphans", .fixed, "\(count) rows were left over")
    }

    /// Edits whose fields do not stand in `edit_fact` as the edit says, or that count although they are undone.
    func journal() throws -> Finding {
        let count = try store.read { db in
            try Int.fetchOne(
                db,
                sql: """
                    SELECT (SELECT COUNT(*) FROM (\(Self.told) EXCEPT \(Self.kept)))
                    + (SELECT COUNT(*) FROM (\(Self.kept) EXCEPT \(Self.told)))
                    + (SELECT COUNT(*) FROM edit WHERE active = EXISTS (
                        SELECT 1 FROM edit o WHERE o.undoes = edit.id AND o.actor = edit.actor AND o.active))
                    """) ?? 0
        }
        if count == 0 { return Finding("journal", .ok, "every edit stands as it was made") }
        guard fixing else {
            return Finding("journal", .problem, "\(count) fields are not what their edits say", remedy: Self.fix)
        }
        try store.write { db in
            try db.execute(
                sql: """
                    DELETE FROM edit_fact;
                    INSERT OR REPLACE INTO edit_fact (source_uid, origin_id, edit_id, field, value) \(Self.told);
                    UPDATE edit SET active = 1;
                    """)
            // An undo comes after what it undoes: from the newest back, each is settled once. Only who made an edit
            // undoes it.
            for row in try Row.fetchAll(
                db, sql: "SELECT id, undoes FROM edit WHERE undoes IS NOT NULL ORDER BY id DESC")
            {
                try db.execute(
                    sql: """
                        UPDATE edit SET active = 0 WHERE id = ? AND EXISTS (
                            SELECT 1 FROM edit o WHERE o.id = ? AND o.actor = edit.actor AND o.active)
                        """,
                    arguments: [row[1] as String, row[0] as String])
            }
        }
        return Finding("journal", .fixed, "\(count) fields were not what their edits say")
    }

    /// Where an edit sets a field twice, the last counts.
    private static let told = """
        SELECT source_uid, origin_id, edit_id, field, value FROM (
            SELECT e.source_uid, e.origin_id, e.id AS edit_id, json_extract(c.value, '$.field') AS field,
                json_extract(c.value, '$.value') AS value, MAX(c.key)
            FROM edit e, json_each(e.changes) c GROUP BY 3, 4)
        """
    private static let kept = "SELECT source_uid, origin_id, edit_id, field, value FROM edit_fact"

    func facts() throws -> Finding {
        let newest = """
            SELECT f.source_uid, f.origin_id, f.field, f.value, MAX(f.edit_id) FROM edit_fact f
            JOIN edit e ON e.id = f.edit_id WHERE e.active GROUP BY f.source_uid, f.origin_id, f.field
            """
        let held = "SELECT source_uid, origin_id, field, value, edit_id FROM fact"
        let wrong = try store.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT source_uid, origin_id FROM (SELECT * FROM (\(newest)) EXCEPT \(held))
                    UNION SELECT source_uid, origin_id FROM (\(held) EXCEPT SELECT * FROM (\(newest)))
                    """
            ).map { Edit.Subject(sourceUID: $0[0], originID: OriginID($0[1])) }
        }
        if wrong.isEmpty { return Finding("facts", .ok, "what is recorded of people is what the journal says") }
        guard fixing else {
            return Finding(
                "facts", .problem, "of \(wrong.count) accounts something else is recorded than the journal says",
                remedy: Self.fix)
        }
        let settings = store.context.settings
        let now = store.context.now()
        try store.write { db in
            try db.execute(sql: "DELETE FROM fact; INSERT INTO fact \(newest)")
            let ids = try Identities.ids(db, Set(wrong))
            try Upkeep(db: db, settings: settings, now: now).run(regroup: ids, active: ids)
            try Revision.advance(db)
        }
        return Finding("facts", .fixed, "of \(wrong.count) accounts something else was recorded than the journal says")
    }
}
