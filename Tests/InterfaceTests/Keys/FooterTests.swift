import Community
import Terminal
import Testing

@testable import Interface
@testable import Store

/// The last line, `?` and Enter say only what works here.
struct `The last line` {
    private func foot(_ session: Session) -> String { session.screen.lines.last ?? "" }

    @Test func `offers the page of a region, the members of those whom none takes, and to unfold what is written`() {
        var session = Session(view: "regions")
        #expect(foot(session).contains("Enter page"))
        session.press("G")
        #expect(foot(session).contains("Enter unfold") && !foot(session).contains("page"))
        session.press("k")
        #expect(session.state.regions.list.selected?.row.name == "No region known")
        #expect(foot(session).contains("Enter members") && !foot(session).contains("page"))
        session.press("?")
        #expect(session.text.contains("show who is meant") && !session.text.contains("open the region's page"))
        session.press(.escape, .enter)
        #expect(session.state.place == .members)
    }

    @Test func `offers no profile where nobody is shown`() {
        let queue = Session(view: "welcome")
        #expect(!foot(queue).contains("Enter") && !foot(queue).contains("narrow"))
        var members = Session(view: "members")
        members.press("/")
        members.type("qqqqq")
        members.press(.enter)
        #expect(!foot(members).contains("Enter profile") && foot(members).contains("/ narrow"))
        members.press("?")
        #expect(members.text.contains("(nobody is here) open the profile"))
    }

    @Test func `offers no group's page for an event without a group`() {
        var session = Session(view: "events")
        #expect(!foot(session).contains("its group"))
        session.press("j")
        #expect(foot(session).contains("Enter its group"))
    }

    @Test func `of a sheet on which nobody is found says what to do next`() {
        var session = Session(view: "groups")
        session.press("^P")
        session.type("qqqqq")
        #expect(session.text.contains("Nobody is found for qqqqq."))
        #expect(session.text.contains("Shorten the name, or try the username or the address."))
        #expect(!foot(session).contains("Enter"))
        session.press(.enter)
        #expect(session.statusLine.contains("nobody is found: shorten the name"))
        var mentors = Session(view: "mentors")
        mentors.press("+")
        mentors.type("qqqqq")
        #expect(mentors.text.contains("Nobody is found for qqqqq.") && !foot(mentors).contains("Enter"))
    }

    @Test func `Enter takes nobody who was found for what was typed before`() {
        var session = Session(view: "groups")
        session.press("^P")
        session.type("ravi")
        // Nobody answers yet for the next letter.
        _ = update(&session.state, .key("q"))
        _ = update(&session.state, .key(.enter))
        #expect(session.state.open == nil)
        #expect(session.statusLine.contains("still looking: Enter again in a moment"))
    }

    @Test func `the key of whom is found is seen beside the longest name`() {
        var session = Session(view: "groups", width: 40, height: 10)
        session.press("^P")
        session.type("longname")
        #expect(session.text.contains("forum/u10"))
    }

    @Test func `Tab adds an organiser from outside by the name alone, and says so`() {
        var session = Session(view: "groups")
        session.press("j", "a")
        session.type("Bo Ek")
        #expect(session.text.contains("Tab adds somebody from outside by the name alone."))
        session.press(.tab)
        #expect(
            session.community.saved
                == [.register([.group("granada", [.organiser(NamedPerson(name: "Bo Ek"))])], [])])
        #expect(session.statusLine.contains("Bo Ek: stored as a name, for nobody in the community is called so"))
        session.press("a")
        session.type("ravi")
        session.press(.tab)
        #expect(session.statusLine.contains("Ravi is a member: Enter takes them"))
    }

    @Test func `who organises a group already is told, and nothing is written`() {
        let community = FakeCommunity()
        community.change { held in
            let more = [
                Groups.organiser("Sofía", member: 1), OrganiserStanding(.init(person: NamedPerson(name: "Bo"))),
            ]
            held.groups[1] = Groups.row(Groups.granada, more)
        }
        var session = Session(community, view: "groups")
        session.press("j", "a")
        session.type("sofía")
        session.press(.enter)
        #expect(session.statusLine.contains("Sofía Marqués Ibáñez already organises Granada"))
        // The sheet stays open for another.
        session.press("^U")
        session.type("Bo")
        session.press(.tab)
        #expect(session.statusLine.contains("Bo already organises Granada"))
        #expect(session.community.saved.isEmpty)
    }

    @Test func `p says which key names somebody where nobody is named`() {
        let community = FakeCommunity()
        community.change { held in
            var alone = Group(id: "alone")
            alone.name = "Alone"
            held.groups = [Groups.row(alone, [])]
        }
        var session = Session(community, view: "groups")
        session.press("p")
        #expect(session.statusLine.contains("nobody of Alone is known here: a adds an organiser"))
    }

    @Test func `counts what the filter shows, or says of all`() {
        var session = Session(view: "groups")
        #expect(session.text.contains("5 groups · 1 asks for help · 2 with warnings !"))
        session.press("/")
        session.type("lagos")
        session.press(.enter)
        #expect(session.text.contains("/lagos  1 of 5 · 1 asks for help · 1 with warnings !"))
        session.press("/", "^U")
        session.type("malaga")
        session.press(.enter)
        #expect(session.text.contains("/malaga  1 of 5 · by "))
        session.press("7", "/")
        session.type("camp")
        session.press(.enter)
        #expect(session.text.contains("2 of all in the next twelve weeks"))
    }

    @Test func `offers nobody of a region where none is found`() {
        var session = Session(view: "regions")
        session.press("/")
        session.type("qqqqq")
        session.press(.enter)
        #expect(!foot(session).contains("people") && !foot(session).contains("page"))
    }

    @Test func `of a group's page follows the line: a criterion is decided, a step done, a note neither`() {
        var session = Session(view: "groups")
        session.press("j", .enter)
        #expect(foot(session).contains("Space decide") && foot(session).contains("e evidence"))
        while session.state.stepInView == nil { session.press("j") }
        #expect(foot(session).hasPrefix(" d done"))
        #expect(!foot(session).contains("decide") && !foot(session).contains("evidence"))
        session.press("G")
        #expect(session.state.criterionInView == nil && session.state.stepInView == nil)
        #expect(!foot(session).contains("decide") && !foot(session).contains("evidence"))
    }

    @Test func `of an event follows whose it is: nothing of the dashboard's or of a launch is noted or taken out`() {
        let community = FakeCommunity()
        community.change { held in
            var launch = EventRow(id: "launch/lagos", isOwn: false, title: "Lagos", start: nil)
            (launch.group, launch.groupName) = ("lagos", "Lagos")
            held.events.append(launch)
            var gone = EventRow(id: "e9", isOwn: true, title: "Of a group taken away", start: nil)
            gone.group = "gone"
            held.events.append(gone)
        }
        var session = Session(community, view: "events")
        #expect(foot(session).contains("i note") && foot(session).contains("x take out"))
        session.state.events.list.select("forum/ev-9")
        #expect(foot(session).contains("e make it yours"))
        for word in ["i note", "x take out", "L link", "its group"] { #expect(!foot(session).contains(word)) }
        session.state.events.list.select("launch/lagos")
        #expect(foot(session).contains("e plan it") && foot(session).contains("Enter its group"))
        for word in ["i note", "x take out", "L link"] { #expect(!foot(session).contains(word)) }
        session.state.events.list.select("e9")
        #expect(!foot(session).contains("its group"))
    }
}
