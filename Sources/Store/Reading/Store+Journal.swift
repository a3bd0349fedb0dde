import Community
internal import GRDB

extension Store {
    /// The journal, newest first: all of it, the newest `limit` entries, or one member's.
    public func journal(limit: Int? = nil, member: MemberID? = nil) throws -> [JournalEntry] {
        let today = context.now().day
        return try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT e.id, e.step, e.actor, e.at, e.source_uid, e.origin_id, e.changes, e.undoes, e.active, e.knew,
                        e.reworded, m.key, COALESCE(m.name, t.value)
                    FROM edit e LEFT JOIN source s ON s.uid = e.source_uid
                    LEFT JOIN identity i ON i.source_id = s.id AND i.origin_id = e.origin_id
                    LEFT JOIN member m ON m.id = i.member_id
                    LEFT JOIN fact t ON t.source_uid = e.source_uid AND t.origin_id = e.origin_id AND t.field = 'name'
                        AND e.source_uid LIKE '~%'
                    WHERE ?1 IS NULL OR m.id = ?1 ORDER BY e.id DESC LIMIT ?2
                    """, arguments: [member, limit ?? -1])
            return try rows.map { row in
                let edit = EditRecord.edit(row)
                return JournalEntry(
                    edit: edit, summary: try Self.summary(db, edit, today),
                    member: (row[11] as String?).flatMap(MemberKey.init),
                    name: RegistryID(edit.subject) == nil
                        ? row[12] : (row[12] as String?).flatMap { JSONText.decode(String.self, $0) },
                    isUndone: !(row[8] as Bool))
            }
        }
    }

    private static func summary(_ db: Database, _ edit: Edit, _ today: Day) throws -> String {
        func words(_ edit: Edit?) throws -> String {
            EditSummary.sentence(edit, today: today, names: try EditNames(db, edit.map { [$0] } ?? []))
        }
        guard let target = edit.undoes else { return try words(edit) }
        guard let undone = try EditRecord.fetch(db, id: target) else { return "undid an edit not here yet" }
        if undone.undoes != nil {
            let first = try EditRecord.fetch(db, id: undone.undoes ?? "")
            return "did again: " + (try words(first))
        }
        return "undid: " + (try words(undone))
    }
}
