import Community
internal import GRDB

extension Examination {
    private static let fix = "rekindle doctor --fix"

    /// Who is whom, and what is suggested in Review, against the same computed anew.
    func people() throws -> Finding {
        let settings = store.context.settings
        let now = store.context.now()
        let wrong = try trying(tables: ["identity", "suggestion"]) { db, differ in
            let all = try Int64.fetchAll(db, sql: "SELECT id FROM identity ORDER BY id")
            let decisions = try Decisions(db)
            let regrouped = try Grouping(db, decisions: decisions).regroup(all)
            let parted = try Suggestions(db: db).refresh(regrouped.identities, decisions)
            if try fixing && differ() > 0 {
                try Upkeep(db: db, settings: settings, now: now).run(regroup: [], active: Set(all).union(parted))
                try ReviewReader(db: db).keepCount(today: now.day)
            }
        }
        if wrong == 0 { return Finding("people", .ok, "accounts are one person where they should be") }
        return fixing
            ? Finding("people", .fixed, "\(wrong) accounts or suggestions were others than computed anew")
            : Finding(
                "people", .problem, "\(wrong) accounts or suggestions are others than computed anew", remedy: Self.fix)
    }

    /// The rows that lists of groups, events and regions read, against the facts.
    func things() throws -> Finding {
        let wrong = try trying(tables: ["group_row", "event_row", "region_row"]) { db, _ in try ThingRows(db).rebuild()
        }
        if wrong == 0 { return Finding("things", .ok, "groups, events and regions are listed as they are recorded") }
        return fixing
            ? Finding("things", .fixed, "\(wrong) groups, events or regions were listed otherwise than recorded")
            : Finding(
                "things", .problem, "\(wrong) groups, events or regions are listed otherwise than recorded",
                remedy: Self.fix)
    }

    /// Computes tables anew and says how many of their rows come out otherwise; kept only where fixing.
    private func trying(
        tables: [String], _ compute: (Database, _ differ: () throws -> Int) throws -> Void
    ) throws -> Int {
        try store.writer.writeWithoutTransaction { db in
            var wrong = 0
            try db.inTransaction(.immediate) {
                for table in tables {
                    try db.execute(sql: "CREATE TEMP TABLE before_\(table) AS SELECT * FROM main.\(table)")
                }
                func differ() throws -> Int {
                    try tables.reduce(0) { sum, table in
                        let (old, new) = ("SELECT * FROM before_\(table)", "SELECT * FROM main.\(table)")
                        let left = "SELECT COUNT(*) FROM (\(old) EXCEPT \(new))"
                        let came = "SELECT COUNT(*) FROM (\(new) EXCEPT \(old))"
                        return try sum
                            + max(Int.fetchOne(db, sql: left) ?? 0, Int.fetchOne(db, sql: came) ?? 0)
                    }
                }
                try compute(db, differ)
                wrong = try differ()
                for table in tables { try db.execute(sql: "DROP TABLE before_\(table)") }
                if fixing, wrong > 0 { try Revision.advance(db) }
                return fixing && wrong > 0 ? .commit : .rollback
            }
            return wrong
        }
    }
}
