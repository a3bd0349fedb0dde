import Community
import Testing

@testable import Interface
@testable import Store

/// Events by keys alone, of a community with more of them than a page reads.
struct `Keys in Events` {
    private func session(_ count: Int = 3_000) -> Session {
        let community = FakeCommunity()
        community.change { held in
            held.events = (0..<count).map { number in
                EventRow(
                    id: "e\(number)", isOwn: true, title: "Evening \(number)",
                    start: People.now.adding(seconds: Int64(count / 2 - number) * 3_600))
            }
        }
        return Session(community, view: "events", width: 80, height: 24)
    }

    @Test(arguments: [(120, 40), (80, 24), (40, 10)])
    func `Tab goes to those who came, Enter opens the profile of one`(width: Int, height: Int) {
        var session = Session(view: "events", width: width, height: height)
        while session.state.events.list.selected?.id != "e4" { session.press("j") }
        if width > 80 { #expect(session.text.contains("80 planned, 64 came, 3 known here")) }
        // Where one pane fits it gets the screen.
        if width == 40 { session.press("z") }
        session.press(.tab)
        #expect(session.state.eventAttendee?.id == People.row(0).id)
        #expect(session.text.contains(People.names[0].prefix(8)))
        session.press("j", "j", "j", "k")
        #expect(session.state.eventAttendee?.id == People.row(1).id)
        #expect(session.text.contains("host"))
        session.press(.enter)
        #expect(session.state.open?.member == People.row(1).id)
        session.press(.escape, .tab)
        #expect(session.state.eventAttendee == nil)
    }

    @Test func `L links nothing to an event of the dashboard that another own one is linked to`() {
        let community = FakeCommunity()
        community.change { held in
            var other = EventRow(id: "e7", isOwn: true, title: "Camp in autumn", start: nil)
            other.feed = Edit.Subject(sourceUID: "s", originID: OriginID("ev-9"))
            held.events.append(other)
        }
        var session = Session(community, view: "events")
        session.state.events.list.select("e4")
        session.press("j", "k", "L", .enter)
        #expect(session.community.saved.isEmpty)
        #expect(session.statusLine.contains("Camp in autumn of the dashboard is linked to own event e7 already"))
    }

    @Test func `L asks which of the dashboard's events it is: the suggested one first, then the nearest`() {
        var session = Session(linkable(), view: "events")
        session.state.events.list.select("e4")
        session.press("j", "k", "L")
        #expect(choices(session) == ["Camp in autumn", "Autumn breakfast", "Winter walk", "Spring talks"])
        #expect(session.text.contains("= Camp in autumn") && session.text.contains("Autumn camp is the dashboard's"))
        session.press(.escape)
        session.state.events.list.select("e1")
        session.press("j", "k", "L")
        #expect(choices(session).first == "Winter walk")
        session.type("spring 2026-04")
        #expect(choices(session) == ["Spring talks"])
        session.press(.enter)
        let feed = Edit.Subject(sourceUID: "s", originID: OriginID("Spring talks"))
        #expect(session.community.saved == [.register([.event("e1", [.feed(feed)])], [])])
        #expect(session.statusLine.contains("First Thursday is the same as Spring talks of the dashboard"))
    }

    @Test func `L reads the rest of the events, and tells of one that is linked already, which L parts`() {
        let community = linkable()
        community.change { held in
            var linked = EventRow(id: "e7", isOwn: true, title: "Summer camp", start: nil)
            linked.feed = Edit.Subject(sourceUID: "s", originID: OriginID("ev-7"))
            let many = (0..<3_000).map { EventRow(id: "o\($0)", isOwn: true, title: "Evening \($0)", start: nil) }
            held.events = many + held.events + [linked]
        }
        var session = Session(community, view: "events")
        session.press("L")
        #expect(community.eventLimits.last == .some(nil))
        #expect(choices(session).count == 4)
        session.type("summer camp")
        #expect(choices(session).isEmpty)
        #expect(session.text.contains("Summer camp is linked to own event e7 already"))
        session.press(.enter, .escape)
        #expect(community.saved.isEmpty)
        session.state.events.list.select("e7")
        session.press("k", "j", "L")
        #expect(community.saved == [.register([.event("e7", [.feed(nil)])], [])])
    }

    @Test func `The form of an event that the dashboard lists asks for neither title nor time, and keeps both`() {
        var session = Session(view: "events")
        session.state.events.list.select("forum/ev-9")
        session.press("k", "j", "e")
        #expect(form(session)?.fields.map(\.label).prefix(3) == ["Group", "Format", "Venue"])
        #expect(session.text.contains("Camp in autumn (title and time are the dashboard's)"))
        session.press(.tab)
        session.type("camp")
        session.press(.enter)
        let edits: [EventEdit] = [
            .start(Instant(iso8601: "2026-10-11T09:00:00Z")), .text(.name, "Camp in autumn"), .text(.format, "camp"),
            .feed(Edit.Subject(sourceUID: "s", originID: OriginID("ev-9"))),
        ]
        #expect(session.community.saved == [.register([.event(nil, edits)], [])])
        #expect(session.statusLine.contains("added Camp in autumn"))
    }

    @Test func `A day without a year was where people came, and is ahead where they did not; the answer says which`() {
        var session = Session(view: "events")
        session.press("+")
        session.type("Meetup")
        session.press(.tab, .tab)
        session.type("5 nov")
        session.press(.enter)
        #expect(session.statusLine.contains("added Meetup, on Friday, 5 Nov 2027"))
        session.press("+")
        session.type("Meetup")
        session.press(.tab, .tab)
        session.type("5 nov")
        for _ in 0..<8 { session.press(.tab) }
        session.type("12")
        session.press(.enter)
        #expect(session.statusLine.contains("added Meetup, on Thursday, 5 Nov 2026"))
        session.press("+")
        session.type("Meetup")
        session.press(.tab, .tab)
        session.type("1w")
        for _ in 0..<8 { session.press(.tab) }
        session.type("12")
        session.press(.enter)
        #expect(session.text.contains("28 Nov 2026 is still ahead: nobody came yet"))
    }

    @Test func `The form of a linked event names the line at fault, and changes nothing that it does not show`() {
        let community = FakeCommunity()
        community.change { held in
            var linked = EventRow(id: "e7", isOwn: true, title: "Summer camp", start: nil)
            (linked.feed, linked.isListed) = (Edit.Subject(sourceUID: "s", originID: OriginID("ev-7")), true)
            held.events.append(linked)
        }
        var session = Session(community, view: "events")
        session.state.events.list.select("e7")
        session.press("k", "j", "e")
        #expect(form(session)?.fields.contains { ["Title", "Day", "Time"].contains($0.label) } == false)
        session.press(.tab, .tab, .tab, .tab, .tab)
        session.type("Atlantis")
        session.press(.enter)
        #expect(session.text.contains("Atlantis is no country"))
        #expect(form(session).map { $0.fields[$0.index].label } == "Country")
        session.press("^U")
        session.type("Spain")
        session.press(.enter)
        #expect(community.saved == [.register([.event("e7", [.text(.country, "ES")])], [])])
    }

    private func form(_ session: Session) -> Form? {
        if case .form(let form)? = session.state.layers.last { form } else { nil }
    }

    /// The usual events with three more of the dashboard.
    private func linkable() -> FakeCommunity {
        let community = FakeCommunity()
        let more = [
            ("Autumn breakfast", "2026-10-11T07:00:00Z"), ("Spring talks", "2026-04-02T18:00:00Z"),
            ("Winter walk", "2026-12-04T18:00:00Z"),
        ]
        community.change { held in
            held.events =
                more.map { title, start in
                    var row = EventRow(
                        id: "forum/\(title)", isOwn: false, title: title, start: Instant(iso8601: start))
                    row.isListed = true
                    (row.source, row.feed) = ("forum", Edit.Subject(sourceUID: "s", originID: OriginID(title)))
                    return row
                } + held.events
        }
        return community
    }

    private func choices(_ session: Session) -> [String] {
        guard case .link(let sheet)? = session.state.layers.last else { return [] }
        return (0..<sheet.count).map { sheet[$0].title }
    }

    @Test func `Opening reads a page and some more, and says how many there are`() {
        let session = session()
        let limits = session.community.eventLimits
        #expect(limits.count == 2)
        #expect((limits[0] ?? 99) < 24)
        #expect(limits[1] == 400)
        #expect(session.text.contains("3000 events"))
        #expect(session.text.contains("1 of 3000"))
    }

    @Test func `G goes to the last of all, g back to the first`() {
        var session = session()
        session.press("G")
        #expect(session.state.events.list.selected?.id == "e2999")
        #expect(session.text.contains("3000 of 3000"))
        #expect(session.community.eventLimits.dropFirst(2) == [nil])
        session.press("g")
        #expect(session.state.events.list.selected?.id == "e0")
    }

    @Test func `Moving on reads the rest before its end is reached`() {
        var session = session()
        for _ in 0..<120 { session.press("^D") }
        #expect(session.state.events.list.isComplete)
        #expect(session.state.events.list.index > 400)
        #expect(session.community.eventLimits.count == 3)
    }

    @Test func `V has the rest read, and marks all of them as soon as they are there`() {
        var session = session()
        session.press("V")
        #expect(session.statusLine.contains("press V again in a moment"))
        session.press("V")
        #expect(session.statusLine.contains("marked 3000"))
    }

    @Test func `A filter looks through all of them`() {
        var session = session()
        session.press("/")
        session.type("evening 2998")
        #expect(session.text.contains("1 of 3000"))
        #expect(session.state.events.list.selected?.id == "e2998")
        session.press(.enter, .escape)
        #expect(session.text.contains("2999 of 3000"))
    }

    @Test func `An edit at the end of the list and its undo leave the cursor there`() {
        var session = session()
        session.press("G", "k", "i")
        session.type("went well")
        session.press(.enter)
        #expect(session.state.events.list.selected?.id == "e2998")
        session.press("u")
        #expect(session.state.events.list.selected?.id == "e2998")
    }

    @Test func `The cursor goes to an event that was added far from the page`() {
        var session = session()
        session.community.change { $0.isLongAgo = true }
        session.press("+")
        session.type("Long ago")
        session.press(.enter)
        #expect(session.state.events.list.selected?.id == "new")
        #expect(session.state.events.list.index == 2_999)
    }
}
