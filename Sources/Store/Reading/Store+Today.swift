import Community
internal import GRDB

extension Store {
    /// The Today view. Some indexed reads: O(queues, days of the sources, messages of the week).
    public func today() throws -> TodayReport {
        let now = context.now()
        let counts = try counts()
        return try read { db in try TodayReader(db: db, now: now, actor: self.context.actor).report(counts) }
    }
}

/// Reads what the Today view tells, within one snapshot.
struct TodayReader {
    let db: Database
    let now: Instant
    let actor: String
    private var today: Day { now.day }
    private static let mostReturns = 20

    func report(_ queues: [QueueName: QueueCount]) throws -> TodayReport {
        let written = try written()
        let steps = try Store.countSteps(db, dueBy: today)
        return TodayReport(
            day: today, queues: queues, levels: try levels(), before: try DayCounts(db: db).aWeekBefore(today),
            oldestNewcomer: try oldestNewcomer(), overdue: try overdue(), stepsDue: steps.due,
            stepsOverdue: steps.overdue, written: written.byQueue,
            writtenInAll: written.all, returns: try returns(), alumni: try alumni(),
            sentToday: try SentMessages.count(db, on: today, by: actor),
            activity: try activity(), sources: try SourceReader(db: db).all())
    }

    private func levels() throws -> [Level: Int] {
        var levels: [Level: Int] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT left_out, members FROM queue_count WHERE queue = 'level'") {
            if let level = Level(rawValue: row[0]) { levels[level] = row[1] }
        }
        return levels
    }

    /// Within 48 hours the place's second number is the first activity; after them it is turned round.
    private func oldestNewcomer() throws -> Instant? {
        let shown = "SELECT second FROM queue_place WHERE queue = 'welcome' AND left_out = ''"
        if let soonest = try Int64.fetchOne(db, sql: shown + " AND first = 0 ORDER BY second LIMIT 1") {
            return Instant(seconds: soonest)
        }
        return try Int64.fetchOne(db, sql: shown + " AND first = 1 ORDER BY second DESC LIMIT 1")
            .map { Instant(seconds: -$0) }
    }

    private func overdue() throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT COUNT(*) FROM queue_place WHERE queue = 'follow-up' AND left_out = '' AND first < ?",
            arguments: [today.number]) ?? 0
    }

    private func written() throws -> (byQueue: [QueueName: Int], all: Int) {
        var byQueue: [QueueName: Int] = [:]
        var all = 0
        for purpose in try SentMessages.purposes(db, since: today.adding(-7).start) {
            all += 1
            if let purpose { byQueue[purpose, default: 0] += 1 }
        }
        return (byQueue, all)
    }

    private func returns() throws -> [TodayReport.Return] {
        let ids = try Int64.fetchAll(
            db, sql: "SELECT id FROM member WHERE instr(deeds, 'here_again') > 0 AND left_feed IS NULL")
        let facts = try Facts(db, forMany: false)
        let found = try MemberRowReader.rows(db, ids).compactMap { row -> (MemberRow, GoodDeed)? in
            guard row.figures.role == .community, !row.junk else { return nil }
            return row.figures.deeds.first { $0.kind == .hereAgain }.map { (row, $0) }
        }
        return try found.sorted { ($1.1.at, $0.0.key) < ($0.1.at, $1.0.key) }.prefix(Self.mostReturns).map {
            row, deed in
            let message = try facts.facts(ofMember: row.id).messageBefore(deed.at)
            return TodayReport.Return(
                member: row.id, key: row.key, name: row.name, deed: deed, sender: message?.sender,
                sentAt: message?.sentAt)
        }
    }

    private func alumni() throws -> [TodayReport.Alumnus] {
        let ids = try Int64.fetchAll(
            db,
            sql: """
                SELECT id FROM member WHERE state = 'alumni' AND left_feed IS NULL ORDER BY contributions DESC, key LIMIT 20
                """)
        return try MemberRowReader.rows(db, ids).map { row in
            TodayReport.Alumnus(
                key: row.key, name: row.name, contributions: row.figures.contributions, first: row.figures.firstSeen,
                last: row.figures.lastSeen)
        }
    }

    private func activity() throws -> [TodayReport.SourceDays] {
        let first = today.number - Int32(TodayReport.days - 1)
        return try Row.fetchAll(db, sql: "SELECT id, name FROM source ORDER BY position").map { source in
            var days = [Int](repeating: 0, count: TodayReport.days)
            for row in try Row.fetchAll(
                db, sql: "SELECT day, activities FROM activity_day WHERE source_id = ? AND day BETWEEN ? AND ?",
                arguments: [source[0] as Int64, first, today.number])
            {
                days[Int((row[0] as Int32) - first)] = max(0, row[1])
            }
            return TodayReport.SourceDays(source: source[1], days: days)
        }
    }
}

/// Messages said sent, by the moment they were: those of all managers whose edits are here.
enum SentMessages {
    /// The messages sent from `moment` on: `purpose` and `sender`. An index of its own; O(messages found).
    private static let since = """
        SELECT json_extract(a.value, '$.purpose') AS purpose, json_extract(a.value, '$.sender') AS sender FROM fact s
        JOIN fact a ON a.source_uid = s.source_uid AND a.origin_id = s.origin_id
            AND a.field = 'attempt/' || substr(s.field, 6)
        WHERE s.field >= 'sent/' AND s.field < 'sent0' AND s.value IS NOT NULL
        AND CAST(s.value AS INTEGER) >= ? AND CAST(s.value AS INTEGER) < ?
        """

    /// How many somebody sent on a day.
    static func count(_ db: Database, on day: Day, by sender: String) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT COUNT(*) FROM (\(since)) WHERE sender = ?",
            arguments: [day.start.seconds, day.adding(1).start.seconds, sender]) ?? 0
    }

    /// The purposes of those sent from `moment` on; nil where a message has none.
    static func purposes(_ db: Database, since moment: Instant) throws -> [QueueName?] {
        try Row.fetchAll(db, sql: since, arguments: [moment.seconds, Int64.max]).map { row in
            (row[0] as String?).flatMap(QueueName.init(rawValue:))
        }
    }
}
