import Community
import Terminal
import Testing

@testable import Interface
@testable import Store

/// The steps of groups and regions above the members of Follow up.
struct `Steps in Follow up` {
    private static let today = People.now.day

    static let steps = [
        ThingStep(
            thing: RegistryID(.group, "granada"), name: "Granada",
            step: NextStep(id: "1", text: "ask Tarik and Sofía: venue", due: today.adding(-3))),
        ThingStep(
            thing: RegistryID(.region, "BR"), name: "Brazil",
            step: NextStep(id: "2", text: "find a second organiser", due: today)),
    ]

    private func session(members: Int = 0, width: Int = 120, height: Int = 40) -> Session {
        let community = FakeCommunity()
        community.change {
            $0.steps = Self.steps
            $0.followUp = Array($0.rows.prefix(members).map(\.id))
        }
        return Session(community, view: "follow-up", width: width, height: height)
    }

    private func changes(_ session: Session) -> [RegistryChange] {
        session.community.saved.flatMap { request -> [RegistryChange] in
            if case .register(let changes, _) = request { changes } else { [] }
        }
    }

    @Test func `with no member due the cursor is on the steps, and d finishes one`() {
        var session = session()
        #expect(session.state.place == .steps)
        #expect(session.text.contains("[Follow up 2]"))
        #expect(session.text.contains("2 steps of groups and regions due, 1 overdue !"))
        session.press("d")
        #expect(changes(session) == [Self.steps[0].finishing])
        #expect(session.statusLine.contains("done for Granada: ask Tarik and Sofía: venue · u undoes"))
    }

    @Test func `k goes up from the first member to the steps, j comes back`() {
        var session = session(members: 3)
        #expect(session.state.place == .queue)
        #expect(session.text.contains("[Follow up 5]"))
        session.press("j", "k")
        #expect(session.state.place == .queue)
        session.press("k")
        #expect(session.state.steps.selected?.name == "Brazil")
        session.press("k")
        #expect(session.state.steps.selected?.name == "Granada")
        session.press("G")
        #expect(session.state.place == .queue && session.state.currentList?.index == 2)
        session.press("g")
        #expect(session.state.steps.selected?.name == "Granada")
        session.press("j", "j")
        #expect(session.state.place == .queue && session.state.currentList?.index == 0)
    }

    @Test func `Enter opens the page of the group, and Esc comes back to Follow up`() {
        var session = session()
        session.press(.enter)
        #expect(session.state.place == .group)
        #expect(session.text.contains("Granada · meetup · applying since 18 Nov"))
        session.press(.escape)
        #expect(session.state.place == .steps && session.state.queue == .followUp)
    }

    @Test func `f plans another step and s puts one off, also of a region`() {
        var session = session()
        session.press("j", "f")
        session.type("write to Ana")
        session.press(.enter)
        #expect(
            changes(session).last
                == .step("write to Ana", due: Self.today.adding(7), of: RegistryID(.region, "BR")))
        session.press("s", "^U")
        session.type("yesterday")
        session.press(.enter)
        #expect(session.text.contains("20 Nov is not ahead"))
        session.press("^U")
        session.type("3w")
        session.press(.enter)
        #expect(changes(session).last == Self.steps[1].postponing(to: Self.today.adding(21)))
        #expect(session.statusLine.contains("put off for Brazil to 12 Dec"))
    }

    @Test(arguments: [(80, 24), (40, 24)])
    func `a term that is over is said in the member's row, however narrow`(size: (Int, Int)) {
        let community = FakeCommunity()
        community.change { held in
            held.followUp = [1]
            held.facts[1] = ManagerFacts()
            held.facts[1]?.stewardships = [
                Stewardship(
                    role: .liaison, region: Region(.southAmerica), status: .active,
                    days: [.active: Self.today.adding(-400)], until: Self.today.adding(-3))
            ]
        }
        let session = Session(community, view: "follow-up", width: size.0, height: size.1)
        let row = session.screen.lines[session.state.layout.list.y]
        #expect(row.contains("Sofía") && row.contains("term ended: l"))
    }

    @Test func `sharing hides what the steps say`() {
        var session = session()
        #expect(session.text.contains("find a second organiser"))
        session.press("P")
        #expect(!session.text.contains("find a second organiser"))
    }

    @Test(arguments: ScreenTests.sizes)
    func `Follow up looks as recorded`(size: (Int, Int)) {
        Snapshot.check(
            session(members: 4, width: size.0, height: size.1).text, "follow-up-steps-\(size.0)x\(size.1)")
        Snapshot.check(session(width: size.0, height: size.1).text, "follow-up-steps-alone-\(size.0)x\(size.1)")
    }
}
