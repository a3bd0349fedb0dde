import Community
import Testing

@Suite struct SegmentTests {
    private func segment(_ id: String, _ name: String, _ filter: String) -> Segment {
        Segment(id: RegistryID(.segment, id), name: name, filter: filter)
    }

    @Test func `a name that is there gets the new filter, another one a segment of its own`() {
        let all = [segment("1", "Docs people", "tag:docs"), segment("2", "Café", "org:cafe")]
        #expect(Segment.saving("docs PEOPLE", filter: "tag:doc", among: all).id == "1")
        #expect(Segment.saving("cafe", filter: "x", among: all).id == "2")
        #expect(Segment.saving("Others", filter: "x", among: all).id == nil)
    }

    @Test func `names are of one to forty characters`() {
        #expect(Segment.name("  docs \n people ") == "docs people")
        #expect(Segment.name(" ") == nil)
        #expect(Segment.name(String(repeating: "x", count: 41)) == nil)
    }

    @Test func `a record without name or filter is none, and a filter that is not understood says so`() {
        let id = RegistryID(.segment, "1")
        #expect(Segment(RegistryRecord(id: id, fields: ["name": "\"x\""])) == nil)
        let odd = Segment(RegistryRecord(id: id, fields: ["name": "\"x\"", "filter": "\"mood:good\""]))
        #expect(throws: FilterError.self) { _ = try odd?.test() }
    }
}
