import Community
internal import GRDB

/// Reads whom one person mentors, without looking at all mentors.
enum MenteeReader {
    /// The mentor with their mentees of today, the next check-in first; nil where they neither mentor nor have room.
    ///
    /// - Complexity: O(mentorships), each looked at for the name of an account only.
    static func mentor(_ db: Database, _ row: MemberRow, _ facts: ManagerFacts) throws -> Mentor? {
        let reader = try MentoringReader(db)
        var mentees: [Mentee] = []
        for mentee in try MemberRowReader.rows(db, members(db, naming: row.id)) {
            let facts = try Facts(db, forMany: false).facts(ofMember: mentee.id)
            guard let some = facts.mentorship, try reader.member(of: some.mentor.subject) == row.id else { continue }
            mentees.append(Mentee(mentee, some, facts))
        }
        guard facts.mentorDuty != nil || !mentees.isEmpty else { return nil }
        return Mentor(row: row, name: row.name, duty: facts.mentorDuty, person: facts.person, mentees: mentees)
            .withMenteesInOrder()
    }

    /// Members with a mentorship whose text holds an account of the mentor; which one is meant is read then.
    private static func members(_ db: Database, naming mentor: MemberID) throws -> [MemberID] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT DISTINCT i.member_id FROM identity m
                JOIN fact f ON f.field >= 'mentorship/' AND f.field < 'mentorship0' AND f.value IS NOT NULL
                    AND instr(f.value, json_quote(m.origin_id)) > 0
                JOIN source s ON s.uid = f.source_uid
                JOIN identity i ON i.source_id = s.id AND i.origin_id = f.origin_id
                WHERE m.member_id = ? AND i.member_id IS NOT NULL
                """, arguments: [mentor])
    }
}
