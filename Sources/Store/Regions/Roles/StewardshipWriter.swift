import Community
internal import GRDB

/// Writes what a member is for regions, only where there is something to write.
final class StewardshipWriter {
    private let remove: FastStatement
    private let insert: FastStatement
    /// The members that have rows: nearly nobody has.
    private var holders: Set<MemberID>

    init(_ db: Database) throws {
        holders = try Set(Int64.fetchAll(db, sql: "SELECT DISTINCT member_id FROM stewardship"))
        remove = try FastStatement(db, "DELETE FROM stewardship WHERE member_id = ?")
        insert = try FastStatement(db, "INSERT INTO stewardship VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    }

    func write(_ stewardships: [Stewardship], of member: MemberID) throws {
        if holders.contains(member) {
            remove.bind(member, at: 1)
            try remove.run()
            holders.remove(member)
        }
        for some in stewardships {
            insert.bind(member, at: 1)
            insert.bind(some.role.rawValue, at: 2)
            insert.bind(some.region.id, at: 3)
            insert.bind(some.region.typed, at: 4)
            insert.bind(some.status.rawValue, at: 5)
            for (place, day) in [
                some.days[.candidate], some.days[.active], some.days[.emeritus], some.days[.declined], some.until,
                some.review,
            ].enumerated() {
                insert.bind(day.map { Int64($0.number) }, at: Int32(6 + place))
            }
            insert.bind(some.words, at: 12)
            try insert.run()
            holders.insert(member)
        }
    }
}
