public import Community
internal import GRDB

/// The areas and towns that something is known of: members, groups, records.
struct KnownRegions {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// The region that a manager means who wrote a town and its country, as "Granada, Spain": a town of that name that is
    /// known, in whatever area. What was written where none is, and where the way to it was written: `ES/Granada`.
    ///
    /// - Throws: `StoreError` where several are called so.
    /// - Complexity: O(regions of the country).
    func meant(by text: String) throws -> Region? {
        guard let written = Region(named: text) else { return nil }
        guard text.contains(","), !text.contains("/"), written.places.count == 1, let country = written.country,
            let town = written.id.utf8.split(separator: UInt8(ascii: "/")).last.flatMap({ String($0) })
        else { return written }
        let found = try regions(of: country).filter { $0.id.hasSuffix("/\(town)") }
        if found.count > 1 {
            let keys = found.map(\.typed).sorted().joined(separator: ", ")
            throw StoreError(
                .refused, thing: text, cause: "\(found.count) regions are called so", remedy: "Write one of \(keys)")
        }
        return found.first ?? written
    }

    /// Those of a country, each once, as managers spelled it before anybody else.
    private func regions(of country: Country) throws -> [Region] {
        let (first, end) = ("\(country.code)/", "\(country.code)0")
        let recorded = try String.fetchAll(
            db, sql: "SELECT typed FROM region_row WHERE id >= ? AND id < ?", arguments: [first, end])
        let groups = try Row.fetchAll(
            db, sql: "SELECT town, area, country FROM group_row WHERE country = ? AND status <> 'closed'",
            arguments: [country.code])
        let members = try String.fetchAll(
            db, sql: "SELECT region FROM region_count WHERE region >= ? AND region < ? AND members > 0",
            arguments: [first, end])
        var known: [String: Region] = [:]
        let all =
            recorded.map { Region(typed: $0) }
            + groups.map { WrittenPlace(town: $0[0], area: $0[1], country: $0[2]).region }
            + members.map { Region(typed: $0) }
        for region in all.compactMap({ $0 }) where known[region.id] == nil { known[region.id] = region }
        return Array(known.values)
    }
}

extension Store {
    /// The region that somebody means who writes a place: a known town of that name before a new one.
    ///
    /// - Throws: `StoreError` where several are called so.
    public func region(meantBy text: String) throws -> Region? { try read { try KnownRegions($0).meant(by: text) } }
}
