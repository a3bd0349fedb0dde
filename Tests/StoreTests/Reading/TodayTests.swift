import Community
import GRDB
import Testing

@testable import Store

@Suite struct TodayTests {
    private let people = TestList.identities(identity("u-1", "amara"), identity("u-2", "ravi"), identity("u-3", "lin"))

    private func talks(_ count: Int, by who: String, from day: Int = 1) -> [FeedActivity] {
        (0..<count).map { said("\(who)-\($0)", by: who, "2026-11-\(day + $0 < 10 ? "0" : "")\(day + $0)T10:00:00Z") }
    }

    /// The kept counts beside those of the rows.
    private func check(_ test: TestStore, _ location: SourceLocation = #_sourceLocation) throws {
        try test.store.read { db in
            let kept = try Row.fetchAll(
                db, sql: "SELECT source_id, day, activities FROM activity_day WHERE activities > 0 ORDER BY 1, 2")
            let counted = try Row.fetchAll(
                db,
                sql: """
                    SELECT source_id, at / 86400 AS day, COUNT(*) AS activities FROM activity
                    WHERE actor_id IS NOT NULL AND kind <> 'event' AND gone_since IS NULL GROUP BY 1, 2 ORDER BY 1, 2
                    """)
            #expect(kept == counted, sourceLocation: location)
            let levels = try Row.fetchAll(
                db,
                sql: """
                    SELECT left_out AS level, members FROM queue_count WHERE queue = 'level' AND members > 0 ORDER BY 1
                    """)
            let members = try Row.fetchAll(
                db,
                sql: """
                    SELECT level, COUNT(*) AS members FROM member
                    WHERE left_feed IS NULL AND role = 'community' AND junk = 0 GROUP BY 1 ORDER BY 1
                    """)
            #expect(levels == members, sourceLocation: location)
        }
    }

    @Test func `activity per day and members per level are kept as rows come, change, leave and return`() throws {
        let test = try TestStore()
        try test.pull("forum", people, .activities(.conversation, talks(12, by: "u-1") + talks(3, by: "u-2")))
        try check(test)
        #expect(try test.store.today().activity.map(\.total) == [15])
        #expect(try test.store.today().levels == [.participant: 1, .visitor: 1, .none: 1])
        var moved = talks(12, by: "u-1") + talks(1, by: "u-2", from: 9)
        moved[0].actor = nil
        moved[1].at = moved[1].at.adding(seconds: -40 * 86_400)
        try test.pull("forum", people, .activities(.conversation, moved), accept: true)
        try check(test)
        _ = try test.store.perform(.setAside(.bot), on: [test.id("forum/u-1")])
        try check(test)
        _ = try test.store.perform(.setAside(.junk), on: [test.id("forum/u-2")])
        try check(test)
        _ = try test.store.undo()
        try check(test)
        _ = try test.store.merge(test.id("forum/u-2"), test.id("forum/u-3"))
        try check(test)
        try test.store.addSource(name: "chat", url: "http://127.0.0.1/", tokenPlace: "env:TOKEN")
        try test.pull("chat", people, .activities(.conversation, talks(2, by: "u-3")))
        #expect(try test.store.today().activity.map(\.source) == ["forum", "chat"])
        try test.store.removeSource(name: "forum")
        try check(test)
    }

    @Test func `the counts of a week ago are those of that day's end, and nil before there is one`() throws {
        let test = try TestStore()
        try test.pull("forum", people, .activities(.contribution, [did("c-1", by: "u-1", "2026-10-01T10:00:00Z")]))
        #expect(try test.store.today().before == nil)
        test.clock.advance(days: 7)
        _ = try test.store.recomputeDue()
        let first = try test.store.today()
        #expect(first.before?.day == Day(iso8601: "2026-11-21"))
        #expect(first.change(of: .contributor) == 0)
        test.clock.advance(days: 6)
        _ = try test.store.recomputeDue()
        #expect(try test.store.today().before?.day == Day(iso8601: "2026-11-21"))
        test.clock.advance(days: 60)
        _ = try test.store.recomputeDue()
        let later = try test.store.today()
        #expect(later.before == nil)
        #expect(later.queues[.reactivate]?.shown == 1)
        test.clock.advance(days: 7)
        #expect(try test.store.today().before?.queues[.reactivate] == 1)
    }

    @Test func `an edit of a clock set back writes nothing into the past`() throws {
        let test = try TestStore()
        try test.pull("forum", people)
        test.clock.advance(days: -9)
        _ = try test.store.perform(.note("from the past"), on: [test.id("forum/u-1")])
        test.clock.advance(days: 9)
        #expect(try test.store.today().before == nil)
    }

    @Test func `what was written counts by queue, and for the goal only what I sent today`() throws {
        let test = try TestStore()
        try test.pull("forum", people, .activities(.contribution, [did("c-1", by: "u-1", "2026-01-01T10:00:00Z")]))
        func write(_ who: String, _ purpose: QueueName?) throws {
            _ = try test.store.perform(
                .prepare(AttemptDraft(channel: "forum", message: "Hi", purpose: purpose, sent: true)),
                on: [test.id(who)])
        }
        try write("forum/u-1", .reactivate)
        try test.reopen(actor: "Nora")
        try write("forum/u-2", .welcome)
        try write("forum/u-3", nil)
        let today = try test.store.today()
        #expect(today.written == [.reactivate: 1, .welcome: 1])
        #expect(today.writtenInAll == 3)
        #expect(today.sentToday == 2)
        #expect(try test.store.heading().sentToday == 2)
        test.clock.advance(days: 1)
        #expect(try test.store.today().sentToday == 0)
        #expect(try test.store.today().writtenInAll == 3)
        test.clock.advance(days: 7)
        #expect(try test.store.today().writtenInAll == 0)
    }

    @Test func `the oldest newcomer is the one whose 48 hours end soonest, and who is here again is named`() throws {
        let test = try TestStore()
        try test.pull(
            "forum", people,
            .activities(
                .conversation,
                [
                    said("p-0", by: "u-3", "2020-01-01T10:00:00Z"), said("p-1", by: "u-1", "2026-11-20T05:00:00Z"),
                    said("p-2", by: "u-2", "2026-11-10T05:00:00Z"),
                ]))
        #expect(try test.store.today().oldestNewcomer == Instant(iso8601: "2026-11-20T05:00:00Z"))
        _ = try test.store.perform(.done(.welcome), on: [test.id("forum/u-1")])
        #expect(try test.store.today().oldestNewcomer == Instant(iso8601: "2026-11-10T05:00:00Z"))
        _ = try test.store.perform(
            .prepare(AttemptDraft(channel: "forum", message: "Hi", purpose: .reactivate, sent: true)),
            on: [test.id("forum/u-3")])
        test.clock.advance(days: 2)
        try test.pull(
            "forum", people,
            .activities(
                .conversation,
                [said("p-0", by: "u-3", "2020-01-01T10:00:00Z"), said("p-9", by: "u-3", "2026-11-22T10:00:00Z")]))
        let back = try #require(try test.store.today().returns.first)
        #expect(back.key.description == "forum/u-3")
        #expect(back.sender == "Marie")
        #expect(back.deed.number == 2_517)
    }
}
