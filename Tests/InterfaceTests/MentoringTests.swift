import Community
import Terminal
import Testing

@testable import Interface
@testable import Store

/// Mentors by keys alone.
@Suite struct MentoringScreenTests {
    private func reference(_ place: Int) -> MemberReference {
        let row = People.row(place)
        return MemberReference(Edit.Subject(sourceUID: "f", originID: row.key.originID), name: row.name)
    }

    private func mentee(_ place: Int, with mentor: Int, due: Int, end: MentorshipEnd? = nil) -> Mentee {
        var mentorship = Mentorship(
            id: "m\(place)", mentor: reference(mentor), goal: "first contribution",
            since: People.now.day.adding(due - 14))
        mentorship.end = end
        return Mentee(row: People.row(place), mentorship: mentorship, person: PersonFacts())
    }

    private func mentor(_ place: Int, capacity: Int, _ mentees: [Mentee]) -> Mentor {
        var row = People.row(place)
        row.figures.state = .active
        return Mentor(
            row: row, name: row.name, duty: MentorDuty(capacity: capacity, topics: ["docs"]), person: PersonFacts(),
            mentees: mentees)
    }

    private func session(width: Int = 120, height: Int = 40, empty: Bool = false) -> Session {
        let community = FakeCommunity()
        let lost = mentee(
            4, with: 2, due: 0, end: MentorshipEnd(outcome: .mentorLeft, day: People.now.day.adding(-18)))
        let match = MentorMatch.best(
            for: MatchTraits(),
            among: [
                MentorCandidate(
                    key: People.row(1).key, name: People.row(1).name, duty: MentorDuty(capacity: 2),
                    traits: MatchTraits(), mentees: [], sharedThreads: 6)
            ], today: People.now.day)
        if !empty {
            community.change {
                $0.mentoring.without = [lost]
                $0.mentoring.mentors = [
                    mentor(0, capacity: 3, [mentee(11, with: 0, due: -2), mentee(3, with: 0, due: 12)]),
                    mentor(1, capacity: 2, []),
                ]
                $0.matches = [5: match, 12: match]
                $0.handOvers = [1: [HandOver(mentee: mentee(11, with: 0, due: -2), match: match.first)]]
            }
        }
        return Session(community, view: "mentors", width: width, height: height)
    }

