import Community
internal import GRDB

/// The journal within one transaction: appends edits and keeps the facts equal to what all edits together say, in
/// whatever order they arrive.
struct Journal {
    let db: Database

    /// What appending changed.
    struct Touched {
        var subjects: Set<Edit.Subject> = []
        /// Identities whose accepted or rejected pairs changed: their members are regrouped.
        var paired: Set<Edit.Subject> = []
        /// Conversations that may count as contributions now, or no longer.
        var promoted: Set<ConversationPlace> = []
        /// Whether the open questions of Review may be others now.
        var reviewed = false
        /// Edits about somebody forgotten, left out.
        var keptOut = 0
        /// People whom managers entered by hand, or took out again.
        var accounts: Set<Edit.Subject> = []
    }

    /// Appends edits; those the journal already has, and those about somebody forgotten, change nothing.
    func append(_ edits: [Edit]) throws -> Touched {
        var touched = Touched()
        let admission = try Admission(db)
        for made in edits {
            guard let edit = admission.admitted(made) else {
                touched.keptOut += 1
                continue
            }
            guard try insert(edit) else { continue }
            if edit != made { try ForgottenRows.insert(db, altered: edit.id) }
            try settle(edit, &touched)
            if let target = edit.undoes { try resettle(target, &touched) }
        }
        return touched
    }

    /// The id of the newest edit, a colleague's included.
    func newestID() throws -> String? { try String.fetchOne(db, sql: "SELECT MAX(id) FROM edit") }

    private func insert(_ edit: Edit) throws -> Bool {
        let isUndone = try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM edit WHERE undoes = ? AND actor = ? AND active)"),
            arguments: [edit.id, edit.actor])
        try db.cachedStatement(
            sql: """
                INSERT OR IGNORE INTO edit (id, step, actor, at, source_uid, origin_id, changes, undoes, active, knew, reworded)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [
                edit.id, edit.group, edit.actor, edit.at.seconds, edit.subject.sourceUID, edit.subject.originID.raw,
                EditRecord.encode(edit.changes), edit.undoes, isUndone != true,
                edit.knew.map { $0.joined(separator: " ") }, edit.reworded,
            ])
        guard db.changesCount > 0 else { return false }
        for change in edit.changes {
            try db.cachedStatement(sql: "INSERT OR REPLACE INTO edit_fact VALUES (?, ?, ?, ?, ?)").execute(
                arguments: [
                    edit.subject.sourceUID, edit.subject.originID.raw, change.field, edit.id, change.value,
                ])
        }
        return true
    }

    /// Recomputes whether `id` is undone and, where that changed, its facts and what it undoes itself. Only who made an
    /// edit undoes it.
    private func resettle(_ id: String, _ touched: inout Touched) throws {
        let isUndone = "EXISTS (SELECT 1 FROM edit AS o WHERE o.undoes = edit.id AND o.actor = edit.actor AND o.active)"
        try db.cachedStatement(
            sql: "UPDATE edit SET active = NOT \(isUndone) WHERE id = ? AND active = \(isUndone)"
        ).execute(arguments: [id])
        guard db.changesCount > 0, let edit = try EditRecord.fetch(db, id: id) else { return }
        try settle(edit, &touched)
        if let target = edit.undoes { try resettle(target, &touched) }
    }

    /// Makes the facts of an edit's fields those of the newest active edit.
    private func settle(_ edit: Edit, _ touched: inout Touched) throws {
        touched.subjects.insert(edit.subject)
        for change in edit.changes {
            switch FactField(change.field) {
            case .same(let other): touched.paired.formUnion([edit.subject, other])
            case .promoted(let place): touched.promoted.insert(place)
            case .wrongData, .done(.review): touched.reviewed = true
            case .account: touched.accounts.insert(edit.subject)
            default: break
            }
            try settle(change.field, of: edit.subject)
        }
    }

    /// Makes one fact that of the newest active edit of its field.
    func settle(_ field: String, of subject: Edit.Subject) throws {
        let place: [any DatabaseValueConvertible] = [subject.sourceUID, subject.originID.raw, field]
        try db.cachedStatement(sql: "DELETE FROM fact WHERE source_uid = ? AND origin_id = ? AND field = ?").execute(
            arguments: StatementArguments(place))
        try db.cachedStatement(
            sql: """
                INSERT INTO fact (source_uid, origin_id, field, value, edit_id)
                SELECT f.source_uid, f.origin_id, f.field, f.value, f.edit_id
                FROM edit_fact f JOIN edit e ON e.id = f.edit_id
                WHERE f.source_uid = ? AND f.origin_id = ? AND f.field = ? AND e.active
                ORDER BY f.edit_id DESC LIMIT 1
                """
        ).execute(arguments: StatementArguments(place))
    }
}

/// Edits as rows of the journal.
enum EditRecord {
    /// The journal's columns, in the order that `edit(_:)` reads.
    static let columns = "id, step, actor, at, source_uid, origin_id, changes, undoes, active, knew, reworded"

    static func fetch(_ db: Database, id: String) throws -> Edit? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT \(columns) FROM edit WHERE id = ?"), arguments: [id]
        ).map(edit)
    }

    static func edit(_ row: Row) -> Edit {
        Edit(
            id: row[0], group: row[1], actor: row[2], at: Instant(seconds: row[3]),
            subject: Edit.Subject(sourceUID: row[4], originID: OriginID(row[5])), changes: decode(row[6]),
            undoes: row[7], knew: (row[9] as String?).map(ids), reworded: row[10])
    }

    /// Changes as a JSON array of `{field, value}`.
    static func encode(_ changes: [FactChange]) -> String { JSONText.encode(changes) }

    /// Ids as one text holds them.
    static func ids(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

    private static func decode(_ text: String) -> [FactChange] { JSONText.decode([FactChange].self, text) ?? [] }
}
