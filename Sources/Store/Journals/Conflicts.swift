import Community
internal import GRDB

/// Fields that two managers had set to different values when a merge brought them together. The later id wins; this is
/// how the one who lost gets to know.
enum Conflicts {
    /// A field of a member: of all the identities that are one person here.
    private struct Place: Hashable {
        var subject: Edit.Subject
        /// Compared by its bytes.
        var field: OriginID
    }

    /// A value that counts.
    private struct Held {
        var subject: Edit.Subject
        var value: String?
        var edit: String
        var actor: String
    }

    /// One row of the table.
    struct Found {
        var won: String
        var lost: String
        var field: String
    }

    /// What the fields that new edits touch held before.
    struct Before {
        private var held: [(place: Place, held: Held, subjects: [Edit.Subject])] = []
        private let new: [String: JournalMerge.New]

        init(_ db: Database, _ edits: [JournalMerge.New]) throws {
            new = Dictionary(edits.map { ($0.edit.id, $0) }) { $1 }
            var people: [Edit.Subject: [Edit.Subject]] = [:]
            var seen: Set<Place> = []
            for edit in edits {
                guard let source = try Self.source(of: edit.edit, new, db) else { continue }
                let subject = source.subject
                let subjects = try people[subject] ?? Self.person(db, subject)
                people[subject] = subjects
                for change in source.changes {
                    // One place stands for all of the person's identities.
                    let place = Place(subject: subjects.first ?? subject, field: OriginID(change.field))
                    guard seen.insert(place).inserted else { continue }
                    if let now = try Self.newest(db, subjects, change.field) { held.append((place, now, subjects)) }
                }
            }
        }

        /// The edit whose fields an edit changes: itself, or what its undo reaches.
        private static func source(of edit: Edit, _ new: [String: JournalMerge.New], _ db: Database) throws -> Edit? {
            var edit: Edit? = edit
            while let target = edit?.undoes { edit = try new[target]?.edit ?? EditRecord.fetch(db, id: target) }
            return edit
        }

