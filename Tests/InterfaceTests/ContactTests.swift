import Community
import Testing

@testable import Interface
@testable import Store

@Suite struct ContactTests {
    @Test func `Enter prepares, copies and opens; a second Enter says sent and goes on`() {
        var session = Session()
        session.press("c", .enter)
        guard case .act(let deeds)? = session.community.saved.first, case .prepare(let draft)? = deeds.first?.action
        else {
            Issue.record("nothing was prepared")
            return
        }
        #expect(draft.channel == "forum")
        #expect(draft.purpose == .reactivate)
        #expect(draft.template == "reactivate")
        #expect(draft.message.hasPrefix("Hi Sofía,"))
        #expect(session.outside.contains(.copy(draft.message, what: "the message")))
        #expect(session.outside.contains(.open("https://forum.example.org/t/0")))
        session.press(.enter)
        #expect(session.community.saved.last == .act([.init(action: .markSent(attempt: "a1"), members: [1])]))
        #expect(session.state.layers.isEmpty)
        #expect(session.selected == 2)
    }

    @Test func `Esc before Enter leaves no record, after it leaves the message in Outbox`() {
        var session = Session()
        session.press("c", .escape)
        #expect(session.community.saved.isEmpty)
        session.press("c", .enter, .escape)
        #expect(session.community.saved.count == 1)
        #expect(session.statusLine.contains("stays in Outbox"))
    }

    @Test func `a prepared message keeps its channel, also one that no account names`() {
        let community = FakeCommunity()
        community.change { held in
            held.facts[1] = ManagerFacts()
            held.facts[1]?.attempts = [
                Attempt(id: "a9", channel: "phone", message: "Hi", sender: "Nora", preparedAt: People.now)
            ]
        }
        var session = Session(community)
        session.press("c")
        #expect(session.text.contains("By [phone] forum"))
    }

    @Test func `a cool-down switches Enter off until a reason is given`() {
        let community = FakeCommunity()
        community.change { held in
            held.facts[1] = ManagerFacts()
            held.facts[1]?.attempts = [
                Attempt(
                    id: "old", channel: "mail", message: "Hi", sender: "Nora", preparedAt: People.now,
                    sentAt: People.now.adding(seconds: -9 * 86_400))
            ]
        }
        var session = Session(community)
        session.press("c")
        #expect(session.text.contains("STOP  Nora wrote 9 d ago by mail, no answer yet"))
        session.press(.enter)
        #expect(community.saved.isEmpty)
        #expect(session.statusLine.contains("Enter is off while STOP"))
        session.press("!")
        session.type("she asked me to")
        session.press(.enter, .enter)
        guard case .act(let deeds)? = community.saved.first, case .prepare(let draft)? = deeds.first?.action else {
            Issue.record("nothing was prepared")
            return
        }
        #expect(draft.overrideReason == "she asked me to")
    }

    @Test func `never contact has no way round`() {
        let community = FakeCommunity()
        community.change { held in
            held.facts[1] = ManagerFacts()
            held.facts[1]?.neverContact = .they
        }
        var session = Session(community)
        session.press("c", "!", .enter)
        #expect(community.saved.isEmpty)
        #expect(session.text.contains("STOP  never contact: they asked"))
        #expect(session.statusLine.contains("lift \"never contact\" first"))
    }

    @Test func `h and l choose the channel, and mail opens a link with the message in it`() {
        var session = Session()
        session.press("c", "l", "l", .enter)
        guard case .mail(let address, _, let text)? = session.outside.last else {
            Issue.record("no mail was opened")
            return
        }
        #expect(address == "sofia@example.org")
        #expect(text.hasPrefix("Hi Sofía,"))
    }

    @Test func `the text from the editor is the message; a failed editor keeps the old one`() {
        var session = Session()
        session.press("c", "E")
        session.send(.edited(nil))
        #expect(session.text.contains("Hi Sofía,"))
        session.send(.edited("Hello there\n"))
        #expect(session.text.contains("Hello there"))
        #expect(session.text.contains("[your own]"))
    }

    @Test func `a link of a mail encodes every byte that is not plainly allowed`() {
        #expect(
            MailLink.url("a+b@example.org", "Grüße & more", "x\ny")
                == "mailto:a%2Bb@example.org?subject=Gr%C3%BC%C3%9Fe%20%26%20more&body=x%0D%0Ay")
    }
}
