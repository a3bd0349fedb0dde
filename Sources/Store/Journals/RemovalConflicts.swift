import Community
internal import GRDB

/// Groups, events and countries that one manager removed and another changed later. Nobody who knows of the removal does
/// that: what is removed is in no list, and a region comes back with what is recorded of it. It stays removed until
/// somebody brings it back. From the edits alone, in whatever order they came.
enum RemovalConflicts {
    private static let yes = "true"

    /// All of them, with the latest change of each other manager, not yet named. O(fields of things).
    static func all(_ db: Database, today: Day) throws -> [JournalConflict] {
        let kinds = [RegistryKind.group, .event, .region].map { RegistryID($0, "").subject.sourceUID }
        let pairs = try Row.fetchAll(
            db,
            sql: """
                SELECT r.id, MAX(e.id) FROM fact f JOIN edit r ON r.id = f.edit_id
                JOIN edit e ON e.source_uid = f.source_uid AND e.origin_id = f.origin_id AND e.id > r.id
                    AND e.actor <> r.actor AND e.active AND e.undoes IS NULL
                WHERE f.source_uid IN (?, ?, ?) AND f.field = ? AND f.value = ?
                GROUP BY r.id, e.actor
                """, arguments: [kinds[0], kinds[1], kinds[2], RegistryRecord.removed, yes])
        return try pairs.compactMap { pair in
            guard let removal = try EditRecord.fetch(db, id: pair[0]),
                let change = try EditRecord.fetch(db, id: pair[1])
            else { return nil }
            return JournalConflict(
                member: nil, thing: RegistryID(removal.subject), name: nil, field: RegistryRecord.removed,
                won: side(removal, value: yes, today), lost: side(change, value: nil, today))
        }
    }

    private static func side(_ edit: Edit, value: String?, _ today: Day) -> JournalConflict.Side {
        JournalConflict.Side(
            id: edit.id, actor: edit.actor, at: edit.at, words: EditSummary.sentence(edit, today: today), value: value)
    }
}
