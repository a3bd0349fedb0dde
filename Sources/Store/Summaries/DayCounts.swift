import Community
internal import GRDB

/// How the counts of queues and levels stood at the end of each day, for "since last week".
struct DayCounts {
    let db: Database

    /// For how many days the history is kept.
    private static let kept = 60

    /// Whether `day` has been noted.
    func holds(_ day: Day) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM day_count WHERE day = ?)", arguments: [day.number])
            ?? false
    }

    /// Notes how the counts stand on `day`; the last note of a day stays.
    func note(_ day: Day) throws {
        try db.execute(
            sql: """
                INSERT INTO day_count SELECT ?, queue, left_out, members FROM queue_count
                WHERE left_out = '' OR queue = 'level'
                ON CONFLICT DO UPDATE SET members = excluded.members WHERE members <> excluded.members
                """, arguments: [day.number])
        try db.execute(sql: "DELETE FROM day_count WHERE day < ?", arguments: [day.adding(-Self.kept).number])
    }

    /// The counts a week before `today`, or of the last day noted in the week before that.
    func aWeekBefore(_ today: Day) throws -> TodayReport.Before? {
        let day = try Int32.fetchOne(
            db, sql: "SELECT MAX(day) FROM day_count WHERE day BETWEEN ? AND ?",
            arguments: [today.adding(-13).number, today.adding(-7).number])
        guard let day else { return nil }
        var before = TodayReport.Before(day: Day(number: day))
        for row in try Row.fetchAll(
            db, sql: "SELECT queue, left_out, members FROM day_count WHERE day = ?", arguments: [day])
        {
            if let queue = QueueName(rawValue: row[0]) { before.queues[queue] = row[2] }
            if row[0] == "level", let level = Level(rawValue: row[1]) { before.levels[level] = row[2] }
        }
        return before
    }
}
