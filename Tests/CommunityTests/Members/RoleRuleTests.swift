import Community
import Testing

@Suite struct RoleRuleTests {
    private func role(
        _ identities: [RoleRule.Identity], staff: [String] = [], bots: [String]? = nil, set: Role? = nil
    ) -> Role {
        var people = Settings.People()
        people.staff = staff
        if let bots { people.bots = bots }
        var facts = ManagerFacts()
        facts.role = set
        return Role.rule(facts: facts, identities: identities, people: people)
    }

    private func identity(_ username: String?, email: String? = nil, id: String = "1") -> RoleRule.Identity {
        ("forum", OriginID(id), username, email)
    }

    @Test(arguments: ["dependabot[bot]", "Release-Bot", "x-bot"])
    func `a username may tell a bot`(username: String) { #expect(role([identity(username)]) == .bot) }

    @Test(arguments: ["robot", "bot", "dependabotb", "botany", nil])
    func `not every username with bot in it is one`(username: String?) {
        #expect(role([identity(username)]) == .community)
    }

    @Test func `staff are told by e-mail or by source and id`() {
        #expect(role([identity("a", email: "A@Example.ORG")], staff: ["*@example.org"]) == .staff)
        #expect(role([identity("a", email: "a@example.org.evil")], staff: ["*@example.org"]) == .community)
        #expect(role([identity("a", id: "u7")], staff: ["forum/u7"]) == .staff)
        #expect(role([identity("a", id: "u77")], staff: ["forum/u7"]) == .community)
        #expect(role([identity("a@example.org")], staff: ["*@example.org"]) == .community)
    }

    @Test func `one identity that fits is enough, staff before bot`() {
        #expect(
            role([identity("ann"), identity("ci-bot", email: "ci@example.org")], staff: ["*@example.org"]) == .staff)
        #expect(role([identity("ann"), identity("ci-bot")]) == .bot)
    }

    @Test func `what was set by hand wins`() {
        #expect(role([identity("ci-bot")], set: .community) == .community)
        #expect(role([identity("ann")], set: .bot) == .bot)
    }
}
