import Community
import Store
import Testing

@Suite struct EditTests {
    /// Amara (forum u-1, chat U-1, one address), Marco (forum u-2), and someone in chat with Marco's username.
    private func community() throws -> TestStore {
        let test = try TestStore(sources: ["forum", "chat"])
        try test.pull(
            "forum",
            .identities(
                identity("u-1", "amara", name: "Amara Okonkwo", email: "Amara@example.org"),
                identity("u-2", "marco", name: "Marco Sabiá", email: "marco@example.org")),
            .activities(
                .contribution,
                [did("c-1", by: "u-1", "2026-05-01T10:00:00Z"), did("c-2", by: "u-2", "2026-05-02T10:00:00Z")]))
        try test.pull(
            "chat",
            .identities(identity("U-1", "amara.o", email: "amara@example.org"), identity("U-2", "Marco")),
            .activities(.conversation, [said("m-1", by: "U-2", "2026-11-20T10:00:00Z")]))
        return test
    }

    @Test func `identities with the same address are one member, whose key is the smallest by source order`() throws {
        let test = try community()
        #expect(try test.id("chat/U-1") == test.id("forum/u-1"))
        #expect(try test.row("chat/U-1").key.description == "forum/u-1")
        #expect(try test.row("chat/U-1").sources == ["forum", "chat"])
    }

    @Test func `an action on several members is one undo step that survives a restart`() throws {
        let test = try community()
        let both = [try test.id("forum/u-1"), try test.id("forum/u-2")]
        #expect(try test.keys(in: .reactivate) == ["forum/u-2", "forum/u-1"])
        let until = Day(iso8601: "2026-12-21")
        let receipt = try test.store.perform(.snooze(until: until, untilActive: true), on: both)
        #expect(receipt.count == 2)
        #expect(receipt.summary == "snoozed until 21 Dec or new activity")
        #expect(try test.keys(in: .reactivate).isEmpty)
        #expect(try test.store.counts()[.reactivate]?.leftOut == [.snoozed: 2])
        try test.reopen()
        #expect(try test.store.undo()?.count == 2)
        #expect(try test.keys(in: .reactivate) == ["forum/u-2", "forum/u-1"])
        #expect(try test.store.undo() == nil)
        try test.reopen()
        #expect(try test.store.redo()?.summary == "snoozed until 21 Dec or new activity")
        #expect(try test.keys(in: .reactivate).isEmpty)
        #expect(try test.store.redo() == nil)
    }

    @Test(arguments: [AssignedRole.owner, .region, .cover])
    func `Nobody is assigned to a name that cannot be seen`(role: AssignedRole) throws {
        let test = try community()
        let amara = [try test.id("forum/u-1")]
        #expect(throws: StoreError.self) { try test.store.perform(.assign(role, to: "\u{3164}"), on: amara) }
        #expect(try test.store.journal().isEmpty)
    }

