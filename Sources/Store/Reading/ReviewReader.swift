import Community
internal import GRDB

/// The Review queue: merge suggestions, wrong data, members no longer in the feed, floods.
struct ReviewReader {
    let db: Database
    /// A flood is shown for this many days.
    static let floodDays = 30

    func items(today: Day) throws -> [ReviewItem] {
        let left = try Int64.fetchAll(
            db, sql: "SELECT id FROM member WHERE left_feed IS NOT NULL ORDER BY left_feed DESC, key")
        return try floods(today) + Suggestions(db: db).all().map(ReviewItem.suggestion)
            + wrong() + MemberRowReader.rows(db, left).map(ReviewItem.leftFeed)
    }

    /// Keeps the count that the tab shows: after identities were regrouped or the day changed.
    func keepCount(today: Day) throws {
        try db.execute(
            sql: "UPDATE queue_count SET members = ? WHERE queue = 'review'",
            arguments: [try count() + floods(today).count])
    }

    private func count() throws -> Int {
        let left = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM member WHERE left_feed IS NOT NULL") ?? 0
        let pairs =
            try Int.fetchOne(
                db,
                sql: """
                    SELECT COUNT(*) FROM (SELECT DISTINCT min(a.member_id, b.member_id), max(a.member_id, b.member_id)
                    FROM suggestion g JOIN identity a ON a.id = g.first JOIN identity b ON b.id = g.second
                    JOIN member ma ON ma.id = a.member_id JOIN member mb ON mb.id = b.member_id
                    WHERE ma.left_feed IS NULL AND mb.left_feed IS NULL)
                    """) ?? 0
        return left + pairs + (try wrongMembers().count)
    }

    /// Members whose data a manager called wrong, with the message that reached somebody else.
    private func wrong() throws -> [ReviewItem] {
        let open = try wrongMembers()
        let facts = Dictionary(uniqueKeysWithValues: open)
        return try MemberRowReader.rows(db, open.map(\.id)).map { row in
            let attempt = facts[row.id]?.attempts.last { $0.outcome?.kind == .wrongPerson }
            return .wrongData(row, attempt)
        }
    }

    /// Those that nobody has said done in Review.
    private func wrongMembers() throws -> [(id: MemberID, facts: ManagerFacts)] {
        let facts = try Facts(db, forMany: false)
        return try Int64.fetchAll(
            db, sql: "SELECT id FROM member WHERE wrong_data = 1 AND left_feed IS NULL ORDER BY last_seen DESC, key"
        ).map { ($0, try facts.facts(ofMember: $0)) }.filter { $0.facts.done[.review] == nil }
    }

    private func floods(_ today: Day) throws -> [ReviewItem] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT s.name, f.newcomers, f.usual, f.day FROM flood f JOIN source s ON s.id = f.source_id
                WHERE f.day >= ? ORDER BY f.day DESC
                """, arguments: [today.number - Int32(Self.floodDays)]
        ).map { .flood(source: $0[0], newcomers: $0[1], usual: $0[2], day: Day(number: $0[3])) }
    }
}
