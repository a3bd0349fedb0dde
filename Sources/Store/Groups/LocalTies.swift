public import Community
internal import GRDB

extension Store {
    /// The local groups of members; those without one are not in it.
    ///
    /// - Complexity: O(members · their attendances), all by index.
    public func localTies(of ids: [MemberID]) throws -> [MemberID: [LocalTie]] {
        let now = context.now()
        return try read { db in
            let reader = try LocalTieReader(db, now: now)
            var ties: [MemberID: [LocalTie]] = [:]
            for id in ids {
                let some = try reader.ties(of: id)
                if !some.isEmpty { ties[id] = some }
            }
            return ties
        }
    }
}

/// Which local groups somebody organises or came to: the way from a local community to the global one.
final class LocalTieReader {
    private let now: Instant
    private let organised: FastStatement
    private let attended: FastStatement

    init(_ db: Database, now: Instant) throws {
        self.now = now
        organised = try FastStatement(
            db,
            """
            SELECT g.id, g.name FROM identity i JOIN source s ON s.id = i.source_id
            JOIN fact f ON f.field = 'organiser/' || s.uid || char(31) || i.origin_id AND f.value IS NOT NULL
                AND f.source_uid = '\(RegistryID(.group, "").subject.sourceUID)'
            JOIN group_row g ON g.id = f.origin_id
            WHERE i.member_id = ?1 AND g.status <> 'closed' GROUP BY g.id ORDER BY g.name_order, g.id
            """)
        attended = try FastStatement(
            db,
            """
            SELECT g.id, g.name, MAX(a.at) FROM identity i JOIN attendance t ON t.identity_id = i.id
            JOIN activity a ON a.id = t.activity_id JOIN source s ON s.id = a.source_id
            JOIN event_row e ON e.feed_id = substr(a.row_key, 2) AND e.feed_uid = s.uid
            JOIN group_row g ON g.id = e.group_id
            WHERE i.member_id = ?1 AND t.gone_since IS NULL AND a.gone_since IS NULL AND a.at <= ?2
            AND g.status <> 'closed' GROUP BY g.id ORDER BY MAX(a.at) DESC, g.id
            """)
    }

    /// Those they organise by name, then those they came to, the latest first.
    func ties(of member: MemberID) throws -> [LocalTie] {
        var ties: [LocalTie] = []
        organised.bind(member, at: 1)
        while try organised.step() {
            ties.append(LocalTie(group: organised.text(0) ?? "", name: organised.text(1) ?? "", organises: true))
        }
        attended.bind(member, at: 1)
        attended.bind(now.seconds, at: 2)
        while try attended.step() {
            let (id, day) = (attended.text(0) ?? "", Instant(seconds: attended.int(2)).day)
            if let place = ties.firstIndex(where: { $0.group == id }) {
                ties[place].came = day
            } else {
                ties.append(LocalTie(group: id, name: attended.text(1) ?? "", came: day))
            }
        }
        return ties
    }
}
