import Community
internal import GRDB

/// Reads where events were, launch dates that have passed among them, and will be: where they took place, else where
/// their group is at home.
struct RegionEvents {
    private let db: Database
    private let now: Instant
    private let country: Country?

    init(_ db: Database, now: Instant, country: Country?) {
        self.db = db
        self.now = now
        self.country = country
    }

    /// The days of the last event that has started and of the next.
    typealias Days = (last: Day?, next: Day?)

    /// The last and the next event of each place and of each group, of one country or all. O(events that have a group or
    /// a country).
    func read(groups: [RegionGroup]) throws -> (ofRegions: [RegionEventDays], ofGroups: [String: Days]) {
        let homes = Dictionary(groups.map { ($0.id, $0.region) }, uniquingKeysWith: { first, _ in first })
        let towns = Dictionary(
            groups.map { (Town($0.region), $0.region) }, uniquingKeysWith: { first, _ in first })
        let rows = try FastStatement(db, statement)
        rows.bind(now.seconds, at: 1)
        rows.bind(RegistryID(.event, "").subject.sourceUID, at: 2)
        if let country { rows.bind(country.code, at: 3) }
        func day(_ seconds: Int64?) -> Day? { seconds.map { Instant(seconds: $0).day } }
        var ofRegions: [RegionEventDays] = []
        var ofGroups: [String: Days] = [:]
        while try rows.step() {
            let (last, next) = (day(rows.optionalInt(3)), day(rows.optionalInt(4)))
            if let group = rows.text(0) {
                let known = ofGroups[group]
                ofGroups[group] = (
                    [known?.last, last].compactMap { $0 }.max(), [known?.next, next].compactMap { $0 }.min()
                )
            }
            // Of a country's group, but held in another.
            if let country, let abroad = rows.text(1), abroad != country.code { continue }
            let home = rows.text(0).flatMap { homes[$0] }
            let code = rows.text(1) ?? home?.country?.code
            let own = WrittenPlace(town: rows.text(2), area: nil, country: code)
            guard let region = place(own, home, towns) else { continue }
            ofRegions.append(RegionEventDays(region: region, last: last, next: next))
        }
        return (ofRegions, ofGroups)
    }

    /// Where an event is: in its group's home where it says nothing else, in a town that is known, else in its country.
    private func place(_ own: WrittenPlace, _ home: Region?, _ towns: [Town: Region]) -> Region? {
        guard let region = own.region else { return home }
        if let home, home.country == region.country {
            if own.town == nil || Town(home) == Town(region) { return home }
        }
        return own.town == nil ? region : towns[Town(region)] ?? own.country.map { Region($0) }
    }

    /// The smallest place of a region, in whatever area.
    private struct Town: Hashable {
        var country: String
        var name: String

        init(_ region: Region) {
            country = region.country?.code ?? ""
            name = region.places.last.map { Folding.fold($0) } ?? ""
        }
    }

    private var statement: String {
        let at = "COALESCE(a.at, e.start)"
        let within =
            country == nil
            ? "e.group_id IS NOT NULL OR e.country IS NOT NULL"
            : "e.country = ?3 OR e.group_id IN (SELECT id FROM group_row WHERE country = ?3)"
        let home = country == nil ? "g.country IS NOT NULL" : "g.country = ?3"
        return """
            SELECT e.group_id, e.country, CASE WHEN json_valid(t.value) THEN json_extract(t.value, '$') END,
                MAX(CASE WHEN \(at) <= ?1 THEN \(at) END), MIN(CASE WHEN \(at) > ?1 THEN \(at) END)
            FROM event_row e LEFT JOIN source s ON s.uid = e.feed_uid
            LEFT JOIN activity a ON a.source_id = s.id AND a.kind = 'event' AND a.row_key = '=' || e.feed_id
                AND a.gone_since IS NULL
            LEFT JOIN fact t ON t.source_uid = ?2 AND t.origin_id = e.id AND t.field = 'town'
            WHERE \(within) GROUP BY 1, 2, 3
            UNION ALL SELECT g.id, NULL, NULL, g.launch * 86400, NULL FROM group_row g
            WHERE g.launch < ?1 / 86400 AND \(home) AND \(EventSpan.wasOfficial)
            """
    }
}
