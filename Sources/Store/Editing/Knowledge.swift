import Community
internal import GRDB

/// What an edit that is being made knows of the fields it sets.
struct Knowledge {
    let db: Database

    init(_ db: Database) { self.db = db }

    /// The edits whose values of these fields stand on the person, in order. O(edits of these fields).
    func known(of subject: Edit.Subject, _ changes: [FactChange], by id: String) throws -> [String] {
        // What the edit itself creates held nothing before.
        let fields = Set(changes.map(\.field)).filter { !$0.hasSuffix(id) }
        guard !fields.isEmpty, subject.originID.raw != id else { return [] }
        let subjects = try Identities.person(db, subject)
        var known: Set<String> = []
        for field in fields {
            known.formUnion(KnownValues(try subjects.flatMap { try values($0, field) }).standing.map(\.edit))
        }
        return known.sorted()
    }

    /// Whether managers set a field to different values without knowing of each other, and this is the one that counts.
    func isContested(_ change: FactChange, of subject: Edit.Subject) throws -> Bool {
        let subjects = try Identities.person(db, subject)
        let standing = KnownValues(try subjects.flatMap { try values($0, change.field) }).standing
        guard standing.count > 1, let edit = standing.last?.edit else { return false }
        let value = try Row.fetchOne(
            db, sql: "SELECT value FROM edit_fact WHERE edit_id = ? AND field = ?", arguments: [edit, change.field])
        return value.map { ($0[0] as String?) == change.value } ?? false
    }

    private func values(_ subject: Edit.Subject, _ field: String) throws -> [KnownValues.Value] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT e.id, e.actor, e.active, e.knew FROM edit_fact f JOIN edit e ON e.id = f.edit_id
                    WHERE f.source_uid = ? AND f.origin_id = ? AND f.field = ?
                    """), arguments: [subject.sourceUID, subject.originID.raw, field]
        ).map { row in
            KnownValues.Value(
                edit: row[0], actor: row[1], isActive: row[2], knew: (row[3] as String?).map(EditRecord.ids))
        }
    }
}

extension Identities {
    /// The names of all identities that are one person here, in order; the subject alone where it is not known.
    static func person(_ db: Database, _ subject: Edit.Subject) throws -> [Edit.Subject] {
        guard RegistryID(subject) == nil else { return [subject] }
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
}