    @Test func `A text that no colleague could read is refused, when written and when reworded`() throws {
        let test = try community()
        let amara = [try test.id("forum/u-1")]
        let words = "note: longer than a megabyte, which no colleague's Rekindle reads."
        // What JSON escapes counts as it is written.
        for long in [String(repeating: "x", count: 1 << 20), String(repeating: "\"", count: 300_000)] {
            #expect {
                try test.store.perform(.note(long), on: amara)
            } throws: { ($0 as? StoreError)?.sentence.hasPrefix(words) == true }
        }
        #expect(try test.store.journal().isEmpty)
        _ = try test.store.perform(.note(String(repeating: "x", count: 1_000_000)), on: amara)
        let edit = try #require(try test.store.journal().first?.edit)
        #expect(JournalLine.edit(edit).text.utf8.count <= JournalLine.longest)
        #expect {
            try test.store.reword(edit: edit.id, text: String(repeating: "y", count: 1 << 20))
        } throws: { ($0 as? StoreError)?.sentence.hasPrefix(words) == true }
        #expect(try test.store.journal().first?.edit == edit)
    }

    @Test func `undo goes back step by step and redo forward, until something new is done`() throws {
        let test = try community()
        let amara = [try test.id("forum/u-1")]
        _ = try test.store.perform(.note("first"), on: amara)
        _ = try test.store.perform(.note("second"), on: amara)
        func notes() throws -> [String] { try test.store.facts(of: amara)[amara[0]]?.notes.map(\.text) ?? [] }
        #expect(try notes() == ["first", "second"])
        _ = try test.store.undo()
        _ = try test.store.undo()
        #expect(try notes() == [])
        _ = try test.store.redo()
        #expect(try notes() == ["first"])
        _ = try test.store.redo()
        #expect(try notes() == ["first", "second"])
        _ = try test.store.undo()
        _ = try test.store.perform(.note("third"), on: amara)
        #expect(try test.store.redo() == nil)
        #expect(try notes() == ["first", "third"])
    }

    @Test func `only one's own edits are undone`() throws {
        let test = try community()
        _ = try test.store.perform(.note("by Marie"), on: [test.id("forum/u-1")])
        try test.reopen(actor: "Nora")
        #expect(try test.store.undo() == nil)
    }

    @Test func `an equal username across sources is a suggestion; accepted it merges, undone it comes apart`() throws {
        let test = try community()
        let suggestion = try #require(
            try test.store.review().compactMap { item in
                if case .suggestion(let suggestion) = item { suggestion } else { nil }
            }.first)
        #expect(suggestion.id == "forum/u-2~chat/U-2")
        #expect(suggestion.kind == .username)
        #expect(try test.store.counts()[.review]?.shown == 1)
        _ = try test.store.perform(.note("knows PHP"), on: [test.id("chat/U-2")])
        _ = try test.store.accept(suggestions: [suggestion.id])
        #expect(try test.id("chat/U-2") == test.id("forum/u-2"))
        #expect(try test.row("forum/u-2").figures.state == .talking || test.row("forum/u-2").figures.conversations == 1)
        #expect(try test.store.facts(of: [test.id("forum/u-2")]).values.first?.notes.map(\.text) == ["knows PHP"])
        #expect(try test.store.review().isEmpty)
        #expect(try test.store.counts()[.review]?.shown == 0)
        #expect(try test.store.heading().members == 2)
        _ = try test.store.undo()
        #expect(try test.store.heading().members == 3)
        #expect(try test.id("chat/U-2") != test.id("forum/u-2"))
        #expect(try test.store.facts(of: [test.id("chat/U-2")]).values.first?.notes.map(\.text) == ["knows PHP"])
        #expect(try test.store.review().count == 1)
    }

    @Test func `a rejected suggestion is remembered, also by the next pull`() throws {
        let test = try community()
        _ = try test.store.reject(suggestions: ["forum/u-2~chat/U-2"])
        #expect(try test.store.review().isEmpty)
        try test.pull(
            "chat",
            .identities(identity("U-1", "amara.o", email: "amara@example.org"), identity("U-2", "Marco", name: "M")))
        #expect(try test.store.review().isEmpty)
    }

    @Test func `a split identity stays apart although the address is the same`() throws {
        let test = try community()
        let chat = try #require(MemberKey("chat/U-1"))
        _ = try test.store.split(test.id("forum/u-1"), identity: chat)
        #expect(try test.id("chat/U-1") != test.id("forum/u-1"))
        _ = try test.store.merge(test.id("chat/U-1"), test.id("forum/u-1"))
        #expect(try test.id("chat/U-1") == test.id("forum/u-1"))
    }

    @Test func `a member merged by address comes apart when the address changes`() throws {
        let test = try community()
        try test.pull(
            "chat", .identities(identity("U-1", "amara.o", email: "other@example.org"), identity("U-2", "Marco")))
        #expect(try test.id("chat/U-1") != test.id("forum/u-1"))
    }

    @Test func `an address on more than five identities merges nobody`() throws {
        let test = try TestStore()
        let rows = (1...6).map { FeedRow.identity(identity("u-\($0)", "user\($0)", email: "info@example.org")) }
        try test.pull("forum", TestList(.identity, Array(rows.prefix(5))))
        #expect(try test.store.members(sortedBy: .name).count == 1)
        try test.pull("forum", TestList(.identity, rows))
        #expect(try test.store.members(sortedBy: .name).count == 6)
    }

    @Test func `every reason to set aside leaves the queue, is counted in the footer, and is lifted`() throws {
        let test = try community()
        let marco = [try test.id("forum/u-2")]
        let reasons: [(SetAside, LeftOut)] = [
            (.bot, .bot), (.staff, .staff), (.junk, .junk), (.onBreak(until: nil), .onBreak), (.alumni, .alumni),
            (.contentAsIs, .contentAsIs), (.neverContact(.they), .neverContact), (.wrongData, .wrongData),
        ]
        for (reason, leftOut) in reasons {
            _ = try test.store.perform(.setAside(reason), on: marco)
            #expect(try test.store.counts()[.reactivate]?.leftOut == [leftOut: 1])
            _ = try test.store.perform(.lift(reason), on: marco)
            #expect(try test.keys(in: .reactivate).contains("forum/u-2"), "\(reason)")
        }
    }

    @Test func `a prepared message waits in the Outbox; sent it starts the cool-down; a reply ends that`() throws {
        let test = try community()
        let marco = [try test.id("forum/u-2")]
        let draft = AttemptDraft(channel: "mail", message: "Hello Marco", template: "last-deed", purpose: .reactivate)
        let receipt = try test.store.perform(.prepare(draft), on: marco)
        let attempt = try #require(receipt.group)
        #expect(try test.keys(in: .outbox) == ["forum/u-2"])
        #expect(try test.store.counts()[.reactivate]?.leftOut == [.prepared: 1])
        _ = try test.store.perform(.markSent(attempt: attempt), on: marco)
        #expect(try test.keys(in: .outbox).isEmpty)
        #expect(try test.store.heading().sentToday == 1)
        #expect(try test.store.counts()[.reactivate]?.leftOut == [.contacted: 1])
        _ = try test.store.perform(.outcome(attempt: nil, .replied, words: "soon"), on: marco)
        #expect(try test.keys(in: .reactivate).contains("forum/u-2"))
        test.clock.advance(days: 1)
        #expect(try test.store.heading().sentToday == 0)
    }

    @Test func `a note keeps the journal in order even under a clock that stands still`() throws {
        let test = try community()
        for number in 1...5 { _ = try test.store.perform(.note("note \(number)"), on: [test.id("forum/u-1")]) }
        let journal = try test.store.journal()
        #expect(journal.count == 5)
        #expect(journal.map(\.edit.id) == journal.map(\.edit.id).sorted(by: >))
        #expect(Set(journal.map(\.edit.id)).count == 5)
        #expect(journal.first?.summary == "noted")
        #expect(journal.first?.member?.description == "forum/u-1")
    }

    @Test func `the manager's own data is never touched by a pull`() throws {
        let test = try community()
        _ = try test.store.perform(.tag(add: ["docs"], remove: []), on: [test.id("forum/u-2")])
        try test.pull("forum", .identities(identity("u-1", "amara"), identity("u-2", "changed", name: "New Name")))
        #expect(try test.row("forum/u-2").tags == ["docs"])
        #expect(try test.row("forum/u-2").name == "New Name")
    }
}
