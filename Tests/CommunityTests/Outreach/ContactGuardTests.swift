import Testing

@testable import Community

@Suite struct ContactGuardTests {
    private func guards(_ member: Member, _ context: ContactContext = ContactContext()) -> [ContactGuard] {
        ContactGuard.all(
            facts: member.facts, figures: member.figures, context: context, settings: member.settings, now: member.now)
    }

    @Test func `nothing stands in the way of most`() {
        #expect(guards(.lapsed()).isEmpty)
    }

    @Test func `never-contact stops, says who decided, and has no override`() {
        var member = Member.lapsed()
        member.facts.neverContact = .they
        let they = guards(member)
        #expect(they.map(\.sentence) == ["never contact: they asked; lift it first"])
        #expect(they.map(\.severity) == [.stop])
        #expect(they.map(\.overridable) == [false])
        member.facts.neverContact = .us
        #expect(guards(member).map(\.sentence) == ["never contact: we decided; lift it first"])
    }

    @Test(
        arguments: [
            (9, nil, "Nora wrote 9 d ago by mail, no answer yet"),
            (9, .noAnswer, "Nora wrote 9 d ago by mail, no answer yet"),
            (0, .declined, "Nora wrote today by mail, they declined"),
            (2, .bounced, "Nora wrote 2 d ago by mail, it bounced"),
            (2, .wrongPerson, "Nora wrote 2 d ago by mail, it was the wrong person"),
            (45, nil, "Nora wrote 45 d ago by mail, here again since, no answer yet"),
        ] as [(Int, OutcomeKind?, String)])
    func `the cool-down stops and says who wrote, when, how and what came of it`(
        daysAgo: Int, outcome: OutcomeKind?, sentence: String
    ) {
        var member = Member.lapsed()
        member.settings.outreach.coolDownDays = 60
        member.facts.attempts = [sent(daysAgo, outcome), sent(55)]
        let found = guards(member).filter { $0.kind != .deadChannel }
        #expect(found.map(\.sentence) == [sentence])
        #expect(found.map(\.severity) == [.stop])
        #expect(found.map(\.overridable) == [true])
    }

    @Test func `whose journal is old may know of an answer; one's own never is`() {
        var member = Member.lapsed()
        member.facts.attempts = [sent(9)]
        let name = member.facts.attempts[0].sender
        let context = ContactContext(journals: [name: Member.now.adding(seconds: -2 * 86_400), "Zoe": Member.now])
        #expect(
            guards(member, context).map(\.sentence) == [
                "Nora wrote 9 d ago by mail, no answer yet; Nora's journal is 2 d old"
            ])
        #expect(guards(member).map(\.sentence) == ["Nora wrote 9 d ago by mail, no answer yet"])
    }

    @Test func `a message prepared already stops`() {
        var member = Member.lapsed()
        member.facts.attempts = [prepared(3), prepared(1)]
        #expect(
            guards(member) == [
                ContactGuard(
                    kind: .prepared, sentence: "Marie prepared a message 3 h ago for chat, not marked sent")
            ])
        #expect(guards(member).map(\.severity) == [.stop])
    }

    @Test func `a break, a newcomer, a double, old data and what we cannot see inform in this order`() {
        var member = Member(.newcomer)
        member.figures.firstSeen = Member.now.adding(seconds: -7_200)
        member.facts.breaks = [Break(id: "b", from: Member.today, until: Member.today.adding(1))]
        member.settings.notSeen = ["Slack"]
        let context = ContactContext(
            possibleDuplicates: ["Jörg"],
            feeds: [
                .init(name: "forum", landedAt: Member.now.adding(seconds: -48 * 3_600)),
                .init(name: "code", landedAt: Member.now.adding(seconds: -48 * 3_600 - 1)),
                .init(name: "chat", landedAt: nil),
            ])
        let found = guards(member, context)
        #expect(
            found.map(\.sentence) == [
                "on a break, back tomorrow", "a newcomer, first seen 2 h ago",
                "may be the same person as Jörg: see Review", "what we know from code is 2 d old",
                "chat was never pulled", "Slack is not in our feeds",
            ])
        #expect(found.allSatisfy { $0.severity == .look && $0.overridable })
    }

    @Test func `stops come first`() {
        var member = Member(.newcomer)
        member.facts.neverContact = .us
        member.facts.attempts = [sent(1), prepared(1)]
        member.settings.notSeen = ["Slack", "Matrix"]
        let found = guards(member)
        #expect(found.map(\.kind) == [.neverContact, .coolDown, .prepared, .newcomer, .notSeen])
        #expect(found.last?.sentence == "Slack and Matrix are not in our feeds")
    }
}

@Suite struct BetterSenderTests {
    private func guards(_ member: Member, _ context: ContactContext = ContactContext()) -> [ContactGuard] {
        ContactGuard.all(
            facts: member.facts, figures: member.figures, context: context, settings: member.settings, now: member.now)
    }

    private func attempt(_ id: String, _ channel: String, daysAgo: Int64, _ outcome: OutcomeKind? = nil) -> Attempt {
        let at = Member.now.adding(seconds: -daysAgo * 86_400)
        return Attempt(
            id: id, channel: channel, message: "Hi", sender: "Nora", preparedAt: at, sentAt: at,
            outcome: outcome.map { Outcome(kind: $0, at: at.adding(seconds: 60)) })
    }

    @Test func `a mentor, else a liaison, could write and is named`() {
        let mentor = guards(.lapsed(), ContactContext(mentor: "Kenji {{x}}", liaisons: ["Marco"]))
        #expect(mentor.map(\.sentence) == ["Kenji {{x}} is the mentor and could write instead"])
        #expect(mentor.map(\.severity) == [.look])
        let liaison = guards(.lapsed(), ContactContext(liaisons: ["Marco"]))
        #expect(liaison.map(\.sentence) == ["Marco is the liaison of the region and could write instead"])
    }

    @Test func `a dead channel informs, with the day of the message that bounced`() {
        var member = Member.lapsed()
        member.facts.attempts = [attempt("1", "mail", daysAgo: 200, .bounced)]
        member.facts.deadChannels = ["mail", "fax"]
        #expect(guards(member).map(\.kind) == [.deadChannel])
        #expect(guards(member)[0].sentence.hasPrefix("the message by fax and mail of "))
    }

    @Test func `who is asked to write is warned of less: an earlier message informs, never contact stops`() {
        var member = Member.lapsed()
        member.facts.attempts = [attempt("1", "chat", daysAgo: 3)]
        let asked = ContactGuard.whenAsking(guards(member, ContactContext(possibleDuplicates: ["X"], mentor: "Kenji")))
        #expect(asked.map(\.kind) == [.writtenTo])
        #expect(asked.map(\.severity) == [.look])
        member.facts.neverContact = .us
        #expect(ContactGuard.whenAsking(guards(member)).first?.severity == .stop)
    }
}
