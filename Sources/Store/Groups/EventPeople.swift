public import Community
internal import GRDB

/// A host or speaker of an event.
public struct EventPersonStanding: Hashable, Sendable {
    /// What they do there.
    public enum Role: String, CaseIterable, Sendable { case host, speaker }

    /// What they do there.
    public var role: Role
    /// The name today; that of the time where nobody here has it.
    public var name: String
    /// The store's own id; nil for somebody whom no feed knows.
    public var member: MemberID?
    /// The key; nil for somebody whom no feed knows.
    public var key: MemberKey?

    /// Creates a host or speaker.
    public init(role: Role, name: String, member: MemberID? = nil, key: MemberKey? = nil) {
        self.role = role
        self.name = name
        self.member = member
        self.key = key
    }
}

extension Store {
    /// The hosts and speakers of an event; a name alone is the member's who is the only one of that name, and who was
    /// named twice, by name and by key, stands there once.
    public func people(of event: GroupEvent) throws -> [EventPersonStanding] {
        let all = try read { db in
            try event.hosts.map { try Self.person($0, .host, db) }
                + event.speakers.map { try Self.person($0, .speaker, db) }
        }
        var seen: Set<EventPersonStanding> = []
        return all.filter { seen.insert($0).inserted }
    }

    private static func person(_ named: NamedPerson, _ role: EventPersonStanding.Role, _ db: Database) throws
        -> EventPersonStanding
    {
        let rows =
            named.isNameOnly
            ? try Row.fetchAll(
                db, sql: "SELECT id, key, name FROM member WHERE name_order = ? AND left_feed IS NULL LIMIT 2",
                arguments: [Folding.fold(named.name)])
            : try Row.fetchAll(
                db,
                sql: """
                    SELECT m.id, m.key, m.name FROM source s
                    JOIN identity i ON i.source_id = s.id AND i.origin_id = ? JOIN member m ON m.id = i.member_id
                    WHERE s.uid = ?
                    """, arguments: [named.subject.originID.raw, named.subject.sourceUID])
        guard let row = rows.first, rows.count == 1 else { return EventPersonStanding(role: role, name: named.name) }
        let name: String = row[2]
        return EventPersonStanding(
            role: role, name: name.isEmpty ? named.name : name, member: row[0], key: MemberKey(row[1] as String))
    }
}
