import Community
internal import GRDB

/// What managers decided about two identities: the same person, or not.
enum PairDecision {
    static let accepted = "\"accepted\""
    static let rejected = "\"rejected\""

    /// A pair is always recorded on the smaller identity, so that two laptops record it in the same field.
    static func ordered(_ one: Edit.Subject, _ two: Edit.Subject) -> (Edit.Subject, Edit.Subject) {
        let isFirst = (OriginID(one.sourceUID), one.originID) < (OriginID(two.sourceUID), two.originID)
        return isFirst ? (one, two) : (two, one)
    }

    /// The identities that a suggestion names.
    static func pair(_ db: Database, _ suggestion: Suggestion) throws -> (Edit.Subject, Edit.Subject) {
        let subjects = try suggestion.identities.compactMap { try Identities.subject(db, $0) }
        guard subjects.count == 2 else { return try pair(db, members: suggestion.first, suggestion.second) }
        return ordered(subjects[0], subjects[1])
    }

    /// The pairs that a decision is recorded on: one makes two members one, all of them keep the members apart.
    static func pairs(_ db: Database, _ suggestion: Suggestion, _ decision: String) throws -> [(
        Edit.Subject, Edit.Subject
    )] {
        guard decision == rejected else { return [try pair(db, suggestion)] }
        let (first, second) = try (subjects(db, member: suggestion.first), subjects(db, member: suggestion.second))
        return first.flatMap { one in second.map { ordered(one.subject, $0.subject) } }
    }

    /// The key identities of two members.
    static func pair(_ db: Database, members first: MemberID, _ second: MemberID) throws -> (
        Edit.Subject, Edit.Subject
    ) {
        guard let one = try subjects(db, member: first).first, let two = try subjects(db, member: second).first else {
            throw StoreError(.notFound, thing: "member", cause: "no longer there", remedy: "Look the member up again")
        }
        return ordered(one.subject, two.subject)
    }

    /// A member's identities, the key's first.
    static func subjects(_ db: Database, member: MemberID) throws -> [(key: MemberKey, subject: Edit.Subject)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT s.name, s.uid, i.origin_id FROM identity i JOIN source s ON s.id = i.source_id
                JOIN member m ON m.id = i.member_id WHERE m.id = ? ORDER BY i.id <> m.key_identity, s.position, i.origin_id
                """, arguments: [member]
        ).map { row in
            let id = OriginID(row[2])
            return (MemberKey(source: row[0], originID: id), Edit.Subject(sourceUID: row[1], originID: id))
        }
    }
}
