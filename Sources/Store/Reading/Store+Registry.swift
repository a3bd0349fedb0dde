public import Community
internal import GRDB

extension Store {
    /// The community's own things of a kind, those removed left out, in the order of their ids.
    ///
    /// - Complexity: O(fields of the kind), one index range.
    public func registry(_ kind: RegistryKind) throws -> [RegistryRecord] {
        try read { db in
            let uid = RegistryID(kind, "").subject.sourceUID
            let statement = try FastStatement(
                db,
                """
                SELECT origin_id, field, value FROM fact WHERE source_uid = ? AND value IS NOT NULL
                ORDER BY source_uid, origin_id, field
                """)
            statement.bind(uid, at: 1)
            var records: [RegistryRecord] = []
            while try statement.step() {
                guard let id = statement.text(0), let field = statement.text(1), let value = statement.text(2) else {
                    continue
                }
                if records.last?.id.id != id { records.append(RegistryRecord(id: RegistryID(kind, id), fields: [:])) }
                records[records.count - 1].fields[field] = value
            }
            return records.filter { !$0.isRemoved }
        }
    }

    /// One thing of the community, also a removed one; nil where no edit knows it.
    public func record(_ id: RegistryID) throws -> RegistryRecord? { try read { db in try Registry.record(db, id) } }
}

/// Things of the community within one database access.
enum Registry {
    /// One thing; nil where no edit knows it.
    static func record(_ db: Database, _ id: RegistryID) throws -> RegistryRecord? {
        let subject = id.subject
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: "SELECT field, value FROM fact WHERE source_uid = ? AND origin_id = ? AND value IS NOT NULL"),
            arguments: [subject.sourceUID, subject.originID.raw])
        guard !rows.isEmpty else { return nil }
        return RegistryRecord(id: id, fields: Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) }))
    }

    /// What a thing is called, also a removed one; nil where no edit names it.
    static func name(_ db: Database, _ id: RegistryID) throws -> String? {
        guard let record = try record(db, id) else { return nil }
        return id.kind == .region ? RegionRecord(record)?.region.name : record.text("name")
    }
}
