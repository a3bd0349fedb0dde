import Community
internal import GRDB

/// Merge suggestions: equal username or equal full name across sources, between members nobody decided about; of a
/// file's people those whose name leaves a doubt.
struct Suggestions {
    let db: Database
    /// Of one name shared by many, this many partners are suggested to each.
    static let mostPartners = 5

    /// Recomputes the suggestions that involve these identities; returns the identities whose suggestions changed.
    func refresh(_ identities: Set<Int64>, _ decisions: Decisions) throws -> Set<Int64> {
        let old = try FastStatement(db, "SELECT first, second, kind FROM suggestion WHERE first = ?1 OR second = ?1")
        let remove = try FastStatement(db, "DELETE FROM suggestion WHERE first = ? AND second = ?")
        let insert = try FastStatement(db, "INSERT OR REPLACE INTO suggestion (first, second, kind) VALUES (?, ?, ?)")
        var partners = try [Suggestion.Kind.username, .name].map { ($0, try FastStatement(db, Self.partners($0))) }
        if try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM source WHERE kind = 'csv')") == true {
            partners.append((.csv, try FastStatement(db, Self.filePartners)))
        }
        var changed: Set<Int64> = []
        for identity in identities.sorted() {
            var before: [Pair: String] = [:]
            old.bind(identity, at: 1)
            while try old.step() { before[Pair(old.int(0), old.int(1))] = old.text(2) }
            var after: [Pair: String] = [:]
            for (kind, statement) in partners {
                statement.bind(identity, at: 1)
                while try statement.step() {
                    let other = statement.int(0)
                    if decisions.isDecided(identity, other) { continue }
                    let pair = Pair(identity, other)
                    let isFile = statement.int(1) == 1
                    after[pair] = (isFile ? .csv : after[pair] == nil ? kind : Suggestion.Kind.both).rawValue
                }
            }
            for pair in before.keys where after[pair] == nil {
                remove.bind(pair.first, at: 1)
                remove.bind(pair.second, at: 2)
                try remove.run()
                changed.formUnion([pair.first, pair.second])
            }
            for (pair, kind) in after where before[pair] != kind {
                insert.bind(pair.first, at: 1)
                insert.bind(pair.second, at: 2)
                insert.bind(kind, at: 3)
                try insert.run()
                changed.formUnion([pair.first, pair.second])
            }
        }
        return changed
    }

    /// The open suggestions (those that name one member, where asked), one per pair of members, those with more in common first, then by key.
    func all(naming member: MemberID? = nil) throws -> [Suggestion] {
        var seen: Set<Pair> = []
        return try Row.fetchAll(
            db,
            sql: """
                SELECT g.first, g.second, g.kind, a.member_id, b.member_id, ma.name, mb.name, sa.name, a.origin_id,
                    sb.name, b.origin_id, CASE WHEN g.kind = 'username' THEN a.username
                        WHEN g.kind = 'csv' AND sb.kind = 'csv' THEN b.name ELSE COALESCE(a.name, a.username) END
                FROM suggestion g JOIN identity a ON a.id = g.first JOIN identity b ON b.id = g.second
                JOIN source sa ON sa.id = a.source_id JOIN source sb ON sb.id = b.source_id
                JOIN member ma ON ma.id = a.member_id JOIN member mb ON mb.id = b.member_id
                WHERE ma.left_feed IS NULL AND mb.left_feed IS NULL AND (?1 IS NULL OR ?1 IN (ma.id, mb.id))
                ORDER BY CASE g.kind WHEN 'both' THEN 0 WHEN 'name' THEN 1 WHEN 'csv' THEN 2 ELSE 3 END,
                    sa.position, a.origin_id, sb.position, b.origin_id
                """, arguments: [member]
        ).compactMap { row in
            guard seen.insert(Pair(row[3], row[4])).inserted else { return nil }
            let first = MemberKey(source: row[7], originID: OriginID(row[8]))
            let second = MemberKey(source: row[9], originID: OriginID(row[10]))
            return Suggestion(
                id: "\(first)~\(second)", kind: Suggestion.Kind(rawValue: row[2]) ?? .name, first: row[3],
                second: row[4], firstName: row[5], secondName: row[6], firstKey: first, secondKey: second,
                evidence: row[11] ?? "", identities: [row[0], row[1]])
        }
    }

    /// The members first seen on a day or later whom an open suggestion names. O(members).
    func newcomers(since day: Day) throws -> [MemberID] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT id FROM member WHERE first_seen >= ? AND EXISTS (
                    SELECT 1 FROM identity i JOIN suggestion g ON g.first = i.id OR g.second = i.id
                    WHERE i.member_id = member.id)
                """, arguments: [day.start.seconds])
    }

    /// Who has an equal key on another source, and whether one of the two comes from a file. Managers may have entered
    /// one person twice by hand.
    private static func partners(_ kind: Suggestion.Kind) -> String {
        let column = kind == .username ? "username_key" : "full_name_key"
        return """
            SELECT o.id, 'csv' IN (si.kind, so.kind) FROM identity i JOIN identity o ON o.\(column) = i.\(column)
            JOIN source si ON si.id = i.source_id JOIN source so ON so.id = o.source_id
            WHERE i.id = ? AND o.\(column) IS NOT NULL AND (o.source_id <> i.source_id OR so.kind = 'manual' AND o.id <> i.id)
            \(open) ORDER BY o.id LIMIT \(mostPartners)
            """
    }

    /// The same for a file's people whose name is one word: its equal may be a username.
    private static let filePartners = """
        SELECT o.id, 1 FROM identity i JOIN source si ON si.id = i.source_id
        JOIN identity o ON o.id IN (
            SELECT id FROM identity WHERE word_key = i.word_key
            UNION SELECT id FROM identity WHERE username_key = i.word_key
            UNION SELECT id FROM identity WHERE word_key = i.username_key)
        JOIN source so ON so.id = o.source_id
        WHERE i.id = ? AND 'csv' IN (si.kind, so.kind) AND o.source_id <> i.source_id
        \(open) ORDER BY o.id LIMIT \(mostPartners)
        """

    /// What both kinds leave out: one member, those who left the feed, and a file's person who belongs to somebody
    /// whom another source knows already.
    private static let open = """
        AND o.member_id <> i.member_id AND o.gone_since IS NULL AND i.gone_since IS NULL
        AND NOT (si.kind = 'csv' AND \(isKnown("i"))) AND NOT (so.kind = 'csv' AND \(isKnown("o")))
        """

    private static func isKnown(_ identity: String) -> String {
        """
        EXISTS (SELECT 1 FROM identity p JOIN source sp ON sp.id = p.source_id
            WHERE p.member_id = \(identity).member_id AND sp.kind <> 'csv')
        """
    }

    private struct Pair: Hashable {
        var first: Int64
        var second: Int64

        init(_ one: Int64, _ two: Int64) {
            first = min(one, two)
            second = max(one, two)
        }
    }
}
