import Community
import Dashboard

/// The members that the demo's identities make, with what the rules say of them: who shares an address is one.
struct DemoMembers {
    struct Member {
        var identities: [MemberKey] = []
        var history = MemberHistory()
        var facts = ManagerFacts()
        var figures = Figures()
    }

    let members: [Member]

    init(_ demo: DemoCommunity) {
        let keys = Self.identities(demo)
        let roots = Self.roots(keys)
        var members: [MemberKey: Member] = [:]
        for key in keys.keys { members[roots[key] ?? key, default: Member()].identities.append(key) }
        for source in demo.sources { Self.count(source, roots, &members) }
        for edit in demo.edits {
            guard let root = roots[edit.who] else { continue }
            members[root]?.facts.record(edit)
        }
        let roles = RoleRule(DemoCommunity.settings.people)
        self.members = members.values.map { member in
            var member = member
            member.history.conversations.sort()
            member.history.contributions.sort()
            member.history.attendances.sort()
            let rows = member.identities.map { key in
                (key.source, key.originID, keys[key]?.username, keys[key]?.email)
            }
            member.figures = Figures(
                history: member.history, facts: member.facts,
                role: roles.role(facts: member.facts, identities: rows), settings: DemoCommunity.settings,
                now: demo.now)
            return member
        }
    }

    /// Members of the community's own, as outreach sees them.
    var reachable: [Member] { members.filter { $0.figures.role == .community } }

    func count(_ state: MemberState, contributed: Bool? = nil) -> Int {
        reachable.filter { member in
            member.figures.naturalState == state
                && (contributed == nil || contributed == (member.figures.contributions > 0))
        }.count
    }

    private static func identities(_ demo: DemoCommunity) -> [MemberKey: FeedIdentity] {
        var keys: [MemberKey: FeedIdentity] = [:]
        for source in demo.sources {
            for row in source.identities {
                keys[MemberKey(source: source.name, originID: row.originID)] = row
            }
        }
        return keys
    }

    private static func roots(_ keys: [MemberKey: FeedIdentity]) -> [MemberKey: MemberKey] {
        let byEmail = Dictionary(grouping: keys.keys) { EmailKey.of(keys[$0]?.email) }
        var roots: [MemberKey: MemberKey] = [:]
        for (email, group) in byEmail {
            let isShared = email == nil || group.count > EmailKey.mostIdentities
            for key in group { roots[key] = isShared ? key : group.min() }
        }
        return roots
    }

    private static func count(
        _ source: DemoSource, _ roots: [MemberKey: MemberKey], _ members: inout [MemberKey: Member]
    ) {
        func root(_ id: OriginID?) -> MemberKey? {
            id.map { MemberKey(source: source.name, originID: $0) }.map { roots[$0] ?? $0 }
        }
        let floor = Instant(seconds: 631_152_000)
        let rows = source.conversations + source.contributions
        for row in rows where row.at > floor {
            guard let who = root(row.actor) else { continue }
            members[who, default: Member()].history.add(row.at, row.kind)
        }
        for event in source.events {
            for guest in event.people {
                guard let who = root(guest) else { continue }
                members[who, default: Member()].history.add(event.at, .event)
            }
        }
    }
}

extension MemberHistory {
    fileprivate mutating func add(_ at: Instant, _ kind: RowKind) {
        switch kind {
        case .conversation: conversations.append(at)
        case .contribution: contributions.append(at)
        default: attendances.append(at)
        }
    }
}

extension ManagerFacts {
    fileprivate mutating func record(_ edit: DemoEdit) {
        guard case .act(.setAside(let reason)) = edit.deed else { return }
        switch reason {
        case .bot: role = .bot
        case .staff: role = .staff
        case .junk: junk = true
        case .onBreak(let until): breaks.append(Break(id: "1", from: edit.at.day, until: until))
        case .alumni: alumni = true
        case .contentAsIs: contentAsIs = true
        case .neverContact(let who): neverContact = who
        case .wrongData: wrongData = true
        }
    }
}
