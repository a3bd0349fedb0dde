public import Community
internal import GRDB

/// A member who came to an event, or is expected there.
public struct EventAttendee: Identifiable, Hashable, Sendable {
    /// The store's own id.
    public var id: MemberID
    /// The key.
    public var key: MemberKey
    /// The name.
    public var name: String
    /// What they do there besides: hosts and speakers are attendees too.
    public var roles: [EventPersonStanding.Role]

    /// Creates an attendee.
    public init(id: MemberID, key: MemberKey, name: String, roles: [EventPersonStanding.Role] = []) {
        self.id = id
        self.key = key
        self.name = name
        self.roles = roles
    }
}

extension Store {
    /// The members who came to an event, or are expected: those whom the dashboard lists, and hosts and speakers; by name.
    ///
    /// - Complexity: O(attendees), by index.
    public func attendees(of row: EventRow, _ people: [EventPersonStanding] = []) throws -> [EventAttendee] {
        var found = try read { try Self.listed($0, row.feed) }
        for one in people {
            guard let id = one.member, let key = one.key else { continue }
            if let place = found.firstIndex(where: { $0.id == id }) {
                if !found[place].roles.contains(one.role) { found[place].roles.append(one.role) }
            } else {
                found.append(EventAttendee(id: id, key: key, name: one.name, roles: [one.role]))
            }
        }
        return found.sorted { one, other in
            let names = (Folding.fold(one.name), Folding.fold(other.name))
            return names.0 == names.1 ? one.key < other.key : names.0 < names.1
        }
    }

    /// The members whom the dashboard lists; of several accounts of one person each once.
    private static func listed(_ db: Database, _ feed: Edit.Subject?) throws -> [EventAttendee] {
        guard let feed else { return [] }
        return try Row.fetchAll(
            db,
            sql: """
                SELECT DISTINCT m.id, m.key, m.name FROM source s
                JOIN activity a ON a.source_id = s.id AND a.kind = 'event' AND a.row_key = '=' || ?2
                    AND a.gone_since IS NULL
                JOIN attendance t ON t.activity_id = a.id AND t.gone_since IS NULL
                JOIN identity i ON i.id = t.identity_id
                JOIN member m ON m.id = i.member_id AND m.left_feed IS NULL
                WHERE s.uid = ?1
                """, arguments: [feed.sourceUID, feed.originID.raw]
        ).compactMap { row in
            MemberKey(row[1] as String).map { EventAttendee(id: row[0], key: $0, name: row[2]) }
        }
    }
}
