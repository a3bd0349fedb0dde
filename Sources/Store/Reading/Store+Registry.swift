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
            return records.filter { $0.fields[RegistryRecord.removed] != "true" }
        }
    }
}
