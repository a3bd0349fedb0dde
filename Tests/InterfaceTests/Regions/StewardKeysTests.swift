import Community
import Testing

@testable import Interface
@testable import Store

/// Ambassadors, liaisons and record keepers by keys alone.
@Suite struct StewardKeysTests {
    private let brazil = Region(typed: "BR") ?? Region(.southAmerica)
    private let today = People.now.day

    private func liaison(_ status: StewardStatus = .active, until: Int? = nil, review: Int? = nil) -> Stewardship {
        Stewardship(
            role: .liaison, region: brazil, status: status, days: [status: today.adding(-200)],
            until: until.map(today.adding), review: review.map(today.adding), words: "knows the meetups")
    }

    private func session(
        _ roles: [Stewardship] = [], view: String = "reactivate", width: Int = 120, height: Int = 40
    ) -> Session {
        let community = FakeCommunity()
        community.change { held in
            held.rows[0].region = "BR"
            held.facts[1] = ManagerFacts()
            held.facts[1]?.stewardships = roles
        }
        return Session(community, view: view, width: width, height: height)
    }

    private func saved(_ session: Session) -> [StewardAction] {
        session.community.saved.flatMap { request -> [StewardAction] in
            guard case .act(let deeds) = request else { return [] }
            return deeds.compactMap { if case .steward(let action) = $0.action { action } else { nil } }
        }
    }

    @Test func `a l asks for region, status and term, the member's region filled in`() {
        var session = session()
        session.press("a", "l")
        Snapshot.check(session.text, "steward-form-120x40")
        session.press(.tab, .right, .tab)
        session.type("2027-03-27")
        session.press(.enter)
        #expect(
            saved(session) == [
                .set(
                    StewardshipDraft(
                        .liaison, brazil, status: .active, until: .set(Day(iso8601: "2027-03-27") ?? today), words: ""))
            ])
        #expect(session.statusLine.contains("liaison for Brazil until 27 Mar 2027"))
    }

    @Test func `what is no region or no day is said in the form`() {
        var session = session()
        session.press("a", "a")
        for _ in 0..<2 { session.press(.backspace) }
        session.type("Atlantis")
        session.press(.enter)
        #expect(session.text.contains("Atlantis names no country"))
        session.press(.escape, .escape, "a", "e", .tab, .tab)
        session.type("soon")
        session.press(.enter)
        #expect(session.text.contains("\"soon\" is no day"))
        #expect(saved(session).isEmpty)
    }

    @Test func `who has the role is asked which is meant; t takes it back`() {
        var session = session([liaison(until: 100)])
        session.press("a", "l")
        #expect(session.text.contains("liaison for Brazil until"))
        session.press("1")
        #expect(session.text.contains("knows the meetups"))
        session.press(.escape, "a", "l", "t", "1")
        #expect(saved(session) == [.clear(.liaison, brazil)])
    }

    @Test func `marks are one undo step`() {
        var session = session()
        session.press(.space, .space, "a", "a")
        for _ in 0..<2 { session.press(.backspace) }
        session.type("ES")
        session.press(.enter)
        #expect(session.community.saved.count == 1)
        #expect(session.statusLine.contains("2 members"))
    }

    @Test func `d in Follow up renews a term that ends by a year, and ends it with the arrow`() throws {
        var session = session([liaison(until: 5)])
        session.state.queue = .followUp
        session.state.view = .queues
        let profile = try #require(try session.community.services.profile(1))
        session.state.profiles[1] = Cached(value: profile, epoch: 1)
        let targets = Targets(members: [1], who: "Sofía")
        let form = session.state.renewal(targets)
        #expect(
            form?.fields.map { $0.input.text } == [
                "BR", "active", today.adding(370).iso8601, today.adding(182).iso8601, "knows the meetups",
            ])
        session.state.layers = form.map { [.form($0)] } ?? []
        session.press(.up, .right, .enter)
        let action = try #require(saved(session).first)
        #expect(action.status == .emeritus)
    }

    @Test func `the detail and the profile name the role, its term and what is to be minded`() {
        var session = session([
            liaison(until: -3),
            Stewardship(role: .ambassador, region: Region(typed: "DE") ?? brazil, status: .active),
        ])
        #expect(session.text.contains("liaison for Brazil, term over since"))
        #expect(session.text.contains("also liaison for Brazil"))
        session.press(.enter)
        #expect(session.text.contains("For regions"))
        #expect(session.text.contains("! the term ended"))
    }

    @Test func `the chosen candidate is seen on the smallest screen, however long the reasons are`() {
        let found = (0..<3).map { place in
            var one = StewardProspect(member: Int64(place + 1), key: People.row(place).key, name: "Name\(place)")
            one.breadth.channels = 16 - place
            one.breadth.people = 400
            one.breadth.events = 22
            one.stewardships = [liaison(), liaison(.emeritus)]
            return one
        }
        let community = FakeCommunity()
        community.change {
            $0.candidates[CandidateQuestion(role: .ambassador, region: brazil)] = StewardCandidate.best(
                for: .ambassador, in: nil, among: found)
        }
        var session = Session(community, view: "members", width: 40, height: 10)
        _ = session.state.openCandidates(for: brazil)
        session.send(.tick(People.now))
        for place in 0..<3 {
            #expect(session.text.contains("▸ Name\(place)"), "\(session.text)")
            session.press(.down)
        }
    }

    @Test func `a on a region and the command candidates open the sheet`() {
        var session = Session(view: "regions")
        session.press("a")
        #expect(session.text.contains("for Nigeria"))
        #expect(session.text.contains("Nobody who is active in Nigeria to suggest yet."))
        session.press(.escape, ":")
        session.type("candidates ES/Andalucía")
        session.press(.enter)
        #expect(session.text.contains("An ambassador for Andalucía, Spain"))
        session.press(.escape, ":")
        session.type("candidates Atlantis")
        session.press(.enter)
        #expect(session.statusLine.contains("Atlantis names no country"))
    }

    @Test(arguments: [(120, 40), (80, 24), (40, 10)])
    func `the sheet of a region suggests five with reasons; Tab goes on to the next role`(width: Int, height: Int) {
        let found = StewardCandidate.best(
            for: .ambassador, in: nil,
            among: (0..<3).map { place in
                var one = StewardProspect(
                    member: Int64(place + 1), key: People.row(place).key, name: People.row(place).name)
                one.breadth.channels = 6 - place
                one.breadth.people = 40
                one.breadth.events = 2
                one.stewardships = place == 1 ? [liaison()] : []
                return one
            })
        let community = FakeCommunity()
        community.change { $0.candidates[CandidateQuestion(role: .ambassador, region: brazil)] = found }
        var session = Session(community, view: "members", width: width, height: height)
        _ = session.state.openCandidates(for: brazil)
        session.send(.tick(People.now))
        Snapshot.check(session.text, "candidates-\(width)x\(height)")
        session.press(.tab)
        #expect(session.text.contains("A liaison for Brazil"))
        session.press(.tab, .tab, .down, .enter)
        #expect(session.text.contains("Region"))
        #expect(session.text.contains("ambassador"))
    }
}

extension StewardAction {
    /// The status it sets, where it sets one.
    fileprivate var status: StewardStatus? { if case .set(let draft) = self { draft.status } else { nil } }
}