        /// The names of all identities that are one person here, in order; the subject alone where it is not known.
        private static func person(_ db: Database, _ subject: Edit.Subject) throws -> [Edit.Subject] {
            let found = try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT s.uid, i.origin_id FROM identity i JOIN source s ON s.id = i.source_id
                        WHERE i.member_id = (
                            SELECT i.member_id FROM identity i JOIN source s ON s.id = i.source_id
                            WHERE s.uid = ? AND i.origin_id = ?)
                        ORDER BY s.uid, i.origin_id
                        """), arguments: [subject.sourceUID, subject.originID.raw]
            ).map { Edit.Subject(sourceUID: $0[0], originID: OriginID($0[1])) }
            return found.isEmpty ? [subject] : found
        }

        private static func newest(_ db: Database, _ subjects: [Edit.Subject], _ field: String) throws -> Held? {
            try subjects.compactMap { subject in
                try Row.fetchOne(
                    db.cachedStatement(
                        sql: """
                            SELECT f.value, f.edit_id, e.actor FROM fact f JOIN edit e ON e.id = f.edit_id
                            WHERE f.source_uid = ? AND f.origin_id = ? AND f.field = ?
                            """), arguments: [subject.sourceUID, subject.originID.raw, field]
                ).map { Held(subject: subject, value: $0[0], edit: $0[1], actor: $0[2]) }
            }.max { $0.edit < $1.edit }
        }

        /// Notes and gives back where a new value met another manager's that was set since their journals were merged last.
        func conflicts(_ db: Database, found now: Instant) throws -> [Found] {
            var all: [Found] = []
            for (place, ours, subjects) in held {
                guard let theirs = try newestNew(db, subjects, place.field.raw), theirs.actor != ours.actor,
                    ours.edit > (new[theirs.edit]?.mergedBefore ?? ""),
                    try Bool.fetchOne(db, sql: "SELECT active FROM edit WHERE id = ?", arguments: [ours.edit]) == true,
                    isDifferent(ours, theirs, place.field.raw)
                else { continue }
                let (won, lost) = ours.edit > theirs.edit ? (ours, theirs) : (theirs, ours)
                try db.execute(
                    sql: "INSERT OR IGNORE INTO conflict VALUES (?, ?, ?, ?, ?, ?)",
                    arguments: [
                        won.subject.sourceUID, won.subject.originID.raw, place.field.raw, won.edit, lost.edit,
                        now.seconds,
                    ])
                all.append(Found(won: won.edit, lost: lost.edit, field: place.field.raw))
            }
            return all
        }

        /// The newest of the new values that counts for a field.
        private func newestNew(_ db: Database, _ subjects: [Edit.Subject], _ field: String) throws -> Held? {
            try subjects.flatMap { subject in
                try Row.fetchAll(
                    db.cachedStatement(
                        sql: """
                            SELECT f.value, f.edit_id, e.actor FROM edit_fact f JOIN edit e ON e.id = f.edit_id
                            WHERE f.source_uid = ? AND f.origin_id = ? AND f.field = ? AND e.active
                            """), arguments: [subject.sourceUID, subject.originID.raw, field]
                ).map { Held(subject: subject, value: $0[0], edit: $0[1], actor: $0[2]) }
            }.filter { new[$0.edit] != nil }.max { $0.edit < $1.edit }
        }

        /// Whether a manager would read the two values as different: both snoozed until the same day is no conflict.
        private func isDifferent(_ one: Held, _ other: Held, _ field: String) -> Bool {
            guard one.value != other.value else { return false }
            guard RegistryID(one.subject) == nil else { return true }
            let day = Day(number: 0)
            return EditSummary.sentence([FactChange(field: field, value: one.value)], today: day)
                != EditSummary.sentence([FactChange(field: field, value: other.value)], today: day)
        }
    }

    /// Conflicts as people read them, the newest first: some, or all that were ever found.
    static func read(_ db: Database, _ some: [Found]?, today: Day) throws -> [JournalConflict] {
        let wanted = some.map { Set($0.map { "\($0.won) \($0.lost) \($0.field)" }) }
        if wanted?.isEmpty == true { return [] }
        return try Row.fetchAll(
            db,
            sql: """
                SELECT c.field, c.found_at, m.key, m.name, w.id, w.actor, w.at, wf.value, l.id, l.actor, l.at, lf.value,
                    c.source_uid, c.origin_id
                FROM conflict c JOIN edit w ON w.id = c.won JOIN edit l ON l.id = c.lost
                LEFT JOIN edit_fact wf ON wf.edit_id = w.id AND wf.field = c.field AND wf.source_uid = w.source_uid
                    AND wf.origin_id = w.origin_id
                LEFT JOIN edit_fact lf ON lf.edit_id = l.id AND lf.field = c.field AND lf.source_uid = l.source_uid
                    AND lf.origin_id = l.origin_id
                LEFT JOIN source s ON s.uid = c.source_uid
                LEFT JOIN identity i ON i.source_id = s.id AND i.origin_id = c.origin_id
                LEFT JOIN member m ON m.id = i.member_id
                ORDER BY c.found_at DESC, c.won DESC, c.lost, c.field
                """
        ).compactMap { row in
            let field: String = row[0]
            if let wanted, !wanted.contains("\(row[4] as String) \(row[8] as String) \(field)") { return nil }
            let subject = Edit.Subject(sourceUID: row[12], originID: OriginID(row[13]))
            func side(_ column: Int) -> JournalConflict.Side {
                let value: String? = row[column + 3]
                let edit = Edit(
                    id: row[column], group: row[column], actor: row[column + 1], at: Instant(seconds: row[column + 2]),
                    subject: subject, changes: [FactChange(field: field, value: value)])
                return JournalConflict.Side(
                    id: edit.id, actor: edit.actor, at: edit.at, words: EditSummary.sentence(edit, today: today),
                    value: value)
            }
            return JournalConflict(
                member: (row[2] as String?).flatMap(MemberKey.init), name: row[3], field: field, won: side(4),
                lost: side(8), foundAt: Instant(seconds: row[1]))
        }
    }
}
