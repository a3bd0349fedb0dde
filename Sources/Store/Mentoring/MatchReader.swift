import Community
internal import GRDB

/// Finds who could mentor somebody.
final class MatchReader {
    private let db: Database
    private let now: Instant
    private let traits: MatchTraitsReader
    private let mentoring: Mentoring
    private let members: MemberFinder
    private let reader: MentoringReader
    private let facts: Facts
    /// A mentor may be somebody's mentee too, and then counts without the topics of the duty.
    private var known: [Bool: [MemberID: MatchTraits]] = [:]

    init(_ db: Database, now: Instant) throws {
        self.db = db
        self.now = now
        traits = try MatchTraitsReader(db, now: now)
        reader = try MentoringReader(db)
        facts = try Facts(db, forMany: false)
        mentoring = try reader.mentoring()
        members = try MemberFinder(db)
    }

    func matches(for id: MemberID, limit: Int) throws -> [MentorMatch] {
        guard let row = try MemberRowReader.rows(db, [id]).first else { return [] }
        let own = mentoring.mentors.first { $0.mentees.contains { $0.row.id == id } }?.row?.id
        let mentee = try traits(row, facts.facts(ofMember: id).person)
        return MentorMatch.best(
            limit, for: mentee, among: try candidates(for: row.id, without: [id, own].compactMap { $0 }),
            today: now.day)
    }

    func matches(forAll ids: [MemberID], limit: Int) throws -> [MentorMatch] {
        let rows = try MemberRowReader.rows(db, Array(ids.prefix(Self.mostTogether)))
        let others = ids.count - rows.count
        return MentorMatch.best(
            limit,
            forAll: try rows.map { row in
                MentorMatch.OneOfSeveral(
                    traits: try traits(row, facts.facts(ofMember: row.id).person),
                    candidates: try candidates(for: row.id, without: ids))
            }, besides: others, today: now.day)
    }

    func mentee(for id: MemberID) throws -> MentorMatch? {
        guard let mentor = mentoring.mentors.first(where: { $0.row?.id == id }), let duty = mentor.duty,
            mentor.row?.isOfferedAsMentor == true, !mentor.isLost, !duty.isAway(on: now.day),
            duty.capacity > mentor.mentees.count
        else { return nil }
        let taken = Set(mentoring.mentors.flatMap { $0.mentees.map(\.row.id) } + [id])
        let ready = try Int64.fetchAll(
            db,
            sql: """
                SELECT member_id FROM queue_place WHERE queue = ? AND left_out = ''
                ORDER BY first, second, third, seen, key LIMIT ?
                """, arguments: [QueueName.stepUp.rawValue, Self.mostReady])
        let lost = mentoring.without.map(\.row)
        return try best(of: lost.filter { !taken.contains($0.id) }, for: mentor, duty)
            ?? best(of: MemberRowReader.rows(db, ready.filter { !taken.contains($0) }), for: mentor, duty)
    }

    /// How many of Step up are looked at for a mentor with room.
    private static let mostReady = 12

    /// The mentee who fits best, in the place of the mentor; nobody who parted from that one.
    private func best(of mentees: [MemberRow], for mentor: Mentor, _ duty: MentorDuty) throws -> MentorMatch? {
        guard let id = mentor.row?.id, !mentees.isEmpty else { return nil }
        let threads = try ties(of: id)
        guard var candidate = try candidate(mentor, duty: duty, threads, parted: nil) else { return nil }
        var best: MentorMatch?
        for row in mentees where row.isOfferedAsMentor {
            guard try partings(of: row.id)[id] == nil else { continue }
            candidate.sharedThreads = try threads.count(of: members.identities(of: row.id))
            var match = MentorMatch(try traits(row, facts.facts(ofMember: row.id).person), candidate)
            guard match.score > best?.score ?? -1 else { continue }
            (match.key, match.name, match.reasons) = (row.key, row.name, match.reasons(withRoom: 0))
            best = match
        }
        return best
    }

    /// Of how many mentees who are to get one mentor the traits are looked at.
    private static let mostTogether = 30

    /// How many successors are offered for each mentee.
    private static let mostChoices = 9

