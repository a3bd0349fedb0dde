import Community
import Store
import Testing

@Suite struct ThankTests {
    private func identities() -> TestList {
        .identities(identity("u-1", "amara"), identity("u-2", "ravi"), identity("u-3", "lin"))
    }

    /// Contributions of somebody so many days before the clock's day.
    private func contributions(_ test: TestStore, by who: String, _ ago: [Int]) -> [FeedActivity] {
        ago.map { days in
            did("\(who)-\(days)", by: who, "\(test.clock.now.day.adding(-days).iso8601)T10:00:00Z", "Deed \(days)")
        }
    }

    private func community() throws -> TestStore {
        let test = try TestStore()
        let old = contributions(test, by: "u-2", [2_000, 300])
        try test.pull("forum", identities(), .activities(.contribution, old + contributions(test, by: "u-1", [2])))
        return test
    }

    @Test func `a first contribution comes with the pull, leaves with thanks, and a newer deed brings it back`() throws
    {
        let test = try community()
        #expect(try test.keys(in: .thank) == ["forum/u-1"])
        let row = try test.row("forum/u-1")
        #expect(row.figures.deeds.map(\.words) == ["first contribution"])
        #expect(row.praised.map { $0?.title } == ["Deed 2"])
        _ = try test.store.perform(.done(.thank), on: [row.id])
        #expect(try test.keys(in: .thank).isEmpty)
        _ = try test.store.undo()
        #expect(try test.keys(in: .thank) == ["forum/u-1"])
        _ = try test.store.redo()
        test.clock.advance(days: 1)
        let nine = (0..<9).map { did("n-\($0)", by: "u-1", "2026-11-22T0\($0):00:00Z") }
        let before = contributions(test, by: "u-2", [2_001, 301]) + contributions(test, by: "u-1", [3])
        try test.pull("forum", identities(), .activities(.contribution, before + nine), accept: true)
        #expect(try test.row("forum/u-1").figures.deeds.first?.words == "10th contribution")
        #expect(try test.keys(in: .thank) == ["forum/u-1"])
    }

    @Test func `here again is found by the pull that brings it`() throws {
        let test = try community()
        _ = try test.store.perform(
            .prepare(AttemptDraft(channel: "forum", message: "Hi", purpose: .reactivate, sent: true)),
            on: [test.id("forum/u-2")])
        #expect(try test.keys(in: .thank) == ["forum/u-1"])
        test.clock.advance(days: 3)
        let all =
            contributions(test, by: "u-2", [2_003, 303]) + contributions(test, by: "u-1", [5])
            + [did("back", by: "u-2", "2026-11-23T08:00:00Z", "Back with a fix")]
        try test.pull("forum", identities(), .activities(.contribution, all), accept: true)
        #expect(try test.keys(in: .thank) == ["forum/u-2", "forum/u-1"])
        let row = try test.row("forum/u-2")
        #expect(row.figures.deeds.map(\.kind) == [.hereAgain])
        #expect(row.praised.first??.title == "Back with a fix")
    }

    @Test func `a deed leaves by time alone`() throws {
        let test = try community()
        test.clock.advance(days: 12)
        _ = try test.store.recomputeDue()
        #expect(try test.keys(in: .thank) == ["forum/u-1"])
        test.clock.advance(days: 1)
        _ = try test.store.recomputeDue()
        #expect(try test.keys(in: .thank).isEmpty)
    }

    @Test func `who speaks with somebody new gives help, and so does who answers by type`() throws {
        let test = try TestStore()
        var answer = said("p-3", by: "u-1", "2026-11-20T11:00:00Z", "Try the cache")
        answer.people = [OriginID("u-3")]
        var chat = said("p-4", by: "u-1", "2026-11-20T12:00:00Z", "As I said")
        chat.people = [OriginID("u-2")]
        var accepted = did("d-1", by: "u-2", "2026-11-19T11:00:00Z")
        accepted.type = "Answer accepted"
        try test.pull(
            "forum", identities(),
            .activities(
                .conversation,
                [
                    said("p-1", by: "u-1", "2022-01-01T10:00:00Z"), said("p-0", by: "u-2", "2022-01-01T09:00:00Z"),
                    said("p-2", by: "u-3", "2026-11-20T10:00:00Z", "It does not work on my server"), answer, chat,
                ]),
            .activities(.contribution, [did("d-0", by: "u-2", "2022-03-01T10:00:00Z"), accepted]))
        #expect(try test.row("forum/u-1").figures.deeds.map(\.words) == ["gave help"])
        #expect(try test.row("forum/u-1").praised.map { $0?.title } == ["Try the cache"])
        #expect(try test.row("forum/u-2").figures.deeds.map(\.words) == ["gave help"])
        #expect(try test.row("forum/u-3").figures.deeds.isEmpty)
        #expect(try test.keys(in: .thank) == ["forum/u-1", "forum/u-2"])
    }

    /// Amara answers Lin, who seems to be new in the forum; in chat Lin has been for years.
    private func answered() throws -> TestStore {
        let test = try TestStore(sources: ["forum", "chat"])
        var answer = said("p-3", by: "u-1", "2026-11-20T11:00:00Z", "Try the cache")
        answer.people = [OriginID("u-3")]
        try test.pull(
            "forum", .identities(identity("u-1", "amara"), identity("u-3", "lin", email: "lin@example.org")),
            .activities(
                .conversation,
                [
                    said("p-1", by: "u-1", "2022-01-01T10:00:00Z"),
                    said("p-2", by: "u-3", "2026-11-20T10:00:00Z", "It does not work on my server"), answer,
                ]))
        #expect(try test.row("forum/u-1").figures.deeds.map(\.words) == ["gave help"])
        return test
    }

