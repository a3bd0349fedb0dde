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
        #expect(draft.template == "last-deed")
        #expect(draft.message.hasPrefix("Hi Sofía,"))
        #expect(session.outside.contains(.copy(draft.message, what: "the message")))
        #expect(session.outside.contains(.open("https://forum.example.org/t/0")))
        session.press(.enter)
        let step = ManagerAction.nextStep("ask once more", due: People.now.day.adding(21))
        #expect(
            session.community.saved.last
                == .act([
                    .init(action: .markSent(attempt: "a1"), members: [1]), .init(action: step, members: [1]),
                ]))
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

    @Test func `Tab goes on to text, language and task, and h and l choose there`() {
        let community = FakeCommunity()
        community.change { $0.tasks = FakeCommunity.tasks }
        var session = Session(community)
        session.press("c")
        #expect(session.text.contains("By [forum] chat mail"))
        #expect(session.text.contains("[last-deed]   In [en]"))
        #expect(session.text.contains("Task [Review #4279]"))
        #expect(session.text.contains("https://code.example.org/4279"))
        session.press(.tab, "l")
        #expect(session.text.contains("[reactivate-learn]   In [en]"))
        session.press(.tab, "l")
        #expect(session.text.contains("In [de]") && session.text.contains("Hallo Sofía,"))
        #expect(session.text.contains("vom 21. Oktober"))
        session.press("h", .tab, "l")
        #expect(session.text.contains("Task [none]") && !session.text.contains("4279"))
        session.press("t")
        #expect(session.text.contains("Task [Review #4279]"))
        session.press(.enter)
        guard case .act(let deeds)? = community.saved.first, case .prepare(let draft)? = deeds.first?.action else {
            Issue.record("nothing was prepared")
            return
        }
        #expect(draft.template == "reactivate-learn" && draft.message.contains("Review #4279"))
    }

    @Test func `the queue's detail says what a message would be and offer`() {
        let community = FakeCommunity()
        community.change { $0.tasks = FakeCommunity.tasks }
        let session = Session(community)
        #expect(session.text.contains("Suggested   forum · last-deed · en; or ask Amara"))
        #expect(session.text.contains("Next        Review #4279 (starter task, free)"))
    }

    @Test func `the next step's day is changed, refused where it lies behind, and taken out`() {
        var session = Session()
        session.press("c")
        #expect(session.text.contains("Then  ask once more in 21 d, on 12 Dec, after that let be"))
        session.press("f", "^U")
        session.type("2020-01-01")
        session.press(.enter)
        #expect(session.text.contains("! that day is not ahead"))
        session.press("^U")
        session.type("2w")
        session.press(.enter)
        #expect(session.text.contains("in 14 d, on 5 Dec"))
        session.press("f", "^U", .enter)
        #expect(session.text.contains("let be; f plans to ask once more"))
        session.press(.enter, .enter)
        #expect(session.community.saved.last == .act([.init(action: .markSent(attempt: "a1"), members: [1])]))
    }

    @Test func `a channel whose last message bounced is passed over and said`() {
        let community = FakeCommunity()
        community.change { held in
            held.facts[1] = ManagerFacts()
            held.facts[1]?.attempts = [
                Attempt(
                    id: "old", channel: "forum", message: "Hi", sender: "Nora", preparedAt: People.now,
                    sentAt: People.now.adding(seconds: -90 * 86_400),
                    outcome: Outcome(kind: .bounced, at: People.now.adding(seconds: -89 * 86_400)))
            ]
            held.facts[1]?.deadChannels = ["forum"]
        }
        var session = Session(community)
        session.press("c")
        #expect(session.text.contains("Look  the message by forum of 23 Aug bounced: write by another channel"))
        #expect(session.text.contains("By forum (bounced) [chat] mail"))
        session.press("h", "h")
        #expect(session.text.contains("By forum (bounced) [chat] mail"))
    }

    @Test func `a asks who knows them to write, and their own sheet goes with it`() {
        var session = Session()
        session.press("c")
        #expect(session.text.contains("a  ask Amara instead"))
        session.press("a")
        #expect(session.text.contains("14 shared threads"))
        session.press("1")
        #expect(session.text.contains("Ask Longname") || session.text.contains("to write to Sofía Marqués Ibáñez"))
        #expect(session.text.contains("You know Sofía Marqués Ibáñez better than I do (14 shared threads)"))
        session.press(.enter)
        guard case .act(let deeds)? = session.community.saved.first, case .prepare(let draft)? = deeds.first?.action
        else {
            Issue.record("nothing was prepared")
            return
        }
        #expect(deeds.first?.members == [12] && draft.template == "ask-to-write" && draft.purpose == nil)
        session.press(.enter)
        guard case .act(let sent)? = session.community.saved.last,
            case .nextStep(let step, let due)? = sent.last?.action
        else {
            Issue.record("no next step was planned")
            return
        }
        #expect(sent.map(\.members) == [[12], [1]])
        #expect(step.hasPrefix("see whether") && due == People.now.day.adding(14))
        #expect(session.state.layers.isEmpty)
        #expect(session.selected == 2)
    }

    @Test func `Esc on the note to somebody else goes back to the sheet it came from`() {
        var session = Session()
        session.press("c", "a", "1", .escape)
        #expect(session.text.contains("Contact Sofía"))
        #expect(session.community.saved.isEmpty)
    }

    @Test func `by mail the editor has the subject in its first line`() {
        var session = Session()
        session.press("c", "h", "E")
        guard case .editText(let text)? = session.outside.last else {
            Issue.record("no editor was opened")
            return
        }
        #expect(text.hasPrefix("Subject: Your \"Document the plugin API\"\n\nHi Sofía,"))
        session.send(.edited("Subject: A page\n\nHello there\n"))
        session.press(.enter)
        #expect(
            session.outside.last == .mail(to: "sofia@example.org", subject: "A page", text: "Hello there"))
    }

    @Test func `what stands in the way is hidden while sharing`() {
        let community = FakeCommunity()
        community.change { held in
            held.facts[1] = ManagerFacts()
            held.facts[1]?.neverContact = .they
        }
        var session = Session(community)
        session.press("P", "c")
        #expect(session.text.contains("STOP  hidden while sharing"))
        #expect(!session.text.contains("they asked"))
    }
}
