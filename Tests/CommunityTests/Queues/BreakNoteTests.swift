import Testing

@testable import Community

@Suite struct BreakNoteTests {
    private func member(returning inDays: Int?) -> Member {
        var member = Member.lapsed()
        member.facts.breaks = [
            Break(id: "b", from: Member.today.adding(-20), until: inDays.map { Member.today.adding($0) })
        ]
        member.facts.cover = "Kenji"
        member.facts.owner = "Nora"
        member.facts.mentor = "Amara"
        return member
    }

    private func items(_ member: Member) -> [FollowUpItem] {
        FollowUpItem.items(figures: member.figures, facts: member.facts, now: member.now)
    }

    @Test func `a day before a break ends manager and mentor get a note, with who covered`() throws {
        let member = member(returning: 1)
        #expect(
            member.reason(.followUp) == "break ends tomorrow; cover was Kenji; tell Nora and Amara (mentor)")
        let note = try #require(items(member).first?.note(about: "Sofía", today: Member.today))
        #expect(note == "Sofía's break ends tomorrow, 22 Nov; cover was Kenji; tell Nora and Amara (mentor).")
        #expect(items(self.member(returning: 2)).isEmpty)
        let late = try #require(items(self.member(returning: -3)).first)
        #expect(late.note(about: "Sofía", today: Member.today)?.hasPrefix("Sofía is back since 18 Nov;") == true)
    }

    @Test func `an open break has no end to be told of, and only breaks have a note`() {
        #expect(items(member(returning: nil)).isEmpty)
        let step = FollowUpItem(kind: .nextStep, due: Member.today, text: "ask", id: "1")
        #expect(step.note(about: "Sofía", today: Member.today) == nil)
    }

    @Test(arguments: [nil, 30] as [Int?])
    func `one visit does not end a break`(inDays: Int?) {
        let member = member(returning: inDays)
        let history = MemberHistory(contributions: [Member.today.adding(-200).start, Member.today.adding(-1).start])
        let figures = Figures(
            history: history, facts: member.facts, role: .community, settings: Settings(), now: Member.now)
        #expect(figures.state == .onBreak)
    }

    @Test(arguments: QueueName.allCases.filter(\.isOutreach))
    func `alumni are in no queue that somebody is written to from`(queue: QueueName) {
        for state in [MemberState.newcomer, .participating, .lapsed, .dormant, .talking, .active] {
            var member = Member(state, silent: 40, contributions: 3)
            member.figures.conversations90 = 3
            member.figures.level = .contributor
            member.figures.towardsNext = 9
            member.facts.alumni = true
            #expect(member.place(in: queue).map { $0.leftOut == .alumni } ?? true)
        }
    }
}
