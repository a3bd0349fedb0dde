public import Community
internal import GRDB

extension Store {
    /// All mentors and mentees.
    public func mentoring() throws -> Mentoring { try read { db in try MentoringReader(db).mentoring() } }

    /// The mentors that fit a member best, with the reasons; their own mentor is not among them.
    public func mentorMatches(for id: MemberID, limit: Int = 5) throws -> [MentorMatch] {
        let now = context.now()
        return try read { db in try MatchReader(db, now: now).matches(for: id, limit: limit) }
    }

    /// The mentors that fit several members best who are to get the same one: those with room for all first. Of many
    /// members the reasons are those of the first thirty.
    public func mentorMatches(forAll ids: [MemberID], limit: Int = 5) throws -> [MentorMatch] {
        if ids.count == 1 { return try mentorMatches(for: ids[0], limit: limit) }
        let now = context.now()
        return try read { db in try MatchReader(db, now: now).matches(forAll: ids, limit: limit) }
    }

    /// Who would take over the mentees of a mentor: `successor`, whoever that is, or for each the best match with room
    /// then. Throws `StoreError` where the successor cannot mentor them.
    public func handOvers(from mentor: MemberID, to successor: MemberID? = nil) throws -> [HandOver] {
        let now = context.now()
        let plan = try read { db in try MatchReader(db, now: now).handOvers(from: mentor, to: successor) }
        if let successor { try checkMentor(successor, of: plan.map(\.mentee.row.id), leaving: mentor) }
        return plan
    }

    /// Who fits a mentor with room best, by name and key, with the reasons: of those who lost their mentor, else of the
    /// first in Step up who have none. Nil where the mentor can take nobody now, or nobody is there.
    public func suggestedMentee(for mentor: MemberID) throws -> MentorMatch? {
        let now = context.now()
        return try read { db in try MatchReader(db, now: now).mentee(for: mentor) }
    }

    /// The keys of the mentors of mentorships, by the mentorship's id; none of those whom no feed knows.
    public func mentorKeys(of mentorships: [Mentorship]) throws -> [String: MemberKey] {
        guard !mentorships.isEmpty else { return [:] }
        return try read { db in
            let reader = try MentoringReader(db)
            var keys: [String: MemberKey] = [:]
            for some in mentorships {
                let id = try reader.member(of: some.mentor.subject)
                keys[some.id] = try MemberRowReader.rows(db, id.map { [$0] } ?? []).first?.key
            }
            return keys
        }
    }

    /// What the mentorships of one mentor led to.
    public func mentorRecord(_ id: MemberID) throws -> MentorRecord {
        try read { db in
            let reader = try MentoringReader(db)
            let facts = try Facts(db, forMany: false)
            var lines: [MentorRecord.Line] = []
            for row in try reader.rows(withField: "mentorship/", to: "mentorship0") {
                let identities = try Int64.fetchAll(
                    db, sql: "SELECT id FROM identity WHERE member_id = ?", arguments: [row.id])
                for mentorship in try facts.facts(of: identities).mentorships
                where try reader.member(of: mentorship.mentor.subject) == id {
                    lines.append(
                        MentorRecord.Line(
                            key: row.key, name: row.name, mentorship: mentorship, level: row.figures.level,
                            firstContribution: try Self.firstContribution(db, identities)))
                }
            }
            return MentorRecord(lines: lines)
        }
    }

    private static func firstContribution(_ db: Database, _ identities: [Int64]) throws -> Instant? {
        try identities.compactMap { identity in
            try Int64.fetchOne(
                db,
                sql: """
                    SELECT MIN(at) FROM activity WHERE actor_id = ? AND contribution = 1 AND gone_since IS NULL
                    AND at >= ?
                    """, arguments: [identity, Instant.earliestCounted.seconds])
        }.min().map(Instant.init(seconds:))
    }
}

extension Store {
    /// Hands the mentees of a mentor over as planned, as one undo step; the mentor mentors no more.
    ///
    /// - Returns: the receipt, and the names of those who are left without a mentor.
    public func handOver(_ plan: [HandOver], from mentor: MemberID, notes: String?) throws -> (EditReceipt, [String]) {
        let deeds = try handOverActions(plan, from: mentor, notes: notes)
        let warning = try warning(of: plan)
        var receipt = try perform(deeds)
        receipt.warning = warning
        return (receipt, plan.filter { $0.match == nil }.map(\.mentee.row.name))
    }

    /// What to mind about who takes over: no room said, quiet, on a break, away, more mentees than room. Nil where
    /// nothing is.
    ///
    /// - Complexity: O(mentors + mentees).
    public func warning(of plan: [HandOver]) throws -> String? {
        let today = context.now().day
        let mentors = try mentoring().mentors
        let coming = Dictionary(grouping: plan.filter { $0.match != nil }) { $0.match?.key }
        let minds = try coming.compactMap { key, lines -> (name: String, text: String)? in
            guard let key, let id = try member(key), let row = try rows([id]).first else { return nil }
            var mentor =
                mentors.first { $0.row?.id == id }
                ?? Mentor(row: row, name: row.name, duty: nil, person: PersonFacts(), mentees: [])
            mentor.mentees += lines.map(\.mentee)
            return mentor.warning(today: today).map { (mentor.name, "\(mentor.name): \($0)") }
        }
        return minds.isEmpty ? nil : minds.sorted { $0.name < $1.name }.map(\.text).joined(separator: "; ")
    }

    /// What handing over does: a mentorship with the new mentor for each mentee, or an end for whom nobody has room.
    public func handOverActions(_ plan: [HandOver], from mentor: MemberID, notes: String?) throws -> [(
        ManagerAction, [MemberID]
    )] {
        var deeds: [(ManagerAction, [MemberID])] = []
        for line in plan {
            let successor = try line.match.flatMap { try member($0.key) }.flatMap { try reference(to: $0) }
            let action: MentoringAction =
                successor.map {
                    .begin(MentorshipDraft(mentor: $0, level: line.mentee.row.figures.level, handover: notes))
                } ?? .end(.mentorLeft, words: notes)
            deeds.append((.mentoring(action), [line.mentee.row.id]))
        }
        return deeds + [(.mentoring(.capacity(nil)), [mentor])]
    }
}
