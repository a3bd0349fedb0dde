import Community
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct CouldWriteTests {
    /// A conversation with participants.
    private func talk(_ id: String, by speaker: String, _ at: String, with people: String...) -> FeedActivity {
        var activity = said(id, by: speaker, at)
        activity.people = people.map(OriginID.init)
        return activity
    }

    private func event(_ id: String, _ at: String, _ title: String, _ people: String...) -> FeedActivity {
        FeedActivity(
            kind: .event, originID: OriginID(id), channel: "events", at: Instant(iso8601: at) ?? Instant(seconds: 0),
            text: title, people: people.map(OriginID.init))
    }

    private func words(_ test: TestStore, _ key: String) throws -> [String] {
        try test.store.couldWrite(to: test.id(key)).map { "\($0.name): \($0.reasons)" }
    }

    @Test func `who shared threads, events, mentors or works for the same organization is named with the reason`()
        throws
    {
        let test = try TestStore()
        let recent = "2026-11-15T10:00:00Z"
        var fix = did("d-1", by: "kenji", "2026-03-03T10:00:00Z")
        fix.thread = "t-2"
        try test.pull(
            "forum",
            .identities(
                identity("sofia", "sofia", name: "Sofía", company: "Acme"), identity("amara", "amara", name: "Amara"),
                identity("kenji", "kenji", name: "Kenji"), identity("ines", "ines", name: "Inés", company: "Acme"),
                identity("gone", "gone", name: "Gone"), identity("ravi", "ravi", name: "Ravi"),
                identity("bot", "helper-bot", name: "Helper")),
            .activities(
                .conversation,
                [
                    talk("t-1", by: "sofia", "2026-03-01T10:00:00Z", with: "amara", "gone", "bot"),
                    talk("t-2", by: "amara", "2026-03-02T10:00:00Z", with: "sofia", "gone"),
                    talk("t-3", by: "gone", "2026-03-04T10:00:00Z", with: "sofia", "amara"),
                    talk("n-1", by: "amara", recent), talk("n-2", by: "kenji", recent), talk("n-3", by: "ines", recent),
                    talk("n-4", by: "bot", recent), talk("n-5", by: "ravi", recent),
                    talk("o-1", by: "ines", "2026-01-05T10:00:00Z"), talk("o-2", by: "ravi", "2026-01-06T10:00:00Z"),
                    talk("o-3", by: "sofia", "2025-11-06T10:00:00Z"),
                ]), .activities(.contribution, [fix]),
            .activities(
                .event,
                [
                    event("e-1", "2026-02-01T10:00:00Z", "FOSDEM", "sofia", "kenji"),
                    event("e-2", "2026-12-24T10:00:00Z", "Ahead", "sofia", "ines"),
                ]))
        #expect(
            try words(test, "forum/sofia") == [
                "Amara: 3 shared threads", "Kenji: both at FOSDEM, 1 shared thread", "Inés: same organization",
            ])
        // A mentor by name, by key, and one whom no feed knows.
        for (mentor, name) in [("Nora", "Nora"), ("ravi", "Ravi"), ("forum/ravi", "Ravi")] {
            _ = try test.store.perform(.assign(.mentor, to: mentor), on: [test.id("forum/sofia")])
            #expect(try words(test, "forum/sofia").contains("\(name): mentor"))
        }
        let named = try test.store.couldWrite(to: test.id("forum/sofia"))
        #expect(named.first?.key == MemberKey("forum/ravi"))
        // Region is what managers assign.
        for key in ["forum/sofia", "forum/ravi"] {
            _ = try test.store.perform(.assign(.region, to: "Spain"), on: [test.id(key)])
        }
        #expect(try words(test, "forum/sofia").first == "Ravi: mentor, also in Spain")
    }

    @Test func `a thread of two accounts of one person counts once, one that left the feed not at all`() throws {
        let test = try TestStore(sources: ["forum", "chat"])
        let people = TestList.identities(
            identity("a", "ana", name: "Ana", email: "ana@example.org"),
            identity("a2", "ana2", name: "Ana", email: "ana@example.org"), identity("b", "ben", name: "Ben"))
        let talks = [
            talk("t-1", by: "b", "2026-11-10T10:00:00Z", with: "a", "a2"),
            talk("t-2", by: "a", "2026-11-11T10:00:00Z", with: "b", "a2"),
        ]
        try test.pull("forum", people, .activities(.conversation, talks))
        #expect(try words(test, "forum/b") == ["Ana: 2 shared threads"])
        #expect(try words(test, "forum/a") == ["Ben: 2 shared threads"])
        try test.pull("forum", people, .activities(.conversation, [talks[1]]))
        #expect(try words(test, "forum/b") == ["Ana: 1 shared thread"])
    }

    @Test func `in a crowd nobody got to know anybody`() throws {
        let test = try TestStore()
        let many = (0..<60).map { OriginID("p\($0)") }
        var crowd = said("t-1", by: "a", "2026-11-10T10:00:00Z")
        crowd.people = many
        try test.pull(
            "forum",
            TestList(
                .identity, many.map { .identity(identity($0.raw, $0.raw)) } + [.identity(identity("a", "ana"))]),
            .activities(.conversation, [crowd] + many.map { said("s-\($0.raw)", by: $0.raw, "2026-11-12T10:00:00Z") }))
        #expect(try words(test, "forum/a").isEmpty)
    }

    @Test func `whoever shared a thread is counted at a large event too`() throws {
        let test = try TestStore()
        let many = (0..<80).map { "p\($0)" }
        var camp = event("e-1", "2026-02-01T10:00:00Z", "FOSDEM", "a", "zed")
        camp.people += many.map(OriginID.init)
        try test.pull(
            "forum",
            TestList(
                .identity,
                many.map { .identity(identity($0, $0)) } + [
                    .identity(identity("a", "ana")), .identity(identity("zed", "zed", name: "Zed")),
                ]),
            .activities(
                .conversation,
                [
                    talk("t-1", by: "zed", "2026-03-01T10:00:00Z", with: "a"),
                    talk("n-1", by: "zed", "2026-11-15T10:00:00Z"), talk("n-2", by: "zed", "2026-01-05T10:00:00Z"),
                ]), .activities(.event, [camp]))
        #expect(try words(test, "forum/a") == ["Zed: both at FOSDEM, 1 shared thread"])
    }

    @Test func `of many threads the newest are read, and it is said so`() throws {
        let test = try TestStore()
        let start = Instant(iso8601: "2026-01-01T00:00:00Z") ?? Instant(seconds: 0)
        let talks = (0..<500).map { number in
            var one = said("t-\(number)", by: number % 2 == 0 ? "a" : "b", "2026-01-01T00:00:00Z")
            one.at = start.adding(seconds: Int64(number) * 55_000)
            one.people = [OriginID("a"), OriginID(number < 270 ? "old" : "b")]
            return one
        }
        try test.pull(
            "forum", .identities(identity("a", "ana"), identity("b", "ben"), identity("old", "old")),
            .activities(
                .conversation,
                talks + [said("n", by: "old", "2026-11-20T10:00:00Z"), said("o", by: "old", "2025-01-20T10:00:00Z")]))
        // Of 500 threads the newest 250 are read: 20 of the oldest 270 are among them.
        #expect(
            try words(test, "forum/a") == [
                "ben: 240 shared threads of the newest 250", "old: 20 shared threads of the newest 250",
            ])
    }

    @Test func `a file from before the index is brought up to date`() throws {
        let test = try TestStore()
        try test.pull(
            "forum", .identities(identity("a", "ana", name: "Ana"), identity("b", "ben", name: "Ben")),
            .activities(.conversation, [talk("t-1", by: "a", "2026-11-10T10:00:00Z", with: "b")]))
        let path = test.folder.appendingPathComponent("old.sqlite").path
        let old = Migrations(steps: [Migrations.all.steps[0]])
        let pool = try StoreFile.open(path: path, community: "Kestrel Project", create: true, migrations: old)
        try pool.write { db in
            try db.execute(
                sql: """
                    INSERT INTO source (id, position, name, uid, url, token_place) VALUES (1, 0, 'forum', 'u', '', '');
                    INSERT INTO channel VALUES (1, 1, '');
                    INSERT INTO identity (id, source_id, origin_id, known_since) VALUES (1, 1, 'a', 0), (2, 1, 'b', 0);
                    INSERT INTO activity (id, source_id, kind, channel_id, row_key, actor_id, at, contribution)
                        VALUES (7, 1, 'conversation', 1, '=t', 1, 1762768800, 0);
                    INSERT INTO participant (activity_id, identity_id) VALUES (7, 2);
                    """)
        }
        try pool.close()
        let newer = try StoreFile.open(path: path, community: "", create: false)
        #expect(try newer.read { try Int64.fetchOne($0, sql: "SELECT at FROM participant") } == 1_762_768_800)
    }
}
