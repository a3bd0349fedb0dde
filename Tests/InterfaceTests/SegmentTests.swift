import Community
import Terminal
import Testing

@testable import Interface
@testable import Store

@Suite struct SegmentTests {
    private func session(_ segments: [(String, String)] = [("Ravi only", "ravi")], view: String = "members") -> Session
    {
        let community = FakeCommunity()
        community.change { held in
            held.segments = segments.enumerated().map { place, segment in
                Segment(id: RegistryID(.segment, "\(place)"), name: segment.0, filter: segment.1)
            }
        }
        return Session(community, view: view)
    }

    @Test func `segments are tabs of Members, with their counts`() {
        var session = session()
        #expect(session.text.contains("[Everybody 15]  Ravi only 1"))
        session.press("l")
        #expect(session.text.contains("Everybody 15  [Ravi only 1]"))
        #expect(session.state.currentList?.shown == [12])
        #expect(session.statusLine.contains("1 member · ravi"))
        session.press("l")
        #expect(session.state.currentList?.shown.count == 15)
        session.press("h")
        #expect(session.selected == 12)
        session.press("3")
        #expect(session.state.currentList?.shown.count == 15)
        Snapshot.check(session.text, "segments-120x40")
    }

    @Test func `without segments Members has no tabs`() {
        let session = session([])
        #expect(session.state.layout.tabs == nil)
    }

    @Test func `the filter in force is kept under a name, in a queue with the queue`() {
        var session = session(view: "reactivate")
        session.press("/")
        session.type("tag:docs")
        session.press(.enter, ":")
        session.type("segment Docs people")
        session.press(.enter)
        let expected = Segment.saving("Docs people", filter: "queue:reactivate tag:docs", among: [])
        #expect(session.community.saved == [.register([expected], [])])
        session.press("3", "l", "/")
        session.type("silent>5")
        session.press(.enter, ":")
        session.type("segment Ravi only")
        session.press(.enter)
        let narrower = RegistryChange(
            .segment, id: "0", [.setting("name", to: "Ravi only"), .setting("filter", to: "ravi silent>5")])
        #expect(session.community.saved.last == .register([narrower], []))
    }

    @Test func `the one on screen can be removed, and a filter that is not understood says so`() {
        var session = session([("Odd", "mood:good")])
        session.press("l")
        #expect(session.text.contains("The filter of Odd is not understood."))
        session.press(":")
        session.type("segment-remove")
        session.press(.enter)
        #expect(session.community.saved == [.register([.removing(RegistryID(.segment, "0"))], [])])
        #expect(session.statusLine.contains("removed the segment Odd · u undoes"))
    }

    @Test func `without a filter there is nothing to keep`() {
        var session = session()
        session.press(":")
        session.type("segment All")
        session.press(.enter)
        #expect(session.community.saved.isEmpty)
        #expect(session.statusLine.contains("no filter"))
    }

    @Test func `marks stay behind when another list is shown`() {
        var session = session(view: "reactivate")
        session.press(.space, .space, "1", "2")
        #expect(session.state.marks == [1, 2])
        session.press("l")
        #expect(session.state.marks.isEmpty)
        #expect(session.statusLine.contains("the marks stayed behind: 2 taken away"))
    }

    @Test func `sorting keeps the marks`() {
        var session = session()
        session.press(.space, "S")
        #expect(session.state.marks.count == 1)
    }

    @Test func `z gives the timeline of a profile the whole screen, and then the rest`() {
        var session = session(view: "reactivate")
        session.press(.enter)
        let before = session.state.layout.list
        session.press("z")
        #expect(session.state.layout.list.width == 120 && session.state.layout.list.height > before.height)
        session.press(.tab)
        #expect(session.state.layout.about.width == 120)
        session.press("z", .escape)
        #expect(session.state.layout.list.width < 120)
    }

    @Test func `a picker says how many choices it has no room for`() {
        var session = Session(width: 40, height: 10)
        session.press("x")
        #expect(session.text.contains("more"))
        session = Session()
        session.press("x")
        #expect(!session.screen.lines[39].contains("more"))
    }
}
