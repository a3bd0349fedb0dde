import Community
import Terminal
import Testing

@testable import Interface
@testable import Store

/// A shared screen shows nothing that managers wrote or heard, and no address, wherever one goes and whatever one does.
@Suite struct SharingTests {
    /// Everything private holds this word.
    private static let secret = "SECRET"

    private func community() -> FakeCommunity {
        let community = FakeCommunity()
        community.change { held in
            for row in held.rows {
                var facts = ManagerFacts()
                facts.notes = [Note(id: "n1", at: People.now, actor: "Marie", text: "SECRET note")]
                facts.nextSteps = [NextStep(id: "s1", text: "SECRET step", due: People.now.day)]
                var attempt = Attempt(
                    id: "a1", channel: "SECRET-channel", message: "SECRET message", sender: "SECRET sender",
                    preparedAt: People.now)
                attempt.sentAt = People.now
                attempt.outcome = Outcome(kind: .declined, at: People.now, words: "SECRET words")
                facts.attempts = [attempt]
                facts.person.values = [.words: "SECRET want", .obstacles: "SECRET obstacle"]
                facts.tags = ["SECRET-tag"]
                facts.deadChannels = ["SECRET-channel"]
                held.facts[row.id] = facts
            }
            for place in held.rows.indices { held.rows[place].tags += ["SECRET-tag"] }
            held.review = People.review
            held.mentoring = Self.mentoring
            held.matches = [5: Self.match, 1: Self.match]
            held.groups = held.groups.map(Self.group)
        }
        return community
    }

    private static let match = People.matches(People.row(1), saying: "SECRET language")

    private static var mentoring: Mentoring {
        func mentee(_ place: Int, end: MentorshipEnd? = nil) -> Mentee {
            let mentor = MemberReference(
                Edit.Subject(sourceUID: "f", originID: People.row(0).key.originID), name: People.row(0).name)
            var mentorship = Mentorship(
                id: "m\(place)", mentor: mentor, goal: "SECRET goal", since: People.now.day, handover: "SECRET word")
            mentorship.checkIns = [CheckIn(id: "c", day: People.now.day, words: "SECRET check-in")]
            mentorship.end = end
            var person = PersonFacts()
            person.values = [.languages: "SECRET"]
            return Mentee(row: People.row(place), mentorship: mentorship, person: person)
        }
        var person = PersonFacts()
        person.values = [.languages: "SECRET"]
        var mentoring = Mentoring()
        let left = MentorshipEnd(outcome: .mentorLeft, day: People.now.day, words: "SECRET end")
        mentoring.without = [mentee(4, end: left)]
        mentoring.mentors = [
            Mentor(
                row: People.row(0), name: People.row(0).name, duty: MentorDuty(capacity: 3, topics: ["SECRET topic"]),
                person: person, mentees: [mentee(11)])
        ]
        return mentoring
    }

    /// What managers wrote of a group; its name, place, organisers and address on the web are public.
    private static func group(_ row: GroupRow) -> GroupRow {
        var row = row
        row.group.help = "SECRET help"
        row.group.notes = [Note(id: "n", at: People.now, actor: "Marie", text: "SECRET note")]
        row.group.steps = [NextStep(id: "s", text: "SECRET step", due: People.now.day)]
        for criterion in Groups.set.criteria {
            row.group.evidence[criterion.id] = Group.Evidence(
                text: "SECRET sofia@example.org", day: People.now.day, by: "Marie")
        }
        row.group.decisions["town"] = Group.Decision(
            isMet: true, basis: "", reason: "SECRET reason", day: People.now.day, by: "Marie")
        return row
    }

    @Test(
        arguments: [["4"], ["4", .tab], ["4", "j"], ["6", "j"], ["6", "j", .enter], ["6", "j", .enter, "j", "j"]]
            as [[KeyName]])
    func `what is hidden in mentoring and groups is there otherwise`(keys: [KeyName]) {
        var open = Session(community())
        for key in keys { open.send(.key(key)) }
        #expect(open.text.contains(Self.secret))
        open.press("P")
        check(open)
        #expect(open.text.contains("sharing"))
    }

