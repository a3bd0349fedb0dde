import Community
internal import GRDB

/// Reads groups with their standing within one database access.
final class GroupReader {
    private let db: Database
    private let now: Instant
    private let events: FastStatement
    private let people: FastStatement

    init(_ db: Database, now: Instant) throws {
        self.db = db
        self.now = now
        events = try FastStatement(
            db,
            """
            SELECT MAX(CASE WHEN at <= ?2 THEN at END), MIN(CASE WHEN at > ?2 THEN at END) FROM (
                SELECT COALESCE(a.at, e.start) AS at FROM event_row e
                LEFT JOIN source s ON s.uid = e.feed_uid
                LEFT JOIN activity a ON a.source_id = s.id AND a.kind = 'event' AND a.row_key = '=' || e.feed_id
                    AND a.gone_since IS NULL
                WHERE e.group_id = ?1)
            """)
        people = try FastStatement(
            db,
            """
            SELECT m.id, m.key, m.name, m.organization, m.state FROM source s
            JOIN identity i ON i.source_id = s.id AND i.origin_id = ?2 JOIN member m ON m.id = i.member_id WHERE s.uid = ?1
            """)
    }

    private static let columns = """
        id, name, kind, status, reached, platform, url, town, area, country, manager, help, supporter, organisers,
        step, step_id, step_due, launch,
        CASE WHEN launch < ?1 AND status NOT IN ('official', 'dormant') THEN CAST(\(EventSpan.becameOfficial) AS INTEGER) END
        """

    /// The groups in an order, all or the first `limit`. A page reads no more rows than it shows.
    func rows(_ sort: GroupSort, limit: Int?) throws -> [GroupRow] {
        var groups: [(group: Group, launch: Day?)] = []
        for part in sort.parts {
            let room = limit.map { $0 - groups.count }
            if let room, room <= 0 { break }
            let list = try FastStatement(db, "SELECT \(Self.columns) FROM group_row g \(part) LIMIT ?2")
            list.bind(Int64(now.day.number), at: 1)
            list.bind(Int64(room ?? -1), at: 2)
            while try list.step() { groups.append((Self.group(list), Self.day(list.optionalInt(17)))) }
        }
        return try groups.map { try row($0.group, launch: $0.launch) }
    }

    /// A group with what the feeds know of it; of one without its evidence the launch day is told.
    func row(_ group: Group, launch: Day? = nil) throws -> GroupRow {
        let launch = launch ?? group.launchDay
        let organisers = try standings(group.organisers)
        events.bind(group.id, at: 1)
        events.bind(now.seconds, at: 2)
        defer { events.reset() }
        let isFound = try events.step()
        func day(_ column: Int32) -> Day? {
            isFound ? events.optionalInt(column).map { Instant(seconds: $0).day } : nil
        }
        let standing = GroupStanding(
            group, lastEvent: day(0), nextEvent: day(1), launch: launch, organisers: organisers, today: now.day)
        return GroupRow(group: group, organisers: organisers, standing: standing)
    }

    private static func day(_ number: Int64?) -> Day? { number.map { Day(number: Int32(clamping: $0)) } }

    /// Organisers as the feeds know them; two accounts of one person are one organiser.
    private func standings(_ organisers: [Group.Organiser]) throws -> [OrganiserStanding] {
        var standings: [OrganiserStanding] = []
        for organiser in organisers {
            var one = OrganiserStanding(organiser)
            people.bind(organiser.person.subject.sourceUID, at: 1)
            people.bind(organiser.person.subject.originID.raw, at: 2)
            while try people.step() {
                one.member = people.int(0)
                one.key = people.text(1).flatMap(MemberKey.init)
                if let name = people.text(2), !name.isEmpty { one.name = name }
                one.company = people.text(3)
                one.state = people.text(4).flatMap(MemberState.init(rawValue:))
            }
            if let same = standings.firstIndex(where: { $0.member != nil && $0.member == one.member }) {
                standings[same].organiser.acknowledged.merge(one.organiser.acknowledged) { min($0, $1) }
            } else {
                standings.append(one)
            }
        }
        return standings
    }

    private static func group(_ row: FastStatement) -> Group {
        var group = Group(id: row.text(0) ?? "")
        group.name = row.text(1) ?? ""
        group.kind = row.text(2).flatMap(GroupKind.init(rawValue:)) ?? .unofficial
        group.status = row.text(3).flatMap(GroupStatus.init(rawValue:)) ?? .spotted
        if let day = day(row.optionalInt(4)) { group.reached[group.status] = day }
        if let day = day(row.optionalInt(18)) { group.reached[.official] = day }
        group.platform = row.text(5)
        group.url = row.text(6)
        group.town = row.text(7)
        group.area = row.text(8)
        group.country = row.text(9)
        group.manager = row.text(10)
        group.help = row.text(11)
        group.supporter = row.text(12)
        group.organisers = OrganiserText.read(row.text(13))
        if let text = row.text(14), let id = row.text(15), let due = day(row.optionalInt(16)) {
            group.steps = [NextStep(id: id, text: text, due: due)]
        }
        return group
    }
}
