public import Community
internal import GRDB

extension Store {
    /// The members of a name, case and accents apart; at most `limit`. One look into an index.
    public func members(named name: String, limit: Int = 3) throws -> [MemberID] {
        try read { db in
            try Int64.fetchAll(
                db, sql: "SELECT id FROM member WHERE name_order = ? AND left_feed IS NULL ORDER BY key LIMIT ?",
                arguments: [Folding.fold(name), limit])
        }
    }

    /// Whom a word means where a group or an event names somebody: what holds a `/` is a key, anything else a name.
    public func meaning(of word: String) throws -> NameMeaning {
        let ids: [MemberID]
        if let key = MemberKey(word) {
            guard let id = try member(key) else { return .unknownKey }
            ids = [id]
        } else {
            ids = try members(named: word)
        }
        if ids.count > 1 { return .several(try rows(ids).map(\.key).sorted()) }
        guard let id = ids.first, let person = try person(id), let key = try rows([id]).first?.key else {
            return .outside(NamedPerson(name: word))
        }
        return .member(person, key: key)
    }

    /// The identity under which edits name a member, with the name; nil where there is none of that id.
    public func person(_ id: MemberID) throws -> NamedPerson? {
        try read { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT s.uid, i.origin_id, m.name FROM member m JOIN identity i ON i.id = m.key_identity
                    JOIN source s ON s.id = i.source_id WHERE m.id = ?
                    """, arguments: [id]
            ).map { NamedPerson(Edit.Subject(sourceUID: $0[0], originID: OriginID($0[1])), name: $0[2]) }
        }
    }

    /// Somebody under the identity by which edits name them today; nil where the name alone is known, or no feed knows
    /// them any more.
    public func personToday(_ person: NamedPerson) throws -> NamedPerson? {
        let members = try read { db in try Identities.members(db, try Identities.ids(db, [person.subject])) }
        return try members.first.flatMap { try self.person($0) }
    }

    /// The same as mentorships record it.
    func reference(to id: MemberID) throws -> MemberReference? {
        try person(id).map { MemberReference($0.subject, name: $0.name) }
    }
}