    @Test func `a region's plan, progress, steps, notes and the help asked for are hidden`() {
        let words = [
            "find a second", "translate the", "Ana knows", "meetups in three", "one of three", "a speaker for Lagos",
            "ask Amara for names",
        ]
        var seen: Set<String> = []
        var session = Session(FakeCommunity(), view: "regions")
        for _ in 0..<8 {
            for keys: [KeyName] in [[], [.enter], [.escape]] {
                for key in keys { session.send(.key(key)) }
                seen.formUnion(words.filter(session.text.contains))
                session.press("P")
                let shown = words.filter(session.text.contains)
                #expect(shown.isEmpty, "\(shown) in \(session.text)")
                session.press("P")
            }
            session.press("j")
        }
        #expect(seen.count > 3, "\(seen)")
    }

    @Test(arguments: [(GroupStatus.applying, false), (.official, true)])
    func `a launch date is public once the group is official, and hidden everywhere before`(
        status: GroupStatus, isShown: Bool
    ) {
        let community = FakeCommunity()
        community.change { held in
            held.groups[1].group.status = status
            held.groups[1].standing.status = status
            var launch = EventRow(
                id: "launch/granada", isOwn: false, title: "Launch of Granada",
                start: Instant(iso8601: "2026-12-10T00:00:00Z"))
            launch.group = "granada"
            held.events = [launch]
        }
        for (view, keys) in [("groups", ["j"]), ("groups", ["j", .enter]), ("events", [])] as [(String, [KeyName])] {
            var session = Session(community, view: view)
            for key in keys { session.send(.key(key)) }
            #expect(session.text.contains("10 Dec"), "\(view) \(keys)")
            // Events know a group's status once the groups were read.
            if view == "events" { session.press("6", "7") }
            session.press("P")
            // The page lists an event that is planned for that day, which is no secret.
            let text = session.text.replacing("10 Dec  Granada launch", with: "")
            #expect(text.contains("10 Dec") == isShown, "\(view) \(keys)\n\(text)")
        }
    }

    @Test func `a group's supporter and who answers, an event's purpose and a member's owner are hidden`() {
        let community = community()
        community.change { held in
            held.groups[1].group.manager = "SECRET manager"
            held.groups[1].group.supporter = "SECRET supporter"
            held.eventTexts = nil
            for place in held.rows.indices { held.rows[place].owner = "SECRET owner" }
        }
        for (view, keys, words) in [
            ("groups", ["j"], "SECRET supporter"), ("groups", ["j", .enter], "SECRET manager"),
            ("groups", ["j", "e"], "SECRET supporter"), ("events", ["j"], "a first contribution"),
            ("events", ["j", "e"], "a first contribution"), ("members", [], "SECRET owner"),
            ("members", [.enter, .tab, "^D", "^D"], "SECRET owner"),
        ] as [(String, [KeyName], String)] {
            for isSharing in [false, true] {
                var session = Session(community, view: view) { $0.isSharing = isSharing }
                for key in keys { session.send(.key(key)) }
                #expect(session.text.contains(words) != isSharing, "\(view) \(keys) \(words)\n\(session.text)")
            }
        }
    }

