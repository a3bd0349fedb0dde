import Community
import Testing

@Suite struct PersonChangeTests {
    private func changes(_ action: ManagerAction, _ facts: ManagerFacts = ManagerFacts()) -> [FactChange] {
        action.changes(
            id: "e1", ActionContext(facts: facts, lastSeen: nil, actor: "Marie", now: instant("2026-11-21T12:00:00Z")))
    }

    private func facts(after changes: [FactChange]) -> ManagerFacts {
        ManagerFacts(fields: changes.compactMap { change in change.value.map { (field: change.field, value: $0) } })
    }

    private let learned: [PersonChange] = [
        .set(.motivation, "learn"), .set(.words, "I want to learn Rust"), .set(.saidOn, "2026-03-03"),
        .set(.languages, "es, en"), .set(.timeZone, "Europe/Madrid"), .skill("docs", true),
        .role(.implementor, .init()),
        .role(.roleModel, PersonRoleMark(consent: true, day: day("2026-03-03"))),
    ]

    @Test func `what is known of a person comes back out of the journal's fields`() {
        let facts = facts(after: changes(.person(learned)))
        #expect(facts.person.motivation == .learn)
        #expect(facts.person.basis == .asked)
        #expect(facts.person.saidOn == day("2026-03-03"))
        #expect(facts.person.languages == ["es", "en"])
        #expect(facts.person.skills == ["docs"])
        #expect(facts.person.roles[.roleModel] == PersonRoleMark(consent: true, day: day("2026-03-03")))
        #expect(changes(.person(learned), facts).isEmpty)
        let cleared = changes(.person([.set(.motivation, nil), .skill("docs", false), .role(.roleModel, nil)]), facts)
        #expect(cleared.map(\.field) == ["person/motivation", "skill/docs", "person_role/role_model"])
        #expect(cleared.allSatisfy { $0.value == nil })
    }

    @Test(arguments: [
        FactField.person(.timeZone), .skill("C/C++"), .personRole(.recordKeeper), .deadChannel("mail"),
        .thanks(id: "01"),
        .promoted(ConversationPlace(sourceUID: "savannah:K/forum", channel: OriginID("chelp"), row: OriginID("=a/b"))),
    ])
    func `a field's name is read as it was written`(field: FactField) { #expect(FactField(field.name) == field) }

    @Test func `a bounce closes the channel until it is revived, and a wrong person means wrong data`() {
        var facts = facts(
            after: changes(.prepare(AttemptDraft(channel: "mail", message: "Hello", sent: true))))
        let bounced = changes(.outcome(attempt: nil, .bounced, words: nil), facts)
        #expect(bounced.map(\.field) == ["outcome/e1", "dead_channel/mail"])
        #expect(EditSummary.sentence(bounced, today: day("2026-11-21")) == "outcome: bounced, mail is dead for them")
        facts.deadChannels = ["mail"]
        #expect(changes(.revive(channel: "mail"), facts).map(\.field) == ["dead_channel/mail"])
        #expect(changes(.revive(channel: "chat"), facts).isEmpty)
        let wrong = changes(.outcome(attempt: nil, .wrongPerson, words: nil), facts)
        #expect(wrong.map(\.field) == ["outcome/e1", "wrong_data"])
        #expect(changes(.outcome(attempt: nil, .replied, words: nil)).isEmpty)
    }

    @Test func `a thank-you is logged and leaves the queue in one edit`() {
        let draft = ThanksDraft(kind: .swag, deed: "Plugin page", cost: Money(typed: "12,50€"))
        let made = changes(.thank(draft))
        #expect(made.map(\.field) == ["done/thank", "thanks/e1"])
        #expect(EditSummary.sentence(made, today: day("2026-11-21")) == "thanked, by swag (12.5 EUR)")
        #expect(facts(after: made).thanks.map(\.cost?.description) == ["12.5 EUR"])
        #expect(facts(after: changes(.done(.thank))).thanks.map(\.kind) == [.message])
    }
}
