import Community
internal import GRDB

/// Writes who took part in a conversation.
final class ParticipantWriter {
    private let stored: FastStatement
    private let insert: FastStatement
    private let remove: FastStatement
    private let move: FastStatement

    init(_ db: Database) throws {
        stored = try FastStatement(db, "SELECT identity_id FROM participant WHERE activity_id = ?")
        insert = try FastStatement(db, "INSERT INTO participant (activity_id, identity_id, at) VALUES (?, ?, ?)")
        move = try FastStatement(db, "UPDATE participant SET at = ?1 WHERE activity_id = ?2 AND at <> ?1")
        remove = try FastStatement(db, "DELETE FROM participant WHERE activity_id = ? AND identity_id = ?")
    }

    /// Writes the participants of a new row.
    func add(_ people: [Int64], of row: Int64, at: Instant) throws {
        for (place, person) in people.enumerated() where !people[..<place].contains(person) {
            try add(person, to: row, at)
        }
    }

    /// Makes these the participants of a row that was there; whether that changed anything.
    func replace(_ people: Set<Int64>, of row: Int64, at: Instant) throws -> Bool {
        var before: Set<Int64> = []
        stored.bind(row, at: 1)
        while try stored.step() { before.insert(stored.int(0)) }
        for person in before.subtracting(people) {
            remove.bind(row, at: 1)
            remove.bind(person, at: 2)
            try remove.run()
        }
        move.bind(at.seconds, at: 1)
        move.bind(row, at: 2)
        try move.run()
        for person in people.subtracting(before) { try add(person, to: row, at) }
        return before != people
    }

    private func add(_ person: Int64, to row: Int64, _ at: Instant) throws {
        insert.bind(row, at: 1)
        insert.bind(person, at: 2)
        insert.bind(at.seconds, at: 3)
        try insert.run()
    }
}

/// Writes who attended an event: on its own list, on its attendee list, or on both.
final class AttendanceWriter {
    /// Which list named somebody.
    enum List: Int64 { case event = 1, attendees = 2 }

    private let today: Day
    private let stored: FastStatement
    private let put: FastStatement

    init(_ db: Database, today: Day) throws {
        self.today = today
        stored = try FastStatement(
            db, "SELECT identity_id, listed_by, gone_since FROM attendance WHERE activity_id = ?")
        put = try FastStatement(
            db,
            """
            INSERT INTO attendance (identity_id, activity_id, listed_by, gone_since) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET listed_by = excluded.listed_by, gone_since = excluded.gone_since
            """)
    }

    /// Everybody an event ever listed.
    func identities(of row: Int64) throws -> Set<Int64> { Set(try listed(row).keys) }

    /// Makes these the people whom one list of an event names; returns those who came or went.
    func write(_ people: Set<Int64>, of row: Int64, listedBy list: List) throws -> Set<Int64> {
        let before = try listed(row)
        var changed: Set<Int64> = []
        for person in people.union(before.keys) {
            let lists = before[person]?.lists ?? 0
            let new = people.contains(person) ? lists | list.rawValue : lists & ~list.rawValue
            if new == lists && before[person] != nil { continue }
            put.bind(person, at: 1)
            put.bind(row, at: 2)
            put.bind(new, at: 3)
            put.bind(new == 0 ? before[person]?.gone ?? Int64(today.number) : nil, at: 4)
            try put.run()
            if (lists == 0) != (new == 0) || before[person] == nil { changed.insert(person) }
        }
        return changed
    }

    private func listed(_ row: Int64) throws -> [Int64: (lists: Int64, gone: Int64?)] {
        var found: [Int64: (lists: Int64, gone: Int64?)] = [:]
        stored.bind(row, at: 1)
        while try stored.step() { found[stored.int(0)] = (stored.int(1), stored.optionalInt(2)) }
        return found
    }
}
