import Community
internal import GRDB

extension Store {
    /// Everything the profile shows of a member; nil where there is none of that id.
    public func profile(_ id: MemberID) throws -> Profile? {
        let now = context.now()
        return try read { db in
            guard let row = try MemberRowReader.rows(db, [id]).first else { return nil }
            let identities = try Self.identities(db, id)
            let facts = try Facts(db, forMany: false).facts(ofMember: id)
            let timeline = try DeedReader(db).timeline(of: identities.map(\.id), limit: Profile.timelineLimit)
            return Profile(
                row: row, identities: identities.map(\.detail),
                facts: facts,
                months: try Self.months(db, identities.map(\.id), now), timeline: timeline,
                suggestions: try Self.suggestions(db, id), url: timeline.lazy.compactMap(\.url).first,
                regionStewards: try row.knownRegion.flatMap { Region(typed: $0) }.map {
                    try StewardReader.serving(db, $0, besides: id)
                } ?? [], groups: try LocalTieReader(db, now: now).ties(of: id),
                mentoring: try MenteeReader.mentor(db, row, facts),
                mentorDoubt: try MenteeReader.doubt(db, facts, today: now.day))
        }
    }

    /// The accounts of members, each list in key order.
    public func identities(of ids: [MemberID]) throws -> [MemberID: [IdentityDetail]] {
        try read { db in
            try Dictionary(
                ids.map { ($0, try Self.identities(db, $0).map(\.detail)) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// The open questions of the Review queue.
    public func review() throws -> [ReviewItem] {
        let today = context.now().day
        return try read { db in try ReviewReader(db: db).items(today: today) }
    }

    private static func identities(_ db: Database, _ member: MemberID) throws -> [(id: Int64, detail: IdentityDetail)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT i.id, s.name, i.origin_id, i.username, i.name, i.email, i.company, i.tags, i.listed, i.gone_since,
                    i.region, i.languages, i.time_zone, s.kind
                FROM identity i JOIN source s ON s.id = i.source_id WHERE i.member_id = ?
                ORDER BY s.position, i.origin_id
                """, arguments: [member]
        ).map { row in
            (
                row[0],
                IdentityDetail(
                    source: row[1], originID: OriginID(row[2]), username: row[3], name: row[4], email: row[5],
                    company: row[6], tags: JSONText.strings(row[7]), listed: row[8],
                    goneSince: (row[9] as Int32?).map(Day.init(number:)), region: row[10], languages: row[11],
                    timeZone: row[12], sourceKind: SourceKind(rawValue: row[13]) ?? .dashboard)
            )
        }
    }

    /// Activities until now per month (30 days each, the last ends today), oldest first.
    private static func months(_ db: Database, _ identities: [Int64], _ now: Instant) throws -> [Int] {
        var months = [Int](repeating: 0, count: 12)
        var counted: Set<Int64> = []
        var timed: Set<Int64> = []
        var dated: Set<Int64> = []
        let start = now.day.adding(1).start.seconds - 360 * 86_400
        let statements = [
            "SELECT at, id, contribution FROM activity WHERE actor_id = ?1 AND gone_since IS NULL AND at >= ?2 AND at <= ?3",
            """
            SELECT e.at, e.id, 0 FROM attendance t JOIN activity e ON e.id = t.activity_id WHERE t.identity_id = ?1
            AND t.gone_since IS NULL AND e.gone_since IS NULL AND e.at >= ?2 AND e.at <= ?3
            """,
        ]
        for statement in try statements.map({ try FastStatement(db, $0) }) {
            for identity in identities {
                statement.bind(identity, at: 1)
                statement.bind(start, at: 2)
                statement.bind(now.seconds, at: 3)
                while try statement.step() {
                    let at = statement.int(0)
                    if statement.int(2) >= 2 {
                        dated.insert(at)
                    } else if counted.insert(statement.int(1)).inserted {
                        timed.insert(at - at % 86_400)
                        months[Int((at - start) / (30 * 86_400))] += 1
                    }
                }
            }
        }
        // A day of which nothing else is known counts once.
        for day in dated.subtracting(timed) { months[Int((day - start) / (30 * 86_400))] += 1 }
        return months
    }

    private static func suggestions(_ db: Database, _ member: MemberID) throws -> [Suggestion] {
        let isNamed = try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM identity i JOIN suggestion g ON g.first = i.id OR g.second = i.id
                WHERE i.member_id = ?)
                """, arguments: [member])
        guard isNamed == true else { return [] }
        return try Suggestions(db: db).all(naming: member)
    }
}
