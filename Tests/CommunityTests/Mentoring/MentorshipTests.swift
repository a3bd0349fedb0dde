import Testing

@testable import Community

/// Mentorships as their edits leave them.
struct `A mentorship` {
    private let amara = MemberReference(
        Edit.Subject(sourceUID: "f", originID: OriginID("amara")), name: "Amara Okonkwo")
    private let kenji = MemberReference(Edit.Subject(sourceUID: "f", originID: OriginID("kenji")), name: "Kenji")

    /// The facts after actions on consecutive days, each with the next id.
    private func facts(_ actions: (day: String, MentoringAction)...) -> ManagerFacts {
        var fields: [String: String] = [:]
        for (number, action) in actions.enumerated() {
            let context = ActionContext(
                facts: ManagerFacts(fields: fields.map { (field: $0.key, value: $0.value) }), lastSeen: nil,
                actor: "Marie", now: day(action.day).noon)
            for change in ManagerAction.mentoring(action.1).changes(id: "e\(number)", context) {
                fields[change.field] = change.value
            }
        }
        return ManagerFacts(fields: fields.map { (field: $0.key, value: $0.value) })
    }

    private func draft(_ mentor: MemberReference, goal: String? = nil, cadence: Int? = nil) -> MentoringAction {
        .begin(MentorshipDraft(mentor: mentor, goal: goal, cadenceDays: cadence, level: .visitor))
    }

    @Test func `The first check-in is due a cadence after the beginning, the next one a cadence after that`() {
        let begun = facts(("2026-11-01", draft(amara, goal: "first contribution", cadence: 10)))
        #expect(begun.mentor == "Amara Okonkwo")
        #expect(begun.mentorship?.nextCheckIn == day("2026-11-11"))
        let met = facts(
            ("2026-11-01", draft(amara, goal: "first contribution", cadence: 10)),
            ("2026-11-13", .checkIn(words: "stuck on tests")))
        #expect(met.mentorship?.nextCheckIn == day("2026-11-23"))
        #expect(met.mentorship?.checkIns.map(\.words) == ["stuck on tests"])
    }

    @Test func `Another mentor takes over goal and cadence, and the mentorship before ends as handed over`() {
        let facts = facts(("2026-11-01", draft(amara, goal: "docs", cadence: 7)), ("2026-11-20", draft(kenji)))
        #expect(facts.mentorships.map(\.end?.outcome) == [.handedOver, nil])
        #expect(facts.mentorship?.mentor.name == "Kenji")
        #expect(facts.mentorship?.goal == "docs")
        #expect(facts.mentorship?.nextCheckIn == day("2026-11-27"))
        #expect(facts.lostMentorship == nil)
    }

    @Test func `The same mentor again is the same mentorship with another goal; the same goal changes nothing`() {
        let facts = facts(
            ("2026-11-01", draft(amara, goal: "docs")), ("2026-11-05", draft(amara, goal: "a first review")))
        #expect(facts.mentorships.count == 1)
        #expect(facts.mentorship?.goal == "a first review")
        #expect(facts.mentorship?.since == day("2026-11-01"))
        let again = ActionContext(facts: facts, lastSeen: nil, actor: "Marie", now: day("2026-11-06").noon)
        #expect(ManagerAction.mentoring(draft(amara, goal: "a first review")).changes(id: "x", again).isEmpty)
    }

    @Test(arguments: [
        (MentorshipEnd.Outcome.goalReached, false), (.mentorLeft, true), (.stopped, true), (.menteeLeft, false),
    ])
    func `Who had a mentor and has none now lost them, unless the goal was reached or they left themselves`(
        outcome: MentorshipEnd.Outcome, isLost: Bool
    ) {
        let facts = facts(("2026-11-01", draft(amara)), ("2026-11-10", .end(outcome, words: nil)))
        #expect(facts.mentorship == nil)
        #expect(facts.mentor == nil)
        #expect((facts.lostMentorship != nil) == isLost)
    }

    @Test func `A check-in that is due stands in Follow up from its day on, until it is done`() {
        var member = Member(.participating)
        member.facts = facts(("2026-11-01", draft(amara, goal: "first contribution", cadence: 21)))
        #expect(member.place(in: .followUp) == nil)
        #expect(member.all.nextChange == day("2026-11-22").start)
        member.facts = facts(("2026-11-01", draft(amara, goal: "first contribution", cadence: 18)))
        let items = FollowUpItem.items(figures: member.figures, facts: member.facts, now: Member.now)
        #expect(
            items.map { $0.sentence(today: Member.today) }
                == ["check-in with Amara Okonkwo: first contribution, was due 2 d ago"])
        let context = ActionContext(facts: member.facts, lastSeen: nil, actor: "Marie", now: Member.now)
        let done = ManagerAction.done(.followUp).changes(id: "d", context)
        #expect(done.map(\.field) == ["done/follow-up", "check_in/d"])
    }

    @Test func `A mentor has room for as many as was said, topics, and a day of return`() {
        let facts = facts(
            ("2026-11-01", .capacity(2)), ("2026-11-01", .topics(["docs"])),
            ("2026-11-02", .away(until: day("2026-12-01"))))
        #expect(facts.mentorDuty == MentorDuty(capacity: 2, topics: ["docs"], awayUntil: day("2026-12-01")))
        #expect(facts.mentorDuty?.isAway(on: day("2026-11-30")) == true)
        #expect(facts.mentorDuty?.isAway(on: day("2026-12-01")) == false)
    }
}
