import Testing

@testable import Community

struct `A term in Follow up` {
    private func after(_ days: Int) -> Day { Member.today.adding(days) }

    private func member(until: Day? = nil, review: Day? = nil, _ status: StewardStatus = .active) -> Member {
        var member = Member(.active)
        member.facts.stewardships = [
            Stewardship(
                role: .liaison, region: Region(typed: "BR") ?? Region(.southAmerica), status: status,
                days: [status: after(-100)], until: until, review: review)
        ]
        return member
    }

    private func items(_ member: Member) -> [FollowUpItem] {
        FollowUpItem.items(figures: member.figures, facts: member.facts, now: member.now)
    }

    @Test func `shows two weeks before its end, by itself`() {
        var member = member(until: after(20))
        #expect(items(member).isEmpty)
        #expect(member.all.nextChange == after(6).start)
        member.now = after(6).start
        #expect(
            items(member) == [
                FollowUpItem(kind: .termEnding, due: after(20), text: "liaison for Brazil", id: "liaison/BR")
            ])
        #expect(member.reason(.followUp).hasPrefix("term as liaison for Brazil ends 11 Dec"))
        #expect(
            items(member).first?.note(about: "Marco", today: after(6))
                == "Marco's term as liaison for Brazil ends 11 Dec.")
        member.now = after(22).noon
        #expect(member.reason(.followUp).hasPrefix("term as liaison for Brazil ended 11 Dec"))
    }

    @Test func `stays until it is renewed or ended, whatever is said to be done`() {
        var member = member(until: after(3))
        member.facts.done[.followUp] = DoneMark(seen: nil, at: Member.now)
        #expect(items(member).map(\.kind) == [.termEnding])
        member.facts.stewardships[0].until = after(300)
        #expect(items(member).isEmpty)
        member.facts.stewardships[0].until = after(3)
        member.facts.stewardships[0].status = .emeritus
        #expect(items(member).isEmpty)
    }

    @Test func `a term shorter than the notice shows from its beginning`() {
        var member = member(until: after(3))
        member.facts.stewardships[0].days = [.active: after(1)]
        #expect(items(member).isEmpty)
        #expect(member.all.nextChange == after(1).start)
    }

    @Test func `a review is due on its day, of a candidate too, and done closes it while the term goes on`() {
        let later = member(review: after(1), .candidate)
        #expect(items(later).isEmpty)
        let due = member(until: after(200), review: after(-2))
        #expect(due.reason(.followUp).hasPrefix("review as liaison for Brazil, due 2 d ago"))
        let context = ActionContext(facts: due.facts, lastSeen: nil, actor: "Marie", now: Member.now)
        let changes = ManagerAction.done(.followUp).changes(id: "e", context).filter { $0.field != "done/follow-up" }
        #expect(changes.map(\.field) == ["steward/liaison/BR"])
        let after = Stewardship(.liaison, regionID: "BR", json: changes.first?.value ?? "")
        // Half a usual term on, while the term still goes on then.
        #expect(after?.review == self.after(182))
        #expect(after?.until == self.after(200))
    }
}
