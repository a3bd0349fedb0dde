import Community
import Store
import Testing

/// The community's own things: created, changed, removed and undone by edits like everything else.
struct `Things of the community` {
    @Test func `A thing is created under its edit's id, changed field by field, and removed`() throws {
        let test = try TestStore()
        let made = try test.store.perform(
            [], registry: [RegistryChange(.group, id: nil, [.setting("name", to: "Granada"), .setting("size", to: 4)])])
        let id = try #require(made.things.first)
        #expect(made.summary == "group: name Granada, size 4")
        _ = try test.store.perform([], registry: [RegistryChange(.group, id: id.id, [.setting("size", to: 5)])])
        let group = try #require(try test.store.registry(.group).first)
        #expect(group.text("name") == "Granada")
        #expect(group.value("size", as: Int.self) == 5)
        _ = try test.store.perform([], registry: [.removing(id)])
        #expect(try test.store.registry(.group).isEmpty)
        _ = try test.store.undo()
        _ = try test.store.undo()
        #expect(try test.store.registry(.group).first?.value("size", as: Int.self) == 4)
        #expect(try test.store.journal().last?.name == "Granada")
    }

    @Test func `Kinds are kept apart, and the people of the feeds know nothing of them`() throws {
        let test = try TestStore()
        _ = try test.store.perform([], registry: [RegistryChange(.region, id: "DE", [.setting("priority", to: true)])])
        #expect(try test.store.registry(.region).map(\.id) == [RegistryID(.region, "DE")])
        #expect(try test.store.registry(.event).isEmpty)
        #expect(try test.store.journal().first?.member == nil)
    }

    @Test func `What is so already is no edit and no undo step`() throws {
        let test = try TestStore()
        let ravi = NamedPerson(name: "Ravi")
        let made = try test.store.perform([], registry: [.group(nil, [.text(.name, "Köln"), .organiser(ravi)])])
        let id = try #require(made.things.first).id
        let edits = try test.store.journal().count
        let again = try test.store.perform([], registry: [.group(id, [.organiser(ravi), .text(.help, "")])])
        #expect(again.group == nil)
        #expect(try test.store.journal().count == edits)
        let away = RegistryChange.group(id, [.noOrganiser(ravi)])
        // What one step takes away and sets again is set.
        let both = try test.store.perform([], registry: [away, .group(id, [.organiser(ravi)])])
        #expect(both.group != nil)
        #expect(try test.store.group(id)?.row.organisers.map(\.name) == ["Ravi"])
        _ = try test.store.perform([], registry: [away])
        #expect(try test.store.group(id)?.row.organisers.isEmpty == true)
        _ = try test.store.undo()
        #expect(try test.store.group(id)?.row.organisers.map(\.name) == ["Ravi"])
        let event = try test.store.perform(
            [], registry: [.event(nil, [.text(.name, "Camp"), .host(ravi, isOne: true)])])
        let camp = try #require(event.things.first).id
        #expect(try test.store.perform([], registry: [.event(camp, [.host(ravi, isOne: true)])]).group == nil)
    }
}
