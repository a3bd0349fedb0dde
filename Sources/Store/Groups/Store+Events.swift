public import Community
internal import GRDB

extension Store {
    /// How many events a list holds.
    public static let eventLimit = 2_000

    /// The `limit` latest events, the community's own and the dashboard's: those without a date, those ahead by date, then
    /// those that were, the latest first.
    public func events(limit: Int = Store.eventLimit) throws -> [EventRow] {
        let now = context.now()
        let rows = try read { db in try EventReader(db, now: now).all(limit: limit) }
        let undated = rows.filter { $0.start == nil }
        let ahead = rows.filter { $0.start.map { $0 > now } ?? false }
        return undated + ahead.reversed() + rows.filter { $0.start.map { $0 <= now } ?? false }
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

    /// The ids of own events that a command's word means: an id, its beginning, or exactly a title.
    public func events(named text: String) throws -> [String] {
        try read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT id FROM event_row WHERE id = ?1 OR title = ?1
                    UNION SELECT id FROM event_row WHERE length(?1) >= 4 AND substr(id, 1, length(?1)) = ?1
                    """, arguments: [text])
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
