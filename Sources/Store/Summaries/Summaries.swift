import Community
internal import GRDB

/// The stored summaries of members: figures, places in queues, search text. Refreshed in the same transaction as the
/// rows and edits they come from.
final class Summaries {
    private let settings: Settings
    private let now: Instant
    private let rules: SummaryRules
    private let facts: Facts
    private let histories: HistoryReader
    private let guards: NewcomerGuards
    private let helps: HelpReader
    private let places: PlaceWriter
    private let stewardships: StewardshipWriter
    private let key: FastStatement
    private let identities: FastStatement
    private let row: SummaryRow
    private let earliest: [Int64: Instant]
    /// Members whose first activity may be another than it was, so lately that it tells whether who spoke with them gave
    /// help.
    private(set) var moved: Set<MemberID> = []

    /// How many members are read before their summaries are made.
    private static let batch = 64

    /// - Parameter forMany: whether so many members follow that it pays to look some things up once.
    init(_ db: Database, settings: Settings, now: Instant, forMany: Bool) throws {
        self.settings = settings
        self.now = now
        facts = try Facts(db, forMany: forMany)
        histories = try HistoryReader(db)
        guards = try NewcomerGuards(db)
        helps = try HelpReader(db, settings: settings, now: now)
        places = try PlaceWriter(db)
        stewardships = try StewardshipWriter(db)
        row = try SummaryRow(db)
        key = try FastStatement(db, "SELECT key, first_seen FROM member WHERE id = ?")
        identities = try FastStatement(
            db,
            """
            SELECT i.id, i.source_id, i.origin_id, i.username, i.name, i.email, i.company, i.tags, i.gone_since, i.listed,
                i.known_since, i.role, i.region, i.first_day
            FROM identity i JOIN source s ON s.id = i.source_id WHERE i.member_id = ? ORDER BY s.position, i.origin_id
            """)
        var names: [Int64: String] = [:]
        var earliest: [Int64: Instant] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT id, name, earliest FROM source") {
            names[row[0]] = row[1]
            earliest[row[0]] = (row[2] as Int64?).map(Instant.init(seconds:))
        }
        self.earliest = earliest
        rules = SummaryRules(settings: settings, now: now, sources: names)
    }

    /// Recomputes members; `each` is called after every one. Nothing of one summary depends on another, so those of one
    /// batch are made on a second thread while this one reads the next and writes the one before.
    func refresh(_ members: some Collection<MemberID>, each: () throws -> Void = {}) throws {
        if members.count <= Self.batch {
            try write(read(members).map(rules.summary), each)
            return
        }
        var ahead: SummariesAhead?
        var rest = members[...]
        while !rest.isEmpty {
            let next = SummariesAhead(of: try read(rest.prefix(Self.batch)), by: rules)
            rest = rest.dropFirst(Self.batch)
            if let ahead { try write(ahead.wait(), each) }
            ahead = next
        }
        if let ahead { try write(ahead.wait(), each) }
    }

    private func read(_ members: some Collection<MemberID>) throws -> [MemberReading] {
        try members.compactMap { member in
            let known = try identities(of: member)
            return known.isEmpty ? nil : try read(member, known)
        }
    }

    private func read(_ member: MemberID, _ known: [SummaryIdentity]) throws -> MemberReading {
        var reading = try histories.history(of: known)
        reading.history.earliestOfFirstSource = reading.firstSource.flatMap { earliest[$0] }
        reading.history.knownBefore = try guards.knew(known, reading, settings: settings, now: now)
        reading.history.helps = try helps.helps(of: member, identities: known, history: reading.history) {
            self.earliest[$0]
        }
        let stored = try stored(of: member)
        return MemberReading(
            member: member, key: stored.key, firstSeenBefore: stored.firstSeen, identities: known,
            facts: try facts.facts(of: known.lazy.map(\.id)),
            history: reading.history)
    }

    private func write(_ summaries: [MemberSummary], _ each: () throws -> Void) throws {
        for summary in summaries {
            try write(summary)
            try each()
        }
    }

    private func write(_ summary: MemberSummary) throws {
        let (reading, figures) = (summary.reading, summary.figures)
        noticeMove(summary)
        let shown = try places.write(
            summary.leftFeed == nil ? summary.queues.places : [], of: reading.member, key: reading.key,
            seen: figures.lastSeen)
        let praised = try figures.deeds.map { deed in
            StoredDeed(
                deed, row: deed.kind == .anniversary ? nil : try histories.row(of: reading.identities, at: deed.at))
        }
        try stewardships.write(reading.facts.stewardships, of: reading.member)
        let deed = try histories.lastDeed(of: reading.identities, figures: figures, now: now)
        try row.write(summary, deed: deed, praised: praised, queues: shown)
    }

    private func stored(of member: MemberID) throws -> (key: String, firstSeen: Int64?) {
        key.bind(member, at: 1)
        defer { key.reset() }
        return try key.step() ? (key.text(0) ?? "", key.optionalInt(1)) : ("", nil)
    }

    private func noticeMove(_ summary: MemberSummary) {
        let (before, after) = (summary.reading.firstSeenBefore, summary.figures.firstSeen?.seconds)
        let since = now.day.adding(-GoodDeed.days - settings.rhythm.newcomerDays).start.seconds
        // Nobody spoke with whom nobody knew; all else may have been hidden by an event.
        let hasMoved = before != after && (before != nil || after ?? .min >= since)
        // An event or a day of a file that came first hides when they spoke first.
        let history = summary.reading.history
        let isHidden =
            after != nil
            && ![history.conversations.first, history.contributions.first].contains {
                $0?.seconds == after
            }
        if hasMoved || isHidden { moved.insert(summary.reading.member) }
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
