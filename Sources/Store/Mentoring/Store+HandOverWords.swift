import Community
internal import GRDB

extension Store {
    /// Who of a step went to whom; nil where it handed nobody over.
    static func handOverWords(_ db: Database, _ step: [Edit]) throws -> String? {
        try HandOverSummary.about(step) { subject in
            try String.fetchOne(
                db,
                sql: """
                    SELECT m.name FROM source s JOIN identity i ON i.source_id = s.id JOIN member m ON m.id = i.member_id
                    WHERE s.uid = ? AND i.origin_id = ?
                    """, arguments: [subject.sourceUID, subject.originID.raw])
        }
    }
}
