import Community
import GRDB
import Testing

@testable import Store

@Suite struct SummaryBatchTests {
    private static let count = 150

    /// People of all kinds, more of them than are summarized at once; every fifth on two accounts.
    private func community() throws -> TestStore {
        let test = try TestStore(sources: ["forum", "chat"])
        for source in ["forum", "chat"] {
            let people = (0..<Self.count).map { number in
                identity(
                    "u-\(number)", "user\(number)", name: "Zoë Nº\(number)",
                    email: number % 5 == 0 ? "zoe\(number)@example.org" : nil)
            }
            let conversations = (0..<Self.count).map { number in
                let day = Day(number: 20_000 + Int32(number * 3))
                return said("p-\(number)", by: "u-\(number % 60)", "\(day.iso8601)T10:00:00Z")
            }
            try test.pull(
                source, TestList(.identity, people.map(FeedRow.identity)), .activities(.conversation, conversations),
                .activities(.contribution, [did("d-1", by: "u-3", "2026-11-19T10:00:00Z")]))
        }
        return test
    }

    private func rows(_ db: Database) throws -> [String] {
        try ["member ORDER BY id", "queue_place ORDER BY queue, key", "queue_count ORDER BY queue, left_out"].flatMap {
            try Row.fetchAll(db, sql: "SELECT * FROM \($0)").map { "\($0)" }
        }
    }

    @Test func `many members summarized at once are as each of them alone, each told once`() throws {
        let test = try community()
        let (settings, now) = (Settings(), test.clock.now)
        try test.store.write { db in
            let members = try Int64.fetchAll(db, sql: "SELECT id FROM member ORDER BY id")
            #expect(members.count > 200)
            let pulled = try rows(db)
            try db.execute(sql: "UPDATE member SET name = '', search = '', state = 'unknown'; DELETE FROM queue_place")
            var told = 0
            try Summaries(db, settings: settings, now: now, forMany: true).refresh(members) { told += 1 }
            #expect(told == members.count)
            #expect(try rows(db) == pulled)
            try db.execute(sql: "UPDATE member SET name = '', search = '', state = 'unknown'; DELETE FROM queue_place")
            for member in members {
                try Summaries(db, settings: settings, now: now, forMany: false).refresh([member])
            }
            #expect(try rows(db) == pulled)
        }
    }

    @Test func `what is thrown while members are summarized ends it`() throws {
        let test = try community()
        try test.store.write { db in
            let members = try Int64.fetchAll(db, sql: "SELECT id FROM member ORDER BY id")
            var told = 0
            let summaries = try Summaries(db, settings: Settings(), now: test.clock.now, forMany: true)
            #expect(throws: CancellationError.self) {
                try summaries.refresh(members) {
                    told += 1
                    if told == 70 { throw CancellationError() }
                }
            }
            #expect(told == 70)
        }
    }
}
