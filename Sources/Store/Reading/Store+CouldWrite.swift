public import Community
internal import GRDB

extension Store {
    /// Who could write to a member instead of the manager, the strongest ties first; empty where nobody is tied to them
    /// or the member is not there.
    ///
    /// At most `ThreadTies.most` of their threads and `EventTies.most` of their events are read, the newest ones, so
    /// that it takes milliseconds for whoever takes part in everything.
    public func couldWrite(to id: MemberID) throws -> [CouldWrite] {
        let now = context.now()
        return try read { db in try AcquaintanceReader(db, of: id, now: now).everybody() }
    }
}

/// Finds the people who are tied to one member.
private final class AcquaintanceReader {
    private let db: Database
    private let member: MemberID
    private let now: Instant
    private let person: FastStatement
    private var known: [MemberID: Acquaintance] = [:]

    /// How many of an organization or region are looked at: those seen latest.
    private static let most = 12

    init(_ db: Database, of member: MemberID, now: Instant) throws {
        self.db = db
        self.member = member
        self.now = now
        person = try FastStatement(
            db,
            """
            SELECT key, name, username, role, state, last_seen, junk OR wrong_data OR never_contact IS NOT NULL
                OR left_feed IS NOT NULL FROM member WHERE id = ?
            """)
    }

    func everybody() throws -> [CouldWrite] {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT mentor, organization, CASE WHEN region_basis <> 'time_zone' THEN region END, state
                FROM member WHERE id = ?
                """, arguments: [member])
        guard let row else { return [] }
        let own = try Int64.fetchAll(db, sql: "SELECT id FROM identity WHERE member_id = ?", arguments: [member])
        let members = try MemberFinder(db)
        let threads = try ThreadTies(db, of: own, now: now)
        let events = try EventTies(db, of: own, now: now)
        for (one, group) in try OrganiserTies(db, now: now).organisers(of: own) { try tie(one, .organiser(group)) }
        if let region = (row[2] as String?).flatMap({ Region(typed: $0) }) {
            for one in try StewardReader.serving(db, region, besides: member) {
                try tie(one.member, .steward(one.stewardship.role, region: one.stewardship.region.fullName))
            }
        }
        let alone = try mentor(row[0])
        if let organization: String = row[1] {
            for one in try latest("organization = ?", organization) { try tie(one, .organization) }
        }
        if let region: String = row[2] {
            for one in try latest("region = ? AND region_basis <> 'time_zone'", region) {
                try tie(one, .region(region))
            }
        }
        // Of whoever is tied by anything all is counted, however far down the list of those who share most.
        for one in try threads.closest(members).union(events.closest(members)).union(known.keys) {
            let identities = try members.identities(of: one)
            let count = try threads.count(of: identities)
            let talked =
                count > 0 ? CouldWrite.Tie.threads(count, ofNewest: threads.isCut ? ThreadTies.most : nil) : nil
            let met = try events.count(of: identities).map { CouldWrite.Tie.events($0.count, latest: $0.latest) }
            try tie(one, first: [talked, met].compactMap { $0 })
        }
        let isQuiet = [MemberState.lapsed, .dormant].map(\.rawValue).contains(row[3])
        return CouldWrite.ranked(known.values + alone, mentorFirst: isQuiet)
    }

    private func tie(_ one: MemberID, first: [CouldWrite.Tie] = [], _ ties: CouldWrite.Tie...) throws {
        guard one != member else { return }
        var person = try known[one] ?? acquaintance(one)
        person?.ties.insert(contentsOf: first, at: 0)
        person?.ties += ties
        known[one] = person
    }

    private func acquaintance(_ id: MemberID) throws -> Acquaintance? {
        person.bind(id, at: 1)
        guard try person.step() else { return nil }
        defer { person.reset() }
        let key = person.text(0).flatMap(MemberKey.init)
        var one = Acquaintance(member: id, key: key, name: person.text(1) ?? "")
        if one.name.isEmpty { one.name = person.text(2) ?? key?.description ?? "" }
        one.role = person.text(3).flatMap(Role.init(rawValue:)) ?? .community
        one.state = person.text(4).flatMap(MemberState.init(rawValue:))
        one.lastSeen = person.optionalInt(5).map(Instant.init(seconds:))
        one.isSetAside = person.int(6) != 0
        return one
    }

    /// Ties the mentor, named by key or by a name that only one member has; who is no member is known by name alone.
    private func mentor(_ text: String?) throws -> [Acquaintance] {
        guard let text, !text.isEmpty else { return [] }
        if let id = try named(text) {
            try tie(id, .mentor)
            return []
        }
        var alone = Acquaintance(name: text)
        alone.ties = [.mentor]
        return [alone]
    }

    private func named(_ text: String) throws -> MemberID? {
        if let key = MemberKey(text) {
            let id = try Int64.fetchOne(
                db,
                sql: """
                    SELECT i.member_id FROM identity i JOIN source s ON s.id = i.source_id
                    WHERE s.name = ? AND i.origin_id = ?
                    """, arguments: [key.source, key.originID.raw])
            if let id { return id }
        }
        let ids = try Int64.fetchAll(
            db, sql: "SELECT id FROM member WHERE name_order = ? AND left_feed IS NULL LIMIT 2",
            arguments: [Folding.fold(text)])
        return ids.count == 1 ? ids[0] : nil
    }

    private func latest(_ condition: String, _ value: String) throws -> [MemberID] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT id FROM member WHERE \(condition) AND left_feed IS NULL
                ORDER BY last_seen DESC LIMIT \(Self.most)
                """, arguments: [value])
    }
}

/// The members of identities, each looked up once, and the identities of members.
final class MemberFinder {
    private let statement: FastStatement
    private let accounts: FastStatement
    private var found: [Int64: MemberID] = [:]

    init(_ db: Database) throws {
        statement = try FastStatement(db, "SELECT member_id FROM identity WHERE id = ?")
        accounts = try FastStatement(db, "SELECT id FROM identity WHERE member_id = ?")
    }

    func identities(of member: MemberID) throws -> [Int64] {
        var found: [Int64] = []
        accounts.bind(member, at: 1)
        while try accounts.step() { found.append(accounts.int(0)) }
        return found
    }

    func member(of identity: Int64) throws -> MemberID? {
        if let member = found[identity] { return member }
        statement.bind(identity, at: 1)
        guard try statement.step() else { return nil }
        defer { statement.reset() }
        let member = statement.optionalInt(0)
        found[identity] = member
        return member
    }
}
