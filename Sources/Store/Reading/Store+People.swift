public import Community
internal import GRDB

extension Store {
    /// What is known of people beyond the feeds, of all members of whom anything is. O(facts about people).
    public func people() throws -> [MemberID: PersonFacts] {
        try read { db in
            var newest: [MemberID: [String: (field: FactField, value: String?)]] = [:]
            let found = try FastStatement(
                db,
                """
                SELECT i.member_id, f.field, f.value FROM fact f JOIN source s ON s.uid = f.source_uid
                JOIN identity i ON i.source_id = s.id AND i.origin_id = f.origin_id
                WHERE (f.field >= 'person' AND f.field < 'persoo' OR f.field >= 'skill/' AND f.field < 'skill0')
                ORDER BY f.edit_id
                """)
            while try found.step() {
                guard let member = found.optionalInt(0), let name = found.text(1), let field = FactField(name) else {
                    continue
                }
                newest[member, default: [:]][name] = (field, found.text(2))
            }
            return newest.mapValues { fields in
                fields.values.reduce(into: PersonFacts()) { person, fact in
                    if let value = fact.value { person.read(fact.field, value) }
                }
            }
        }
    }

    /// The thank-yous since a day, of all members or of one, newest first, with whom they went to.
    public func thanks(since: Day? = nil, member: MemberID? = nil) throws -> [(row: MemberRow, thanks: Thanks)] {
        try read { db in
            let prefix = FactField.thanksPrefix
            let found = try Row.fetchAll(
                db,
                sql: """
                    SELECT i.member_id, f.field, f.value FROM fact f JOIN source s ON s.uid = f.source_uid
                    JOIN identity i ON i.source_id = s.id AND i.origin_id = f.origin_id
                    WHERE f.field >= ?1 AND f.field < ?2 AND f.value IS NOT NULL AND (?3 IS NULL OR i.member_id = ?3)
                    ORDER BY f.field DESC
                    """, arguments: [prefix, String(prefix.dropLast()) + "0", member])
            let all = found.compactMap { row -> (MemberID, Thanks)? in
                guard let id = row[0] as MemberID?, case .thanks(let name)? = FactField(row[1]),
                    let thanks = Thanks(id: name, json: row[2]), since.map({ thanks.at.day >= $0 }) ?? true
                else { return nil }
                return (id, thanks)
            }
            let rows = try MemberRowReader.rows(db, Array(Set(all.map(\.0))))
            let known = Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            return all.compactMap { id, thanks in known[id].map { ($0, thanks) } }
        }
    }
}

extension Store {
    /// The conversations of a member with an id or a web address. O(their activities).
    public func conversations(of member: MemberID, named name: String) throws -> [ConversationKey] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT s.uid, i.origin_id, c.name, a.row_key FROM identity i JOIN source s ON s.id = i.source_id
                    JOIN activity a ON a.actor_id = i.id JOIN channel c ON c.id = a.channel_id
                    WHERE i.member_id = ?1 AND a.kind = 'conversation' AND (a.row_key IN (?2, ?3) OR a.url = ?2)
                    """, arguments: [member, name, "=" + name]
            ).map { row in
                ConversationKey(
                    author: OriginID(row[1]),
                    place: ConversationPlace(sourceUID: row[0], channel: OriginID(row[2]), row: OriginID(row[3])))
            }
        }
    }
}
