import Testing

@testable import Community

@Suite struct FollowUpTests {
    private func items(_ member: Member) -> [FollowUpItem] {
        FollowUpItem.items(figures: member.figures, facts: member.facts, now: member.now)
    }

    private func after(_ days: Int) -> Day { Member.today.adding(days) }

    @Test func `a next step is there from its day until its own edit closes it`() {
        var member = Member(.active)
        member.facts.nextSteps = [NextStep(id: "s", text: "review #4279", due: after(1))]
        #expect(items(member).isEmpty)
        #expect(member.all.nextChange == after(1).start)
        member.now = after(3).start
        member.facts.done[.followUp] = DoneMark(seen: nil, at: after(3).start)
        #expect(items(member) == [FollowUpItem(kind: .nextStep, due: after(1), text: "review #4279", id: "s")])
        #expect(member.place(in: .followUp)?.order == [Int64(after(1).number)])
        member.facts.nextSteps[0].done = true
        #expect(items(member).isEmpty)
    }

    @Test func `a note comes a day before a break ends, until said done`() {
        var member = Member(.onBreak, silent: 40)
        member.facts.breaks = [Break(id: "b", from: after(-10), until: after(2))]
        #expect(items(member).isEmpty)
        #expect(member.all.nextChange == after(1).start)
        member.now = after(1).start
        #expect(items(member).map(\.kind) == [.breakEnding])
        member.facts.done[.followUp] = DoneMark(seen: nil, at: after(1).start.adding(seconds: -1))
        #expect(items(member).map(\.kind) == [.breakEnding])
        member.facts.done[.followUp] = DoneMark(seen: nil, at: after(1).start.adding(seconds: 60))
        #expect(items(member).isEmpty)
    }

    @Test func `a check-in that falls in a break waits for its end, in an open one it is not due`() {
        var member = Member(.active)
        let mentor = MemberReference(Edit.Subject(sourceUID: "f", originID: OriginID("amara")), name: "Amara")
        member.facts.mentorships = [
            Mentorship(id: "m", mentor: mentor, goal: "docs", since: after(-14), cadenceDays: 14)
        ]
        #expect(items(member).map(\.due) == [after(0)])
        member.facts.breaks = [Break(id: "b", from: after(-1), until: after(5))]
        #expect(items(member).isEmpty)
        member.now = after(5).start
        #expect(items(member).contains { $0.kind == .checkIn && $0.due == after(5) })
        member.facts.breaks[0].until = nil
        #expect(items(member).isEmpty)
    }

    @Test func `a break that goes on, is open or never was has no end to note`() {
        var member = Member(.active)
        member.facts.breaks = [
            Break(id: "b", from: after(-10), until: after(0)), Break(id: "c", from: after(0), until: nil),
            Break(id: "d", from: after(-20), until: after(-20)),
        ]
        #expect(items(member).isEmpty)
    }

    @Test func `a snooze that came due shows once, until said done`() {
        var member = Member.lapsed()
        member.facts.snooze = Snooze(
            until: after(0), untilActive: true, seen: member.figures.lastSeen, at: after(-9).start)
        #expect(items(member) == [FollowUpItem(kind: .snoozeDue, due: after(0), text: "snooze", id: "")])
        #expect(member.all.shown == [.reactivate, .followUp])
        member.facts.done[.followUp] = DoneMark(seen: member.figures.lastSeen, at: Member.now)
        #expect(items(member).isEmpty)
    }

    @Test func `a snooze that new activity ended does not come due`() {
        var member = Member(.active, silent: 2, contributions: 1)
        member.facts.snooze = Snooze(
            until: after(0), untilActive: true, seen: after(-30).start, at: after(-9).start)
        #expect(items(member).isEmpty)
        member.facts.snooze?.untilActive = false
        #expect(items(member).map(\.kind) == [.snoozeDue])
    }

    @Test func `the earliest due comes first`() {
        var member = Member.lapsed()
        member.facts.snooze = Snooze(until: after(-2), untilActive: false, seen: nil, at: after(-9).start)
        member.facts.breaks = [Break(id: "b", from: after(-10), until: after(1))]
        member.facts.nextSteps = [
            NextStep(id: "s", text: "ask", due: after(-1)), NextStep(id: "t", text: "call", due: after(-4)),
        ]
        #expect(items(member).map(\.due) == [-4, -2, -1, 1].map(after))
        #expect(
            member.reason(.followUp)
                == "call, due 4 d ago; snooze ended 2 d ago; ask, due 1 d ago; break ends tomorrow")
    }

    @Test func `beside its day a row says first what decides`() {
        func words(_ kind: FollowUpItem.Kind, _ due: Int, _ text: String = "") -> String {
            FollowUpItem(kind: kind, due: after(due), text: text, id: "x").words(today: Member.today)
        }
        #expect(words(.termEnding, -1, "liaison for Brazil") == "term ended: liaison for Brazil")
        #expect(words(.termEnding, 0, "liaison for Brazil") == "term ends: liaison for Brazil")
        #expect(words(.review, -1, "ambassador for Spain") == "review: ambassador for Spain")
        #expect(words(.breakEnding, 1, "cover was Kenji") == "break ends; cover was Kenji")
        #expect(words(.breakEnding, 0) == "break ended")
        #expect(words(.snoozeDue, -3, "snooze") == "snooze ended")
        #expect(words(.checkIn, -3, "check-in with Amara: docs") == "check-in with Amara: docs")
        #expect(words(.nextStep, -3, "review #4279") == "review #4279")
    }
}
