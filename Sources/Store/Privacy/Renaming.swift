import Community
internal import GRDB

/// Gives things of the community another id, where theirs names somebody forgotten.
struct Renaming {
    let db: Database

    /// Renames a thing in journal and facts, and what is recorded under its id; returns its new name. A colleague's
    /// journal finds it again by a mark.
    func rename(_ subject: Edit.Subject) throws -> Edit.Subject {
        let forgotten = try ForgottenRows.all(db)
        let salt = try ForgottenRows.salt(db)
        var new = subject
        new.originID = forgotten.renamed(subject) ?? Forgotten.newID(of: subject, salt: salt)
        try ForgottenRows.insert(db, [Forgotten.Mark(.thing, Forgotten.value(of: subject), salt: salt)])
        let place: StatementArguments = [subject.sourceUID, subject.originID.raw]
        let edits = try String.fetchAll(
            db, sql: "SELECT id FROM edit WHERE source_uid = ? AND origin_id = ?", arguments: place)
        for edit in edits { try ForgottenRows.insert(db, altered: edit) }
        let fields = try String.fetchAll(
            db, sql: "SELECT DISTINCT field FROM edit_fact WHERE source_uid = ? AND origin_id = ?", arguments: place)
        for table in ["edit", "edit_fact"] {
            try db.execute(
                sql: "UPDATE OR REPLACE \(table) SET origin_id = ? WHERE source_uid = ? AND origin_id = ?",
                arguments: [new.originID.raw] + place)
        }
        try db.execute(sql: "DELETE FROM fact WHERE source_uid = ? AND origin_id = ?", arguments: place)
        for field in fields { try Journal(db: db).settle(field, of: new) }
        return new
    }

    /// Renames the things that marks say were called after somebody: in a copy, or a restored backup.
    func renameMarked(_ forgotten: Forgotten) throws -> Set<Edit.Subject> {
        var touched: Set<Edit.Subject> = []
        for row in try Row.fetchAll(
            db, sql: "SELECT DISTINCT source_uid, origin_id FROM edit WHERE source_uid LIKE '~%'")
        {
            let subject = Edit.Subject(sourceUID: row[0], originID: OriginID(row[1]))
            if forgotten.renamed(subject) != nil { touched.formUnion([subject, try rename(subject)]) }
        }
        return touched
    }
}
