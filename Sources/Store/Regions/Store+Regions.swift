public import Community
internal import GRDB

/// Everything known about one region.
public struct RegionDetail: Equatable, Sendable {
    /// Its row on the board.
    public var row: RegionRow
    /// What managers recorded, with all steps and notes.
    public var record: RegionRecord
    /// The groups there and in its parts that are not closed, by name.
    public var groups: [RegionGroup]
    /// The members behind the row's roles.
    public var members: [MemberKey: MemberID]

    /// Creates the detail of a region.
    public init(
        row: RegionRow, record: RegionRecord, groups: [RegionGroup], members: [MemberKey: MemberID] = [:]
    ) {
        self.row = row
        self.record = record
        self.groups = groups
        self.members = members
    }
}

extension Store {
    /// The board of regions, whole or only so far as a screen shows it first. No member is looked at.
    ///
    /// - Complexity: O(regions + records + roles), where whole O(groups + events of groups) besides.
    public func regions(_ scope: RegionScope = .whole) throws -> RegionBoard {
        let now = context.now()
        return RegionBoard(try read { db in try RegionReader(db, now: now, scope: scope).sources() })
    }

    /// Everything about a region, also one of which nothing is known yet; of a continent without its groups.
    ///
    /// - Complexity: O(records + roles + groups of the country).
    public func region(_ region: Region) throws -> RegionDetail {
        let now = context.now()
        let scope = region.country.map { RegionScope.country($0) } ?? .countries
        let (sources, record, people) = try read { db in
            let record = try Registry.record(db, RegistryID(.region, region.id))
            let reader = try RegionReader(db, now: now, scope: scope)
            return (try reader.sources(), record, reader.people)
        }
        let own = record.flatMap { $0.isRemoved ? nil : RegionRecord($0) }
        return RegionDetail(
            row: RegionBoard(sources)[region.id] ?? RegionRow(region), record: own ?? RegionRecord(region),
            groups: sources.groups.filter { region.contains($0.region) }.sorted {
                ($0.name, $0.id) < ($1.name, $1.id)
            },
            members: Dictionary(people.map { ($0.key, $0.member) }, uniquingKeysWith: { first, _ in first }))
    }
}
