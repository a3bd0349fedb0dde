import Community
import Testing

@testable import Interface
@testable import Store

@Suite struct PersonFormTests {
    private func session(_ facts: ManagerFacts = ManagerFacts(), width: Int = 120, height: Int = 40) -> Session {
        let community = FakeCommunity()
        community.change { $0.facts[1] = facts }
        return Session(community, width: width, height: height)
    }

    private var known: ManagerFacts {
        var facts = ManagerFacts()
        facts.person.values = [
            .motivation: "learn", .words: "I want to learn Rust", .saidOn: "2026-03-03", .languages: "es, en",
            .timeZone: "Europe/Madrid",
        ]
        facts.person.skills = ["docs", "rust"]
        facts.person.roles = [.implementor: PersonRoleMark(), .roleModel: PersonRoleMark(consent: true)]
        facts.deadChannels = ["mail"]
        return facts
    }

    @Test(arguments: ScreenTests.sizes)
    func `the form looks as recorded`(size: (Int, Int)) {
        var session = session(known, width: size.0, height: size.1)
        session.press("e", .tab, .tab)
        Snapshot.check(session.text, "person-form-\(size.0)x\(size.1)")
        for _ in 0..<4 { session.press(.down) }
        session.type("jap")
        Snapshot.check(session.text, "person-form-languages-\(size.0)x\(size.1)")
    }

    @Test func `Enter saves all lines as one step, in the form the rules give`() {
        var session = session(known)
        session.press("e")
        for _ in 0..<6 { session.press(.tab) }
        session.press("^U")
        session.type("pt_br, en")
        session.press(.down, "^U")
        session.type("sao paulo")
        for _ in 0..<4 { session.press(.down) }
        session.press("^U")
        session.type("docs, go")
        session.press(.enter)
        #expect(
            session.community.saved == [
                .act([
                    .init(
                        action: .person([
                            .set(.languages, "pt-BR, en"), .set(.timeZone, "America/Sao_Paulo"), .skill("docs", true),
                            .skill("go", true), .skill("rust", false),
                        ]), members: [1])
                ])
            ])
        #expect(session.state.layers.isEmpty)
        #expect(session.statusLine.contains("recorded what is known of Sofía"))
    }

    @Test func `a value that cannot be keeps the form open on its line`() {
        var again = session()
        again.press("e")
        for _ in 0..<6 { again.press(.tab) }
        again.type("xx")
        again.press(.up, .enter)
        #expect(again.community.saved.isEmpty)
        #expect(again.text.contains("is no language code"))
        guard case .known(let form)? = again.state.layers.last else {
            Issue.record("the form is gone")
            return
        }
        #expect(form.entries[form.index].field == .known(.languages))
    }

    @Test func `^N completes the word being typed and goes on to the next one`() {
        var session = session()
        session.press("e")
        for _ in 0..<6 { session.press(.tab) }
        session.type("es, germ")
        session.press("^N", .tab)
        session.type("madr")
        session.press("^N", .enter)
        #expect(
            session.community.saved == [
                .act([
                    .init(
                        action: .person([.set(.languages, "es, de"), .set(.timeZone, "Europe/Madrid")]), members: [1])
                ])
            ])
    }

    @Test func `Esc asks where something was changed, and saves nothing`() {
        var session = session()
        session.press("e", .escape)
        #expect(session.state.layers.isEmpty)
        session.press("e", "f", .escape)
        #expect(session.text.contains("Esc again discards it"))
        #expect(session.state.layers.count == 1)
        session.press(.escape)
        #expect(session.state.layers.isEmpty && session.community.saved.isEmpty)
    }

    @Test func `sharing hides what is known, and the form stays shut`() {
        var session = session(known)
        #expect(session.text.contains("to learn (said so, 3 Mar) · es, en · 09:00"))
        session.press("P")
        #expect(!session.text.contains("to learn (said so"))
        session.press("e")
        #expect(session.state.layers.isEmpty)
        session.press(.enter, .tab)
        #expect(!session.text.contains("I want to learn Rust"))
    }

    @Test func `no answer leads to asking once more or letting be, in one step`() {
        var facts = ManagerFacts()
        facts.attempts = [
            Attempt(
                id: "a1", channel: "mail", message: "Hello", sender: "Marie", preparedAt: People.now,
                sentAt: People.now.adding(seconds: -86_400))
        ]
        var session = session(facts)
        session.press("r", "n")
        Snapshot.check(session.text, "no-answer-120x40")
        session.press("a")
        let silence = ManagerAction.outcome(attempt: nil, .noAnswer, words: nil)
        let due = People.now.day.adding(21)
        #expect(
            session.community.saved.last
                == .act([.init(action: silence, members: [1]), .init(action: .askOnceMore(due: due), members: [1])]))
        session.press("k", "r", "d")
        session.type("too much work")
        session.press(.enter, "h")
        #expect(
            session.community.saved.last
                == .act([
                    .init(action: .outcome(attempt: nil, .declined, words: "too much work"), members: [1]),
                    .init(action: .setAside(.contentAsIs), members: [1]),
                ]))
    }

    @Test func `T records how somebody was thanked and copies a public mention`() {
        var session = session()
        session.press("T", "p")
        #expect(
            session.community.saved == [
                .act([
                    .init(
                        action: .thank(ThanksDraft(kind: .publicMention, deed: "Plugin API page")), members: [1])
                ])
            ])
        #expect(
            session.outside.contains(
                .copy(
                    "Thank you, Sofía Marqués Ibáñez, for “Plugin API page”: https://forum.example.org/t/0",
                    what: "the mention")))
        session.press("k", "T", "s")
        session.type("12.50 EUR")
        session.press(.enter)
        guard case .act(let deeds)? = session.community.saved.last, case .thank(let draft)? = deeds.first?.action else {
            Issue.record("no thanks")
            return
        }
        #expect(draft.kind == .swag && draft.cost?.description == "12.5 EUR")
    }

    @Test func `p on the timeline wants a conversation`() {
        var session = session()
        session.press(.enter, "p")
        #expect(session.community.saved.isEmpty)
        #expect(session.statusLine.contains("only a conversation"))
    }

    @Test func `wrong data in Review is right again with a, and left aside with x`() {
        let community = FakeCommunity()
        community.change { $0.review = [.wrongData(People.row(2), nil), .wrongData(People.row(3), nil)] }
        var session = Session(community, view: "review")
        #expect(session.text.contains("wrong data"))
        session.press("a", "j", "x")
        #expect(
            session.community.saved == [
                .act([.init(action: .lift(.wrongData), members: [3])]),
                .act([.init(action: .done(.review), members: [4])]),
            ])
    }
}
