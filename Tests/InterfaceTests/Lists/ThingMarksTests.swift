import Community
import Terminal
import Testing

@testable import Interface
@testable import Store

/// The keys of every list, in lists of groups, regions and events.
struct `Marks in lists of things` {
    private func registered(_ session: Session) -> [RegistryChange] {
        guard case .register(let changes, _)? = session.community.saved.last else { return [] }
        return changes
    }

    @Test func `a note on marked groups is one undo step`() {
        var session = Session(view: "groups")
        session.press(.space, .space)
        #expect(session.statusLine.contains("2 marked"))
        session.press("i")
        #expect(session.text.contains("Note on 2 groups"))
        session.type("asked for a date")
        session.press(.enter)
        #expect(session.community.saved.count == 1)
        let changes = registered(session)
        #expect(changes.map(\.kind) == [.group, .group])
        #expect(Set(changes.map(\.id)).count == 2)
        #expect(changes.allSatisfy { $0.changes.contains { $0.value?.contains("asked for a date") == true } })
        #expect(session.state.groups.list.marks.isEmpty)
    }

    @Test func `a step, a status and taking away work on all marked groups; what makes no sense says so`() {
        var session = Session(view: "groups")
        session.press("V", "f")
        session.type("say hello")
        session.press(.enter)
        #expect(registered(session).count == 5)
        session.press(.space, .space, "s", "x")
        #expect(registered(session).count == 2)
        session.press("g", .space, .space, "a")
        #expect(session.statusLine.contains("one at a time: Esc clears the marks"))
        session.press("x")
        #expect(registered(session).count == 2)
        #expect(session.statusLine.contains("took out 2 groups · u, or later X, brings it back"))
    }

    @Test func `Esc takes the filter away first and then the marks`() {
        var session = Session(view: "groups")
        session.press(.space, .escape)
        #expect(session.state.groups.list.marks.isEmpty)
        session.press("g", "v", "j", "v")
        #expect(session.state.groups.list.marks.count == 2)
    }

    @Test func `marked regions become a priority together`() {
        var session = Session(view: "regions")
        session.press(.space, .space, "*")
        #expect(registered(session).count == 2)
        #expect(registered(session).allSatisfy { $0.kind == .region })
    }

    @Test func `of marked regions goes what was recorded, and not the regions`() {
        var session = Session(view: "regions", width: 160)
        session.press("g", "V", "x")
        #expect(registered(session).count == 3)
        #expect(session.statusLine.contains("took away what was recorded of 3 of "))
        #expect(!session.statusLine.contains("took out"))
    }

    @Test func `events are sorted by S, and marked ones of one's own get one note`() {
        var session = Session(view: "events")
        session.press("S")
        #expect(session.statusLine.contains("sorted by title"))
        session.press("S")
        #expect(session.statusLine.contains("who came or is expected"))
        let counts = session.state.events.list.rows.map { $0.actual ?? $0.planned ?? -1 }
        #expect(counts == counts.sorted(by: >))
        session.press("V", "i")
        session.type("thank the hosts")
        session.press(.enter)
        #expect(registered(session).count == session.state.events.list.rows.count { $0.isOwn })
    }

    @Test func `what an action cannot take of the marked is counted and told why`() {
        let community = FakeCommunity()
        community.change { $0.events.append(EventRow(id: "launch/lagos", isOwn: false, title: "Lagos", start: nil)) }
        var session = Session(community, view: "events", width: 120)
        session.press("V", "x")
        #expect(registered(session).count == 4)
        #expect(
            session.statusLine.contains(
                "took out 4 of 6 events · not 1 of the dashboard, 1 launch date · u, or later X, brings it back"))
        session.press("V", "i")
        #expect(session.text.contains("Note on 4 of 6 events · not 1 of the dashboard, 1 launch date"))
    }

    @Test func `what is marked and can take nothing of an action says why, and the last line leaves the key out`() {
        var session = Session(view: "events")
        session.press("G", .space)
        #expect(!(session.screen.lines.last ?? "").contains("x take out"))
        session.press("x")
        #expect(session.statusLine.contains("none of the 1 marked: 1 of the dashboard: e makes one of them yours"))
        #expect(session.community.saved.isEmpty)
    }

    @Test func `only those that were none become a priority, and are counted`() {
        var session = Session(view: "regions")
        session.press("g", "V")
        let marked = session.state.regions.list.marked.map(\.row)
        let new = marked.filter { $0.region != nil && !$0.isPriority }
        session.press("*")
        #expect(registered(session).count == new.count && new.count < marked.count)
        #expect(session.statusLine.contains("made \(new.count) of \(marked.count) regions a priority · not "))
        #expect(session.statusLine.contains("one already"))
    }

    @Test func `a status is given to those alone for which it may come next`() {
        var session = Session(view: "groups")
        session.press("V", "s", "a")
        #expect(registered(session).count == 1)
        #expect(
            session.statusLine.contains(
                "1 of 5 groups is applying · not 3 whose next step is another, 1 that was so already"))
        // Köln fell dormant by itself.
        session.press("V", "s", "d")
        #expect(registered(session).compactMap(\.id).sorted() == ["lagos", "málaga"])
        #expect(
            session.statusLine.contains(
                "2 of 5 groups are dormant · not 2 whose next step is another, 1 that was so already"))
    }

    @Test func `what may not come next for any of the marked groups is not offered`() {
        var session = Session(view: "groups")
        session.state.groups.list.select("lagos")
        session.press(.space, "s", "a")
        #expect(session.community.saved.isEmpty)
    }
}
