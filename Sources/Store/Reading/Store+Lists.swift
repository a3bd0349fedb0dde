public import Community
internal import GRDB

extension Store {
    /// How many members each queue shows and leaves out. O(queues): the counts are kept.
    public func counts() throws -> [QueueName: QueueCount] {
        try read { db in
            var counts: [QueueName: QueueCount] = [:]
            for queue in QueueName.existing { counts[queue] = QueueCount() }
            for row in try Row.fetchAll(db, sql: "SELECT queue, left_out, members FROM queue_count WHERE members > 0") {
                guard let queue = QueueName(rawValue: row[0]) else { continue }
                if let reason = LeftOut(rawValue: row[1]) {
                    counts[queue, default: QueueCount()].leftOut[reason] = row[2]
                } else {
                    counts[queue, default: QueueCount()].shown = row[2]
                }
            }
            return counts
        }
    }

    /// The members that a queue shows, in its order; all of them, or the first `limit`.
    public func members(in queue: QueueName, limit: Int? = nil) throws -> [MemberID] {
        try read { db in
            try Int64.fetchAll(
                db,
                sql: """
                    SELECT member_id FROM queue_place WHERE queue = ? AND left_out = ''
                    ORDER BY first, second, third, seen, key LIMIT ?
                    """, arguments: [queue.rawValue, limit ?? -1])
        }
    }

    /// Everybody in `members`, or the first `limit`.
    public func members(sortedBy sort: MemberSort, limit: Int? = nil) throws -> [MemberID] {
        try read { db in
            try Int64.fetchAll(
                db, sql: "SELECT id FROM member WHERE left_feed IS NULL ORDER BY \(sort.sql) LIMIT ?",
                arguments: [limit ?? -1])
        }
    }

    /// The members' rows in the order of the ids; one that no longer exists is left out.
    public func rows(_ ids: [MemberID]) throws -> [MemberRow] { try read { db in try MemberRowReader.rows(db, ids) } }

    /// What managers recorded about members.
    public func facts(of ids: [MemberID]) throws -> [MemberID: ManagerFacts] {
        try read { db in
            let facts = try Facts(db, forMany: false)
            return try Dictionary(
                ids.map { ($0, try facts.facts(ofMember: $0)) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// The member that has an identity.
    public func member(_ key: MemberKey) throws -> MemberID? {
        try read { db in
            try Int64.fetchOne(
                db,
                sql: """
                    SELECT i.member_id FROM identity i JOIN source s ON s.id = i.source_id
                    WHERE s.name = ? AND i.origin_id = ?
                    """, arguments: [key.source, key.originID.raw])
        }
    }

    /// Everybody in `members`, in memory, for narrowing as one types. O(members), about 100 ms for 100,000.
    public func finder() throws -> Finder {
        try read { db in
            var finder = Finder()
            let size = try Row.fetchOne(
                db,
                sql: """
                    SELECT COUNT(*), COALESCE(SUM(instr(CAST(search AS BLOB), x'1d')), 0) FROM member
                    WHERE left_feed IS NULL
                    """)
            finder.reserve(rows: size?[0] ?? 0, bytes: size?[1] ?? 0)
            let roles = try HeldRoles.all(db)
            let found = try FastStatement(
                db,
                """
                SELECT id, search, state, level, role, basis, silent_since, threshold_days, contributions, conversations,
                    attendances, queues FROM member WHERE left_feed IS NULL ORDER BY name_order, key
                """)
            while try found.step() {
                let (id, search) = (found.int(0), found.text(1) ?? "")
                finder.append(
                    FinderRow(
                        id: id, search: roles[id].map { SearchText.adding($0, to: search) } ?? search,
                        state: found.text(2).flatMap(MemberState.init(rawValue:)) ?? .unknown,
                        level: found.text(3).flatMap(Level.init(rawValue:)) ?? .none,
                        role: found.text(4).flatMap(Role.init(rawValue:)) ?? .community,
                        basis: found.text(5).flatMap(ThresholdBasis.init(rawValue:)) ?? .default,
                        silentSince: found.optionalInt(6).map { Day(number: Int32(clamping: $0)) },
                        thresholdDays: Int(found.int(7)), contributions: Int(found.int(8)),
                        conversations: Int(found.int(9)), attendances: Int(found.int(10)),
                        queues: UInt16(truncatingIfNeeded: found.int(11))))
            }
            return finder
        }
    }
}

extension MemberSort {
    /// The order in SQL; ties by latest seen, then key.
    fileprivate var sql: String {
        let ties = "last_seen IS NULL, last_seen DESC, key"
        return switch self {
        case .name: "name_order, key"
        case .quiet: "silent_since IS NULL, silent_since, \(ties)"
        case .overdue: "silent_since IS NULL, silent_since + threshold_days, \(ties)"
        case .lastSeen: ties
        case .firstSeen: "first_seen IS NULL, first_seen DESC, key"
        case .lastContribution: "last_contribution IS NULL, last_contribution DESC, key"
        case .contributions: "contributions DESC, \(ties)"
        case .conversations: "conversations DESC, \(ties)"
        case .level:
            "CASE level WHEN 'core' THEN 0 WHEN 'contributor' THEN 1 WHEN 'participant' THEN 2 WHEN 'visitor' THEN 3"
                + " ELSE 4 END, \(ties)"
        case .state: "state, \(ties)"
        }
    }
}
