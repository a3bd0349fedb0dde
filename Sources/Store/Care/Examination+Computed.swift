import Community
internal import GRDB

extension Examination {
    private static let fix = "rekindle doctor --fix"
    /// How many members are computed in one transaction.
    private static let batch = 200

    /// Members whose stored figures, queues or search text are not what the rules say now.
    func summaries() throws -> Finding {
        _ = try store.recomputeDue()
        let ids = try store.read { db in try Int64.fetchAll(db, sql: "SELECT id FROM member ORDER BY id") }
        var wrong = 0
        for start in stride(from: 0, to: ids.count, by: Self.batch) {
            wrong += try compare(ids[start..<min(start + Self.batch, ids.count)])
        }
        if wrong == 0 { return Finding("summaries", .ok, "the figures of \(ids.count) members are as computed anew") }
        return fixing
            ? Finding("summaries", .fixed, "the figures of \(wrong) members were others than computed anew")
            : Finding(
                "summaries", .problem, "the figures of \(wrong) members are others than computed anew", remedy: Self.fix
            )
    }

    /// How many of these members come out otherwise; kept only where fixing.
    private func compare(_ ids: ArraySlice<MemberID>) throws -> Int {
        let settings = store.context.settings
        let now = store.context.now()
        return try store.writer.writeWithoutTransaction { db in
            var wrong = 0
            try db.inTransaction(.immediate) {
                let before = try ids.map { try stored(db, $0) }
                try Summaries(db, settings: settings, now: now, forMany: false).refresh(ids)
                let after = try ids.map { try stored(db, $0) }
                wrong = zip(before, after).filter { $0 != $1 }.count
                if fixing, wrong > 0 { try Revision.advance(db) }
                return fixing && wrong > 0 ? .commit : .rollback
            }
            return wrong
        }
    }

    private func stored(_ db: Database, _ member: MemberID) throws -> [[DatabaseValue]] {
        let rows =
            try Row.fetchAll(db, sql: "SELECT * FROM member WHERE id = ?", arguments: [member])
            + Row.fetchAll(
                db, sql: "SELECT * FROM queue_place WHERE member_id = ? ORDER BY queue, left_out", arguments: [member])
            + Row.fetchAll(
                db, sql: "SELECT * FROM stewardship WHERE member_id = ? ORDER BY role, region_id", arguments: [member])
            + Row.fetchAll(
                db, sql: "SELECT * FROM stewardship WHERE member_id = ? ORDER BY role, region_id", arguments: [member])
        // When it is due again may have been put off.
        return rows.map { row in row.filter { $0.0 != "next_change" }.map(\.1) }
    }

    /// The kept counts against the rows they count: queues, members, levels, activity by day.
    func queues() throws -> Finding {
        let known = (QueueName.allCases.map(\.rawValue) + ["members", "level"]).filter { $0 != "review" }
        let names = known.map { "'\($0)'" }.joined(separator: ", ")
        let counted = "\(MemberCounts.queues) UNION ALL \(MemberCounts.counted)"
        let kept = "SELECT queue, left_out, members FROM queue_count WHERE queue IN (\(names)) AND members > 0"
        let days = """
            SELECT source_id, at / 86400, COUNT(*) FROM activity
            WHERE actor_id IS NOT NULL AND kind <> 'event' AND gone_since IS NULL GROUP BY 1, 2
            """
        let keptDays = "SELECT source_id, day, activities FROM activity_day WHERE activities > 0"
        func difference(_ one: String, _ other: String) -> String {
            """
            (SELECT COUNT(*) FROM (SELECT * FROM (\(one)) EXCEPT SELECT * FROM (\(other))))
            + (SELECT COUNT(*) FROM (SELECT * FROM (\(other)) EXCEPT SELECT * FROM (\(one))))
            """
        }
        let shown = "SELECT * FROM (\(counted)) WHERE members > 0"
        let regions = Migrations.regionsCounted
        let keptRegions = "SELECT region, members, active, lapsed, guessed FROM region_count"
        let wrong = try store.read { db in
            try Int.fetchOne(
                db,
                sql: """
                    SELECT \(difference(shown, kept)) + \(difference(days, keptDays))
                    + \(difference(regions, keptRegions))
                    """) ?? 0
        }
        if wrong == 0 {
            return Finding("queues", .ok, "queues, levels, days and regions are counted as their rows are")
        }
        guard fixing else {
            return Finding("queues", .problem, "\(wrong) counts are not those of their rows", remedy: Self.fix)
        }
        let today = store.context.now().day
        try store.write { db in
            try db.execute(
                sql: """
                    DELETE FROM queue_count WHERE queue IN (\(names));
                    INSERT INTO queue_count \(counted);
                    DELETE FROM activity_day;
                    INSERT INTO activity_day \(days);
                    DELETE FROM region_count;
                    INSERT INTO region_count \(regions);
                    """)
            try ReviewReader(db: db).keepCount(today: today)
            try Revision.advance(db)
        }
        return Finding("queues", .fixed, "\(wrong) counts were not those of their rows")
    }

    /// Whether regions can be guessed from time zones here.
    func zones() -> Finding {
        ZoneCountries.isOnSystem
            ? Finding("zones", .ok, "regions are guessed by the time zones of \(ZoneCountries.folder)")
            : Finding(
                "zones", .notice, "\(ZoneCountries.folder) has no zone.tab: no region is guessed from a time zone",
                remedy: "Install the tz database (tzdata), then: rekindle doctor --fix")
    }

    /// Whether everything that was to be forgotten is gone from freed pages and copies.
    func forgetting() throws -> Finding {
        guard try store.isUnwiped() else { return Finding("forgetting", .ok, "nothing erased is left in freed pages") }
        guard fixing else {
            return Finding(
                "forgetting", .problem, "what was forgotten may still lie in freed pages or copies", remedy: Self.fix)
        }
        try store.wipe()
        return Finding("forgetting", .fixed, "what was forgotten was still in freed pages or copies")
    }
}
