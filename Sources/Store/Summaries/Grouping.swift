import Community
internal import GRDB

/// Which identities are one member: same e-mail address, accepted pairs, a file's person of an unmistakable name, minus
/// rejected pairs (PRODUCT §2).
final class Grouping {
    /// What regrouping touched.
    struct Result {
        var members: Set<MemberID> = []
        var identities: Set<Int64> = []
        /// Members who gained or lost an account that belonged to somebody before: they may have begun another day.
        var rearranged: Set<MemberID> = []
    }

    private struct Identity {
        var id: Int64
        var place: Int64
        var originID: OriginID
        var email: String?
        var member: MemberID?
        var isGone: Bool
        var name: String?
        var isFile: Bool
    }

    private let db: Database
    private let byID: FastStatement
    private let byEmail: FastStatement
    private let byMember: FastStatement
    private let byName: FastStatement
    private let fileByName: FastStatement
    private let hasFiles: Bool
    private let create: FastStatement
    private let assign: FastStatement
    private let keyIdentity: FastStatement
    private let sourceNames: [Int64: String]
    private let decisions: Decisions

    init(_ db: Database, decisions: Decisions) throws {
        self.db = db
        byID = try FastStatement(
            db,
            """
            SELECT i.id, s.position, i.origin_id, i.email_key, i.member_id, i.gone_since, i.full_name_key,
                s.kind = 'csv' FROM identity i
            JOIN source s ON s.id = i.source_id WHERE i.id = ?
            """)
        byEmail = try FastStatement(db, "SELECT id FROM identity WHERE email_key = ?")
        byMember = try FastStatement(db, "SELECT id FROM identity WHERE member_id = ?")
        byName = try FastStatement(db, "SELECT id FROM identity WHERE full_name_key = ?")
        fileByName = try FastStatement(
            db,
            """
            SELECT i.id FROM identity i JOIN source s ON s.id = i.source_id
            WHERE i.full_name_key = ? AND s.kind = 'csv'
            """)
        hasFiles = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM source WHERE kind = 'csv')") ?? false
        // As long as a summary will be: rows that grow tenfold right after would split every page.
        create = try FastStatement(
            db, "INSERT INTO member (key, key_identity, search) VALUES (?, ?, printf('%280s', ''))")
        assign = try FastStatement(db, "UPDATE identity SET member_id = ? WHERE id = ?")
        keyIdentity = try FastStatement(db, "SELECT key_identity FROM member WHERE id = ?")
        sourceNames = try Dictionary(
            uniqueKeysWithValues: Row.fetchAll(db, sql: "SELECT position, name FROM source").map { ($0[0], $0[1]) })
        self.decisions = decisions
    }

    private static let removal = [
        "DELETE FROM queue_place WHERE member_id = ?", "DELETE FROM stewardship WHERE member_id = ?",
        "DELETE FROM member WHERE id = ?",
    ]

    /// Regroups these identities and everybody they share an address, a decision or a member with.
    func regroup(_ touched: some Sequence<Int64>) throws -> Result {
        var result = Result()
        var seen: Set<Int64> = []
        for start in touched where !seen.contains(start) {
            let cluster = try reach(from: start, &seen)
            try settle(cluster, &result)
        }
        return result
    }

    /// All identities connected to one, by anything that groups them now or grouped them until now.
    private func reach(from start: Int64, _ seen: inout Set<Int64>) throws -> [Identity] {
        var cluster: [Identity] = []
        var open = [start]
        var emails: Set<String> = []
        var members: Set<MemberID> = []
        seen.insert(start)
        while let id = open.popLast() {
            guard let identity = try identity(id) else { continue }
            cluster.append(identity)
            var next = decisions.neighbours(of: id)
            if let email = identity.email, emails.insert(email).inserted { next += try ids(byEmail, email) }
            if hasFiles, let name = identity.name { next += try ids(identity.isFile ? byName : fileByName, name) }
            if let member = identity.member, members.insert(member).inserted { next += try ids(byMember, member) }
            for id in next where seen.insert(id).inserted { open.append(id) }
        }
        return cluster.sorted { ($0.place, $0.originID) < ($1.place, $1.originID) }
    }

    private func identity(_ id: Int64) throws -> Identity? {
        byID.bind(id, at: 1)
        guard try byID.step() else { return nil }
        defer { byID.reset() }
        return Identity(
            id: byID.int(0), place: byID.int(1), originID: OriginID(byID.text(2) ?? ""), email: byID.text(3),
            member: byID.optionalInt(4), isGone: byID.optionalInt(5) != nil, name: byID.text(6),
            isFile: byID.int(7) == 1)
    }

    private func ids(_ statement: FastStatement, _ email: String) throws -> [Int64] {
        statement.bind(email, at: 1)
        return try all(statement)
    }

    private func ids(_ statement: FastStatement, _ member: MemberID) throws -> [Int64] {
        statement.bind(member, at: 1)
        return try all(statement)
    }

    private func all(_ statement: FastStatement) throws -> [Int64] {
        var found: [Int64] = []
        while try statement.step() { found.append(statement.int(0)) }
        return found
    }

    private func settle(_ cluster: [Identity], _ result: inout Result) throws {
        let groups = groups(of: cluster)
        let before = Set(cluster.compactMap(\.member))
        let keyOwners = try keyIdentities(of: before)
        var kept: Set<MemberID> = []
        var moves: [(identity: Int64, member: MemberID)] = []
        var births: [[Identity]] = []
        for group in groups {
            // The key stays as long as its identity exists: the smallest that is a member's key already.
            let owner = group.first { keyOwners[$0.id] != nil }.flatMap { keyOwners[$0.id] }
            guard let owner else {
                births.append(group)
                continue
            }
            kept.insert(owner)
            for identity in group where identity.member != owner { moves.append((identity.id, owner)) }
            result.members.insert(owner)
        }
        for (identity, member) in moves { try move(identity, to: member) }
        let left = before.subtracting(kept)
        for group in births {
            let member = try birth(of: group)
            for identity in group { try move(identity.id, to: member) }
            if group.contains(where: { $0.member != nil }) { result.rearranged.insert(member) }
            result.members.insert(member)
        }
        let isRearranged =
            cluster.count > 1
            && (groups.contains { Set($0.compactMap(\.member)).count > 1 }
                || births.contains { $0.contains { $0.member != nil } })
        if isRearranged { result.rearranged.formUnion(kept) }
        for member in left {
            // In bulk no reference is followed, and nothing goes with what it belongs to.
            for sql in Self.removal { try db.execute(sql: sql, arguments: [member]) }
            result.members.remove(member)
        }
        result.identities.formUnion(cluster.map(\.id))
    }

    private func groups(of cluster: [Identity]) -> [[Identity]] {
        if cluster.count == 1 { return [cluster] }
        let place = Dictionary(uniqueKeysWithValues: cluster.enumerated().map { ($0.element.id, $0.offset) })
        let rejected = decisions.pairs(.rejected, among: place)
        let apart = Set(rejected.map { Components.Pair($0.0, $0.1) })
        var components = Components(count: cluster.count, rejected: apart)
        let byEmail = Dictionary(grouping: cluster.indices.filter { cluster[$0].email != nil }) { cluster[$0].email }
        for sharers in byEmail.values {
            // Who is no longer in the feed does not make an address crowded.
            let present = sharers.filter { !cluster[$0].isGone }
            let group = sharers.count <= EmailKey.mostIdentities ? sharers : present
            if group.count <= EmailKey.mostIdentities { components.join(group: group) }
        }
        for (one, two) in decisions.pairs(.accepted, among: place) { components.join(one, two) }
        if hasFiles {
            FilePeople(
                cluster.map { FilePeople.Person(source: $0.place, name: $0.name, isFile: $0.isFile, isGone: $0.isGone) }
            )
            .join(&components, apart: apart)
        }
        return components.groups().map { $0.map { cluster[$0] } }
    }

    /// The members that identities give their key to.
    private func keyIdentities(of members: Set<MemberID>) throws -> [Int64: MemberID] {
        var owners: [Int64: MemberID] = [:]
        for member in members {
            keyIdentity.bind(member, at: 1)
            while try keyIdentity.step() { owners[keyIdentity.int(0)] = member }
        }
        return owners
    }

    private func birth(of group: [Identity]) throws -> MemberID {
        let first = group[0]
        let key = MemberKey(source: sourceNames[first.place] ?? "", originID: first.originID)
        create.bind(key.description, at: 1)
        create.bind(first.id, at: 2)
        try create.run()
        return create.lastInserted
    }

    private func move(_ identity: Int64, to member: MemberID) throws {
        assign.bind(member, at: 1)
        assign.bind(identity, at: 2)
        try assign.run()
    }
}

