public import Community
internal import GRDB

extension Store {
    /// The groups in an order, all of them or the first `limit`, each with its standing today.
    ///
    /// - Complexity: O(groups) for the order, some microseconds for each one returned.
    public func groups(sortedBy sort: GroupSort = .attention, limit: Int? = nil) throws -> [GroupRow] {
        let now = context.now()
        return try read { db in try GroupReader(db, now: now).rows(sort, limit: limit) }
    }

    /// Everything about a group; nil where there is none, or it was removed.
    public func group(_ id: String) throws -> GroupDetail? {
        let now = context.now()
        let (open, removed) = (try tasks().filter { !$0.isDone }, try removedTasks())
        return try read { db in
            guard let record = try Registry.record(db, RegistryID(.group, id)),
                !record.isRemoved
            else { return nil }
            let group = Group(record)
            var detail = GroupDetail(
                row: try GroupReader(db, now: now).row(group), events: try EventReader(db, now: now).rows(ofGroup: id),
                neighbours: try Self.neighbours(db, group, now), conferences: try Self.conferences(db))
            detail.tasks = open.filter { $0.isMeant(for: id, named: group.name) }
            detail.removedTasks = removed
            return detail
        }
    }

    /// The ids of the groups that begin with a text, or that have exactly this name; for commands.
    public func groups(named text: String) throws -> [String] {
        try read { db in try Self.ids(db, in: "group_row", called: "name_order", Folding.fold(text), or: text) }
    }

    /// The ids of rows that have a name, an id, or an id that begins with it.
    static func ids(_ db: Database, in table: String, called column: String, _ name: String, or id: String) throws
        -> [String]
    {
        let found = try String.fetchAll(
            db,
            sql: """
                SELECT id FROM \(table) WHERE id = ?1 OR \(column) = ?2
                UNION SELECT id FROM \(table) WHERE length(?1) >= 4 AND substr(id, 1, length(?1)) = ?1
                """, arguments: [id, name])
        // Whatever others are called, an id means its own.
        return found.contains(id) ? [id] : found
    }

    /// What was recorded for some criteria, by group and criterion. O(evidence for them).
    public func evidence(for criteria: Set<String>) throws -> [String: [String: Group.Evidence]] {
        try read { db in
            var found: [String: [String: Group.Evidence]] = [:]
            for criterion in criteria {
                let rows = try Row.fetchAll(
                    db,
                    sql: "SELECT origin_id, value FROM fact WHERE source_uid = ? AND field = ? AND value IS NOT NULL",
                    arguments: [RegistryID(.group, "").subject.sourceUID, "evidence/\(criterion)"])
                for row in rows {
                    found[row[0], default: [:]][criterion] = JSONText.decode(Group.Evidence.self, row[1])
                }
            }
            return found
        }
    }

    /// The venue of each group's next event, where one is recorded. O(own events).
    public func nextVenues() throws -> [String: String] {
        let now = context.now()
        return try read { db in
            // Of the row with the least value SQLite takes the other columns too.
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT e.group_id, e.venue, MIN(COALESCE(a.at, e.start)) FROM event_row e
                    LEFT JOIN source s ON s.uid = e.feed_uid
                    LEFT JOIN activity a ON a.source_id = s.id AND a.kind = 'event' AND a.row_key = '=' || e.feed_id
                        AND a.gone_since IS NULL
                    WHERE e.group_id IS NOT NULL AND COALESCE(a.at, e.start) > ? GROUP BY e.group_id
                    """, arguments: [now.seconds])
            var venues: [String: String] = [:]
            for row in rows {
                let venue: String? = row[1]
                venues[row[0]] = venue
            }
            return venues
        }
    }

    /// Writes the rows that lists of groups, events and regions read anew from the facts.
    public func recomputeGroups() throws {
        try write { db in
            try ThingRows(db).rebuild()
            try Revision.advance(db)
        }
    }

    /// The other groups of its country that are not closed, those of no known country with them.
    private static func neighbours(_ db: Database, _ group: Group, _ now: Instant) throws -> [GroupMention] {
        guard let country = group.written.country else { return [] }
        let reader = try GroupReader(db, now: now)
        return try Row.fetchAll(
            db,
            sql: """
                SELECT id, name, kind, status, town, area, country, reached, launch FROM group_row
                WHERE (country = ? OR country IS NULL) AND id <> ? AND status <> 'closed' ORDER BY name_order, id
                """, arguments: [country.code, group.id]
        ).map { row in
            var other = Group(id: row[0])
            other.kind = GroupKind(rawValue: row[2]) ?? .unofficial
            other.status = GroupStatus(rawValue: row[3]) ?? .spotted
            func day(_ column: Int) -> Day? { (row[column] as Int32?).map { Day(number: $0) } }
            other.reached[other.status] = day(7)
            let status =
                other.status == .official ? try reader.row(other, launch: day(8)).standing.status : other.status
            return GroupMention(
                id: other.id, name: row[1], kind: other.kind, status: status, town: row[4], area: row[5],
                country: row[6])
        }
    }

    private static func conferences(_ db: Database) throws -> [ConferenceMention] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT g.id, g.name, e.start, COALESCE(e.country, g.country) FROM group_row g
                JOIN event_row e ON e.group_id = g.id
                WHERE g.kind = 'conference_in_person' AND e.start IS NOT NULL
                AND COALESCE(e.country, g.country) IS NOT NULL
                """
        ).map { row in
            ConferenceMention(group: row[0], name: row[1], day: Instant(seconds: row[2]).day, country: row[3])
        }
    }
}
