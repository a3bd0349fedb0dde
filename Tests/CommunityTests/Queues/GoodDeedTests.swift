import Testing

@testable import Community

@Suite struct GoodDeedTests {
    private let today = Member.today

    /// Deeds of somebody with activities so many days before the tests' today, at one o'clock.
    private func figures(
        talks: [Int] = [], contributions: [Int] = [], helps: [Int] = [], earliest: Int? = 3_000,
        attempts: [Attempt] = [], now: Instant = Member.now
    ) -> Figures {
        func moments(_ ago: [Int]) -> [Instant] { ago.map { today.adding(-$0).start.adding(seconds: 7_200) }.sorted() }
        var facts = ManagerFacts()
        facts.attempts = attempts
        let history = MemberHistory(
            conversations: moments(talks + helps), contributions: moments(contributions), helps: moments(helps),
            earliestOfFirstSource: earliest.map { today.adding(-$0).start })
        return Figures(history: history, facts: facts, role: .community, settings: Settings(), now: now)
    }

    private func words(_ figures: Figures) -> [String] { figures.deeds.map(\.words) }

    @Test func `a first contribution waits for 14 days, and leaves on the fifteenth`() {
        #expect(words(figures(contributions: [14])) == ["first contribution"])
        #expect(words(figures(contributions: [15])).isEmpty)
        #expect(figures(contributions: [3]).nextChange == today.adding(12).start)
    }

    @Test func `what a young feed shows first may not be the first`() {
        #expect(words(figures(contributions: [3], earliest: 33)).isEmpty)
        #expect(words(figures(contributions: [3], earliest: 34)) == ["first contribution"])
    }

    @Test(arguments: [10, 50, 100])
    func `the 10th, 50th and 100th contributions count`(number: Int) {
        let all = Array(0..<number).map { $0 * 2 + 4 }
        #expect(words(figures(contributions: all)) == ["\(number)th contribution"])
        #expect(words(figures(contributions: all + [2])).isEmpty == false)
        #expect(words(figures(contributions: all + Array(repeating: 1, count: 3))) == ["\(number)th contribution"])
    }

    @Test func `the years since the first activity are kept on their day, by people who are around`() {
        let history = MemberHistory(
            conversations: [instant("2022-11-19T10:00:00Z"), instant("2026-11-10T10:00:00Z")],
            earliestOfFirstSource: instant("2020-01-01T00:00:00Z"))
        func deeds(_ text: String) -> [GoodDeed] {
            Figures(
                history: history, facts: ManagerFacts(), role: .community, settings: Settings(), now: instant(text)
            ).deeds
        }
        #expect(deeds("2026-11-18T23:59:59Z").isEmpty)
        #expect(deeds("2026-11-19T00:00:00Z").map(\.words) == ["4 years here"])
        #expect(deeds("2026-12-03T12:00:00Z").map(\.words) == ["4 years here"])
        #expect(deeds("2026-12-04T00:00:00Z").isEmpty)
        #expect(deeds("2023-11-20T00:00:00Z").isEmpty)
    }

    @Test func `29 February is kept on the 28th, and the turn of the year does not hide a day`() {
        func words(first: String, now: String) -> [String] {
            let history = MemberHistory(conversations: [instant(first), instant(now).adding(seconds: -86_400)])
            return Figures(
                history: history, facts: ManagerFacts(), role: .community, settings: Settings(), now: instant(now)
            ).deeds.map(\.words)
        }
        #expect(words(first: "2024-02-29T08:00:00Z", now: "2026-02-28T09:00:00Z") == ["2 years here"])
        #expect(words(first: "2024-12-28T08:00:00Z", now: "2026-01-03T09:00:00Z") == ["1 year here"])
    }

