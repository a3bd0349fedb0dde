import Community
import Testing

@Suite struct PersonAssignmentTests {
    private let today = day("2026-11-21")

    private func actions(_ text: String, _ facts: ManagerFacts = ManagerFacts()) throws -> [ManagerAction] {
        try PersonAssignment(text, today: today).actions(facts)
    }

    private func refusal(_ text: String) -> String? {
        do throws(PersonAssignmentError) {
            _ = try PersonAssignment(text, today: today)
            return nil
        } catch { return error.description }
    }

    @Test func `fields, sets and the region are read`() throws {
        #expect(try actions("languages=es en") == [.person([.set(.languages, "es, en")])])
        #expect(try actions("time-zone=Madrid") == [.person([.set(.timeZone, "Europe/Madrid")])])
        #expect(try actions("words=I like = signs") == [.person([.set(.words, "I like = signs")])])
        #expect(try actions("persona=") == [.person([.set(.persona, nil)])])
        #expect(try actions("skill=docs, -perl") == [.person([.skill("docs", true), .skill("perl", false)])])
        #expect(
            try actions("role=librarian,-user")
                == [.person([.role(.recordKeeper, PersonRoleMark()), .role(.user, nil)])])
        #expect(
            try actions("consent=no") == [.person([.role(.roleModel, PersonRoleMark(consent: false, day: today))])])
        #expect(try actions("region=DE") == [.assign(.region, to: "DE")])
        #expect(try actions("dead_channel=-mail") == [.revive(channel: "mail")])
    }

    @Test func `an empty set takes back what is there, and a role named again keeps its consent`() throws {
        var facts = ManagerFacts()
        facts.person.skills = ["docs", "perl"]
        let agreed = PersonRoleMark(consent: true, day: day("2026-03-03"))
        facts.person.roles = [.roleModel: agreed]
        #expect(try actions("skill=", facts) == [.person([.skill("docs", false), .skill("perl", false)])])
        #expect(try actions("role=role_model", facts) == [.person([.role(.roleModel, agreed)])])
        #expect(try actions("role=", facts) == [.person([.role(.roleModel, nil)])])
    }

    @Test func `what cannot be read says why and what to write`() {
        #expect(refusal("languages") == "languages: write FIELD=VALUE, such as languages=es,en")
        #expect(refusal("colour=red")?.hasPrefix("colour: there is no such field; there are motivation, ") == true)
        #expect(refusal("role=boss")?.hasPrefix("role: \"boss\" is none of user, implementor") == true)
        #expect(refusal("consent=maybe") == "consent: \"maybe\" is neither yes nor no")
        #expect(refusal("dead_channel=mail")?.contains("dead_channel=-mail") == true)
    }

    @Test func `what they want is said in one line, with the time they have now`() {
        var person = PersonFacts()
        let now = instant("2026-11-21T17:40:00Z")
        #expect(person.wants(now: now) == nil)
        person.values = [
            .motivation: "learn", .saidOn: "2026-03-03", .languages: "es, en", .timeZone: "Europe/Madrid",
        ]
        #expect(person.wants(now: now) == "to learn (said so, 3 Mar) · es, en · 18:40")
        person.values = [.motivation: "fun"]
        #expect(person.wants(now: now) == "to have fun (not asked)")
        person.values = [.words: "People are kind here"]
        #expect(person.wants(now: now) == "“People are kind here” (said so)")
    }
}
