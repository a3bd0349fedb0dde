import Community
internal import GRDB

extension EditNames {
    /// Reads what the ids in some edits stand for. O(ids), each by index.
    init(_ db: Database, _ edits: [Edit]) throws {
        self.init()
        let ids = EditReferences(edits)
        for subject in ids.people {
            let name = try String.fetchOne(
                db,
                sql: """
                    SELECT m.name FROM source s JOIN identity i ON i.source_id = s.id AND i.origin_id = ?
                    JOIN member m ON m.id = i.member_id WHERE s.uid = ?
                    """, arguments: [subject.originID.raw, subject.sourceUID])
            if let name, !name.isEmpty { people[subject] = name }
        }
        for id in ids.groups {
            if let record = try Registry.record(db, RegistryID(.group, id)) { groups[id] = Group(record).name }
        }
        for subject in ids.events {
            let title = try String.fetchOne(
                db,
                sql: """
                    SELECT a.text FROM source s JOIN activity a ON a.source_id = s.id AND a.kind = 'event'
                        AND a.row_key = '=' || ? WHERE s.uid = ? AND a.text <> ''
                    """, arguments: [subject.originID.raw, subject.sourceUID])
            if let title { events[subject] = title }
        }
    }
}
