import Community
internal import GRDB

/// Fields that two managers set to different values without knowing of each other. The later id counts; this is how the
/// one who lost gets to know, until somebody who knows both sets the field again. Told by the edits alone, so that the
/// same edits give the same conflicts, in whatever order they arrived.
enum Conflicts {
    /// A field of a person, or of a thing of the community.
    private struct Place: Hashable {
        var member: MemberID?
        var subject: Edit.Subject?
        /// Compared by its bytes.
        var field: OriginID
    }

    /// A value with what people need to know of it.
    private struct Held {
        var value: KnownValues.Value
        var at: Instant
        var subject: Edit.Subject
        var text: String?
        var member: MemberKey?
        var name: String?
    }

    /// All of them, the newest first. O(edits), and nothing where one manager works alone.
    static func all(_ db: Database, today: Day) throws -> [JournalConflict] {
        guard let actors = try Int.fetchOne(db, sql: "SELECT COUNT(DISTINCT actor) FROM edit"), actors > 1 else {
            return []
        }
        var fields = try places(db).flatMap { place, held in conflicts(held, place.field.raw, today) }
        fields += try RemovalConflicts.all(db, today: today)
        for index in fields.indices where fields[index].name == nil {
            fields[index].name = try fields[index].thing.flatMap { try Registry.name(db, $0) }
        }
        return try (fields + MentorConflicts.all(db, today: today)).sorted {
            ($0.won.id, $0.lost.id, $0.field) > ($1.won.id, $1.lost.id, $1.field)
        }
    }

    /// The fields that more than one manager set, with all their values.
    private static func places(_ db: Database) throws -> [Place: [Held]] {
        var places: [Place: [Held]] = [:]
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT f.field, f.source_uid, f.origin_id, m.id, e.id, e.actor, e.active, e.knew, e.at, f.value, m.key, m.name
                FROM edit_fact f JOIN edit e ON e.id = f.edit_id LEFT JOIN source s ON s.uid = f.source_uid
                LEFT JOIN identity i ON i.source_id = s.id AND i.origin_id = f.origin_id
                LEFT JOIN member m ON m.id = i.member_id
                """)
        while let row = try rows.next() {
            let subject = Edit.Subject(sourceUID: row[1], originID: OriginID(row[2]))
            let member: MemberID? = row[3]
            let value = KnownValues.Value(
                edit: row[4], actor: row[5], isActive: row[6], knew: (row[7] as String?).map(EditRecord.ids))
            places[
                Place(member: member, subject: member == nil ? subject : nil, field: OriginID(row[0])), default: []
            ].append(
                Held(
                    value: value, at: Instant(seconds: row[8]), subject: subject, text: row[9],
                    member: (row[10] as String?).flatMap(MemberKey.init), name: row[11]))
        }
        return places.filter { _, held in held.contains { $0.value.actor != held[0].value.actor } }
    }

    private static func conflicts(_ held: [Held], _ field: String, _ today: Day) -> [JournalConflict] {
        let standing = KnownValues(held.map(\.value)).standing
        func value(_ edit: String) -> Held? { held.first { $0.value.edit == edit } }
        guard standing.count > 1, let won = standing.last.flatMap({ value($0.edit) }) else { return [] }
        return standing.dropLast().compactMap { lost in
            guard let lost = value(lost.edit), isDifferent(won, lost, field) else { return nil }
            return JournalConflict(
                member: won.member, thing: RegistryID(won.subject), name: won.name, field: field,
                won: side(won, field, today), lost: side(lost, field, today))
        }
    }

    /// Whether a manager would read the two values as different: both snoozed until the same day is no conflict.
    private static func isDifferent(_ one: Held, _ other: Held, _ field: String) -> Bool {
        guard one.text != other.text else { return false }
        guard RegistryID(one.subject) == nil else { return true }
        let day = Day(number: 0)
        return EditSummary.sentence([FactChange(field: field, value: one.text)], today: day)
            != EditSummary.sentence([FactChange(field: field, value: other.text)], today: day)
    }

    private static func side(_ held: Held, _ field: String, _ today: Day) -> JournalConflict.Side {
        let edit = Edit(
            id: held.value.edit, group: held.value.edit, actor: held.value.actor, at: held.at, subject: held.subject,
            changes: [FactChange(field: field, value: held.text)])
        return JournalConflict.Side(
            id: edit.id, actor: edit.actor, at: edit.at, words: EditSummary.sentence(edit, today: today),
            value: held.text)
    }
}
