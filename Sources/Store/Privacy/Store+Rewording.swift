import Community
internal import GRDB

extension Store {
    /// Rewrites the text of an edit where it stands, in the automatic copies too, which no other edit can: for a text
    /// that names somebody forgotten. What stood there is gone from every file when this returns.
    ///
    /// Throws `.notFound` for an edit that is not there or holds no text.
    public func reword(edit id: String, text: String) throws {
        let settings = context.settings
        let now = context.now()
        try write { db in
            guard let edit = try Self.reword(db, id, text) else {
                throw StoreError(.notFound, thing: id, cause: "no edit with a text", remedy: "See: rekindle journal")
            }
            try ThingRows(db).refresh([edit.subject])
            try Upkeep(db: db, settings: settings, now: now).run(
                regroup: [], active: try Identities.ids(db, [edit.subject]))
            try db.execute(sql: "UPDATE community SET unwiped = 1")
            try Revision.advance(db)
        }
        try translating {
            for copy in copies() where copy.kind != .damaged {
                try CopyFile.change(copy.path) { db in try Self.reword(db, id, text) != nil }
            }
        }
        try wipe()
    }

    private static func reword(_ db: Database, _ id: String, _ text: String) throws -> Edit? {
        guard let edit = try EditRecord.fetch(db, id: id) else { return nil }
        var isReworded = false
        let changes = edit.changes.map { change -> FactChange in
            guard !isReworded, let value = change.value, let new = Self.reworded(value, text) else { return change }
            isReworded = true
            return FactChange(field: change.field, value: new)
        }
        guard isReworded else { return nil }
        try db.execute(
            sql: "UPDATE edit SET changes = ? WHERE id = ?", arguments: [EditRecord.encode(changes), id])
        try ForgottenRows.insert(db, altered: id)
        for change in changes {
            try db.execute(
                sql: "UPDATE edit_fact SET value = ? WHERE edit_id = ? AND field = ?",
                arguments: [change.value, id, change.field])
            try Journal(db: db).settle(change.field, of: edit.subject)
        }
        return edit
    }

    /// The value with its text replaced; nil where it holds none.
    private static func reworded(_ value: String, _ text: String) -> String? {
        guard var object = JSONLeaves.read(value) as? [String: Any] else { return nil }
        guard let key = ["text", "message", "words"].first(where: { object[$0] is String }) else { return nil }
        object[key] = text
        return JSONLeaves.write(object)
    }
}
