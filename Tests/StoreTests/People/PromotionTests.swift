import Community
import Store
import Testing

@Suite struct PromotionTests {
    private let words = [
        said("m-1", by: "u-1", "2026-11-10T10:00:00Z", "It does not work on my server"),
        said(nil, by: "u-1", "2026-11-12T10:00:00Z", "Thank you"),
    ]
    private let people = TestList.identities(identity("u-1", "amara", name: "Amara Okonkwo"), identity("u-2", "marco"))

    private func community() throws -> TestStore {
        let test = try TestStore()
        try test.pull("forum", people, .activities(.conversation, words))
        return test
    }

    private func conversation(_ test: TestStore, _ title: String) throws -> ConversationKey {
        let timeline = try test.store.profile(test.id("forum/u-1"))?.timeline ?? []
        return try #require(timeline.first { $0.title == title }?.conversation)
    }

    private func counts(_ test: TestStore) throws -> [Int] {
        let figures = try test.row("forum/u-1").figures
        return [figures.conversations, figures.contributions]
    }

    @Test func `a conversation promoted by hand counts as a contribution until it is undone`() throws {
        let test = try community()
        let amara = [try test.id("forum/u-1")]
        #expect(try counts(test) == [2, 0])
        let key = try conversation(test, "It does not work on my server")
        #expect(key.id == "m-1")
        let receipt = try test.store.perform(.promote(key, true), on: amara)
        #expect(receipt.summary == "a conversation counts as a contribution")
        #expect(try counts(test) == [1, 1])
        #expect(try test.store.perform(.promote(key, true), on: amara).group == nil)
        let deed = try test.store.profile(amara[0])?.timeline.first { $0.conversation == key }
        #expect(deed?.isContribution == true && deed?.kind == .conversation)
        try test.reopen()
        _ = try test.store.undo()
        #expect(try counts(test) == [2, 0])
        _ = try test.store.redo()
        #expect(try counts(test) == [1, 1])
        _ = try test.store.perform(.promote(key, false), on: amara)
        #expect(try counts(test) == [2, 0])
    }

    @Test func `it survives pulls that change the row, take it away and bring it back`() throws {
        let test = try community()
        let amara = [try test.id("forum/u-1")]
        for title in ["It does not work on my server", "Thank you"] {
            _ = try test.store.perform(.promote(conversation(test, title), true), on: amara)
        }
        #expect(try counts(test) == [0, 2])
        var changed = words
        changed[0].text = "It does not work on my server, again"
        try test.pull("forum", people, .activities(.conversation, changed))
        #expect(try counts(test) == [0, 2])
        try test.pull("forum", people, .activities(.conversation, [words[1]]))
        #expect(try counts(test) == [0, 1])
        try test.pull("forum", people, .activities(.conversation, words))
        #expect(try counts(test) == [0, 2])
        let outcome = try test.pull("forum", people, .activities(.conversation, words))
        #expect(outcome.changed == 0)
    }

    @Test func `other contribution tags leave promoted conversations as they are`() throws {
        let test = try community()
        _ = try test.store.perform(
            .promote(conversation(test, "Thank you"), true), on: [try test.id("forum/u-1")])
        test.settings.levels.contributionTags = ["bug-report"]
        try test.reopen()
        _ = try test.store.recomputeDue()
        #expect(try counts(test) == [1, 1])
    }

    @Test func `a colleague's promotion that comes before the row counts once the row is there`() throws {
        let first = try community()
        let key = try conversation(first, "It does not work on my server")
        let second = try TestStore()
        try second.pull("forum", people)
        #expect(try second.store.perform(.promote(key, true), on: [second.id("forum/u-1")]).count == 1)
        try second.pull("forum", people, .activities(.conversation, words))
        #expect(try counts(second) == [1, 1])
    }
}
