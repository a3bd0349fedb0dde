import Community
import Testing

@testable import Interface
@testable import Store

/// Regions by keys alone: what is saved, and what the screen says.
struct `Keys in Regions` {
    private func saved(_ session: Session) -> [RegistryChange] {
        session.community.saved.flatMap { request -> [RegistryChange] in
            if case .register(let changes, _) = request { changes } else { [] }
        }
    }

    private func names(_ session: Session) -> [String] {
        let list = session.state.regions.list
        return (0..<list.count).map { list[$0].row.name }
    }

    @Test func `5 shows the board, help asked for first, then gaps, then the rest`() {
        var session = Session()
        session.press("5")
        #expect(
            names(session) == ["Nigeria", "Brazil", "Spain", "Germany", "No region known", "Not placed"])
        #expect(session.text.contains("asks for help: a speaker for Lagos"))
        #expect(session.text.contains("4 countries · 1 asks for help ! · 3 gaps"))
        #expect(Session(view: "regions").state.place == .regions)
    }

    @Test func `l shows the parts of a region, h folds them away or goes up, S shows the tree`() {
        var session = Session(view: "regions")
        session.press("j", "j", "j", "l")
        #expect(names(session)[3...5] == ["Germany", "Bayern", "Berlin"])
        session.press("l", "l", "j")
        #expect(session.state.regions.list.selected?.row.name == "München")
        session.press("h", "h", "h")
        #expect(session.state.regions.list.selected?.row.name == "Germany")
        session.press("S")
        #expect(names(session).prefix(4) == ["Africa", "Europe", "Germany", "Bayern"])
        #expect(session.state.regions.list.selected?.row.name == "Germany")
        #expect(session.text.contains("sorted by continent and name"))
    }

    @Test func `a slash finds countries of which nothing is known, and a priority on one stays`() {
        var session = Session(view: "regions")
        session.press("/")
        session.type("chil")
        session.press(.enter)
        #expect(names(session) == ["Chile"])
        session.press("*")
        #expect(saved(session).first == .region(Regions.region("CL"), [.priority(true)]))
        #expect(session.text.contains("Chile is a priority: e says the plan"))
        session.press(.escape)
        #expect(session.state.regions.list.selected?.row.name == "Chile")
        session.press("A")
        #expect(!names(session).contains("Chile"))
    }

    @Test func `h says so where nothing is folded out`() {
        var session = Session(view: "regions")
        session.press("g", "h")
        #expect(session.statusLine.contains("has nothing to fold away"))
    }

    @Test func `A shows every country, and again only those where anybody is`() {
        var session = Session(view: "regions")
        session.press("A")
        #expect(session.state.regions.list.count == Country.all.count + 2)
        #expect(session.text.contains("all \(Country.all.count) countries"))
        session.press("A")
        #expect(session.state.regions.list.count == 6)
    }

    @Test func `e edits the fields, f plans a step, d says that it is done, i notes, + adds an area`() {
        var session = Session(view: "regions")
        session.press("j", "e", .right, .tab, .tab, "^U")
        session.type("five towns")
        session.press(.enter)
        #expect(
            saved(session).last
                == .region(Regions.region("BR"), [.awareness(.established), .text(.plan, "five towns")])
        )
        session.press("f")
        session.type("ask Ana")
        session.press(.tab, "^U")
        session.type("yesterday")
        session.press(.enter)
        #expect(session.text.contains("20 Nov is not ahead"))
        session.press("^U")
        session.type("2w")
        session.press(.enter)
        let due = People.now.day.adding(14)
        #expect(saved(session).last == .region(Regions.region("BR"), [.step("ask Ana", due: due)]))
        session.press("d", "1")
        #expect(saved(session).last == .region(Regions.region("BR"), [.finish(step: "s1")]))
        #expect(session.text.contains("done for Brazil: find a second organiser"))
        session.press("i")
        session.type("spoke to Ana")
        session.press(.enter)
        #expect(saved(session).last?.changes.first?.field == "note/*.0")
        session.press("+")
        session.type("Pernambuco/Recife")
        session.press(.enter)
        #expect(saved(session).last?.id == "BR/pernambuco/recife")
        #expect(session.text.contains("added Recife in Brazil"))
    }

    @Test func `p leads to who has a role in the region, and to its groups`() {
        var session = Session(view: "regions")
        session.press("j", .enter, "p")
        #expect(session.text.contains("People and groups of Brazil"))
        #expect(session.text.contains("Marco, liaison"))
        session.press("1")
        #expect(session.state.open?.member == 3)
        session.press(.escape)
        #expect(session.state.place == .region)
        session.press("p")
        #expect(session.text.contains("Recife, group"))
        session.press("2")
        #expect(session.state.view == .groups)
    }

    @Test func `Enter offers no members of a region where nobody is known`() throws {
        var session = Session(view: "regions")
        session.state.openRegion(try #require(Region(typed: "CL")))
        session.send(.tick(People.now))
        #expect(!session.text.contains("Enter shows the members"))
        #expect(!(session.text.split(separator: "\n").last ?? "").contains("Enter members"))
        session.press(.enter)
        #expect(session.statusLine.contains("nobody is known of Chile yet: a r on a member says where they are"))
        #expect(session.state.place == .region)
    }

    @Test func `p calls a candidate a candidate`() {
        let community = FakeCommunity()
        community.change { held in
            for place in held.regions.stewards.indices { held.regions.stewards[place].stewardship.status = .candidate }
        }
        var session = Session(community, view: "regions")
        session.press("j")
        while session.state.regions.list.selected?.row.name != "Brazil" { session.press("j") }
        session.press("p")
        #expect(session.text.contains("Marco, candidate for liaison"))
    }

    @Test func `Enter opens the page, and from there the members of the region`() {
        var session = Session(view: "regions")
        session.press("j", .enter)
        #expect(session.state.place == .region)
        #expect(session.text.contains("Brazil · South America · awareness emerging · * priority"))
        #expect(session.text.contains("meetups in three towns"))
        #expect(session.text.contains("translate the guide"))
        #expect(session.text.contains("Marie: Ana knows the university"))
        session.press(.escape)
        #expect(session.state.place == .regions)
        session.press(.enter, .enter)
        #expect(session.state.place == .members)
        #expect(session.state.filterLine?.text == "region:BR role:community")
        session.press(.escape)
        #expect(session.state.place == .region)
        session.press(.enter, "5")
        #expect(session.state.place == .region)
        session.press("5")
        #expect(session.state.place == .regions)
    }

    @Test func `Enter where a filter shows no region says what helps`() {
        var session = Session(view: "regions")
        session.press("/")
        session.type("atlantis")
        session.press(.enter, .enter)
        #expect(session.statusLine.contains("no region has all of atlantis: Esc shows all"))
    }

    @Test func `whom no region takes is listed, and Enter shows them`() {
        var session = Session(view: "regions")
        session.press("G", .enter)
        #expect(names(session).suffix(3) == ["Not placed", "Bavaria", "=HYPERLINK(\"x\")"])
        session.press("j", "e")
        #expect(session.text.contains("Bavaria is no region: Enter shows who is meant, a r on them assigns one"))
        session.press(.enter)
        #expect(session.state.filterLine?.text == "region:Bavaria role:community")
    }

    @Test func `x takes away what was recorded, and a shared screen hides notes`() {
        var session = Session(view: "regions")
        session.press("x")
        #expect(saved(session).last == .removing(RegistryID(.region, "NG")))
        session.press("j", "P", .enter)
        #expect(!session.text.contains("Ana knows the university"))
        #expect(session.text.contains("hidden while sharing"))
    }

    @Test func `where no region is known of anybody the screen says how they get one`() {
        let community = FakeCommunity()
        community.change { $0.isBare = true }
        var session = Session(community, view: "regions")
        #expect(session.text.contains("No region is known of anybody yet."))
        session.press("A", "/")
        session.type("europe")
        session.press(.enter)
        #expect(names(session).contains("Andorra"))
    }

    @Test(arguments: [(120, "Marco → Mar 2027 + open"), (80, "Marco + open")])
    func `a liaison in office is marked where another is sought`(width: Int, expected: String) {
        let session = Session(view: "regions", width: width, height: 24)
        #expect(session.text.contains(expected))
    }

    @Test func `250 countries move at any size`() {
        for (width, height) in [(80, 24), (40, 10), (160, 50)] {
            var session = Session(view: "regions", width: width, height: height)
            session.press("A", "G", "^U", "g", "j")
            #expect(session.state.regions.list.index == 1)
            #expect(session.text.contains("Brazil"))
        }
    }
}
