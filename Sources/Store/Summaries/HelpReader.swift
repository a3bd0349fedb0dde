import Community
internal import GRDB

/// When a member gave help lately, as far as a feed tells: a conversation of theirs in which somebody takes part whose
/// own first activity was at most 30 days before it, or a contribution that is an answer by its type.
final class HelpReader {
    private let recent: FastStatement
    private let others: FastStatement
    private let first: FastStatement
    /// When members were active first, of those asked for so far.
    private var firsts: [MemberID: Instant] = [:]
    private let now: Instant
    private let newcomerDays: Int

    init(_ db: Database, settings: Settings, now: Instant) throws {
        self.now = now
        newcomerDays = settings.rhythm.newcomerDays
        recent = try FastStatement(
            db,
            """
            SELECT at, id, kind, type FROM activity
            WHERE actor_id = ?1 AND at >= ?2 AND gone_since IS NULL AND kind <> 'event' ORDER BY at
            """)
        others = try FastStatement(
            db,
            """
            SELECT DISTINCT i.member_id FROM participant p JOIN identity i ON i.id = p.identity_id
            WHERE p.activity_id = ?1 AND i.member_id <> ?2
            """)
        first = try FastStatement(
            db,
            """
            SELECT MIN((SELECT f.at FROM activity f
                WHERE f.actor_id = o.id AND f.gone_since IS NULL AND f.at >= \(Instant.earliestCounted.seconds)
                ORDER BY f.at LIMIT 1)) FROM identity o WHERE o.member_id = ?1
            """)
    }

    /// The moments of the last weeks and of those ahead, ascending. O(recent activities).
    ///
    /// - Parameters:
    ///   - history: what the member said and did, ascending: where nothing is recent no row is looked at.
    ///   - earliest: the earliest record of a source: within twice the newcomer days after it nobody is known to be new.
    func helps(
        of member: MemberID, identities: [SummaryIdentity], history: MemberHistory, earliest: (Int64) -> Instant?
    ) throws -> [Instant] {
        let since = now.day.adding(-GoodDeed.days).start
        guard let last = [history.conversations.last, history.contributions.last].compactMap({ $0 }).max(),
            last >= since
        else { return [] }
        var found: [Instant] = []
        for identity in identities {
            let record = earliest(identity.source)
            recent.bind(identity.id, at: 1)
            recent.bind(since.seconds, at: 2)
            while try recent.step() {
                let at = Instant(seconds: recent.int(0))
                let isHelp =
                    recent.text(2) == RowKind.contribution.rawValue
                    ? GoodDeed.isAnswer(recent.text(3))
                    : try isWithNewcomer(recent.int(1), of: member, at: at, earliest: record)
                if isHelp { found.append(at) }
            }
        }
        return found.sorted()
    }

    /// Who speaks in the recent conversations in which these members take part: whether that was help depends on when
    /// the members were active first. O(members + their recent conversations), by index.
    static func companions(_ db: Database, of members: Set<MemberID>, now: Instant) throws -> Set<MemberID> {
        let speakers = try FastStatement(
            db,
            """
            SELECT DISTINCT s.member_id FROM identity i JOIN participant p ON p.identity_id = i.id AND p.at >= ?2
            JOIN activity a ON a.id = p.activity_id JOIN identity s ON s.id = a.actor_id
            WHERE i.member_id = ?1 AND s.member_id IS NOT NULL
            """)
        var found: Set<MemberID> = []
        for member in members {
            speakers.bind(member, at: 1)
            speakers.bind(now.day.adding(-GoodDeed.days).start.seconds, at: 2)
            while try speakers.step() { found.insert(speakers.int(0)) }
        }
        return found
    }

    private func isWithNewcomer(_ row: Int64, of member: MemberID, at: Instant, earliest: Instant?) throws -> Bool {
        let since = at.day.adding(-newcomerDays).start
        if let earliest, earliest.day.adding(newcomerDays) >= since.day { return false }
        others.bind(row, at: 1)
        others.bind(member, at: 2)
        defer { others.reset() }
        while try others.step() {
            let first = try firstActivity(of: others.int(0))
            if first >= since && first <= at { return true }
        }
        return false
    }

    /// The first thing that a member said or did; the end of time where nothing is known.
    private func firstActivity(of member: MemberID) throws -> Instant {
        if let known = firsts[member] { return known }
        first.bind(member, at: 1)
        defer { first.reset() }
        let found = try first.step() ? first.optionalInt(0) : nil
        let moment = Instant(seconds: found ?? .max)
        firsts[member] = moment
        return moment
    }
}
