/// Who is staff and who is a bot, by the patterns of the settings.
public struct RoleRule: Sendable {
    /// What of an identity the patterns look at.
    public typealias Identity = (source: String, originID: OriginID, username: String?, email: String?)

    private let staff: [Pattern]
    private let bots: [Pattern]

    /// The rule of some settings; make it once for many members.
    public init(_ people: Settings.People) {
        staff = people.staff.map(Pattern.init)
        bots = people.bots.map(Pattern.init)
    }

    /// The role of a member with these identities: set by hand, else staff by an e-mail or `source/origin_id`, else bot
    /// by a username, else what a file of the dashboard's says, else community. One identity that fits is enough.
    public func role(facts: ManagerFacts, identities: [Identity], exported: Role? = nil) -> Role {
        if let role = facts.role { return role }
        if !staff.isEmpty, identities.contains(where: isStaff) { return .staff }
        return identities.contains { identity in bots.fit(identity.username) } ? .bot : exported ?? .community
    }

    private func isStaff(_ identity: Identity) -> Bool {
        staff.fit(identity.email) || staff.fit("\(identity.source)/\(identity.originID.raw)")
    }
}

extension Role {
    /// The role of one member; see `RoleRule`, which is quicker for many.
    public static func rule(
        facts: ManagerFacts, identities: [RoleRule.Identity], people: Settings.People
    ) -> Role {
        RoleRule(people).role(facts: facts, identities: identities)
    }
}

extension [Pattern] {
    fileprivate func fit(_ text: String?) -> Bool { text.map { text in contains { $0.matches(text) } } ?? false }
}
