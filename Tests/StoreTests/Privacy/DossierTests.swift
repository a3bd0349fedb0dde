import Community
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct DossierTests {
    @Test func `a dossier has every row of every table that is about the person`() throws {
        let test = try TestStore(sources: ["forum", "chat"])
        var shared = said("p-2", by: "u-2", "2026-11-02T10:00:00Z")
        shared.people = [OriginID("u-1")]
        var event = FeedActivity(
            kind: .event, originID: OriginID("e-1"), at: test.clock.now.adding(seconds: -86_400), text: "Meetup")
        event.people = [OriginID("u-1")]
        try test.pull(
            "forum",
            TestList(
                .identity,
                [
                    .identity(identity("u-1", "amara", name: "Amara Okonkwo", email: "amara@example.org")),
                    .identity(identity("u-2", "marco", name: "Marco Sabiá")),
                ], unreadable: [UnreadableObject(reason: #"{"origin_id": "x", "name": "Amara Okonkwo"}"#)]),
            .activities(.conversation, [said("p-1", by: "u-1", "2026-11-01T10:00:00Z"), shared]),
            .activities(.contribution, [did("c-1", by: "u-1", "2026-11-03T10:00:00Z")]), .activities(.event, [event]))
        try test.pull(
            "chat", .identities(identity("m-1", "amara"), identity("m-2", "amara2", email: "amara@example.org")))
        let id = try test.id("forum/u-1")
        _ = try test.store.perform(.note("met at camp"), on: [id])
        _ = try test.store.perform(.tag(add: ["docs"], remove: []), on: [id])
        _ = try test.store.undo()
        _ = try test.store.perform(.note("knows Amara Okonkwo"), on: [test.id("forum/u-2")])
        _ = try test.store.perform(.note("amara means bitter"), on: [test.id("forum/u-2")])
        try tie(test)
        let dossier = try test.store.dossier(id)
        let sizes = Dictionary(uniqueKeysWithValues: dossier.tables.map { ($0.name, $0.rows.count) })
        let counted = try test.store.read { db in
            let ids = "(SELECT id FROM identity WHERE member_id = \(id))"
            let subjects =
                "(SELECT s.uid, i.origin_id FROM identity i JOIN source s ON s.id = i.source_id WHERE i.member_id = \(id))"
            func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \(sql)") ?? 0 }
            return [
                "member": try count("member WHERE id = \(id)"),
                "identity": try count("identity WHERE member_id = \(id)"),
                "activity": try count("activity WHERE actor_id IN \(ids)"),
                "participant": try count("participant WHERE identity_id IN \(ids)"),
                "attendance": try count("attendance WHERE identity_id IN \(ids)"),
                "suggestion": try count("suggestion WHERE first IN \(ids) OR second IN \(ids)"),
                "queue_place": try count("queue_place WHERE member_id = \(id)"),
                "stewardship": try count("stewardship WHERE member_id = \(id)"),
                "fact": try count("fact WHERE (source_uid, origin_id) IN \(subjects)"),
                "edit": try count("edit WHERE (source_uid, origin_id) IN \(subjects)"),
                "unreadable": try count("unreadable"), "journal_aside": 0, "tie": 4,
            ]
        }
        #expect(sizes == counted)
        #expect(counted["identity"] == 2)
        #expect(counted["suggestion"] == 1)
        #expect(counted["edit"] == 3)
        #expect(dossier.namedIn.map(\.text) == ["knows Amara Okonkwo", "amara means bitter"])
        let ties = dossier.tables.first { $0.name == "tie" }?.rows ?? []
        #expect(ties.compactMap { $0["field"] } == ["organiser", "host", "taken_by", "mentorship"].map { .text($0) })
        #expect(
            ties.compactMap { $0["about"] }
                == ["group Lagos", "event Camp", "task Docs", "forum/u-2"].map { .text($0) })
        // Every table that can hold something of a person is in it.
        let tables = try test.store.read { db in
            try String.fetchAll(
                db,
                sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
        }
        let others: Set = [
            "community", "source", "source_list", "feed_row", "flood", "channel", "queue_count", "edit_fact",
            "forgotten",
            "left_count", "colleague", "group_row", "event_row", "activity_day", "day_count", "region_row",
            "region_count",
        ]
        #expect(Set(tables).subtracting(others) == Set(sizes.keys).subtracting(["tie"]))
    }

    /// What is recorded on others and says something of Amara: organiser, host, taker of a task, mentor.
    private func tie(_ test: TestStore) throws {
        let subject = Edit.Subject(sourceUID: "savannah:Kestrel Project/Kestrel forum", originID: OriginID("u-1"))
        let who = NamedPerson(subject, name: "Amara Okonkwo")
        let task = StarterTask(id: "docs", title: "Docs")
        let saved = try #require(task.saving(over: nil))
        for change in [
            RegistryChange.group(nil, [.text(.name, "Lagos"), .organiser(who)]),
            RegistryChange(.event, id: nil, [.setting("name", to: "Camp"), .setting("host/\(who.key)", to: who.name)]),
            saved, task.taking(by: TaskTaker(subject)),
        ] {
            _ = try test.store.perform([], registry: [change])
        }
        let mentor = MemberReference(subject, name: "Amara Okonkwo")
        _ = try test.store.perform(
            .mentoring(.begin(MentorshipDraft(mentor: mentor, level: .none))), on: [test.id("forum/u-2")])
    }
}
