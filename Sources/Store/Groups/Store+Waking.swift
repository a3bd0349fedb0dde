import Community
internal import GRDB

extension Store {
    /// The groups that hold the events of some changes, before them or after, as they stand now.
    static func holders(_ db: Database, of changes: [RegistryChange], now: Instant) throws -> [GroupRow] {
        var ids: Set<String> = []
        for change in changes where change.kind == .event {
            let fields = Dictionary(change.changes.map { ($0.field, $0.value) }) { $1 }.compactMapValues { $0 }
            let record = try change.id.flatMap { try Registry.record(db, RegistryID(.event, $0)) }
            for some in [RegistryRecord(id: RegistryID(.event, change.id ?? ""), fields: fields), record] {
                if let group = some?.text(EventField.group.rawValue) { ids.insert(group) }
            }
        }
        return try rows(db, ofGroups: ids, now: now)
    }

    /// What events have made of groups since they stood so, in words; nil where nothing.
    func whatEventsChanged(since before: [GroupRow]) throws -> String? {
        let (ids, now) = (Set(before.map(\.id)), context.now())
        if ids.isEmpty { return nil }
        let after = try read { db in try Self.rows(db, ofGroups: ids, now: now) }
        let words = after.compactMap { row in
            before.first { $0.id == row.id }.flatMap {
                row.standing.change(of: row.group, from: $0.standing, today: now.day)
            }
        }
        return words.isEmpty ? nil : words.joined(separator: "; ")
    }

    private static func rows(_ db: Database, ofGroups ids: Set<String>, now: Instant) throws -> [GroupRow] {
        if ids.isEmpty { return [] }
        let reader = try GroupReader(db, now: now)
        return try ids.sorted().compactMap { id in
            guard let record = try Registry.record(db, RegistryID(.group, id)),
                record.fields[RegistryRecord.removed] != "true"
            else { return nil }
            return try reader.row(Group(record))
        }
    }
}