    func handOvers(from mentor: MemberID, to successor: MemberID?) throws -> [HandOver] {
        let mentees = mentoring.mentors.first { $0.row?.id == mentor }?.mentees ?? []
        var taken: [MemberKey: [MatchTraits]] = [:]
        return try mentees.map { mentee in
            let own = try traits(mentee.row, mentee.person)
            if let successor {
                let named = try candidate(successor, for: mentee.row.id, and: taken)
                if let named { taken[named.key, default: []].append(own) }
                return HandOver(mentee: mentee, match: named.map { MentorMatch(own, $0) })
            }
            let today = try candidates(for: mentee.row.id, without: [mentor, mentee.row.id])
            let then = today.map { $0.with(taken[$0.key]) }
            let match = MentorMatch.best(1, for: own, among: then, today: now.day).first
            if let match { taken[match.key, default: []].append(own) }
            let choices = MentorMatch.all(for: own, among: today, today: now.day)
            let others = choices.filter { $0.key != match?.key }.prefix(Self.mostChoices)
            return HandOver(
                mentee: mentee, match: match, choices: choices.filter { $0.key == match?.key } + others)
        }
    }

    /// Somebody who was named as a mentor, whether they mentor already or not.
    private func candidate(_ id: MemberID, for mentee: MemberID, and taken: [MemberKey: [MatchTraits]]) throws
        -> MentorCandidate?
    {
        if let known = mentoring.mentors.first(where: { $0.row?.id == id }) {
            let duty = known.duty ?? MentorDuty(capacity: 0)
            return try candidate(known, duty: duty, ties(of: mentee), parted: partings(of: mentee)[id]).map {
                $0.with(taken[$0.key])
            }
        }
        guard let row = try MemberRowReader.rows(db, [id]).first else { return nil }
        let person = try facts.facts(ofMember: id).person
        let new = Mentor(row: row, name: row.name, duty: nil, person: person, mentees: [])
        return try candidate(
            new, duty: MentorDuty(capacity: 0), ties(of: mentee), parted: partings(of: mentee)[id]
        ).map { $0.with(taken[$0.key]) }
    }

    /// The mentors of today who may be offered and are not quiet themselves.
    private func candidates(for mentee: MemberID, without: [MemberID]) throws -> [MentorCandidate] {
        let threads = try ties(of: mentee)
        let without = Set(without)
        let partings = try partings(of: mentee)
        return try mentoring.mentors.compactMap { mentor in
            guard let row = mentor.row, row.isOfferedAsMentor, let duty = mentor.duty, !mentor.isLost,
                !without.contains(row.id)
            else { return nil }
            return try candidate(mentor, duty: duty, threads, parted: partings[row.id])
        }
    }

    /// The mentors whom a mentee parted from, with when and how; not those with whom it ended well, or was handed over.
    private func partings(of mentee: MemberID) throws -> [MemberID: String] {
        var found: [MemberID: String] = [:]
        for some in try facts.facts(ofMember: mentee).mentorships {
            guard let end = some.end, let id = try reader.member(of: some.mentor.subject) else { continue }
            let words = "until \(end.day.short(relativeTo: now.day)), \(end.outcome.words)"
            found[id] = end.outcome.isParting ? words : nil
        }
        return found
    }

    private func ties(of mentee: MemberID) throws -> ThreadTies {
        let identities = try Int64.fetchAll(
            db, sql: "SELECT id FROM identity WHERE member_id = ?", arguments: [mentee])
        return try ThreadTies(db, of: identities, now: now)
    }

    private func candidate(_ mentor: Mentor, duty: MentorDuty, _ threads: ThreadTies, parted: String?) throws
        -> MentorCandidate?
    {
        guard let row = mentor.row else { return nil }
        return MentorCandidate(
            key: row.key, name: row.name, duty: duty, traits: try traits(row, mentor.person, duty),
            mentees: try mentor.mentees.map { try traits($0.row, $0.person) },
            sharedThreads: try threads.count(of: members.identities(of: row.id)), parted: parted)
    }

    private func traits(_ row: MemberRow, _ person: PersonFacts, _ duty: MentorDuty? = nil) throws -> MatchTraits {
        if let found = known[duty != nil]?[row.id] { return found }
        let found = try traits.traits(row, person, duty)
        known[duty != nil, default: [:]][row.id] = found
        return found
    }
}

extension MentorCandidate {
    /// The same with mentees who are to come.
    fileprivate func with(_ mentees: [MatchTraits]?) -> MentorCandidate {
        var candidate = self
        candidate.mentees += mentees ?? []
        return candidate
    }
}
