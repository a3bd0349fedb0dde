import Community
internal import GRDB

/// Writes the days of which a file of people tells nothing but the date. They stay when the next file knows a later
/// one, so that weekly files make a rhythm: they have no digest, and nothing removes them.
final class DayWriter {
    private let index: FeedIndex
    private let source: Int64
    private let insert: FastStatement
    /// The earliest day (1990 or later) told of, in seconds.
    private(set) var earliest: Int64?

    init(_ db: Database, source: Int64, index: FeedIndex) throws {
        self.index = index
        self.source = source
        insert = try FastStatement(
            db,
            """
            INSERT INTO activity (source_id, kind, channel_id, row_key, actor_id, at, contribution)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """)
    }

    /// Writes an identity's days; whether one of them was not known.
    func write(_ identity: FeedIdentity, of row: Int64) throws -> Bool {
        guard let told = identity.exported else { return false }
        for day in [told.firstSeen, told.lastSeen, told.lastContribution] {
            guard let at = day?.start, at >= .earliestCounted else { continue }
            earliest = min(earliest ?? .max, at.seconds)
        }
        var isNew = false
        if let day = told.lastContribution { isNew = try add(day, .contribution, code: 3, identity, row) }
        if let day = told.lastSeen, day != told.lastContribution {
            isNew = try add(day, .seen, code: 2, identity, row) || isNew
        }
        return isNew
    }

    private func add(_ day: Day, _ kind: RowKind, code: Int64, _ identity: FeedIdentity, _ row: Int64) throws -> Bool {
        insert.bind(source, at: 1)
        insert.bind(kind.rawValue, at: 2)
        insert.bind(try index.channel(nil), at: 3)
        insert.bind(RowKey.key(day: day, of: identity.originID), at: 4)
        insert.bind(row, at: 5)
        insert.bind(day.start.seconds, at: 6)
        insert.bind(code, at: 7)
        try insert.run()
        guard insert.changes > 0 else { return false }
        index.active.insert(row)
        return true
    }
}
