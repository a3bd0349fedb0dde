import Community
internal import GRDB

/// Reads mentors and mentees: those members only who have a field about mentoring.
///
/// Complexity: O(mentors + mentees) lookups by index.
final class MentoringReader {
    private let db: Database
    private let facts: Facts

    init(_ db: Database) throws {
        self.db = db
        facts = try Facts(db, forMany: false)
    }

    func mentoring() throws -> Mentoring {
        var mentoring = Mentoring()
        var mentors: [MemberID: Mentor] = [:]
        var strangers: [Edit.Subject: Mentor] = [:]
        for row in try rows(withField: "mentor_capacity", to: "mentor_capacity") where row.leftFeed == nil {
            let facts = try facts.facts(ofMember: row.id)
            guard let duty = facts.mentorDuty else { continue }
            mentors[row.id] = Mentor(row: row, name: row.name, duty: duty, person: facts.person, mentees: [])
        }
        for row in try rows(withField: "mentorship/", to: "mentorship0") where row.countsAsMentee {
            let facts = try facts.facts(ofMember: row.id)
            if let lost = facts.lostMentorship, row.leftFeed == nil {
                mentoring.without.append(Mentee(row, lost, facts))
            }
            guard let current = facts.mentorship else { continue }
            try add(Mentee(row, current, facts), to: &mentors, &strangers)
        }
        mentoring.without.sort { ($1.lostOn, $0.row.key) < ($0.lostOn, $1.row.key) }
        mentoring.mentors = (Array(mentors.values) + Array(strangers.values)).map { $0.withMenteesInOrder() }.sorted {
            (Folding.fold($0.name), $0.row?.id ?? 0) < (Folding.fold($1.name), $1.row?.id ?? 0)
        }
        return mentoring
    }

    private func add(
        _ mentee: Mentee, to mentors: inout [MemberID: Mentor], _ strangers: inout [Edit.Subject: Mentor]
    ) throws {
        let reference = mentee.mentorship.mentor
        guard let id = try member(of: reference.subject) else {
            strangers[reference.subject, default: Mentor(of: reference)].mentees.append(mentee)
            return
        }
        if mentors[id] == nil, let row = try MemberRowReader.rows(db, [id]).first {
            let person = try facts.facts(ofMember: id).person
            mentors[id] = Mentor(row: row, name: row.name, duty: nil, person: person, mentees: [])
        }
        mentors[id]?.mentees.append(mentee)
    }

    /// The member whom an edit names.
    func member(of subject: Edit.Subject) throws -> MemberID? {
        try Identities.members(db, Identities.ids(db, [subject])).first
    }

    /// The members that have a value in a range of fields.
    func rows(withField from: String, to end: String) throws -> [MemberRow] {
        let ids = try Int64.fetchAll(
            db,
            sql: """
                SELECT DISTINCT i.member_id FROM fact f JOIN source s ON s.uid = f.source_uid
                JOIN identity i ON i.source_id = s.id AND i.origin_id = f.origin_id
                WHERE f.field >= ? AND f.field <= ? AND f.value IS NOT NULL AND i.member_id IS NOT NULL
                """, arguments: [from, end])
        return try MemberRowReader.rows(db, ids)
    }
}

extension MemberRow {
    /// Whether they are somebody's mentee as long as a mentorship says so: junk and bots are in no count.
    var countsAsMentee: Bool { !junk && figures.role != .bot }
}

extension Mentor {
    fileprivate init(of reference: MemberReference) {
        self.init(row: nil, name: reference.name, duty: nil, person: PersonFacts(), mentees: [])
    }

    func withMenteesInOrder() -> Mentor {
        var mentor = self
        mentor.mentees.sort { ($0.order, $0.row.key) < ($1.order, $1.row.key) }
        return mentor
    }
}

extension Mentee {
    init(_ row: MemberRow, _ mentorship: Mentorship, _ facts: ManagerFacts) {
        self.init(
            row: row, mentorship: mentorship, person: facts.person,
            earlier: facts.mentorships.filter { $0.id != mentorship.id }, breaks: facts.breaks,
            mentorBreaks: facts.mentorBreaks)
    }

    fileprivate var order: Int32 { nextCheckIn?.number ?? .max }
    fileprivate var lostOn: Int32 { mentorship.end?.day.number ?? 0 }
}
