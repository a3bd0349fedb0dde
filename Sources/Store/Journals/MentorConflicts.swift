import Community
internal import GRDB

/// Members to whom two managers gave different mentors without knowing of each other. Each mentorship is a field of its
/// own, so no two edits set the same one: what tells is a mentorship that nobody ended and that a later one pushed aside,
/// for who knows of a mentorship ends it with the next. From the facts alone, in whatever order they came.
enum MentorConflicts {
    /// A mentorship as its newest edit has it.
    private struct Begun {
        var id: String
        var mentor: MemberReference
        var subject: Edit.Subject
        var edit: String
        var actor: String
        var at: Instant
        var text: String
        var member: MemberKey?
        var name: String?
    }

    /// All of them. O(mentorships).
    static func all(_ db: Database, today: Day) throws -> [JournalConflict] {
        var begun: [Edit.Subject: [String: Begun]] = [:]
        var ended: [Edit.Subject: Set<String>] = [:]
        var people: [Edit.Subject: Edit.Subject] = [:]
        for row in try Row.fetchAll(
            db,
            sql: """
                SELECT f.field, f.source_uid, f.origin_id, f.value, e.id, e.actor, e.at, m.key, m.name
                FROM fact f JOIN edit e ON e.id = f.edit_id LEFT JOIN source s ON s.uid = f.source_uid
                LEFT JOIN identity i ON i.source_id = s.id AND i.origin_id = f.origin_id
                LEFT JOIN member m ON m.id = i.member_id
                WHERE f.field >= 'mentorship/' AND f.field < 'mentorship_end0' AND f.value IS NOT NULL
                """)
        {
            let subject = Edit.Subject(sourceUID: row[1], originID: OriginID(row[2]))
            if people[subject] == nil { people[subject] = try Identities.person(db, subject).first ?? subject }
            let person = people[subject] ?? subject
            switch FactField(row[0]) {
            case .mentorshipEnd(let id):
                ended[person, default: []].formUnion([id] + (MentorshipEnd(json: row[3])?.over ?? []))
            case .mentorship(let id):
                guard let some = Mentorship(id: id, json: row[3]) else { continue }
                let new = Begun(
                    id: id, mentor: some.mentor, subject: subject, edit: row[4], actor: row[5],
                    at: Instant(seconds: row[6]), text: row[3], member: (row[7] as String?).flatMap(MemberKey.init),
                    name: row[8])
                if let known = begun[person]?[id], known.edit > new.edit { continue }
                begun[person, default: [:]][id] = new
            default: continue
            }
        }
        return try begun.filter { $0.value.count > 1 }.flatMap { person, all in
            let inOrder = all.values.sorted { $0.id < $1.id }
            guard let won = inOrder.last else { return [] as [JournalConflict] }
            return try inOrder.dropLast().filter { lost in
                try ended[person]?.contains(lost.id) != true && lost.actor != won.actor && !lost.mentor.isNobody
                    && !isSame(db, lost.mentor.subject, won.mentor.subject)
            }.map { conflict(won, $0, today) }
        }
    }

    private static func isSame(_ db: Database, _ one: Edit.Subject, _ other: Edit.Subject) throws -> Bool {
        try one == other || Identities.person(db, one).contains(other)
    }

    private static func conflict(_ won: Begun, _ lost: Begun, _ today: Day) -> JournalConflict {
        JournalConflict(
            member: won.member, thing: nil, name: won.name, field: FactField.mentorship(id: won.id).name,
            won: side(won, today), lost: side(lost, today))
    }

    private static func side(_ some: Begun, _ today: Day) -> JournalConflict.Side {
        let change = FactChange(field: FactField.mentorship(id: some.id).name, value: some.text)
        return JournalConflict.Side(
            id: some.edit, actor: some.actor, at: some.at, words: EditSummary.sentence([change], today: today),
            value: some.text)
    }
}
