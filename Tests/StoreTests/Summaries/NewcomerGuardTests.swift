import Community
import Store
import Testing

@Suite struct NewcomerGuardTests {
    private let forum = TestList.identities(
        identity("f-1", "ana.ruiz", name: "Ana Ruiz"), identity("f-2", "old"))
    private let old = said("p-1", by: "f-2", "2024-01-01T10:00:00Z")

    /// Ana Ruiz of the chat, first seen five days ago; an account of that name in the forum has done nothing yet.
    private func community() throws -> TestStore {
        let test = try TestStore(sources: ["forum", "chat"])
        try test.pull("forum", forum, .activities(.conversation, [old]))
        try test.pull(
            "chat", .identities(identity("c-1", "ana", name: "Ana Ruiz"), identity("c-2", "older")),
            .activities(
                .conversation,
                [said("q-1", by: "c-2", "2024-01-01T10:00:00Z"), said("q-2", by: "c-1", "2026-11-16T10:00:00Z")]))
        #expect(try test.row("chat/c-1").figures.state == .newcomer)
        return test
    }

    @Test func `nobody stays a newcomer once a pull shows their namesake earlier`() throws {
        let test = try community()
        let talk = said("p-2", by: "f-1", "2026-11-01T10:00:00Z")
        try test.pull("forum", forum, .activities(.conversation, [old, talk]))
        #expect(try test.row("chat/c-1").figures.state == .participating)
        try test.pull("forum", forum, .activities(.conversation, [old]))
        #expect(try test.row("chat/c-1").figures.state == .newcomer)
    }

    @Test func `nobody stays a newcomer once their namesake is merged with somebody seen earlier`() throws {
        let test = try community()
        _ = try test.store.merge(test.id("forum/f-1"), test.id("forum/f-2"))
        #expect(try test.row("chat/c-1").figures.state == .participating)
        _ = try test.store.undo()
        #expect(try test.row("chat/c-1").figures.state == .newcomer)
    }
}
