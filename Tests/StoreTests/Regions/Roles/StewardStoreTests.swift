import Community
import GRDB
import Testing

@testable import Store

@Suite struct StewardStoreTests {
    private let brazil = Region(typed: "BR") ?? Region(.southAmerica)
    private let germany = Region(typed: "DE") ?? Region(.europe)

    private func store() throws -> TestStore {
        let test = try TestStore(sources: ["forum", "chat"])
        try test.pull(
            "forum",
            .identities(identity("u-1", "marco", name: "Marco Sabiá"), identity("u-2", "amara", name: "Amara Okonkwo")),
            .activities(
                .conversation,
                [said("p-1", by: "u-1", "2026-11-15T10:00:00Z"), said("p-2", by: "u-2", "2026-11-15T10:00:00Z")]))
        try test.pull("chat", .identities(identity("U-9", "sabia", name: "Marco S.")))
        return test
    }

    private func act(_ test: TestStore, _ key: String, _ action: StewardAction) throws {
        _ = try test.store.perform(.steward(action), on: [test.id(key)])
    }

    private func lines(_ test: TestStore) throws -> [String] {
        try test.store.stewards().map { "\($0.name): \($0.stewardship.sentence(today: test.clock.now.day))" }
    }

    @Test func `everybody with a role is listed, ambassadors first, each undone in its turn`() throws {
        let test = try store()
        try act(test, "forum/u-1", .set(StewardshipDraft(.liaison, brazil, status: .active)))
        try act(test, "forum/u-2", .set(StewardshipDraft(.ambassador, germany)))
        let expected = [
            "Amara Okonkwo: candidate for ambassador for Germany",
            "Marco Sabiá: liaison for Brazil until 21 Nov 2027, review 22 May 2027",
        ]
        #expect(try lines(test) == expected)
        #expect(try test.store.stewards(of: "BR").map(\.isServing) == [true])
        _ = try test.store.undo()
        #expect(try lines(test) == [expected[1]])
        _ = try test.store.redo()
        #expect(try lines(test) == expected)
    }

    @Test func `the newest of two laptops' words wins, and a merge of two accounts is one standing`() throws {
        let test = try store()
        try act(
            test, "forum/u-1", .set(StewardshipDraft(.liaison, brazil, status: .active, until: .clear, review: .clear)))
        try act(test, "chat/U-9", .set(StewardshipDraft(.liaison, brazil)))
        try act(test, "chat/U-9", .set(StewardshipDraft(.ambassador, germany, status: .active)))
        #expect(try test.store.stewards().count == 3)
        _ = try test.store.merge(test.id("forum/u-1"), test.id("chat/U-9"))
        // The candidacy was said last: it is what is so of the one person.
        #expect(
            try lines(test) == [
                "Marco Sabiá: ambassador for Germany", "Marco Sabiá: candidate for liaison for Brazil",
            ])
        #expect(
            try test.store.stewards().map { $0.warnings } == [
                [.candidateToo(other: .liaison, regions: ["Brazil"])],
                [.both(other: .ambassador, regions: ["Germany"])],
            ])
        _ = try test.store.undo()
        #expect(try test.store.stewards().count == 3)
    }

    @Test func `a term comes due in Follow up by time alone, and leaves it when it is renewed`() throws {
        let test = try store()
        let end = test.clock.now.day.adding(30)
        try act(
            test, "forum/u-1",
            .set(StewardshipDraft(.liaison, brazil, status: .active, until: .set(end), review: .clear)))
        test.clock.advance(days: 15)
        _ = try test.store.recomputeDue()
        #expect(try test.keys(in: .followUp).isEmpty)
        test.clock.advance(days: 1)
        _ = try test.store.recomputeDue()
        #expect(try test.keys(in: .followUp) == ["forum/u-1"])
        try act(test, "forum/u-1", .set(StewardshipDraft(.liaison, brazil, until: .set(end.adding(365)))))
        #expect(try test.keys(in: .followUp).isEmpty)
    }

    @Test func `who left the feed is listed with a warning and serves no more, who is forgotten is not listed`() throws
    {
        let test = try store()
        try act(test, "forum/u-1", .set(StewardshipDraft(.ambassador, brazil, status: .active)))
        try act(test, "forum/u-2", .set(StewardshipDraft(.ambassador, germany, status: .active)))
        try test.pull(
            "forum", .identities(identity("u-2", "amara", name: "Amara Okonkwo")), .activities(.conversation, []))
        let gone = try #require(try test.store.stewards(of: "BR").first)
        #expect(gone.warnings == [.left])
        #expect(!gone.isServing)
        _ = try test.store.forget(test.id("forum/u-2"), redacting: false)
        #expect(try test.store.stewards().map(\.name) == ["Marco Sabiá"])
    }

    @Test func `the rows can be computed anew from the facts`() throws {
        let test = try store()
        try act(test, "forum/u-1", .set(StewardshipDraft(.liaison, brazil, status: .active)))
        let before = try lines(test)
        try test.store.write { db in try db.execute(sql: "DELETE FROM stewardship; UPDATE member SET next_change = 0") }
        #expect(try lines(test).isEmpty)
        _ = try test.store.recomputeDue()
        #expect(try lines(test) == before)
    }
}
