import Community
import GRDB
import Testing

@testable import Store

@Suite struct ManualPeopleTests {
    private let asa = ManualAccount(name: "Åsa Lindqvist", email: "asa@example.org", channel: "matrix")

    private func only(_ test: TestStore) throws -> MemberRow {
        try #require(try test.store.rows(test.store.members(sortedBy: .name)).first)
    }

    @Test func `somebody entered by hand is a member, and undo and redo take and bring them`() throws {
        let test = try TestStore(sources: [])
        let receipt = try test.store.add(asa)
        #expect(receipt.count == 1 && receipt.summary.hasPrefix("added by hand"))
        let row = try only(test)
        #expect(row.name == "Åsa Lindqvist" && row.sources == ["manual"] && row.figures.state == .unknown)
        _ = try test.store.perform(.note("met at camp"), on: [row.id])
        _ = try test.store.undo()
        _ = try test.store.undo()
        #expect(try test.store.members(sortedBy: .name).isEmpty && test.store.heading().members == 0)
        _ = try test.store.redo()
        _ = try test.store.redo()
        #expect(try test.store.profile(try only(test).id)?.facts.notes.map(\.text) == ["met at camp"])
    }

    @Test func `the channel they can be reached by is the one they like, until it is undone`() throws {
        let test = try TestStore(sources: [])
        _ = try test.store.add(asa)
        #expect(try test.store.profile(only(test).id)?.facts.person.channel == "matrix")
    }

    @Test func `an address makes them one with a feed's member, also one that comes later`() throws {
        let test = try TestStore()
        _ = try test.store.add(asa)
        try test.pull("forum", .identities(identity("1", "asa", name: "Å. L.", email: "ASA@example.org")))
        #expect(try test.store.members(sortedBy: .name).count == 1)
        let row = try test.row("forum/1")
        #expect(row.sources == ["forum", "manual"])
        _ = try test.store.undo()
        #expect(try test.row("forum/1").sources == ["forum"])
    }

    @Test func `whoever was entered twice is asked about in Review`() throws {
        let test = try TestStore(sources: [])
        _ = try test.store.add(ManualAccount(name: "Bo Ek"))
        _ = try test.store.add(ManualAccount(name: "bo  ek"))
        let kinds = try test.store.review().compactMap { item in
            if case .suggestion(let some) = item { some.kind } else { nil }
        }
        #expect(kinds == [.name])
    }

    @Test func `who is taken out is no member, whoever else they are remains`() throws {
        let test = try TestStore()
        try test.pull("forum", .identities(identity("1", "asa", email: "asa@example.org")))
        _ = try test.store.add(asa)
        let key = try #require(
            try test.store.identities(of: [test.id("forum/1")]).values.first?.first { $0.source == "manual" }?.key)
        #expect(try test.store.remove(account: key).group != nil)
        #expect(try test.row("forum/1").sources == ["forum"])
        #expect(try test.store.remove(account: MemberKey(source: "forum", originID: OriginID("1"))).group == nil)
    }

    @Test func `a colleague's laptop has the same people, in whatever order the edits come`() throws {
        let test = try TestStore(sources: [])
        for name in ["Åsa Lindqvist", "Bo Ek", "Cy Oh"] { _ = try test.store.add(ManualAccount(name: name)) }
        let member = try test.store.members(sortedBy: .name)[1]
        _ = try test.store.perform(.tag(add: ["camp"], remove: []), on: [member])
        let key = try test.store.rows([member])[0].key
        _ = try test.store.remove(account: key)
        _ = try test.store.undo()
        let edits = try test.store.read { db in
            try Row.fetchAll(db, sql: "SELECT \(EditRecord.columns) FROM edit ORDER BY id").map(EditRecord.edit)
        }
        let expected = try people(test.store)
        #expect(expected.count == 3 && expected.contains { $0.hasSuffix("[\"camp\"]") })
        for order in [edits, edits.reversed(), Array(edits.dropFirst(3) + edits.prefix(3))] {
            let other = try TestStore(sources: [])
            for edit in order {
                try other.store.write { db in try other.store.settle(db, [edit], now: other.clock.now) }
            }
            #expect(try people(other.store) == expected)
        }
    }

    private func people(_ store: Store) throws -> [String] {
        try store.rows(store.members(sortedBy: .name)).map { "\($0.key) \($0.name) \($0.tags)" }
    }
}
