import Community
internal import GRDB

/// The history of one member at a time, read off the rows of the feeds.
final class HistoryReader {
    /// What was read besides the moments themselves.
    struct Reading {
        var history = MemberHistory()
        var firstSource: Int64?
    }

    private let said: FastStatement
    private let attended: FastStatement
    private let deed: FastStatement
    private let visit: FastStatement
    private let done: FastStatement

    init(_ db: Database) throws {
        let counted = Instant.earliestCounted.seconds
        said = try FastStatement(
            db,
            """
            SELECT at, contribution FROM activity
            WHERE actor_id = ? AND gone_since IS NULL AND at >= \(counted) ORDER BY at
            """)
        attended = try FastStatement(
            db,
            """
            SELECT e.at, e.id FROM attendance a JOIN activity e ON e.id = a.activity_id
            WHERE a.identity_id = ? AND a.gone_since IS NULL AND e.gone_since IS NULL AND e.at >= \(counted) ORDER BY e.at
            """)
        deed = try FastStatement(
            db,
            """
            SELECT id, at FROM activity WHERE actor_id = ?1 AND gone_since IS NULL AND contribution = ?2
            AND at >= \(counted) AND at <= ?3 ORDER BY at DESC LIMIT 1
            """)
        done = try FastStatement(
            db,
            "SELECT id FROM activity WHERE actor_id = ? AND at = ? AND gone_since IS NULL ORDER BY contribution DESC")
        visit = try FastStatement(
            db,
            """
            SELECT e.id, e.at FROM attendance a JOIN activity e ON e.id = a.activity_id
            WHERE a.identity_id = ?1 AND a.gone_since IS NULL AND e.gone_since IS NULL AND e.at >= \(counted)
            AND e.at <= ?2 ORDER BY e.at DESC LIMIT 1
            """)
    }

    /// The moments of a member with these identities (rowid, source rowid); an event that lists several of them is
    /// one attendance. O(activities).
    func history(of identities: [SummaryIdentity]) throws -> Reading {
        var reading = Reading()
        var first = Instant(seconds: .max)
        var events: Set<Int64> = []
        func note(_ at: Instant, _ source: Int64) {
            if at < first {
                first = at
                reading.firstSource = source
            }
        }
        for identity in identities {
            if let day = identity.firstDay, day.start >= .earliestCounted {
                note(day.start, identity.source)
                reading.history.firstKnown = min(reading.history.firstKnown ?? day, day)
            }
            said.bind(identity.id, at: 1)
            while try said.step() {
                let at = Instant(seconds: said.int(0))
                note(at, identity.source)
                switch said.int(1) {
                case 1: reading.history.contributions.append(at)
                case 2: reading.history.datesOnly.append(at.day)
                case 3:
                    reading.history.datesOnly.append(at.day)
                    reading.history.contributionDays.append(at.day)
                default: reading.history.conversations.append(at)
                }
            }
            attended.bind(identity.id, at: 1)
            while try attended.step() {
                guard identities.count == 1 || events.insert(attended.int(1)).inserted else { continue }
                let at = Instant(seconds: attended.int(0))
                note(at, identity.source)
                reading.history.attendances.append(at)
            }
        }
        if identities.count > 1 {
            reading.history.conversations.sort()
            reading.history.contributions.sort()
            reading.history.attendances.sort()
            reading.history.datesOnly.sort()
        }
        return reading
    }

    /// The row of the member's last deed: their latest contribution, else the latest thing said or attended.
    func lastDeed(of identities: [SummaryIdentity], figures: Figures, now: Instant) throws -> Int64? {
        if figures.contributions > 0 {
            return try latest(identities) { identity in
                try [1, 3].compactMap { try self.latest(of: identity, contribution: $0, now) }.max { $0.at < $1.at }
            }
        }
        return try latest(identities) { identity in
            let said = try self.latest(of: identity, contribution: 0, now)
            let seen = figures.attendances > 0 ? try self.latestVisit(of: identity, now) : nil
            let dated = figures.datesOnly ? try self.latest(of: identity, contribution: 2, now) : nil
            return [said, seen, dated].compactMap { $0 }.max { $0.at < $1.at }
        }
    }

    /// The row of what the identities said or did at a moment, contributions first; nil for what has no row of theirs.
    func row(of identities: [SummaryIdentity], at: Instant) throws -> Int64? {
        for identity in identities {
            done.bind(identity.id, at: 1)
            done.bind(at.seconds, at: 2)
            if try done.step() {
                defer { done.reset() }
                return done.int(0)
            }
        }
        return nil
    }

    private typealias Found = (id: Int64, at: Int64)

    private func latest(_ identities: [SummaryIdentity], _ find: (Int64) throws -> Found?) rethrows
        -> Int64?
    {
        try identities.compactMap { try find($0.id) }.max { $0.at < $1.at }?.id
    }

    private func latest(of identity: Int64, contribution: Int64, _ now: Instant) throws -> Found? {
        deed.bind(identity, at: 1)
        deed.bind(contribution, at: 2)
        deed.bind(now.seconds, at: 3)
        return try one(deed)
    }

    private func latestVisit(of identity: Int64, _ now: Instant) throws -> Found? {
        visit.bind(identity, at: 1)
        visit.bind(now.seconds, at: 2)
        return try one(visit)
    }

    private func one(_ statement: FastStatement) throws -> Found? {
        guard try statement.step() else { return nil }
        defer { statement.reset() }
        return (statement.int(0), statement.int(1))
    }
}
