internal import GRDB

/// Who the people of an imported file are.
public struct FileMatches: Equatable, Sendable {
    /// Those whom another source knows too, by name or address.
    public var matched: Int
    /// Those whom a question in Review names.
    public var inReview: Int
    /// Those known from the file alone.
    public var alone: Int
}

extension Store {
    /// Who the people are that a file's source holds now. O(people of the source).
    public func fileMatches(source name: String) throws -> FileMatches {
        let source = try sourceID(name)
        return try read { db in
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT COUNT(*),
                        SUM(EXISTS (SELECT 1 FROM identity o WHERE o.member_id = i.member_id AND o.source_id <> ?1)),
                        SUM(EXISTS (SELECT 1 FROM suggestion WHERE first = i.id)
                            OR EXISTS (SELECT 1 FROM suggestion WHERE second = i.id))
                    FROM identity i WHERE i.source_id = ?1 AND i.gone_since IS NULL
                    """, arguments: [source])
            let (all, matched, inReview): (Int, Int, Int) = (row?[0] ?? 0, row?[1] ?? 0, row?[2] ?? 0)
            return FileMatches(matched: matched, inReview: inReview, alone: max(0, all - matched - inReview))
        }
    }
}
