import Community
import Terminal
import Testing

@testable import Interface
@testable import Store

/// Each guard as the sheet shows it, and what the keys do then; and texts from outside on their way out.
@Suite struct ContactGuardKeysTests {
    private static let day: Int64 = 86_400

    private func session(_ change: (inout ManagerFacts, inout MemberRow) -> Void) -> Session {
        let community = FakeCommunity()
        community.change { held in
            var facts = ManagerFacts()
            change(&facts, &held.rows[0])
            held.facts[1] = facts
        }
        return Session(community)
    }

    private func sent(_ daysAgo: Int64) -> Attempt {
        let at = People.now.adding(seconds: -daysAgo * Self.day)
        return Attempt(id: "old", channel: "mail", message: "Hi", sender: "Nora", preparedAt: at, sentAt: at)
    }

    @Test(arguments: [
        ("Look  on a break, ", 0), ("Look  a newcomer", 1), ("Look  Kenji is the mentor and could write instead", 2),
        ("Look  Slack is not in our feeds", 3),
    ])
    func `what informs leaves Enter on`(words: String, place: Int) {
        var session = session { facts, row in
            switch place {
            case 0: facts.breaks = [Break(id: "b", from: People.now.day, until: People.now.day.adding(9))]
            case 1:
                row.figures.naturalState = .newcomer
                row.figures.firstSeen = People.now.adding(seconds: -7_200)
            case 2: row.mentor = "Kenji"
            default: break
            }
        }
        session.press("c")
        #expect(session.text.contains(words))
        if place == 2 { #expect(session.text.contains("a asks them")) }
        session.press(.enter)
        #expect(session.community.saved.count == 1)
    }

    @Test func `old data of a source informs with its age`() {
        let community = FakeCommunity()
        community.change { $0.sources = [People.source("forum", hours: 50)] }
        var session = Session(community)
        session.press("c")
        #expect(session.text.contains("Look  what we know from forum is 2 d old"))
    }

    @Test func `an overridden stop says so, keeps its reason and lets Enter write`() {
        var session = session { facts, _ in facts.attempts = [sent(9)] }
        session.press("c")
        #expect(session.text.contains("! writes anyway"))
        session.press("!", .enter)
        #expect(session.statusLine.contains("why do you write anyway?"))
        session.type("they asked for the link")
        session.press(.enter)
        #expect(session.text.contains("Writing anyway: they asked for the link"))
        #expect(session.text.contains("stop  Nora wrote 9 d ago"))
        session.press(.enter)
        #expect(session.community.saved.count == 1)
    }

    @Test func `no reason overrides never contact, not even one given before`() {
        var session = session { facts, _ in
            facts.attempts = [sent(9)]
            facts.neverContact = .us
        }
        session.press("c", "!", .enter)
        #expect(session.statusLine.contains("lift \"never contact\" first"))
        #expect(session.community.saved.isEmpty)
    }

    @Test(arguments: [
        "{{name}}", "{{#x}}", "{{{a}}}", "{{/task}}", "=cmd()", "a\u{1B}[31mb", "<b>&\"'", "%0d%0aBcc:x",
    ])
    func `names and titles from outside come out as they are, never read as template, and no cell obeys them`(
        hostile: String
    ) throws {
        let community = FakeCommunity()
        community.change { held in
            held.rows[0].name = hostile
            held.tasks = [StarterTask(id: "t", title: hostile)]
        }
        var session = Session(community)
        session.press("c", .enter)
        guard case .act(let deeds)? = community.saved.first, case .prepare(let draft)? = deeds.first?.action else {
            Issue.record("nothing was prepared")
            return
        }
        #expect(draft.message.hasPrefix("Hi \(hostile),"))
        #expect(draft.message.contains("\n\(hostile)\n"))
        #expect(session.outside.contains(.copy(draft.message, what: "the message")))
        let screen = session.screen
        for y in 0..<screen.height {
            for x in 0..<screen.width {
                let text = screen[x, y]?.text ?? ""
                #expect(!text.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
            }
        }
    }

    @Test(arguments: [(120, 40), (80, 24), (40, 10)])
    func `the sheet fits with every guard tripped, and says how many it does not show`(width: Int, height: Int) {
        let community = FakeCommunity()
        community.change { held in
            var facts = ManagerFacts()
            facts.attempts = [sent(9)]
            facts.neverContact = .they
            facts.deadChannels = ["forum", "chat", "mail"]
            facts.breaks = [Break(id: "b", from: People.now.day, until: nil)]
            held.rows[0].mentor = "Kenji"
            held.facts[1] = facts
            held.sources = [People.source("forum", hours: 99), People.source("chat", hours: 99)]
            held.tasks = FakeCommunity.tasks
        }
        var session = Session(community, width: width, height: height)
        session.press("c")
        #expect(session.text.contains(height == 10 ? "+7 STOP" : "STOP  never contact: they asked"))
        #expect(session.text.contains("(bounced)") && session.text.contains("Then  "))
        session.press(.enter)
        #expect(community.saved.isEmpty)
    }
}