    @Test func `here again is the first activity after a message to somebody quiet`() {
        let back = figures(talks: [200, 5, 2], attempts: [sent(9, purpose: .reactivate)])
        #expect(
            back.deeds == [GoodDeed(kind: .hereAgain, number: 195, at: today.adding(-5).start.adding(seconds: 7_200))])
        #expect(words(figures(talks: [200], attempts: [sent(9)])).isEmpty)
        #expect(words(figures(talks: [200, 5], attempts: [sent(9, .declined, purpose: .reactivate)])).isEmpty)
        #expect(words(figures(talks: [200, 5], attempts: [sent(9, .noAnswer)])) == ["here again after 195 d"])
        #expect(words(figures(talks: [10, 5], attempts: [sent(9)])).isEmpty)
        #expect(words(figures(talks: [10, 5], attempts: [sent(9, purpose: .welcome)])).isEmpty)
        #expect(words(figures(talks: [200, 20], attempts: [sent(30, purpose: .reactivate)])).isEmpty)
    }

    @Test func `two messages before one return are one deed, and Talking asks for a contribution`() {
        let both = [sent(19, purpose: .reactivate), sent(9, purpose: .reactivate)]
        #expect(words(figures(talks: [200, 5], attempts: both)) == ["here again after 195 d"])
        let talking = [sent(9, purpose: .talking)]
        #expect(words(figures(talks: [12, 5], contributions: [300], attempts: talking)).isEmpty)
        #expect(
            words(figures(talks: [12], contributions: [300, 5], attempts: talking)) == ["here again after 295 d"])
    }

    @Test func `help is counted over 14 days`() {
        #expect(words(figures(talks: [40], helps: [20])).isEmpty)
        #expect(words(figures(talks: [40], helps: [12])) == ["gave help"])
        let some = figures(talks: [40], helps: [12, 3])
        #expect(words(some) == ["gave help 2 times"])
        #expect(some.nextChange == today.adding(3).start)
    }

    @Test(arguments: [("Answer accepted", true), ("SUPPORT", true), ("Pull Request", false), (nil, false)])
    func `an answer is help by its type`(type: String?, isHelp: Bool) { #expect(GoodDeed.isAnswer(type) == isHelp) }

    @Test func `thanked covers what was seen, an anniversary that had come, and help for 14 days`() {
        func left(_ kind: GoodDeed.Kind, _ at: String) -> Bool {
            var figures = Figures()
            figures.deeds = [GoodDeed(kind: kind, number: 10, at: instant(at))]
            var facts = ManagerFacts()
            facts.done[.thank] = DoneMark(seen: instant("2026-11-10T10:00:00Z"), at: instant("2026-11-12T12:00:00Z"))
            return !GoodDeed.unthanked(figures, facts).isEmpty
        }
        #expect(!left(.milestone, "2026-11-10T10:00:00Z"))
        #expect(left(.milestone, "2026-11-10T10:00:01Z"))
        #expect(!left(.anniversary, "2026-11-12T00:00:00Z"))
        #expect(left(.anniversary, "2026-11-13T00:00:00Z"))
        #expect(!left(.help, "2026-11-26T23:00:00Z"))
        #expect(left(.help, "2026-11-27T00:00:00Z"))
    }

    @Test func `Thank shows the newest deed first and names them all`() {
        var member = Member(.active, contributions: 10)
        member.figures.deeds = [
            GoodDeed(kind: .milestone, number: 10, at: today.adding(-1).start),
            GoodDeed(kind: .hereAgain, number: 214, at: today.adding(-4).start),
        ]
        member.facts.attempts = [sent(9, purpose: .reactivate)]
        #expect(member.place(in: .thank)?.order == [-today.adding(-1).start.seconds])
        #expect(
            member.reason(.thank)
                == "10th contribution 1 d ago; here again after 214 d, 5 d after Nora wrote, 4 d ago")
        member.facts.done[.thank] = DoneMark(seen: today.start, at: Member.now)
        #expect(member.place(in: .thank) == nil)
    }

    @Test func `nobody thanks bots and junk, and a cool-down does not keep thanks back`() {
        var member = Member(.active, contributions: 10)
        member.figures.deeds = [GoodDeed(kind: .milestone, number: 10, at: today.start)]
        member.facts.attempts = [sent(3)]
        member.facts.alumni = true
        #expect(member.place(in: .thank)?.leftOut == nil)
        member.facts.neverContact = .they
        #expect(member.place(in: .thank)?.leftOut == .neverContact)
        member.figures.role = .bot
        #expect(member.place(in: .thank)?.leftOut == .bot)
    }

    @Test func `a message of thanks says thanked in the same edit`() {
        func fields(_ action: ManagerAction, _ facts: ManagerFacts = ManagerFacts()) -> [String] {
            action.changes(
                id: "7", ActionContext(facts: facts, lastSeen: today.start, actor: "Marie", now: Member.now)
            ).map(\.field)
        }
        var draft = AttemptDraft(channel: "mail", message: "Thank you", purpose: .thank, sent: true)
        #expect(fields(.prepare(draft)) == ["attempt/7", "sent/7", "done/thank", "thanks/7"])
        draft.sent = false
        #expect(fields(.prepare(draft)) == ["attempt/7"])
        var facts = ManagerFacts()
        facts.attempts = [prepared(1)]
        #expect(fields(.markSent(attempt: "p1"), facts) == ["sent/p1"])
        facts.attempts[0].purpose = .thank
        #expect(fields(.markSent(attempt: "p1"), facts) == ["sent/p1", "done/thank", "thanks/p1"])
    }
}
