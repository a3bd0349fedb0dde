import Community
internal import GRDB

/// Who organises the groups whose events somebody attended: the way from a local community to the global one.
struct OrganiserTies {
    private let db: Database
    private let now: Instant

    /// How many of the newest events are looked at.
    private static let most = 40

    init(_ db: Database, now: Instant) {
        self.db = db
        self.now = now
    }

    /// The organisers with the name of the group, each once per group.
    func organisers(of identities: [Int64]) throws -> [(MemberID, group: String)] {
        let list = identities.map(String.init).joined(separator: ", ")
        let groups = try Row.fetchAll(
            db,
            sql: """
                SELECT g.name, g.organisers FROM attendance t JOIN activity a ON a.id = t.activity_id
                JOIN source s ON s.id = a.source_id
                JOIN event_row e ON e.feed_id = substr(a.row_key, 2) AND e.feed_uid = s.uid
                JOIN group_row g ON g.id = e.group_id
                WHERE t.identity_id IN (\(list)) AND t.gone_since IS NULL AND a.gone_since IS NULL AND a.at <= ?
                GROUP BY g.id ORDER BY MAX(a.at) DESC LIMIT \(Self.most)
                """, arguments: [now.seconds])
        var found: [(MemberID, group: String)] = []
        for group in groups {
            let subjects = OrganiserText.read(group[1]).map(\.person.subject)
            for member in try Identities.members(db, try Identities.ids(db, Set(subjects))).sorted() {
                found.append((member, group: group[0]))
            }
        }
        return found
    }
}
