import Community
import Store
import Testing

@Suite struct SegmentTests {
    private func save(_ test: TestStore, _ name: String, _ filter: String) throws {
        _ = try test.store.perform(
            [], registry: [Segment.saving(name, filter: filter, among: try test.store.segments())])
    }

    @Test func `segments are saved, replaced by name, removed, and come back with undo`() throws {
        let test = try TestStore()
        try save(test, "Zebra", "tag:z")
        try save(test, "Docs people", "tag:docs")
        try save(test, "docs people", "tag:docs state:active")
        #expect(try test.store.segments().map(\.name) == ["docs people", "Zebra"])
        #expect(try test.store.segments().first?.filter == "tag:docs state:active")
        _ = try test.store.undo()
        #expect(try test.store.segments().first?.filter == "tag:docs")
        let first = try #require(try test.store.segments().first)
        _ = try test.store.perform([], registry: [.removing(first.id)])
        #expect(try test.store.segments().map(\.name) == ["Zebra"])
        _ = try test.store.undo()
        #expect(try test.store.segments().map(\.name) == ["Docs people", "Zebra"])
    }

    @Test func `who implements is a pool of contributors, and alumni are honoured`() throws {
        let test = try TestStore()
        try test.pull(
            "forum", .identities(identity("u-1", "amara"), identity("u-2", "ravi")),
            .activities(.conversation, [said("p-1", by: "u-1", "2026-01-10T10:00:00Z")]),
            .activities(.contribution, [did("c-1", by: "u-2", "2024-01-10T10:00:00Z")]))
        #expect(try test.keys(in: .activate).isEmpty)
        _ = try test.store.perform(
            .person([.role(.implementor, PersonRoleMark())]), on: [test.id("forum/u-1")])
        #expect(try test.keys(in: .activate) == ["forum/u-1"])
        _ = try test.store.perform(.setAside(.alumni), on: [test.id("forum/u-2")])
        let alumni = try test.store.today().alumni
        #expect(alumni.map(\.key.description) == ["forum/u-2"])
        #expect(alumni.map(\.contributions) == [1])
        #expect(try test.keys(in: .dormant).isEmpty)
    }
}
