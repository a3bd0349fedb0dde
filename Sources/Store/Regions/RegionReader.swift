import Community
internal import GRDB

/// Reads what the board of regions is made of within one database access; the members are counted already.
struct RegionReader {
    private let db: Database
    private let now: Instant
    private let scope: RegionScope
    /// Everybody with a role for some region.
    let people: [Steward]

    init(_ db: Database, now: Instant, scope: RegionScope) throws {
        self.db = db
        self.now = now
        self.scope = scope
        people = try StewardReader.all(db, today: now.day)
    }

    func sources() throws -> RegionSources {
        var sources = RegionSources()
        sources.isWhole = scope == .whole
        try count(into: &sources)
        sources.records = try records()
        sources.stewards = stewards
        if scope == .countries {
            sources.groupCounts = try groupCounts()
            sources.helps = try helps()
        } else {
            sources.groups = try groups("<>")
            // What took place stays, also where the group has closed since.
            let closed = try groups("=")
            let events = try RegionEvents(db, now: now, country: country).read(groups: sources.groups + closed)
            sources.events = events.ofRegions
            for index in sources.groups.indices {
                let days = events.ofGroups[sources.groups[index].id]
                (sources.groups[index].lastEvent, sources.groups[index].nextEvent) = (days?.last, days?.next)
            }
        }
        return sources
    }

    private func count(into sources: inout RegionSources) throws {
        let counts = try FastStatement(
            db,
            "SELECT region, members, active, lapsed, guessed FROM region_count"
                + (country == nil ? "" : " WHERE region = ?1 OR region >= ?1 || '/' AND region < ?1 || '0'"))
        if let country { counts.bind(country.code, at: 1) }
        let spelling = try FastStatement(
            db, "SELECT MIN(region) FROM member WHERE region_id = ?1 AND left_feed IS NULL")
        while try counts.step() {
            let place = counts.text(0) ?? ""
            let count = RegionCount(
                members: Int(counts.int(1)), active: Int(counts.int(2)), lapsed: Int(counts.int(3)),
                guessed: Int(counts.int(4)))
            if place.isEmpty {
                sources.unknown = count
            } else if place.hasPrefix("~") {
                sources.unplaced.append((String(place.dropFirst()), count))
            } else if let region = try region(place, spelling) {
                sources.counts.append((region, count))
            } else {
                sources.unplaced.append((place, count))
            }
        }
    }

    private var country: Country? { if case .country(let country) = scope { country } else { nil } }

    /// The region of an id, a place within a country as the members' texts spell it; its country where no places are read.
    private func region(_ id: String, _ spelling: FastStatement) throws -> Region? {
        guard let slash = id.utf8.firstIndex(of: UInt8(ascii: "/")) else { return Region(typed: id) }
        if scope == .countries { return Country(code: String(id[..<slash])).map { Region($0) } }
        spelling.bind(id, at: 1)
        defer { spelling.reset() }
        let written = try spelling.step() ? spelling.text(0) : nil
        return written.flatMap { Region(typed: $0) } ?? Region(typed: id)
    }

    /// What managers recorded, with no step but the next and without notes.
    private func records() throws -> [RegionRecord] {
        let rows = try FastStatement(
            db,
            "SELECT id, typed, awareness, priority, plan, progress, help, step, step_id, step_due FROM region_row")
        var records: [RegionRecord] = []
        while try rows.step() {
            guard let region = Region(typed: rows.text(1) ?? "") else { continue }
            var record = RegionRecord(region)
            record.awareness = rows.text(2).flatMap(Awareness.init(rawValue:)) ?? .unknown
            record.isPriority = rows.int(3) == 1
            record.plan = rows.text(4)
            record.progress = rows.text(5)
            record.help = rows.text(6)
            if let text = rows.text(7), let id = rows.text(8), let due = rows.optionalInt(9) {
                record.steps = [NextStep(id: id, text: text, due: Day(number: Int32(clamping: due)))]
            }
            records.append(record)
        }
        return records
    }

    /// Who serves or is thought of, and has not left the feed; the last by name first, as rows put each before the others.
    private var stewards: [RegionSteward] {
        people.reversed().filter { $0.stewardship.status.isOpen && !$0.person.left }.map { one in
            RegionSteward(
                name: one.name, key: one.key, stewardship: one.stewardship,
                isTermOver: one.stewardship.hasRunOut(on: now.day),
                warnings: one.warnings.map { $0.words(today: now.day) })
        }
    }
}

extension RegionReader {
    private func groupCounts() throws -> [(region: Region, groups: Int)] {
        let rows = try FastStatement(
            db,
            """
            SELECT country, COUNT(*) FROM group_row WHERE country IS NOT NULL AND status <> 'closed' GROUP BY country
            """)
        var counts: [(region: Region, groups: Int)] = []
        while try rows.step() {
            guard let country = Country(code: rows.text(0) ?? "") else { continue }
            counts.append((Region(country), Int(rows.int(1))))
        }
        return counts
    }

    private func helps() throws -> [(region: Region, help: String)] {
        let rows = try FastStatement(
            db,
            """
            SELECT country, name, help FROM group_row WHERE help IS NOT NULL AND status <> 'closed'
            AND country IS NOT NULL ORDER BY country
            """)
        var helps: [(region: Region, help: String)] = []
        while try rows.step() {
            guard let country = Country(code: rows.text(0) ?? "") else { continue }
            helps.append((Region(country), "\(rows.text(1) ?? ""): \(rows.text(2) ?? "")"))
        }
        return helps
    }

    /// The groups that have a country, the closed ones (`=`) or the others (`<>`).
    private func groups(_ closed: String) throws -> [RegionGroup] {
        let rows = try FastStatement(
            db,
            """
            SELECT id, name, country, area, town, help FROM group_row
            WHERE status \(closed) 'closed' AND \(country == nil ? "country IS NOT NULL" : "country = ?1")
            """)
        if let country { rows.bind(country.code, at: 1) }
        var groups: [RegionGroup] = []
        while try rows.step() {
            let id = rows.text(0) ?? ""
            let place = WrittenPlace(town: rows.text(4), area: rows.text(3), country: rows.text(2))
            guard let region = place.region else { continue }
            groups.append(RegionGroup(id: id, name: rows.text(1) ?? "", region: region, help: rows.text(5)))
        }
        return groups
    }
}