    private func pullChat(_ test: TestStore, email: String?, at: String = "2022-02-01T10:00:00Z") throws {
        try test.pull(
            "chat", .identities(identity("U-3", "lin-in-chat", email: email)),
            .activities(.conversation, [said("m-1", by: "U-3", at)]))
    }

    private func isSound(_ test: TestStore) -> Bool {
        test.store.examine(fixing: false).allSatisfy { $0.status == .ok }
    }

    @Test func `a source that tells that somebody is not new takes the help to them back`() throws {
        let test = try answered()
        try pullChat(test, email: "lin@example.org")
        #expect(try test.row("forum/u-1").figures.deeds.isEmpty)
        #expect(try test.keys(in: .thank).isEmpty)
        #expect(isSound(test))
        // And one that no longer tells so gives it back.
        try test.pull("chat", .identities(identity("U-3", "lin-in-chat", email: "lin@example.org")), accept: true)
        try test.pull(
            "chat", .identities(identity("U-3", "lin-in-chat", email: "lin@example.org")),
            .activities(.conversation, []), accept: true)
        #expect(try test.row("forum/u-1").figures.deeds.map(\.words) == ["gave help"])
        #expect(isSound(test))
    }

    @Test func `an event that came first does not hide who began to speak`() throws {
        let test = try answered()
        var event = FeedActivity(
            kind: .event, originID: OriginID("e-1"), at: Instant(iso8601: "2022-03-01T10:00:00Z") ?? test.clock.now,
            text: "Meetup")
        event.people = [OriginID("U-3")]
        let lin = identity("U-3", "lin-in-chat", email: "lin@example.org")
        try test.pull("chat", .identities(lin), .activities(.event, [event]))
        #expect(try test.row("forum/u-1").figures.deeds.count == 1)
        #expect(isSound(test))
        // What they said in chat lies between the event and the days that count, then before the event.
        for at in ["2022-04-01T10:00:00Z", "2022-02-01T10:00:00Z"] {
            try test.pull(
                "chat", .identities(lin), .activities(.event, [event]),
                .activities(.conversation, [said("m-\(at)", by: "U-3", at)]), accept: true)
            #expect(try test.row("forum/u-1").figures.deeds.isEmpty)
            #expect(isSound(test))
            try test.pull(
                "chat", .identities(lin), .activities(.event, [event]), .activities(.conversation, []), accept: true)
            #expect(try test.row("forum/u-1").figures.deeds.count == 1)
            #expect(isSound(test))
        }
        try test.pull(
            "chat", .identities(lin), .activities(.event, [event]),
            .activities(.conversation, [said("m-0", by: "U-3", "2022-02-01T10:00:00Z")]), accept: true)
        #expect(try test.row("forum/u-1").figures.deeds.isEmpty)
        #expect(isSound(test))
    }

    @Test func `a source's record that turns out longer tells who was new`() throws {
        let test = try TestStore()
        var answer = said("p-3", by: "u-1", "2026-11-20T11:00:00Z", "Try the cache")
        answer.people = [OriginID("u-3")]
        let talk = [said("p-2", by: "u-3", "2026-11-20T10:00:00Z"), answer]
        let people = TestList.identities(identity("u-1", "amara"), identity("u-2", "ravi"), identity("u-3", "lin"))
        try test.pull("forum", people, .activities(.conversation, talk))
        #expect(try test.row("forum/u-1").figures.deeds.isEmpty)
        try test.pull(
            "forum", people, .activities(.conversation, talk + [said("p-1", by: "u-2", "2022-01-01T10:00:00Z")]))
        #expect(try test.row("forum/u-1").figures.deeds.map(\.words) == ["gave help"])
        #expect(isSound(test))
    }

    @Test func `to say that somebody new is somebody known does the same, and so does its undo`() throws {
        let test = try answered()
        try pullChat(test, email: nil)
        #expect(try test.row("forum/u-1").figures.deeds.count == 1)
        _ = try test.store.merge(test.id("forum/u-3"), test.id("chat/U-3"))
        #expect(try test.row("forum/u-1").figures.deeds.isEmpty)
        #expect(isSound(test))
        _ = try test.store.undo()
        #expect(try test.row("forum/u-1").figures.deeds.count == 1)
        #expect(isSound(test))
    }

    @Test func `whom one spoke with may become known later`() throws {
        let test = try answered()
        try test.pull(
            "forum", .identities(identity("u-1", "amara"), identity("u-3", "lin", email: "lin@example.org")),
            .activities(
                .conversation,
                [
                    said("p-1", by: "u-1", "2022-01-01T10:00:00Z"),
                    said("p-2", by: "u-3", "2026-11-20T10:00:00Z", "It does not work on my server"),
                    said("p-3", by: "u-1", "2026-11-20T11:00:00Z", "Try the cache"),
                ]))
        #expect(try test.row("forum/u-1").figures.deeds.isEmpty)
        #expect(isSound(test))
    }

    @Test func `eight contributions of a year are two short of core`() throws {
        let test = try TestStore()
        try test.pull(
            "forum", identities(),
            .activities(.contribution, contributions(test, by: "u-1", [5, 20, 40, 60, 100, 120, 140, 160, 800])))
        #expect(try test.keys(in: .stepUp) == ["forum/u-1"])
        #expect(try test.row("forum/u-1").figures.towardsNext == 8)
        test.clock.advance(days: 300)
        _ = try test.store.recomputeDue()
        #expect(try test.keys(in: .stepUp).isEmpty)
    }
}
