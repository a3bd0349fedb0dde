public import Community
internal import GRDB

extension Store {
    /// Events, the community's own and the dashboard's: those without a date, those ahead by date, then those that were,
    /// the latest first.
    ///
    /// - Parameter limit: how many at most; nil reads them all.
    /// - Complexity: O(events returned), by index.
    public func events(limit: Int? = nil) throws -> [EventRow] {
        let now = context.now()
        return try read { db in try EventReader(db, now: now).rows(limit: limit) }
    }

    /// The first `limit` events, or all, with how many there are.
    ///
    /// - Complexity: O(events returned + events of the next weeks + launch dates), and a walk through an index for how
    ///   many there are.
    public func eventList(limit: Int? = nil) throws -> EventList {
        let now = context.now()
        return try read { db in
            let launches = try Self.counts(db, EventSpan.launchDays, from: now.seconds)
            let monday = now.day.adding(-now.day.weekday)
            let others = try Self.counts(
                db, EventSpan.days, from: now.day.start.seconds,
                to: monday.adding(EventList.weeksAhead * 7).start.seconds)
            return EventList(
                rows: try EventReader(db, now: now).rows(limit: limit),
                count: try Self.countEvents(db) + launches.reduce(0) { $0 + $1.events },
                weeks: EventList.weeks(others + launches, today: now.day))
        }
    }

    /// How many events there are besides launches.
    private static func countEvents(_ db: Database) throws -> Int {
        let counts = try FastStatement(db, EventSpan.counts)
        guard try counts.step() else { return 0 }
        return Int(counts.int(0) + counts.int(1) - counts.int(2))
    }

    private static func counts(
        _ db: Database, _ sql: String, from: Int64, to: Int64? = nil
    ) throws -> [(day: Day, events: Int)] {
        let days = try FastStatement(db, sql)
        days.bind(from, at: 1)
        if let to { days.bind(to, at: 2) }
        var counts: [(day: Day, events: Int)] = []
        while try days.step() {
            counts.append((Day(number: Int32(clamping: days.int(0))), Int(days.int(1))))
        }
        return counts
    }

    /// An event of the community's own, with what the dashboard knows of it; nil where there is none, or it was removed.
    public func event(_ id: String) throws -> (event: GroupEvent, row: EventRow)? {
        let now = context.now()
        return try read { db in
            guard let record = try Registry.record(db, RegistryID(.event, id)),
                let row = try EventReader(db, now: now).row(id)
            else {
                return nil
            }
            return (GroupEvent(record), row)
        }
    }

    /// The dashboard's event under its key, such as `forum/ev-3`, or the own one that is linked to it; nil for none.
    public func eventRow(_ key: MemberKey) throws -> EventRow? {
        let now = context.now()
        return try read { db in try EventReader(db, now: now).row(key) }
    }

    /// The ids of own events that a command's word means: an id, its beginning, or exactly a title.
    public func events(named text: String) throws -> [String] {
        try read { db in try Self.ids(db, in: "event_row", called: "title", text, or: text) }
    }

    /// The own events that are linked to one of the dashboard, in the order of their ids: the first is the one that is
    /// listed. Several where managers linked them without knowing of each other.
    public func events(linkedTo subject: Edit.Subject) throws -> [(id: String, title: String)] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT id, title FROM event_row WHERE feed_id = ? AND feed_uid = ? ORDER BY id",
                arguments: [subject.originID.raw, subject.sourceUID]
            ).map { row -> (id: String, title: String) in (row[0], row[1]) }
        }
    }

    /// The dashboard's event under which edits link it, such as `forum/ev-3`; nil where there is none.
    public func feedEvent(_ key: MemberKey) throws -> (subject: Edit.Subject, title: String, start: Instant)? {
        try read { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT s.uid, a.text, a.at FROM source s JOIN activity a ON a.source_id = s.id AND a.kind = 'event'
                    WHERE s.name = ? AND a.row_key = '=' || ?
                    """, arguments: [key.source, key.originID.raw]
            ).map { row in
                (
                    Edit.Subject(sourceUID: row[0], originID: key.originID), (row[1] as String?) ?? "",
                    Instant(seconds: row[2])
                )
            }
        }
    }
}
