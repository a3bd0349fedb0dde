import Community
internal import GRDB

/// Reads events, the community's own and the dashboard's, within one database access.
struct EventReader {
    private let db: Database
    private let now: Instant

    init(_ db: Database, now: Instant) {
        self.db = db
        self.now = now
    }

    private static let own = """
        SELECT e.id, COALESCE(NULLIF(a.text, ''), e.title), COALESCE(a.at, e.start), e.group_id, g.name, e.format, e.venue,
            e.planned, e.actual, e.feed_uid, e.feed_id, s.name, a.url, a.id
        FROM event_row e LEFT JOIN group_row g ON g.id = e.group_id LEFT JOIN source s ON s.uid = e.feed_uid
        LEFT JOIN activity a ON a.source_id = s.id AND a.kind = 'event' AND a.row_key = '=' || e.feed_id
            AND a.gone_since IS NULL
        """

    /// The events of a group, the latest first.
    func rows(ofGroup id: String) throws -> [EventRow] {
        try rows("\(Self.own) WHERE e.group_id = ? GROUP BY e.id", [id]).sorted(by: Self.isLater)
    }

    /// One event of the community's own.
    func row(_ id: String) throws -> EventRow? { try rows("\(Self.own) WHERE e.id = ? GROUP BY e.id", [id]).first }

    /// The `limit` latest events of either kind, the latest first; own ones know which of the others they resemble.
    func all(limit: Int) throws -> [EventRow] {
        var own = try rows("\(Self.own) GROUP BY e.id ORDER BY COALESCE(a.at, e.start) DESC LIMIT ?", [limit])
        let feed = try ofFeeds(limit: limit)
        let byDay = Dictionary(grouping: feed) { $0.start?.day }
        for index in own.indices where own[index].feed == nil {
            own[index].resembles =
                byDay[own[index].start?.day]?.first { EventLikeness.isSimilar($0.title, own[index].title) }?.id
        }
        return Array((own + feed).sorted(by: Self.isLater).prefix(limit))
    }

    /// The dashboard's events that no own one is linked to.
    private func ofFeeds(limit: Int) throws -> [EventRow] {
        let statement = try FastStatement(
            db,
            """
            SELECT a.text, a.at, s.uid, a.row_key, s.name, a.url, a.id FROM source s
            JOIN activity a ON a.source_id = s.id AND a.kind = 'event' AND a.gone_since IS NULL
            WHERE NOT EXISTS (
                SELECT 1 FROM event_row e WHERE e.feed_id = substr(a.row_key, 2) AND e.feed_uid = s.uid)
            ORDER BY a.at DESC LIMIT ?1
            """)
        statement.bind(Int64(limit), at: 1)
        var found: [(row: EventRow, activity: Int64)] = []
        while try statement.step() {
            let (uid, key) = (statement.text(2) ?? "", statement.text(3) ?? "")
            guard key.hasPrefix("=") else { continue }
            let id = OriginID(String(key.dropFirst()))
            let name = statement.text(4) ?? ""
            var row = EventRow(
                id: "\(name)/\(id.raw)", isOwn: false, title: statement.text(0) ?? "",
                start: Instant(seconds: statement.int(1)))
            row.feed = Edit.Subject(sourceUID: uid, originID: id)
            row.source = name
            row.url = statement.text(5)
            found.append((row, statement.int(6)))
        }
        let counts = try FastStatement(
            db, "SELECT COUNT(*) FROM attendance WHERE activity_id = ?1 AND gone_since IS NULL")
        return try found.map { row, activity in
            var row = row
            take(try count(counts, activity), into: &row)
            return row
        }
    }

    private func rows(_ sql: String, _ arguments: StatementArguments) throws -> [EventRow] {
        let counts = try FastStatement(
            db, "SELECT COUNT(*) FROM attendance WHERE activity_id = ?1 AND gone_since IS NULL")
        return try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
            var event = EventRow(
                id: row[0], isOwn: true, title: row[1], start: (row[2] as Int64?).map(Instant.init(seconds:)))
            event.group = row[3]
            event.groupName = row[4]
            event.format = row[5]
            event.venue = row[6]
            event.planned = row[7]
            event.actual = row[8]
            if let uid = row[9] as String?, let id = row[10] as String? {
                event.feed = Edit.Subject(sourceUID: uid, originID: OriginID(id))
            }
            event.source = row[11]
            event.url = row[12]
            if let activity = row[13] as Int64? { take(try count(counts, activity), into: &event) }
            return event
        }
    }

    /// Whom the dashboard lists came if the event has started, and is expected until then; what managers recorded stays.
    private func take(_ listed: Int?, into event: inout EventRow) {
        if let start = event.start, start > now {
            event.planned = event.planned ?? listed
        } else {
            event.actual = event.actual ?? listed
        }
    }

    private func count(_ statement: FastStatement, _ activity: Int64) throws -> Int? {
        statement.bind(activity, at: 1)
        defer { statement.reset() }
        return try statement.step() && statement.int(0) > 0 ? Int(statement.int(0)) : nil
    }

    /// Without a start first, as they are to be planned; then the latest first.
    private static func isLater(_ one: EventRow, _ other: EventRow) -> Bool {
        if one.start != other.start {
            guard let start = one.start else { return true }
            guard let end = other.start else { return false }
            return start > end
        }
        return one.id < other.id
    }
}
