import Testing

@testable import Community

/// What a step says that handed mentees over.
struct `A hand-over` {
    private func subject(_ name: String) -> Edit.Subject { Edit.Subject(sourceUID: "f", originID: OriginID(name)) }

    private func edit(_ name: String, _ changes: [FactChange]) -> Edit {
        Edit(
            id: "e-\(name)", group: "g", actor: "Nora", at: day("2026-11-21").noon, subject: subject(name),
            changes: changes)
    }

    /// The edit of a mentee of Amara who gets another mentor, or none.
    private func mentee(_ name: String, to mentor: String?) -> Edit {
        let amara = MemberReference(subject("Amara"), name: "Amara")
        var facts = ManagerFacts()
        facts.mentorships = [Mentorship(id: "m", mentor: amara, goal: "docs", since: day("2026-11-01"))]
        let draft = mentor.map { MentorshipDraft(mentor: MemberReference(subject($0), name: $0), level: .visitor) }
        let action = draft.map(MentoringAction.begin) ?? .end(.mentorLeft, words: nil)
        let context = ActionContext(facts: facts, lastSeen: nil, actor: "Nora", now: day("2026-11-21").noon)
        return edit(name, ManagerAction.mentoring(action).changes(id: "e-\(name)", context))
    }

    private var leaving: Edit { edit("Amara", [FactChange(field: FactField.mentorCapacity.name, value: nil)]) }

    private func words(_ step: [Edit]) throws -> String? { try HandOverSummary.about(step) { $0.originID.raw } }

    @Test func `says who went to whom, who has no mentor now, and who left`() throws {
        let step = [
            mentee("Ravi", to: "Kenji"), mentee("Ines", to: nil), mentee("Kwabena", to: "Olu"),
            mentee("Juno", to: "Kenji"), leaving,
        ]
        #expect(
            try words(step)
                == "3 handed over: Ravi and Juno to Kenji; Kwabena to Olu; Ines has no mentor now; "
                + "Amara is no longer a mentor")
        #expect(
            try words([mentee("Ravi", to: nil), mentee("Ines", to: nil), leaving])
                == "Ravi and Ines have no mentor now; Amara is no longer a mentor")
    }

    @Test func `of many names five for each mentor, and of accounts that are not known says so`() throws {
        let many = (1...8).map { mentee("m\($0)", to: "Kenji") } + [leaving]
        #expect(
            try words(many)
                == "8 handed over: m1, m2, m3, m4, m5 and 3 more to Kenji; Amara is no longer a mentor")
        let unknown = try HandOverSummary.about([mentee("Ravi", to: "Kenji"), mentee("Ines", to: nil)]) { _ in nil }
        #expect(unknown == "1 handed over: somebody to Kenji; somebody has no mentor now")
    }

    @Test func `is told from several who get one mentor or end, and from a mentor who stops`() throws {
        #expect(try words([mentee("Ravi", to: "Kenji"), mentee("Ines", to: "Kenji")]) == nil)
        #expect(try words([mentee("Ravi", to: nil), mentee("Ines", to: nil)]) == nil)
        #expect(try words([leaving]) == nil)
        #expect(try words([]) == nil)
    }
}
