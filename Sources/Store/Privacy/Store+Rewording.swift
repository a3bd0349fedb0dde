import Community
internal import GRDB

extension Store {
    /// Rewrites the text of an edit where it stands, in the automatic copies too, which no other edit can: for a text
    /// that names somebody forgotten. What stood there is gone from every file when this returns.
    ///
    /// Throws `.notFound` for an edit that is not there or holds no such text, `.refused` where several are meant or where
    /// the new one is too long for a journal.
    ///
    /// - Parameter field: which text of the edit, as `tag`, `help` or `mentorship.goal`; nil for the only one.
    public func reword(edit id: String, field: String? = nil, text: String) throws {
        let settings = context.settings
        let now = context.now()
        let meant = try write { db in
            guard let edit = try EditRecord.fetch(db, id: id) else {
                throw StoreError(.notFound, thing: id, cause: "no such edit", remedy: "See: rekindle journal")
            }
            let meant = try EditTexts(edit).meant(by: field)
            try Self.reword(db, edit, meant, text)
            try ThingRows(db).refresh([edit.subject])
            try Upkeep(db: db, settings: settings, now: now).run(
                regroup: [], active: try Identities.ids(db, [edit.subject]))
            try db.execute(sql: "UPDATE community SET unwiped = 1")
            try Revision.advance(db)
            return meant
        }
        try translating {
            for copy in copies() where copy.kind != .damaged {
                try CopyFile.change(copy.path) { db in
                    try EditRecord.fetch(db, id: id).map { try Self.reword(db, $0, meant, text) } ?? false
                }
            }
        }
        try wipe()
    }

    /// Whether the text was there.
    @discardableResult
    private static func reword(_ db: Database, _ edit: Edit, _ meant: EditText, _ text: String) throws -> Bool {
        guard let changes = EditTexts(edit).changes(with: text, for: meant) else { return false }
        var reworded = edit
        reworded.changes = changes
        try checkLength(reworded)
        try db.execute(
            sql: "UPDATE edit SET changes = ? WHERE id = ?", arguments: [EditRecord.encode(changes), edit.id])
        try ForgottenRows.insert(db, altered: edit.id)
        for (old, new) in zip(edit.changes, changes) where old != new {
            try db.execute(
                sql: "UPDATE OR REPLACE edit_fact SET field = ?, value = ? WHERE edit_id = ? AND field = ?",
                arguments: [new.field, new.value, edit.id, old.field])
            for field in Set([old.field, new.field]) { try Journal(db: db).settle(field, of: edit.subject) }
        }
        return true
    }
}
