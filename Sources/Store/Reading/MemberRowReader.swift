import Community
internal import GRDB

/// Reads `member` rows with their last deed.
enum MemberRowReader {
    static let columns = """
        m.id, m.key, m.name, m.username, m.role, m.level, m.level_before, m.state, m.natural_state, m.first_seen,
        m.last_seen, m.last_contribution, m.conversations, m.contributions, m.attendances, m.usual_pause,
        m.threshold_days, m.basis, m.contribution_threshold_days, m.silent_since, m.contribution_silent_since,
        m.conversations_90, m.attendances_90, m.contributions_90, m.next_change, m.organization, m.region, m.mentor,
        m.owner, m.tags, m.junk, m.never_contact, m.wrong_data, m.sources, m.queues, m.left_feed, m.last_deed,
        m.towards_next, m.deeds, m.dates_only, m.region_id, m.region_basis
        """

    /// The rows in the order of the ids; one that no longer exists is left out. O(ids).
    static func rows(_ db: Database, _ ids: [MemberID]) throws -> [MemberRow] {
        let statement = try FastStatement(db, "SELECT \(columns) FROM member m WHERE m.id = ?")
        let deeds = try DeedReader(db)
        return try ids.compactMap { id in
            statement.bind(id, at: 1)
            guard try statement.step() else { return nil }
            defer { statement.reset() }
            return try row(statement, deeds)
        }
    }

    private static func row(_ found: FastStatement, _ deeds: DeedReader) throws -> MemberRow {
        let praised = found.text(38).flatMap { JSONText.decode([StoredDeed].self, $0) } ?? []
        var row = MemberRow(
            id: found.int(0), key: MemberKey(found.text(1) ?? "") ?? MemberKey(source: "", originID: OriginID("")),
            name: found.text(2) ?? "", username: found.text(3), figures: figures(found), organization: found.text(25),
            region: found.text(26), mentor: found.text(27), owner: found.text(28),
            tags: JSONText.strings(found.text(29)), junk: found.int(30) == 1,
            neverContact: found.text(31).flatMap(NeverContact.init(rawValue:)), wrongData: found.int(32) == 1,
            sources: JSONText.strings(found.text(33)), lastDeed: try found.optionalInt(36).flatMap(deeds.deed),
            queues: QueueName.allCases.filter { found.int(34) & Int64($0.bit) != 0 },
            leftFeed: found.optionalInt(35).map { Day(number: Int32(clamping: $0)) })
        row.regionID = found.text(40)
        row.regionBasis = found.text(41).flatMap(RegionBasis.init(rawValue:))
        row.figures.deeds = praised.map(\.deed)
        row.praised = try praised.map { try $0.row.flatMap(deeds.deed) }
        return row
    }

    private static func figures(_ found: FastStatement) -> Figures {
        func word<Word: RawRepresentable<String>>(_ column: Int32, _ fallback: Word) -> Word {
            found.text(column).flatMap(Word.init(rawValue:)) ?? fallback
        }
        func instant(_ column: Int32) -> Instant? { found.optionalInt(column).map(Instant.init(seconds:)) }
        func day(_ column: Int32) -> Day? { found.optionalInt(column).map { Day(number: Int32(clamping: $0)) } }
        var figures = Figures()
        figures.role = word(4, .community)
        figures.level = word(5, .none)
        figures.levelBefore = word(6, .none)
        figures.state = word(7, .unknown)
        figures.naturalState = word(8, .unknown)
        figures.firstSeen = instant(9)
        figures.lastSeen = instant(10)
        figures.lastContribution = instant(11)
        figures.conversations = Int(found.int(12))
        figures.contributions = Int(found.int(13))
        figures.attendances = Int(found.int(14))
        figures.usualPause = found.double(15)
        figures.thresholdDays = Int(found.int(16))
        figures.basis = word(17, .default)
        figures.contributionThresholdDays = Int(found.int(18))
        figures.silentSince = day(19)
        figures.contributionSilentSince = day(20)
        figures.conversations90 = Int(found.int(21))
        figures.attendances90 = Int(found.int(22))
        figures.contributions90 = Int(found.int(23))
        figures.nextChange = instant(24)
        figures.towardsNext = found.optionalInt(37).map { Int($0) }
        figures.datesOnly = found.int(39) == 1
        return figures
    }
}

/// Reads deeds by the rowid of their activity.
final class DeedReader {
    private static let columns = """
        a.kind, a.text, a.at, a.url, s.name, c.name, a.type, a.gone_since, a.contribution,
        s.uid, a.row_key, i.origin_id
        FROM activity a JOIN source s ON s.id = a.source_id JOIN channel c ON c.id = a.channel_id
        LEFT JOIN identity i ON i.id = a.actor_id
        """

    private let one: FastStatement
    private let said: FastStatement
    private let attended: FastStatement

    init(_ db: Database) throws {
        one = try FastStatement(db, "SELECT \(Self.columns) WHERE a.id = ?")
        said = try FastStatement(db, "SELECT \(Self.columns) WHERE a.actor_id = ?1 ORDER BY a.at DESC LIMIT ?2")
        attended = try FastStatement(
            db,
            """
            SELECT a.kind, a.text, a.at, a.url, s.name, c.name, a.type, COALESCE(t.gone_since, a.gone_since), 0, a.id
            FROM attendance t JOIN activity a ON a.id = t.activity_id JOIN source s ON s.id = a.source_id
            JOIN channel c ON c.id = a.channel_id WHERE t.identity_id = ?1 ORDER BY a.at DESC LIMIT ?2
            """)
    }

    /// The deed of an activity; nil where it no longer exists.
    func deed(_ activity: Int64) throws -> Deed? {
        one.bind(activity, at: 1)
        guard try one.step() else { return nil }
        defer { one.reset() }
        return deed(one)
    }

    /// The newest deeds of identities, newest first, rows that left the feed included; an event that lists several of
    /// the identities is one deed.
    func timeline(of identities: [Int64], limit: Int) throws -> [Deed] {
        var deeds: [Deed] = []
        var events: [Int64: Deed] = [:]
        for identity in identities {
            for statement in [said, attended] {
                statement.bind(identity, at: 1)
                statement.bind(Int64(limit), at: 2)
            }
            while try said.step() { deeds.append(deed(said)) }
            while try attended.step() {
                let event = attended.int(9)
                if events[event]?.goneSince != nil || events[event] == nil { events[event] = deed(attended) }
            }
        }
        deeds += events.values
        return Array(deeds.sorted { $0.at > $1.at }.prefix(limit))
    }

    private func deed(_ found: FastStatement) -> Deed {
        let channel = found.text(5) ?? ""
        return Deed(
            kind: found.text(0).flatMap(RowKind.init(rawValue:)) ?? .conversation, title: found.text(1) ?? "",
            at: Instant(seconds: found.int(2)), url: found.text(3), source: found.text(4) ?? "",
            channel: channel.isEmpty ? nil : String(channel.dropFirst()), type: found.text(6),
            goneSince: found.optionalInt(7).map { Day(number: Int32(clamping: $0)) },
            isContribution: found.int(8) == 1 || found.int(8) == 3, conversation: conversation(found, channel: channel),
            isDateOnly: found.int(8) >= 2)
    }

    private func conversation(_ found: FastStatement, channel: String) -> ConversationKey? {
        guard found.text(0) == RowKind.conversation.rawValue, let uid = found.text(9), let row = found.text(10),
            let author = found.text(11)
        else { return nil }
        return ConversationKey(
            author: OriginID(author),
            place: ConversationPlace(sourceUID: uid, channel: OriginID(channel), row: OriginID(row)))
    }
}
