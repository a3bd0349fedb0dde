import Community
internal import GRDB

/// Finds who could mentor somebody.
final class MatchReader {
    private let db: Database
    private let now: Instant
    private let traits: MatchTraitsReader
    private let mentoring: Mentoring
    /// A mentor may be somebody's mentee too, and then counts without the topics of the duty.
    private var known: [Bool: [MemberID: MatchTraits]] = [:]

    init(_ db: Database, now: Instant) throws {
        self.db = db
        self.now = now
        traits = try MatchTraitsReader(db, now: now)
        mentoring = try MentoringReader(db).mentoring()
    }

    func matches(for id: MemberID, limit: Int) throws -> [MentorMatch] {
        guard let row = try MemberRowReader.rows(db, [id]).first else { return [] }
        let own = mentoring.mentors.first { $0.mentees.contains { $0.row.id == id } }?.row?.id
        let person = try Facts(db, forMany: false).facts(ofMember: id).person
        let mentee = try traits(row, person)
        return MentorMatch.best(
            limit, for: mentee, among: try candidates(for: row.id, without: [id, own].compactMap { $0 }),
            today: now.day)
    }

    func handOvers(from mentor: MemberID, to successor: MemberID?) throws -> [HandOver] {
        let mentees = mentoring.mentors.first { $0.row?.id == mentor }?.mentees ?? []
        var taken: [MemberKey: [MatchTraits]] = [:]
        return try mentees.map { mentee in
            let own = try traits(mentee.row, mentee.person)
            var candidates = try candidates(for: mentee.row.id, without: [mentor, mentee.row.id])
            for index in candidates.indices { candidates[index].mentees += taken[candidates[index].key] ?? [] }
            if let successor, let row = try MemberRowReader.rows(db, [successor]).first {
                candidates.removeAll { $0.key != row.key }
            }
            let match = MentorMatch.best(1, for: own, among: candidates, today: now.day).first
            if let match { taken[match.key, default: []].append(own) }
            return HandOver(mentee: mentee, match: match)
        }
    }

    /// The mentors of today who are not quiet themselves.
    private func candidates(for mentee: MemberID, without: [MemberID]) throws -> [MentorCandidate] {
        let identities = try Int64.fetchAll(
            db, sql: "SELECT id FROM identity WHERE member_id = ?", arguments: [mentee])
        let threads = try ThreadTies(db, of: identities, now: now)
        let members = try MemberFinder(db)
        return try mentoring.mentors.compactMap { mentor in
            guard let row = mentor.row, let duty = mentor.duty, !mentor.isLost, !without.contains(row.id) else {
                return nil
            }
            return MentorCandidate(
                key: row.key, name: row.name, duty: duty, traits: try traits(row, mentor.person, duty),
                mentees: try mentor.mentees.map { try traits($0.row, $0.person) },
                sharedThreads: try threads.count(of: members.identities(of: row.id)))
        }
    }

    private func traits(_ row: MemberRow, _ person: PersonFacts, _ duty: MentorDuty? = nil) throws -> MatchTraits {
        if let found = known[duty != nil]?[row.id] { return found }
        let found = try traits.traits(row, person, duty)
        known[duty != nil, default: [:]][row.id] = found
        return found
    }
}
