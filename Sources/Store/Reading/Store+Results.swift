public import Community
internal import GRDB

extension Store {
    /// What came of outreach, per template and per channel, beside people whom nobody wrote to.
    ///
    /// O(members), a second or so for 100,000: of more than `ResultsReader.most` people a sample is looked at. Not for
    /// the screen's thread. Throws `CancellationError` where `isCancelled` says so, else `StoreError`.
    ///
    /// - Parameter progress: how many people were looked at, of how many.
    public func results(
        isCancelled: () -> Bool = { false }, progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
    ) throws -> OutreachResults {
        let settings = context.settings
        return try read { db in
            try ResultsReader(db, settings: settings).results(isCancelled: isCancelled, progress: progress)
        }
    }
}

/// Reads whom outreach reached, and who stands beside them.
private final class ResultsReader {
    /// How many people are compared at most; which ones depends on their keys alone.
    private static let most = 20_000

    private let db: Database
    private let settings: Settings
    private let histories: HistoryReader
    private let facts: Facts
    private let identities: FastStatement
    /// The earliest record of each source.
    private let earliest: [Int64: Instant]
    /// When each source last told what people say and do; files of people tell it with the people.
    private let told: [Int64: Instant]

    init(_ db: Database, settings: Settings) throws {
        self.db = db
        self.settings = settings
        histories = try HistoryReader(db)
        facts = try Facts(db, forMany: true)
        identities = try FastStatement(db, "SELECT id, source_id, first_day FROM identity WHERE member_id = ?")
        earliest = try Self.moments(db, "SELECT id, earliest FROM source WHERE earliest IS NOT NULL")
        told = try Self.moments(
            db,
            """
            SELECT source_id,
                COALESCE(MIN(CASE WHEN kind IN ('conversation', 'contribution') THEN landed_at END), MIN(landed_at))
            FROM source_list WHERE landed_at IS NOT NULL GROUP BY source_id
            """)
    }

    private static func moments(_ db: Database, _ sql: String) throws -> [Int64: Instant] {
        try Dictionary(
            uniqueKeysWithValues: Row.fetchAll(db, sql: sql).map { ($0[0], Instant(seconds: $0[1])) })
    }

    func results(isCancelled: () -> Bool, progress: (Int, Int) -> Void) throws -> OutreachResults {
        var reckoner = ResultsReckoner(settings: settings)
        for (member, key) in try written() {
            if let one = try tracked(member, TrackedMember.number(of: key)) { reckoner.add(written: one) }
        }
        guard reckoner.hasMessages else { return reckoner.results(population: 0) }
        reckoner.beginComparing()
        let population = try comparable()
        let limit = population.count > Self.most ? UInt64.max / UInt64(population.count) * UInt64(Self.most) : .max
        let sample = population.filter { $0.number <= limit }
        for (done, person) in sample.enumerated() {
            if done & 0xFF == 0 {
                if isCancelled() { throw CancellationError() }
                progress(done, sample.count)
            }
            if let one = try tracked(person.id, person.number) { reckoner.compare(one) }
        }
        return reckoner.results(population: population.count)
    }

    /// The members to whom anything was sent.
    private func written() throws -> [(MemberID, MemberKey)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT m.id, m.key FROM member m WHERE m.id IN (
                    SELECT i.member_id FROM fact f JOIN source s ON s.uid = f.source_uid
                    JOIN identity i ON i.source_id = s.id AND i.origin_id = f.origin_id
                    WHERE f.field >= 'sent/' AND f.field < 'sent0' AND f.value IS NOT NULL)
                """
        ).compactMap { row in MemberKey(row[1]).map { (row[0], $0) } }
    }

    /// Who may stand for those whom nobody wrote to: people of the community whom nobody set aside.
    private func comparable() throws -> [(id: MemberID, number: UInt64)] {
        let statement = try FastStatement(
            db,
            """
            SELECT id, key FROM member WHERE role = 'community' AND first_seen IS NOT NULL AND left_feed IS NULL
            AND junk = 0 AND wrong_data = 0 AND never_contact IS NULL AND state NOT IN ('alumni', 'content_as_is')
            """)
        var people: [(id: MemberID, number: UInt64)] = []
        while try statement.step() {
            guard let key = statement.text(1).flatMap(MemberKey.init) else { continue }
            people.append((statement.int(0), TrackedMember.number(of: key)))
        }
        return people
    }

    /// A member with what they did and what was sent to them; nil where no source of theirs has ever been pulled.
    private func tracked(_ member: MemberID, _ number: UInt64) throws -> TrackedMember? {
        var own: [SummaryIdentity] = []
        identities.bind(member, at: 1)
        while try identities.step() {
            own.append(
                SummaryIdentity(
                    id: identities.int(0), source: identities.int(1), originID: OriginID(""), tags: [], listed: true,
                    knownSince: .earliestCounted,
                    firstDay: identities.optionalInt(2).map { Day(number: Int32(clamping: $0)) }))
        }
        guard let until = own.compactMap({ told[$0.source] }).min() else { return nil }
        var reading = try histories.history(of: own)
        reading.history.earliestOfFirstSource = reading.firstSource.flatMap { earliest[$0] }
        let recorded = try facts.facts(of: own.lazy.map(\.id))
        return TrackedMember(
            number: number, history: reading.history, breaks: recorded.breaks, attempts: recorded.attempts,
            observedUntil: until)
    }
}
