import Community
import GRDB
import Testing

@testable import Store

@Suite struct BulkLoadTests {
    /// A community whose first pull says that its lists are so large.
    private func pulled(bytes: Int?) throws -> TestStore {
        let test = try TestStore(sources: ["forum", "chat"])
        // Known by an id only, and in a queue, until a row tells that it is Marco of the forum.
        try test.pull("chat", .activities(.contribution, [did("d-0", by: "u-2", "2026-11-20T10:00:00Z")]))
        for source in ["forum", "chat"] {
            try test.pull(
                source,
                .identities(
                    identity("u-1", "amara", name: "Amara Okonkwo", company: "Acme"),
                    identity("u-2", "marco", name: "Marco Sabiá", email: "marco@example.org"),
                    identity("u-3", "docs-bot")),
                .activities(
                    .conversation,
                    [
                        said("p-1", by: "u-1", "2026-11-01T10:00:00Z"), said("p-2", by: "u-2", "2026-11-01T11:00:00Z"),
                        said("p-3", by: nil, "2026-11-01T12:00:00Z"), said("p-4", by: "u-1", "1969-12-31T23:00:00Z"),
                        said("p-1", by: "u-1", "2026-11-01T10:00:00Z", "again"),
                    ], bytes: bytes),
                .activities(
                    .contribution,
                    [
                        did("d-0", by: "u-2", "2026-11-20T10:00:00Z"), did("d-1", by: "u-1", "2026-11-02T10:00:00Z"),
                    ], bytes: bytes))
        }
        return test
    }

    private static let tables = [
        "activity_day", "queue_count", "day_count", "region_count", "queue_place", "participant", "feed_row",
    ]

    private func difference(_ one: TestStore, _ other: TestStore) throws -> Set<String> {
        try Set(contents(one)).symmetricDifference(contents(other))
    }

    private func contents(_ test: TestStore) throws -> [String] {
        try test.store.read { db in
            try Self.tables.flatMap { table in
                try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table): \($0)" }.sorted()
            }
                + Row.fetchAll(db, sql: "SELECT key, state, level, queues, search FROM member ORDER BY key").map {
                    "\($0)"
                }
                + Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "refers to nothing: \($0)" }
                + String.fetchAll(db, sql: "SELECT name || sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY 1")
        }
    }

    @Test func `a member who turns out to be another in a large first pull leaves no place in a queue behind`() throws {
        let test = try pulled(bytes: 1 << 30)
        let members = try test.store.read { db in
            try String.fetchAll(db, sql: "SELECT key FROM member ORDER BY key")
        }
        #expect(members == ["chat/u-1", "chat/u-3", "forum/u-1", "forum/u-2", "forum/u-3"])
        let lost = try test.store.read { db in
            try Int.fetchOne(
                db, sql: "SELECT COUNT(*) FROM queue_place WHERE member_id NOT IN (SELECT id FROM member)")
        }
        #expect(lost == 0)
        let isOn = try test.store.writer.writeWithoutTransaction { db in
            try Bool.fetchOne(db, sql: "PRAGMA foreign_keys")
        }
        #expect(isOn == true)
    }

    @Test func `a pull that puts indexes and counts off leaves the same rows, counts and schema`() throws {
        let (usual, bulk) = (try pulled(bytes: nil), try pulled(bytes: 1 << 30))
        #expect(try difference(bulk, usual) == [])
        #expect(bulk.store.examine(fixing: false).filter { $0.status == .problem } == [])
        // What comes later is counted by the schema again.
        for test in [usual, bulk] {
            try test.pull("forum", .activities(.conversation, [said("p-9", by: "u-2", "2026-11-05T10:00:00Z")]))
        }
        #expect(try difference(bulk, usual) == [])
        #expect(bulk.store.examine(fixing: false).filter { $0.status == .problem } == [])
    }

    @Test func `a cancelled pull leaves the schema as it was`() throws {
        let test = try TestStore()
        let before = try contents(test)
        let list = TestList.activities(
            .conversation, [said("p-1", by: "u-1", "2026-11-01T10:00:00Z")], bytes: 1 << 30)
        let feed = FetchedFeed(
            description: SourceDescription(community: "Kestrel Project", name: "Kestrel forum"), lists: [list.list])
        #expect(throws: CancellationError.self) {
            try test.store.apply(feed, source: "forum", acceptRemovals: false, isCancelled: { true })
        }
        #expect(try contents(test) == before)
    }
}
