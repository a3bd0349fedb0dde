import Community
internal import GRDB

/// Writes who took part in a conversation.
final class ParticipantWriter {
    private let stored: FastStatement
    private let insert: FastStatement
    private let remove: FastStatement

    init(_ db: Database) throws {
        stored = try FastStatement(db, "SELECT identity_id FROM participant WHERE activity_id = ?")
        insert = try FastStatement(db, "INSERT INTO participant (activity_id, identity_id) VALUES (?, ?)")
        remove = try FastStatement(db, "DELETE FROM participant WHERE activity_id = ? AND identity_id = ?")
    }

    /// Writes the participants of a new row.
    func add(_ people: [Int64], of row: Int64) throws {
        for (place, person) in people.enumerated() where !people[..<place].contains(person) {
            insert.bind(row, at: 1)
            insert.bind(person, at: 2)
            try insert.run()
        }
    }

    /// Makes these the participants of a row that was there; whether that changed anything.
    func replace(_ people: Set<Int64>, of row: Int64) throws -> Bool {
        var before: Set<Int64> = []
        stored.bind(row, at: 1)
        while try stored.step() { before.insert(stored.int(0)) }
        try run(remove, before.subtracting(people), row)
        try run(insert, people.subtracting(before), row)
        return before != people
    }

    private func run(_ statement: FastStatement, _ people: Set<Int64>, _ row: Int64) throws {
        for person in people {
            statement.bind(row, at: 1)
            statement.bind(person, at: 2)
            try statement.run()
        }
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