    @Test func `a slash matches nothing that is hidden, and all of it again afterwards`() {
        let community = community()
        community.change { held in
            held.groups[1].group.supporter = "SECRET supporter"
            for place in held.rows.indices { held.rows[place].username = "user\(place)@SECRET.example.org" }
        }
        for (view, text, all) in [
            ("groups", "secret", 5), ("regions", "university", 0), ("regions", "second", 1), ("members", "secret", 15),
            ("members", "tag:SECRET-tag", 15), ("members", "sof", 1),
        ] {
            var session = Session(community, view: view)
            func count() -> Int { session.state.shownOfAll.shown }
            session.press("/")
            session.type(text)
            session.press(.enter)
            #expect(count() == all, "\(view) \(text)")
            session.press("P")
            let shared = text == "sof" ? 1 : text.hasPrefix("tag:") ? 15 : 0
            #expect(count() == shared, "\(view) \(text) shared")
            if text.hasPrefix("tag:") { #expect(session.text.contains("hidden while sharing")) }
            session.press("P")
            #expect(count() == all, "\(view) \(text) again")
        }
    }

    @Test func `tags of the dashboard are shown, those a manager gave are not`() {
        let community = community()
        var session = Session(community, view: "members", height: 60)
        session.press(.enter)
        #expect(session.text.contains("SECRET-tag"))
        session.press("P")
        check(session)
        session.press("t")
        session.type("SECRET")
        check(session)
        session.press(.enter)
        check(session)
    }

    @Test(arguments: ["tag:SECRET-tag", "tag:SECRET-none", "tag:SECRET ("])
    func `the filter of a segment is hidden, which may hold a tag that a manager gave`(filter: String) {
        let community = community()
        community.change { $0.segments = [Segment(id: RegistryID(.segment, "s"), name: "Quiet docs", filter: filter)] }
        var session = Session(community, view: "members")
        session.press("l")
        #expect(session.text.contains("SECRET"))
        session.press("P")
        #expect(session.text.contains("Quiet docs"))
        check(session)
    }

    @Test(arguments: ["i", "f", "e"] as [KeyName])
    func `what is typed into a form of a group shows as dots, and is not said when it is left`(key: KeyName) {
        var session = Session(community(), view: "groups") { $0.isSharing = true }
        session.press("j", .enter, key)
        session.type("SECRET")
        #expect(session.text.contains("••••••"))
        check(session)
        session.press(.escape)
        check(session)
    }

    /// Everywhere: each place by the keys that lead there.
    static let places: [[KeyName]] =
        QueueName.allCases.indices.map { Array(repeating: KeyName("l"), count: $0) }
        + [
            ["3"], ["0"], ["3", .enter], [.enter], [.enter, .tab], ["z"], ["c"], ["c", .tab], ["r"], ["x"], ["s"],
            ["a"],
            ["f"], ["i"], ["t"], ["?"], [":", "m"], ["^P", "a"], ["/", "a"], [.tab], ["r", "r"], ["x", "n"], ["e"],
            ["+"],
            ["1"], ["4"], ["5"], ["6"], ["7"], ["8"], ["9"], ["4", .enter], ["5", .enter], ["6", .enter],
            ["7", .enter],
        ]

    @Test(arguments: places) func `no place shows what is private`(keys: [KeyName]) {
        for (width, height) in [(120, 40), (80, 24)] {
            var session = Session(community(), width: width, height: height) { $0.isSharing = true }
            for key in keys {
                session.send(.key(key))
                check(session)
            }
            session.press("j")
            check(session)
        }
    }

    @Test func `what is typed into a note, a step or an answer shows as dots`() {
        for keys: [KeyName] in [["i"], ["f"], ["r", "r"]] {
            var session = Session(community()) { $0.isSharing = true }
            for key in keys { session.send(.key(key)) }
            session.type("SECRET")
            #expect(session.text.contains("••••••"))
            check(session)
            session.press(.enter)
            check(session)
        }
    }

    @Test func `what was said before and of outreach is in no message and no toast`() {
        var session = Session(community())
        session.press("f")
        session.type("SECRET plan")
        session.press(.enter)
        session.type("2w")
        session.press(.enter)
        #expect(session.text.contains("SECRET plan"))
        session.press("P")
        check(session)
        session.press("u")
        check(session)
        session.press(":")
        session.type("messages")
        session.press(.enter)
        check(session)
        #expect(session.text.contains("hidden while sharing"))
    }

    @Test func `an edit that could not be saved shows neither the reason's text nor what was typed`() {
        let community = community()
        var session = Session(community) { $0.isSharing = true }
        community.change { $0.failure = "disk full" }
        session.press("f")
        session.type("SECRET plan")
        session.press(.enter)
        session.type("2w")
        session.press(.enter)
        check(session)
    }

    private func check(_ session: Session) {
        let text = session.text
        let shows = text.contains(Self.secret) || text.contains("sofia@example.org")
        #expect(!shows, "\(text)")
    }
}