/// The accepted and rejected pairs of identities that the feeds know.
final class Decisions {
    /// What was decided.
    enum Kind { case accepted, rejected }

    private var decided: [Int64: [(other: Int64, kind: Kind)]] = [:]

    init(_ db: Database) throws {
        let facts = try Row.fetchAll(
            db, sql: "SELECT source_uid, origin_id, field, value FROM fact WHERE field >= 'same/' AND field < 'same0'")
        for row in facts {
            guard let value: String = row[3], case .same(let other) = FactField(row[2]) else { continue }
            let subject = Edit.Subject(sourceUID: row[0], originID: OriginID(row[1]))
            let ids = try [subject, other].compactMap { try Identities.ids(db, [$0]).first }
            guard ids.count == 2 else { continue }
            let kind: Kind = value == PairDecision.accepted ? .accepted : .rejected
            decided[ids[0], default: []].append((ids[1], kind))
            decided[ids[1], default: []].append((ids[0], kind))
        }
    }

    /// Everybody a decision ties to an identity, rejected ones too: undoing brings them back together.
    func neighbours(of identity: Int64) -> [Int64] { decided[identity]?.map(\.other) ?? [] }

    /// Whether a pair is decided either way.
    func isDecided(_ one: Int64, _ two: Int64) -> Bool { decided[one]?.contains { $0.other == two } ?? false }

    /// The decided pairs among identities, by their places.
    func pairs(_ kind: Kind, among places: [Int64: Int]) -> [(Int, Int)] {
        if decided.isEmpty { return [] }
        return places.flatMap { id, place in
            (decided[id] ?? []).compactMap { pair in
                guard pair.kind == kind, let other = places[pair.other], place < other else { return nil }
                return (place, other)
            }
        }
    }
}