    @Test func `more mentees than room are told in words: in the list, beside it, and before one is assigned`() {
        let community = FakeCommunity()
        community.change {
            $0.mentoring.mentors = [mentor(0, capacity: 1, [mentee(11, with: 0, due: 2), mentee(3, with: 0, due: 12)])]
        }
        var session = Session(community, view: "mentors", width: 80, height: 24)
        #expect(session.text.contains("over: 2 of 1") && session.text.contains("1 over capacity !"))
        #expect(session.text.contains("! over capacity: 2 of 1; e, then c, gives more room"))
        session = Session(community, view: "members")
        session.press("j", "a", "m")
        session.type("Sofía")
        #expect(session.text.contains("! would be over capacity: 3 of 1"))
        session.press(.enter)
        #expect(
            session.text.contains("! would be over capacity: 3 of 1; Enter assigns all the same"))
        session.press(.enter)
        #expect(session.statusLine.contains("Sofía Marqués Ibáñez mentors 高橋 美咲, over capacity: 3 of 1"))
    }

    @Test func `mentees who are all of one organization are told of before they are assigned, and in Mentors`() {
        let community = FakeCommunity()
        var two = [mentee(11, with: 0, due: 2), mentee(3, with: 0, due: 12)]
        for place in two.indices { two[place].row.organization = "Acme" }
        var some = mentor(0, capacity: 3, two)
        let before = some
        community.change { held in
            for place in held.rows.indices { held.rows[place].organization = "Acme" }
            held.mentoring.mentors = [before]
        }
        var session = Session(community, view: "members")
        session.press("j", "a", "m")
        session.type("Sofía")
        #expect(session.text.contains("! all 3 mentees would be from Acme"))
        session.press(.enter)
        #expect(session.text.contains("! all 3 mentees would be from Acme; Enter assigns all the same"))
        session = Session(community, view: "mentors")
        #expect(!session.text.contains("from Acme"))
        some.mentees.append(mentee(1, with: 0, due: 12))
        some.mentees[2].row.organization = "Acme"
        let after = some
        community.change { $0.mentoring.mentors = [after] }
        session = Session(community, view: "mentors")
        #expect(session.text.contains("! all 3 mentees are from Acme"))
        // With more mentees than room both are said in the last line.
        some.duty?.capacity = 2
        let full = some
        community.change { $0.mentoring.mentors = [full] }
        session = Session(community, view: "members", width: 160)
        session.press("j", "j", "a", "m")
        session.type("Sofía")
        session.press(.enter, .enter)
        #expect(session.statusLine.contains("over capacity: 4 of 2, all 4 mentees are from Acme"))
    }

    @Test func `a mentor who cannot mentor now is told in the list, and of the mentee`() {
        let community = FakeCommunity()
        var lapsed = mentor(0, capacity: 3, [mentee(11, with: 0, due: 2)])
        lapsed.row?.figures.state = .lapsed
        let all = [lapsed]
        community.change { held in
            held.mentoring.mentors = all
            var facts = ManagerFacts()
            facts.mentorships = [all[0].mentees[0].mentorship]
            held.facts[12] = facts
            held.mentorDoubts = [12: "quiet"]
        }
        var session = Session(community, view: "mentors", width: 80, height: 24)
        #expect(session.screen.lines.contains { $0.contains("1/3") && $0.contains("quiet") })
        #expect(session.text.contains("! quiet in our feeds"))
        session.press(.tab, .enter, .tab)
        #expect(session.text.contains("! quiet"))
    }

    @Test func `where one pane has room, Tab shows the other one`() {
        var session = session(width: 40, height: 10)
        session.press("j")
        #expect(session.text.contains("Has room") && !session.text.contains("With "))
        session.press(.tab)
        #expect(!session.text.contains("Has room") && session.text.contains("With "))
        session.press(.tab)
        #expect(session.text.contains("Has room"))
    }

    @Test(arguments: [(120, 40), (80, 24), (40, 10)])
    func `who lost their mentor stands first, then the mentors with their room`(width: Int, height: Int) {
        var session = session(width: width, height: height)
        Snapshot.check(session.text, "mentors-lost-\(width)x\(height)")
        session.press("j")
        Snapshot.check(session.text, "mentors-\(width)x\(height)")
    }

    @Test func `an empty view says how to begin`() {
        #expect(session(empty: true).text.contains("+ makes a member a mentor"))
    }

    @Test func `a m suggests mentors; Enter takes one, and the goal is asked`() {
        var session = session()
        session.press("a", "m")
        #expect(session.text.contains("6 threads together"))
        session.press(.enter)
        session.type("a talk")
        session.press(.enter)
        #expect(session.community.saved == [.mentor(People.row(1).key, of: [5], goal: "a talk")])
        #expect(session.statusLine.contains("高橋 美咲 mentors Marco"))
    }

    @Test func `anybody can be found by name instead`() {
        var session = session()
        session.press("a", "m")
        session.type("Ravi")
        session.press(.enter, .enter)
        #expect(session.community.saved == [.mentor(People.row(11).key, of: [5], goal: nil)])
    }

    @Test func `Tab goes to the mentees; d checks in with words, e ends with an outcome`() {
        var session = session()
        session.press("j", "d")
        #expect(session.community.saved.isEmpty)
        session.press(.tab, "d")
        session.type("stuck on tests")
        session.press(.enter, "e", "r", .enter)
        #expect(
            session.community.saved == [
                .act([.init(action: .mentoring(.checkIn(words: "stuck on tests")), members: [12])]),
                .act([.init(action: .mentoring(.end(.goalReached, words: nil)), members: [12])]),
            ])
    }

    /// A mentor who leaves many mentees behind; two could take over.
    private func leaving(_ count: Int, width: Int = 120, height: Int = 40) -> Session {
        let community = FakeCommunity()
        func match(_ place: Int, mentees: Int) -> MentorMatch {
            MentorMatch(
                MatchTraits(),
                MentorCandidate(
                    key: People.row(place).key, name: People.row(place).name, duty: MentorDuty(capacity: 3),
                    traits: MatchTraits(), mentees: Array(repeating: MatchTraits(), count: mentees), sharedThreads: 6))
        }
        let choices = [match(1, mentees: 1), match(2, mentees: 3)]
        let all = (0..<count).map { mentee($0 % 12, with: 0, due: 3) }
        let first = mentor(0, capacity: 3, all)
        community.change { held in
            held.mentoring.mentors = [first]
            held.handOvers = [
                1: all.enumerated().map { place, one in
                    HandOver(mentee: one, match: place < 2 ? choices[0] : nil, choices: choices)
                }
            ]
        }
        var session = Session(community, view: "mentors", width: width, height: height)
        session.press("e", "l")
        return session
    }

    @Test(arguments: [(120, 40), (80, 24), (40, 10)])
    func `every mentee of a mentor who leaves can be reached, and how many more there are is said`(
        width: Int, height: Int
    ) {
        var session = leaving(50, width: width, height: height)
        #expect(session.text.contains("more ↓"))
        #expect(session.text.contains("2 to 高橋 美咲"))
        for _ in 0..<49 { session.press(.down) }
        #expect(session.text.contains("more ↑"))
        #expect(!session.text.contains("more ↓"))
        session.press(.tab)
        guard case .handOver(let sheet)? = session.state.layers.last else { return _ = Issue.record("no sheet") }
        #expect(sheet.index == 49)
        #expect(sheet.plan?[49].match?.name == "高橋 美咲")
    }

    @Test func `each mentee gets another successor or none before Enter, which says who gets how many`() {
        var session = leaving(3)
        #expect(session.text.contains("2 to 高橋 美咲, 1 without a mentor"))
        #expect(session.text.contains("→ 高橋 美咲 3/3"))
        session.press(.tab)
        // A mentor without room can be taken, and is marked.
        #expect(session.text.contains("4/3 !"))
        session.press(.down, .tab, .tab)
        #expect(session.text.contains("1 to Siobhán Ní Dhomhnaill, 2 without a mentor"))
        session.press(.backTab, .backTab, .enter)
        #expect(
            session.statusLine.contains(
                "mentees: 1 to Siobhán Ní Dhomhnaill, 1 to 高橋 美咲, 1 without a mentor"))
        guard case .handOver(let plan, _, _)? = session.community.saved.first else {
            return _ = Issue.record("nothing was handed over")
        }
        #expect(plan.map { $0.match?.name } == ["Siobhán Ní Dhomhnaill", "高橋 美咲", nil])
    }

    @Test func `the room of a successor counts what the sheet has given them already`() {
        var session = leaving(3)
        #expect(session.text.contains("room for 1") && !session.text.contains("room for 2"))
        session.press(.down, .down, .tab)
        #expect(session.text.contains("! full with this sheet, over capacity: 4 of 3"))
        session.press(.tab)
        #expect(session.text.contains("! over capacity: 4 of 3") && !session.text.contains("full with this sheet"))
        session.press(.tab, .up, .tab, .tab, .up)
        #expect(session.text.contains("room for 2"))
    }

    @Test func `marked members get one mentor in one step, with room counted against their number`() {
        let community = FakeCommunity()
        var match = MentorMatch(
            MatchTraits(),
            MentorCandidate(
                key: People.row(1).key, name: People.row(1).name, duty: MentorDuty(capacity: 2),
                traits: MatchTraits(), mentees: [], sharedThreads: 6))
        match.warning = "would mentor 3 of 2"
        let matches = [match]
        let full = mentor(1, capacity: 2, [])
        community.change {
            $0.matches = [3: matches]
            $0.mentoring.mentors = [full]
        }
        var session = Session(community, view: "members")
        session.press("j", "j", .space, .space, .space, "a", "m")
        #expect(session.text.contains("! would mentor 3 of 2"))
        session.press(.enter)
        #expect(session.text.contains("What 3 members want to reach with"))
        #expect(session.text.contains("would be over capacity: 3 of 2; Enter assigns all the same"))
        session.press(.enter)
        #expect(session.community.saved == [.mentor(People.row(1).key, of: [3, 4, 5], goal: nil)])
    }

    @Test func `where only marked mentors have room, that is what is said`() {
        let community = FakeCommunity()
        let both = [mentor(0, capacity: 3, []), mentor(1, capacity: 2, [])]
        community.change { $0.mentoring.mentors = both }
        var session = Session(community, view: "members")
        session.press(.space, .space, "a", "m")
        #expect(session.text.contains("have room, but are marked too."))
        #expect(!session.text.contains("No mentor has room"))
        session = Session(community, view: "members")
        session.press("a", "m")
        #expect(session.text.contains("Sofía Marqués Ibáñez has room, but nobody mentors themselves."))
    }

    @Test func `of marked members who get a mentor those who had that one already are told`() {
        let community = FakeCommunity()
        let some = mentor(1, capacity: 5, [])
        community.change {
            $0.mentoring.mentors = [some]
            $0.mentored = [4]
        }
        var session = Session(community, view: "members")
        session.press("j", "j", .space, .space, .space, "a", "m")
        session.type("高橋")
        session.press(.enter, .enter)
        #expect(
            session.statusLine.contains("高橋 美咲 mentors 2 of 3 members · the others were so already"),
            "\(session.statusLine)")
    }

    @Test func `in the smallest window a mentor without mentees says what to do in whole`() {
        let community = FakeCommunity()
        let some = mentor(1, capacity: 5, [])
        community.change { $0.mentoring.mentors = [some] }
        var session = Session(community, view: "mentors", width: 40, height: 10)
        session.press(.tab)
        #expect(session.text.contains("No mentees yet") && session.text.contains(" them."))
    }

    @Test func `who is found by name shows how much room they have`() {
        var session = session()
        session.press("a", "m")
        session.type("高橋")
        #expect(session.text.contains("0/2"))
        session.press(.backspace, .backspace)
        session.type("Ravi")
        #expect(session.text.contains("no mentor yet"))
    }

    @Test func `the mentors are narrowed, sorted and marked with the keys of every list`() {
        var session = session()
        session.press("/")
        session.type("room:yes")
        session.press(.enter)
        #expect(session.state.mentoring.list.count == 2)
        #expect(session.statusLine.contains("/room:yes  2 of 3"))
        session.press("n")
        #expect(session.state.mentoring.list.index == 1)
        session.press(.escape, "g", "S")
        #expect(session.statusLine.contains("sorted by room"))
        #expect(session.state.mentoring.list[1].member?.name == "高橋 美咲")
        session.press("G", "g", .space, .space)
        #expect(session.statusLine.contains("2 marked"))
        session.press("i")
        session.type("met at camp")
        session.press(.enter)
        #expect(session.community.saved == [.act([.init(action: .note("met at camp"), members: [5, 2])])])
        #expect(session.state.mentoring.list.marks.isEmpty)
    }

    @Test func `the last line of Mentors names the key that assigns`() {
        #expect(session().text.contains("a assign"))
    }

    @Test func `a mentor who leaves hands over after one question`() {
        var session = session()
        session.press("j", "e", "l")
        #expect(session.text.contains("Ravi → 高橋 美咲"))
        session.type("likes short tasks")
        session.press(.enter)
        guard case .handOver(let plan, let mentor, let notes)? = session.community.saved.first else {
            Issue.record("nothing was handed over")
            return
        }
        #expect(plan.count == 1)
        #expect(mentor == 1)
        #expect(notes == "likes short tasks")
    }

    @Test func `+ makes somebody a mentor with room for so many`() {
        var session = session(empty: true)
        session.press("+")
        session.type("Ravi")
        session.press(.enter)
        session.type("2")
        session.press(.enter)
        #expect(
            session.community.saved == [.act([.init(action: .mentoring(.capacity(2)), members: [12])])])
    }

    @Test func `d on a check-in that is due asks how it goes, also in a profile`() {
        let community = FakeCommunity()
        community.change { held in
            var facts = ManagerFacts()
            facts.mentorships = [mentee(0, with: 1, due: -2).mentorship]
            held.facts[1] = facts
            held.rows[0].queues = [.followUp]
        }
        var session = Session(community, view: "members")
        session.press(.enter, "d")
        session.type("well")
        session.press(.enter)
        #expect(
            session.community.saved == [
                .act([.init(action: .mentoring(.checkIn(words: "well")), members: [1])])
            ])
    }

    @Test func `a mentor's own record stands beside that mentor alone`() {
        let community = FakeCommunity()
        let line = MentorRecord.Line(
            key: People.row(11).key, name: "Ravi", mentorship: mentee(11, with: 0, due: -2).mentorship, level: .core,
            firstContribution: People.now)
        community.change {
            $0.mentoring.mentors = [mentor(0, capacity: 3, []), mentor(1, capacity: 2, [])]
            $0.records = [1: MentorRecord(lines: [line])]
        }
        var session = Session(community, view: "mentors")
        #expect(session.text.contains("so far 1 mentee, 1 became contributor, 1 became core"))
        session.press("j")
        #expect(!session.text.contains("so far"))
    }

    @Test func `a mentor's record names who was mentored before, with goal and outcome, in Mentors and in the profile`()
    {
        let community = FakeCommunity()
        let end = MentorshipEnd(outcome: .goalReached, day: People.now.day.adding(-1))
        let line = MentorRecord.Line(
            key: People.row(11).key, name: "Ravi", mentorship: mentee(11, with: 0, due: -2, end: end).mentorship,
            level: .none, firstContribution: nil)
        let all = [mentor(0, capacity: 3, [])]
        community.change {
            $0.mentoring.mentors = all
            $0.records = [1: MentorRecord(lines: [line])]
        }
        let words = "Ravi, 5 Nov to 20 Nov, goal reached"
        var session = Session(community, view: "mentors", width: 160)
        #expect(session.text.contains("Mentored before") && session.text.contains(words))
        #expect(session.text.contains("first contribution") && session.text.contains("No mentees now"))
        session.press(.enter, .tab)
        #expect(session.text.contains("so far 1 mentee") && session.text.contains(words))
        session.press("P")
        #expect(session.text.contains(words) && !session.text.contains("first contribution"))
        // From Members too.
        session = Session(community, view: "members", width: 160)
        session.press(.enter, .tab)
        #expect(session.text.contains(words))
    }

    @Test func `beside a mentor with room stands who could be the next mentee, with the reasons, which sharing hides`()
    {
        let community = FakeCommunity()
        let all = [mentor(0, capacity: 3, [mentee(11, with: 0, due: 12)]), mentor(1, capacity: 3, [])]
        let matches = People.matches(People.row(3), saying: "6 threads together")
        community.change {
            $0.mentoring.mentors = all
            $0.suggestedMentees = [1: matches[0], 2: matches[0]]
        }
        var session = Session(community, view: "mentors")
        #expect(session.text.contains("Suggested: ") && session.text.contains("(6 threads together)"))
        session.press("P")
        #expect(session.text.contains("Suggested: ") && !session.text.contains("6 threads together"))
        session.press("P", "j")
        #expect(session.text.contains("No mentees yet") && session.text.contains("(6 threads together)"))
    }

    private func withHistory(width: Int = 120, height: Int = 40) -> Session {
        let community = FakeCommunity()
        var some = mentee(11, with: 0, due: 12)
        let day = People.now.day
        some.mentorship.handover = "likes short tasks"
        some.mentorship.checkIns = [CheckIn(id: "c2", day: day.adding(-2), words: "stuck on the tests")]
        var before = Mentorship(id: "a", mentor: reference(1), goal: "first contribution", since: day.adding(-60))
        before.checkIns = [CheckIn(id: "c1", day: day.adding(-40), words: "glad to be here")]
        before.end = MentorshipEnd(outcome: .handedOver, day: day.adding(-2), words: "to Sofía")
        some.earlier = [before]
        let all = [mentor(0, capacity: 3, [some])]
        community.change { held in
            held.mentoring.mentors = all
            var facts = ManagerFacts()
            facts.mentorships = [before, some.mentorship]
            held.facts[12] = facts
        }
        return Session(community, view: "mentors", width: width, height: height)
    }

    @Test func `the mentee of the right pane tells goal, cadence, check-ins and what was handed over`() {
        var session = withHistory()
        for word in [
            "every 14 d · last check-in 19 Nov", "19 Nov “stuck on the tests”", "handed over: “likes short tasks”",
            "12 Oct “glad to be here”", "handed over from",
        ] { #expect(session.text.contains(word), "\(word)") }
        session.press(.tab, .enter, .tab)
        #expect(session.text.contains("19 Nov “stuck on the tests”"))
        #expect(session.text.contains("12 Oct “glad to be here”"))
        session.press("P")
        for word in ["stuck", "glad", "short tasks", "first contribution"] { #expect(!session.text.contains(word)) }
        session.press(.escape)
        for word in ["stuck", "glad", "short tasks", "first contribution"] { #expect(!session.text.contains(word)) }
    }

    @Test func `in a low window the pane says how much more the profile tells`() {
        var session = withHistory(width: 80, height: 18)
        #expect(session.text.contains("lines more: Tab, then z"))
        session.press(.tab)
        #expect(session.text.contains("lines more: z"))
        session = withHistory(width: 40, height: 10)
        session.press(.tab)
        #expect(session.text.contains("lines more: Enter"))
    }

    private func many(_ mentees: Int, width: Int, height: Int) -> Session {
        let community = FakeCommunity()
        let all = [mentor(0, capacity: 9, (3..<3 + mentees).map { mentee($0, with: 0, due: 12) })]
        community.change { $0.mentoring.mentors = all }
        return Session(community, view: "mentors", width: width, height: height)
    }

    @Test func `below a short list all mentees are shown; those who are not are counted, with the key that shows them`()
    {
        func shown(_ session: Session) -> Int {
            session.screen.lines.count { $0.contains("first contribution") && $0.contains("next 3 Dec") }
        }
        var session = many(5, width: 80, height: 24)
        #expect(shown(session) == 5 && !session.text.contains("more:"))
        session = many(8, width: 80, height: 24)
        #expect(shown(session) == 6 && session.text.contains("2 mentees more: Tab, then z"))
        session.press(.tab)
        #expect(session.text.contains("2 mentees more: z"))
        session.press("z")
        #expect(shown(session) == 8 && !session.text.contains("more:"))
        session = many(8, width: 40, height: 10)
        #expect(session.screen.lines.last?.contains("Tab mentees") == true)
        session.press(.tab)
        #expect(session.text.contains("4 mentees more: j"))
    }

    @Test func `a shared screen hides goals`() {
        var session = session()
        session.press("P", "j")
        #expect(!session.text.contains("first contribution"))
    }

    @Test func `a shared screen says of a check-in's words that they are hidden, and not that nothing was said`() {
        let community = FakeCommunity()
        var some = mentee(11, with: 0, due: 2)
        some.mentorship.checkIns = [
            CheckIn(id: "a", day: People.now.day.adding(-16), words: "stuck on tests"),
            CheckIn(id: "b", day: People.now.day.adding(-17), words: nil),
        ]
        let all = [mentor(0, capacity: 3, [some])]
        community.change { held in
            held.mentoring.mentors = all
            var facts = ManagerFacts()
            facts.mentorships = [all[0].mentees[0].mentorship]
            held.facts[12] = facts
        }
        var session = Session(community, view: "mentors")
        session.press("P")
        #expect(session.text.contains("5 Nov hidden while sharing") && session.text.contains("4 Nov nothing said"))
        session.press(.tab, .enter, .tab)
        #expect(session.text.contains("5 Nov hidden while sharing") && !session.text.contains("stuck on tests"))
    }

    @Test func `the topics of a mentor are changed, not typed anew`() {
        var session = session()
        session.press("j", "e", "t")
        session.press(.escape)
        #expect(session.state.layers.isEmpty)
        session.press("e", "t")
        session.type(", themes")
        session.press(.enter)
        #expect(
            session.community.saved.contains { request in
                "\(request)".contains("topics([\"docs\", \"themes\"])")
            }, "\(session.community.saved)")
    }
}
