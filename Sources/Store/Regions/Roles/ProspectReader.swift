import Community
internal import GRDB

/// Finds who could take a role for a region: people of the community who are here, and how widely each is connected.
///
/// Of the whole community, or of a region with many members, only those are looked at closely who talked and came most.
final class ProspectReader {
    /// How many are looked at closely.
    static let most = 150
    /// How many of somebody's newest conversations are read.
    private static let conversations = 200

    private let db: Database
    private let now: Instant
    private let said: FastStatement
    private let heard: FastStatement
    private let others: FastStatement
    private let attended: FastStatement
    private let accounts: MemberFinder
    private let facts: Facts

    init(_ db: Database, now: Instant) throws {
        self.db = db
        self.now = now
        let window = "\(now.day.adding(-Breadth.window).start.seconds) AND \(now.seconds)"
        said = try FastStatement(
            db,
            """
            SELECT a.id, a.at, c.name, a.channel_id FROM activity a JOIN channel c ON c.id = a.channel_id
            WHERE a.actor_id = ?1 AND a.at BETWEEN \(window) AND a.gone_since IS NULL AND a.kind = 'conversation'
            ORDER BY a.at DESC LIMIT \(Self.conversations)
            """)
        heard = try FastStatement(
            db,
            """
            SELECT i.member_id FROM participant p JOIN activity a ON a.id = p.activity_id
            JOIN identity i ON i.id = a.actor_id
            WHERE p.identity_id = ?1 AND p.at BETWEEN \(window) AND a.gone_since IS NULL AND a.kind = 'conversation'
            ORDER BY p.at DESC LIMIT \(Self.conversations)
            """)
        others = try FastStatement(
            db,
            """
            SELECT i.member_id, m.first_seen, m.role = 'bot' FROM participant p JOIN identity i ON i.id = p.identity_id
            JOIN member m ON m.id = i.member_id WHERE p.activity_id = ?1 LIMIT \(ThreadTies.crowd + 1)
            """)
        attended = try FastStatement(
            db,
            """
            SELECT e.id FROM attendance t JOIN activity e ON e.id = t.activity_id
            WHERE t.identity_id = ?1 AND t.gone_since IS NULL AND e.gone_since IS NULL AND e.at BETWEEN \(window)
            """)
        accounts = try MemberFinder(db)
        facts = try Facts(db, forMany: false)
    }

    /// The people, in no order.
    ///
    /// - Parameter region: nil for the whole community.
    func prospects(_ role: StewardRole, in region: Region?) throws -> [StewardProspect] {
        var ids = try most(in: region)
        if role == .liaison, let region { ids += try speakers(of: region.languages).filter { !ids.contains($0) } }
        return try MemberRowReader.rows(db, ids).filter(Self.isHere).map(prospect)
    }

    private static func isHere(_ row: MemberRow) -> Bool {
        row.leftFeed == nil && row.figures.role == .community && !row.junk && !row.wrongData && row.neverContact == nil
            && [.active, .participating, .talking].contains(row.figures.state)
    }

    private func prospect(_ row: MemberRow) throws -> StewardProspect {
        var one = StewardProspect(member: row.id, key: row.key, name: row.name)
        let known = try facts.facts(ofMember: row.id)
        one.breadth = try breadth(row)
        one.region = row.region.flatMap { Region(typed: $0) }
        one.isRegionGuessed = row.regionBasis == .timeZone
        one.languages = known.person.languages
        one.stewardships = known.stewardships
        return one
    }

    private func breadth(_ row: MemberRow) throws -> Breadth {
        var breadth = Breadth()
        var channels: Set<Int64> = []
        var people: Set<Int64> = []
        var events: Set<Int64> = []
        for identity in try accounts.identities(of: row.id) {
            said.bind(identity, at: 1)
            while try said.step() {
                if said.text(2)?.isEmpty == false { channels.insert(said.int(3)) }
                let met = try company(of: said.int(0), besides: row.id)
                people.formUnion(met.map(\.member))
                let new = said.int(1) - 30 * 86_400...said.int(1)
                if met.contains(where: { $0.firstSeen.map(new.contains) ?? false }) { breadth.helps += 1 }
            }
            heard.bind(identity, at: 1)
            while try heard.step() { if heard.int(0) != row.id { people.insert(heard.int(0)) } }
            attended.bind(identity, at: 1)
            while try attended.step() { events.insert(attended.int(0)) }
        }
        breadth.channels = channels.count
        breadth.people = people.count
        breadth.events = events.count
        breadth.days = row.figures.firstSeen.map { now.day.days(since: $0.day) } ?? 0
        return breadth
    }

    private typealias Company = (member: Int64, firstSeen: Int64?)

    /// Who took part in a conversation; nobody where it is a crowd.
    private func company(of conversation: Int64, besides member: MemberID) throws -> [Company] {
        others.bind(conversation, at: 1)
        var found: [Company] = []
        while try others.step() {
            if others.int(0) != member, others.int(2) == 0 { found.append((others.int(0), others.optionalInt(1))) }
        }
        return found.count > ThreadTies.crowd ? [] : found
    }

    /// Those who talked and came most, of a region where one is asked for. O(members of the region).
    private func most(in region: Region?) throws -> [MemberID] {
        var within: [String] = []
        if let region {
            let written = try String.fetchAll(
                db, sql: "SELECT DISTINCT region_id FROM member WHERE region_id IS NOT NULL AND left_feed IS NULL")
            within = written.filter { Region(typed: $0).map { region.contains($0) } ?? false }
            if within.isEmpty { return [] }
        }
        return try Int64.fetchAll(
            db,
            sql: """
                SELECT id FROM member WHERE left_feed IS NULL AND role = 'community' AND junk = 0 AND wrong_data = 0
                AND never_contact IS NULL AND state IN ('active', 'participating', 'talking')
                AND conversations + attendances > 0
                \(region == nil ? "" : "AND region_id IN (SELECT value FROM json_each(?1))")
                ORDER BY MIN(conversations, 100) + 10 * MIN(attendances, 5) DESC, id LIMIT \(Self.most)
                """, arguments: region == nil ? [] : [JSONText.encode(strings: within)])
    }

    /// Those of whom a manager or a file says that they speak one of the languages; the latest of them.
    private func speakers(of languages: [String]) throws -> [MemberID] {
        guard !languages.isEmpty else { return [] }
        let told = try Row.fetchAll(
            db,
            sql: """
                SELECT i.member_id, f.value FROM fact f JOIN source s ON s.uid = f.source_uid
                JOIN identity i ON i.source_id = s.id AND i.origin_id = f.origin_id
                WHERE f.field = ? AND f.value IS NOT NULL AND i.member_id IS NOT NULL
                UNION ALL SELECT member_id, languages FROM identity
                WHERE languages IS NOT NULL AND member_id IS NOT NULL
                """, arguments: [FactField.person(.languages).name])
        var found: [MemberID] = []
        for row in told {
            let text: String = row[1]
            let codes = LanguageCode.list(text.filter { $0 != "\"" }).map(\.baseLanguage)
            guard !languages.allSatisfy({ !codes.contains($0) }), !found.contains(row[0]) else { continue }
            found.append(row[0])
            if found.count == Self.most { break }
        }
        return found
    }
}
