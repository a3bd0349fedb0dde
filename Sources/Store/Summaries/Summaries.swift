import Community
internal import GRDB

/// The stored summaries of members: figures, places in queues, search text. Refreshed in the same transaction as the
/// rows and edits they come from.
final class Summaries {
    private let db: Database
    private let settings: Settings
    private let now: Instant
    private let roles: RoleRule
    private let facts: Facts
    private let histories: HistoryReader
    private let guards: NewcomerGuards
    private let helps: HelpReader
    private let places: PlaceWriter
    private let stewardships: StewardshipWriter
    private let identities: FastStatement
    private let row: SummaryRow
    private let sources: [Int64: (name: String, earliest: Instant?)]

    /// - Parameter forMany: whether so many members follow that it pays to look some things up once.
    init(_ db: Database, settings: Settings, now: Instant, forMany: Bool) throws {
        self.db = db
        self.settings = settings
        self.now = now
        roles = RoleRule(settings.people)
        facts = try Facts(db, forMany: forMany)
        histories = try HistoryReader(db)
        guards = try NewcomerGuards(db)
        helps = try HelpReader(db, settings: settings, now: now)
        places = try PlaceWriter(db)
        stewardships = try StewardshipWriter(db)
        row = try SummaryRow(db)
        identities = try FastStatement(
            db,
            """
            SELECT i.id, i.source_id, i.origin_id, i.username, i.name, i.email, i.company, i.tags, i.gone_since, i.listed,
                i.known_since, i.role, i.region, i.first_day
            FROM identity i JOIN source s ON s.id = i.source_id WHERE i.member_id = ? ORDER BY s.position, i.origin_id
            """)
        var sources: [Int64: (name: String, earliest: Instant?)] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT id, name, earliest FROM source") {
            sources[row[0]] = (row[1], (row[2] as Int64?).map(Instant.init(seconds:)))
        }
        self.sources = sources
    }

    /// Recomputes members; `each` is called after every one.
    func refresh(_ members: some Sequence<MemberID>, each: () throws -> Void = {}) throws {
        for member in members {
            try refresh(member)
            try each()
        }
    }

    private func refresh(_ member: MemberID) throws {
        let known = try identities(of: member)
        guard !known.isEmpty else { return }
        let facts = try facts.facts(of: known.lazy.map(\.id))
        var reading = try histories.history(of: known)
        if let source = reading.firstSource { reading.history.earliestOfFirstSource = sources[source]?.earliest }
        reading.history.knownBefore = try guards.knew(known, reading, settings: settings, now: now)
        reading.history.helps = try helps.helps(of: member, identities: known, history: reading.history) {
            self.sources[$0]?.earliest
        }
        let role = roles.role(
            facts: facts,
            identities: known.map { (sources[$0.source]?.name ?? "", $0.originID, $0.username, $0.email) },
            exported: known.lazy.compactMap(\.role).first)
        let figures = Figures(history: reading.history, facts: facts, role: role, settings: settings, now: now)
        let queues = QueuePlaces(figures: figures, facts: facts, settings: settings, now: now)
        let gone = known.allSatisfy { $0.goneSince != nil } ? known.compactMap(\.goneSince).max() : nil
        let shown = try places.write(
            gone == nil ? queues.places : [], of: member, seen: figures.lastSeen)
        let praised = try figures.deeds.map { deed in
            StoredDeed(deed, row: deed.kind == .anniversary ? nil : try histories.row(of: known, at: deed.at))
        }
        try stewardships.write(facts.stewardships, of: member)
        let deed = try histories.lastDeed(of: known, figures: figures, now: now)
        try row.write(
            SummaryRow.Values(
                member: member, identities: known, sources: sources.mapValues(\.name), facts: facts, figures: figures,
                nextChange: [figures.nextChange, queues.nextChange].compactMap { $0 }.min(), deed: deed,
                praised: praised, queues: shown, leftFeed: gone))
    }

    private func identities(of member: MemberID) throws -> [SummaryIdentity] {
        identities.bind(member, at: 1)
        var known: [SummaryIdentity] = []
        while try identities.step() {
            known.append(
                SummaryIdentity(
                    id: identities.int(0), source: identities.int(1), originID: OriginID(identities.text(2) ?? ""),
                    username: identities.text(3), name: identities.text(4), email: identities.text(5),
                    company: identities.text(6), tags: JSONText.strings(identities.text(7)),
                    goneSince: identities.optionalInt(8), listed: identities.int(9) == 1,
                    knownSince: Instant(seconds: identities.int(10)),
                    role: identities.text(11).flatMap(Role.init(rawValue:)), region: identities.text(12),
                    firstDay: identities.optionalInt(13).map { Day(number: Int32(clamping: $0)) }))
        }
        return known
    }
}

/// What a summary needs of one identity.
struct SummaryIdentity {
    var id: Int64
    var source: Int64
    var originID: OriginID
    var username: String?
    var name: String?
    var email: String?
    var company: String?
    var tags: [String]
    var goneSince: Int64?
    var listed: Bool
    var knownSince: Instant
    /// What only a file of people tells.
    var role: Role?
    var region: String?
    var firstDay: Day?
}
