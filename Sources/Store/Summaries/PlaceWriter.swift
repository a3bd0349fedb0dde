import Community
internal import GRDB

/// Writes a member's places in the queues, only where they differ.
final class PlaceWriter {
    private struct Place: Hashable {
        var queue: String
        var leftOut: String
        var order: [Int64]
        var seen: Int64
        var key: String
    }

    private let old: FastStatement
    private let remove: FastStatement
    private let insert: FastStatement

    init(_ db: Database) throws {
        old = try FastStatement(
            db, "SELECT queue, left_out, first, second, third, seen, key FROM queue_place WHERE member_id = ?")
        remove = try FastStatement(
            db,
            """
            DELETE FROM queue_place WHERE queue = ? AND left_out = ? AND first = ? AND second = ? AND third = ?
            AND seen = ? AND key = ?
            """)
        insert = try FastStatement(db, "INSERT INTO queue_place VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    }

    /// Writes the places and returns the queues that show the member.
    ///
    /// - Parameter seen: the member's latest activity, which breaks ties.
    func write(_ places: [QueuePlace], of member: MemberID, key: String, seen: Instant?) throws -> [QueueName] {
        var before: Set<Place> = []
        old.bind(member, at: 1)
        while try old.step() {
            before.insert(
                Place(
                    queue: old.text(0) ?? "", leftOut: old.text(1) ?? "", order: [old.int(2), old.int(3), old.int(4)],
                    seen: old.int(5), key: old.text(6) ?? ""))
        }
        if places.isEmpty && before.isEmpty { return [] }
        let after = Set(
            places.map { place in
                Place(
                    queue: place.queue.rawValue, leftOut: place.leftOut?.rawValue ?? "",
                    order: Array((place.order + [0, 0, 0]).prefix(3)), seen: -(seen?.seconds ?? 0), key: key)
            })
        for place in before.subtracting(after) {
            bind(place, to: remove)
            try remove.run()
        }
        for place in after.subtracting(before) {
            bind(place, to: insert)
            insert.bind(member, at: 8)
            try insert.run()
        }
        return places.filter { $0.leftOut == nil }.map(\.queue)
    }

    private func bind(_ place: Place, to statement: FastStatement) {
        statement.bind(place.queue, at: 1)
        statement.bind(place.leftOut, at: 2)
        for (index, number) in place.order.enumerated() { statement.bind(number, at: Int32(3 + index)) }
        statement.bind(place.seen, at: 6)
        statement.bind(place.key, at: 7)
    }
}
