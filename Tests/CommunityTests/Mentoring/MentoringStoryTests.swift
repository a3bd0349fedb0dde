import Testing

@testable import Community

/// What the mentorships of a mentee tell.
struct `The story of a mentee` {
    private func reference(_ name: String) -> MemberReference {
        MemberReference(Edit.Subject(sourceUID: "f", originID: OriginID(name)), name: name)
    }

    private func mentorship(
        _ id: String, _ mentor: String, goal: String = "docs", since: String, handover: String? = nil,
        _ checkIns: [(String, String?)] = [], end: MentorshipEnd? = nil
    ) -> Mentorship {
        var some = Mentorship(
            id: id, mentor: reference(mentor), goal: goal, since: day(since), handover: handover)
        some.checkIns = checkIns.enumerated().map { CheckIn(id: "c\($0)", day: day($1.0), words: $1.1) }
        some.end = end
        return some
    }

    @Test func `says goal, cadence, last and next check-in, and the check-ins in their words, the newest first`() {
        let some = mentorship("a", "Amara", since: "2026-10-01", [("2026-10-15", "well"), ("2026-10-29", nil)])
        let story = MentoringStory([some], today: day("2026-11-21"))
        #expect(
            story.lines.map(\.text) == [
                "Amara since 1 Oct", "goal: docs",
                "every 14 d · last check-in 29 Oct · check-in due 9 d ago !", "29 Oct nothing said", "15 Oct “well”",
            ])
        #expect(story.lines[2].kind == .plan(isLate: true))
    }

    @Test func `keeps what was said to the mentor before in view after a hand-over`() {
        let end = MentorshipEnd(outcome: .handedOver, day: day("2026-11-10"), words: "to Kenji")
        let story = MentoringStory(
            [
                mentorship("a", "Amara", since: "2026-10-01", [("2026-10-15", "stuck on tests")], end: end),
                mentorship("b", "Kenji", since: "2026-11-10", handover: "likes short tasks"),
            ], today: day("2026-11-21"))
        #expect(
            story.lines.map(\.text) == [
                "Kenji since 10 Nov, handed over from Amara", "goal: docs",
                "every 14 d · no check-in yet · next 24 Nov", "handed over: “likes short tasks”",
                "before: Amara, 1 Oct to 10 Nov, handed over to Kenji", "15 Oct “stuck on tests”",
            ])
    }

    @Test func `of the same mentor given twice at the same time says no hand-over, and keeps what was said`() {
        let end = MentorshipEnd(outcome: .handedOver, day: day("2026-11-10"))
        let story = MentoringStory(
            [
                mentorship("a", "Amara", since: "2026-11-09", [("2026-11-09", "stuck on tests")], end: end),
                mentorship("b", "Amara", goal: "a talk", since: "2026-11-10"),
            ], today: day("2026-11-21"))
        #expect(
            story.lines.map(\.text) == [
                "Amara since 10 Nov", "goal: a talk", "every 14 d · no check-in yet · next 24 Nov",
                "before: Amara, 9 Nov to 10 Nov", "goal: docs", "9 Nov “stuck on tests”",
            ])
    }

    @Test func `of a mentor who left says what was said at the end`() {
        let end = MentorshipEnd(outcome: .mentorLeft, day: day("2026-11-10"), words: "no time")
        let story = MentoringStory([mentorship("a", "Amara", since: "2025-10-01", end: end)], today: day("2026-11-21"))
        #expect(
            story.lines.map(\.text) == [
                "before: Amara, 1 Oct 2025 to 10 Nov, mentor left", "goal: docs", "“no time”",
            ])
    }

    @Test func `waits with the next check-in for the end of the mentor's break too, also of one that began later`() {
        let some = mentorship("a", "Amara", since: "2026-11-06")
        let rest = [Break(id: "b", from: day("2026-11-22"), until: day("2026-12-20"))]
        func due(_ today: String) -> CheckInDue? {
            CheckInDue(some, breaks: [], mentorBreaks: rest, today: day(today))
        }
        #expect(due("2026-11-21") == .late(days: 1))
        #expect(due("2026-11-30")?.words(today: day("2026-11-30")) == "mentor away")
        #expect(due("2026-11-30")?.isDue == false)
        let spans = BreakSpans(rest)
        #expect(some.nextCheckIn(outside: spans, today: day("2026-11-30")) == day("2026-12-20"))
        #expect(some.nextCheckIn(outside: spans, today: day("2026-11-21")) == day("2026-11-20"))
        #expect(
            MentoringStory([some], mentorBreaks: rest, today: day("2026-11-30")).lines.map(\.text).last
                == "every 14 d · no check-in yet · mentor away")
    }

    @Test func `waits with the next check-in for the end of a break`() {
        let some = mentorship("a", "Amara", since: "2026-11-20")
        let rest = [Break(id: "b", from: day("2026-11-25"), until: day("2027-01-10"))]
        #expect(CheckInDue(some, breaks: rest, today: day("2026-11-21")) == .ahead(day("2027-01-10")))
        #expect(CheckInDue(some, breaks: rest, today: day("2026-12-10")) == .onBreak)
        #expect(CheckInDue(some, breaks: rest, today: day("2027-01-12")) == .late(days: 2))
        #expect(
            CheckInDue(some, breaks: rest, today: day("2027-01-10"))?.words(today: day("2027-01-10")) == "due today")
        #expect(
            CheckInDue(some, breaks: [Break(id: "b", from: day("2026-11-25"), until: nil)], today: day("2026-11-21"))
                == nil)
    }
}
