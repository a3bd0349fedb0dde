import Community
internal import GRDB

extension Store {
    /// Rewrites the text of an edit where it stands, in the automatic copies too, which no other edit can: for a text
    /// that names somebody forgotten. What stood there is gone from every file when this returns.
    ///
    /// Throws `.notFound` for an edit that is not there or holds no text.
    ///
    /// - Parameter field: which field of the edit, as `tag` or `help`; nil for the first one that holds a text.
    public func reword(edit id: String, field: String? = nil, text: String) throws {
        let settings = context.settings
        let now = context.now()
        try write { db in
            guard let edit = try Self.reword(db, id, field, text) else {
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
                try CopyFile.change(copy.path) { db in try Self.reword(db, id, field, text) != nil }
            }
        }
        try wipe()
    }

    private static func reword(_ db: Database, _ id: String, _ field: String?, _ text: String) throws -> Edit? {
        guard let edit = try EditRecord.fetch(db, id: id) else { return nil }
        var isReworded = false
        let changes = edit.changes.map { change -> FactChange in
            guard !isReworded, field.map({ change.field == $0 || change.field.hasPrefix($0 + "/") }) ?? true,
                let new = Self.reworded(change, text, isNamed: field != nil)
            else { return change }
            isReworded = true
            return new
        }
        guard isReworded else { return nil }
        try db.execute(
            sql: "UPDATE edit SET changes = ? WHERE id = ?", arguments: [EditRecord.encode(changes), id])
        try ForgottenRows.insert(db, altered: id)
        for (old, new) in zip(edit.changes, changes) where old != new {
            try db.execute(
                sql: "UPDATE OR REPLACE edit_fact SET field = ?, value = ? WHERE edit_id = ? AND field = ?",
                arguments: [new.field, new.value, id, old.field])
            for field in Set([old.field, new.field]) { try Journal(db: db).settle(field, of: edit.subject) }
        }
        return edit
    }

    /// The change with its text replaced; nil where it holds none. A tag or skill is its own text; what is but a word, as
    /// a group's name, an organiser's or the help it asked for, is one where the field is named.
    private static func reworded(_ change: FactChange, _ text: String, isNamed: Bool) -> FactChange? {
        for kind in ["tag/", "skill/"] where change.field.hasPrefix(kind) {
            return FactChange(field: kind + text, value: change.value)
        }
        if isNamed, let renamed = change.naming(text) { return renamed }
        guard let value = change.value, let json = JSONLeaves.read(value) else { return nil }
        guard var object = json as? [String: Any] else {
            guard isNamed, json is String else { return nil }
            return JSONLeaves.write(text).map { FactChange(field: change.field, value: $0) }
        }
        guard let key = ["text", "message", "words", "goal"].first(where: { object[$0] is String }) else { return nil }
        object[key] = text
        return JSONLeaves.write(object).map { FactChange(field: change.field, value: $0) }
    }
}
