import Community
internal import GRDB

/// Reads whom one person mentors, without looking at all mentors.
enum MenteeReader {
    /// The mentor with their mentees of today, the next check-in first; nil where they neither mentor nor have room.
    ///
    /// - Complexity: O(mentees of all times), by index.
    static func mentor(_ db: Database, _ row: MemberRow, _ facts: ManagerFacts) throws -> Mentor? {
        let reader = try MentoringReader(db)
        let known = try Facts(db, forMany: false)
        var mentees: [Mentee] = []
        for mentee in try MemberRowReader.rows(db, members(db, naming: row.id)) where mentee.countsAsMentee {
            let facts = try known.facts(ofMember: mentee.id)
            guard let some = facts.mentorship, try reader.member(of: some.mentor.subject) == row.id else { continue }
            mentees.append(Mentee(mentee, some, facts))
        }
        guard facts.mentorDuty != nil || !mentees.isEmpty else { return nil }
        return Mentor(row: row, name: row.name, duty: facts.mentorDuty, person: facts.person, mentees: mentees)
            .withMenteesInOrder()
    }

    /// Why the mentor of a mentee cannot mentor now, such as "on a break" or "away until 10 Jan"; nil where they can, or
    /// there is none.
    static func doubt(_ db: Database, _ facts: ManagerFacts, today: Day) throws -> String? {
        guard let mentor = facts.mentorship?.mentor else { return nil }
        let id = try MentoringReader(db).member(of: mentor.subject)
        guard let row = try MemberRowReader.rows(db, id.map { [$0] } ?? []).first else {
            return MentorLoss.notInFeeds.words
        }
        let theirs = try Facts(db, forMany: false).facts(ofMember: row.id)
        return Mentor(row: row, name: row.name, duty: theirs.mentorDuty, person: theirs.person, mentees: [])
            .absence(today: today)
    }

    /// Who has one of these members as a mentor, whose breaks their check-ins wait for. Of many members, everybody who
    /// has or had a mentor.
    static func mentees(_ db: Database, of mentors: Set<MemberID>) throws -> Set<MemberID> {
        guard mentors.count > 100 else {
            return try mentors.reduce(into: []) { found, mentor in
                found.formUnion(try members(db, naming: mentor))
            }
        }
        return try Int64.fetchSet(
            db,
            sql: """
                SELECT i.member_id FROM fact f JOIN source s ON s.uid = f.source_uid
                JOIN identity i ON i.source_id = s.id AND i.origin_id = f.origin_id
                WHERE f.field >= 'mentorship/' AND f.field < 'mentorship0' AND i.member_id IS NOT NULL
                """)
    }

    /// Members with a mentorship whose mentor has the id of an account; on which source is read then.
    private static func members(_ db: Database, naming mentor: MemberID) throws -> [MemberID] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT DISTINCT i.member_id FROM identity m
                CROSS JOIN fact f INDEXED BY fact_by_mentor
                    ON CASE WHEN json_valid(f.value) THEN json_extract(f.value, '$.mentor.id') END = +m.origin_id
                    AND f.field >= 'mentorship/' AND f.field < 'mentorship0'
                CROSS JOIN source s ON s.uid = f.source_uid
                CROSS JOIN identity i ON i.source_id = s.id AND i.origin_id = f.origin_id
                WHERE m.member_id = ? AND i.member_id IS NOT NULL
                """, arguments: [mentor])
    }
}
