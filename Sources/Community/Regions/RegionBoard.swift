/// How the board of regions is ordered.
public enum RegionSort: String, CaseIterable, Sendable {
    /// Countries: help asked for first, then gaps, then priorities, then by members.
    case attention
    /// Continents, in them countries, in them areas and towns, by name.
    case tree
    case members
    case step

    /// The order on screen.
    public var title: String {
        switch self {
        case .attention: "help asked first, then gaps"
        case .tree: "continent and name"
        case .members: "members"
        case .step: "next step"
        }
    }
}

/// The regions of a community as a tree: every continent and country, the areas and towns that are known of, and whom no
/// region takes.
public struct RegionBoard: Sendable {
    /// All rows, by id.
    public private(set) var rows: [String: RegionRow] = [:]
    /// Whether areas, towns and events are on it, and not only continents and countries.
    public private(set) var isWhole = false
    /// The ids of a row's parts.
    private var parts: [String: [String]] = [:]
    /// The ids of the rows that are part of none: continents, countries of none, and whom no region takes.
    private var roots: [String] = []

    /// The world without anybody.
    private static let world: [RegionRow] =
        Continent.allCases.map { RegionRow(.region(Region($0))) } + Country.all.map { RegionRow(.region(Region($0))) }

    /// Creates an empty board.
    public init() {}

    /// Adds up what is known. O(sources + countries).
    public init(_ sources: RegionSources) {
        rows = Dictionary(uniqueKeysWithValues: Self.world.map { ($0.id, $0) })
        for record in sources.records { add(record) }
        for (region, count) in sources.counts { change(region) { $0.count += count } }
        for group in sources.groups { add(group) }
        for event in sources.events { add(event) }
        for (region, groups) in sources.groupCounts { change(region) { $0.groups += groups } }
        for (region, help) in sources.helps { change(region) { $0.helps.append(help) } }
        isWhole = sources.isWhole
        for steward in sources.stewards { add(steward) }
        for (text, count) in sources.unplaced { add(text, count) }
        if sources.unknown.members > 0 {
            var row = RegionRow(.unknown)
            row.count = sources.unknown
            rows[row.id] = row
        }
        link()
        for row in rows.values where row.isCountry && !row.isEmpty {
            tally.countries += 1
            if !row.helps.isEmpty { tally.helped += 1 }
            if row.isGap { tally.gaps += 1 }
        }
    }

    /// Whether a region takes anybody, or anything is recorded.
    public var isEmpty: Bool { rows.values.allSatisfy { $0.region == nil || $0.isEmpty } }

    /// How many countries have anybody or anything, ask for help, and have gaps.
    public private(set) var tally = (countries: 0, helped: 0, gaps: 0)

    /// A row.
    public subscript(id: String) -> RegionRow? { rows[id] }

    private mutating func add(_ record: RegionRecord) {
        place(record.region)
        rows[record.id]?.record = record
        change(record.region) { row in
            row.isRecorded = true
            guard let help = record.help else { return }
            if row.id == record.id { row.helps.insert(help, at: 0) } else { row.helps.append(help) }
        }
    }

    private mutating func add(_ group: RegionGroup) {
        change(group.region) { row in
            row.groups += 1
            if let help = group.help { row.helps.append("\(group.name): \(help)") }
        }
    }

    private mutating func add(_ event: RegionEventDays) {
        change(event.region) { row in
            row.lastEvent = [row.lastEvent, event.last].compactMap { $0 }.max()
            row.nextEvent = [row.nextEvent, event.next].compactMap { $0 }.min()
        }
    }

    private mutating func add(_ steward: RegionSteward) {
        let region = steward.stewardship.region
        change(region) { row in
            row.isRecorded = true
            if row.id == region.id { row.stewards.insert(steward, at: 0) } else { row.stewards.append(steward) }
        }
    }

    private mutating func add(_ text: String, _ count: RegionCount) {
        for kind in [RegionRow.Kind.unplaced(text), .allUnplaced] {
            let new = RegionRow(kind)
            rows[new.id, default: new].count += count
        }
    }

    /// Changes a region's row and those of the regions it is a part of.
    private mutating func change(_ region: Region, _ body: (inout RegionRow) -> Void) {
        place(region)
        var next: String? = region.id
        while let id = next, rows[id] != nil {
            body(&rows[id]!)
            next = rows[id]?.parent
        }
    }

    /// Makes the rows of a place and of what it lies in.
    private mutating func place(_ region: Region) {
        var next: Region? = region
        while let region = next, rows[region.id] == nil {
            rows[region.id] = RegionRow(.region(region))
            next = region.parent
        }
    }

    private mutating func link() {
        for row in rows.values {
            if let parent = row.parent, rows[parent] != nil {
                parts[parent, default: []].append(row.id)
            } else {
                roots.append(row.id)
            }
        }
        for id in parts.keys { rows[id]?.hasParts = true }
    }
}

/// A row and how deep it stands.
public struct RegionLine: Identifiable, Hashable, Sendable {
    /// The row.
    public var row: RegionRow
    /// 0 for what is part of nothing that is shown.
    public var depth: Int
    /// Whether its parts are shown below it.
    public var isUnfolded: Bool

    /// The id of the row.
    public var id: String { row.id }

    /// Creates a line.
    public init(row: RegionRow, depth: Int = 0, isUnfolded: Bool = false) {
        self.row = row
        self.depth = depth
        self.isUnfolded = isUnfolded
    }
}

extension RegionBoard {
    /// The lines to show, parts below what they are a part of.
    ///
    /// - Parameters:
    ///   - unfolded: the ids of rows whose parts are shown.
    ///   - isWhole: whether countries without anybody and anything are shown too.
    public func lines(_ sort: RegionSort, unfolded: Set<String> = [], isWhole: Bool = false) -> [RegionLine] {
        var lines: [RegionLine] = []
        func add(_ ids: [String], _ depth: Int) {
            for id in ids {
                guard let row = rows[id], isWhole || !row.isEmpty else { continue }
                let isOpen = unfolded.contains(id) && row.hasParts
                lines.append(RegionLine(row: row, depth: depth, isUnfolded: isOpen))
                if isOpen { add(sorted(parts[id] ?? [], by: sort), depth + 1) }
            }
        }
        add(sort == .tree ? sorted(roots, by: sort) : heads(sort), 0)
        return lines
    }

    /// Every row, also those folded away and those of empty countries, for finding one.
    public func all(_ sort: RegionSort) -> [RegionLine] {
        sorted(Array(rows.keys), by: sort == .tree ? .tree : sort).compactMap { rows[$0] }.map { RegionLine(row: $0) }
    }

    /// Countries, and continents of which something of their own is known: what orders other than the tree's begin with.
    private func heads(_ sort: RegionSort) -> [String] {
        let ids = rows.values.filter { row in
            guard let region = row.region else { return row.parent == nil }
            return region.country == nil ? row.record != nil : region.places.isEmpty
        }.map(\.id)
        return sorted(ids, by: sort)
    }

    private func sorted(_ ids: [String], by sort: RegionSort) -> [String] {
        let keyed = ids.compactMap { id in rows[id].map { (id, Self.rank($0, sort)) } }
        return keyed.sorted { $0.1 < $1.1 }.map(\.0)
    }

    /// What rows are ordered by: whom no region takes last, then the sort's own, then the folded name.
    private static func rank(_ row: RegionRow, _ sort: RegionSort) -> Rank {
        var first = 0
        switch sort {
        case .attention: first = !row.helps.isEmpty ? 0 : row.isGap ? (row.isPriority ? 1 : 2) : row.isPriority ? 3 : 4
        case .step: first = row.nextStep.map { Int($0.due.number) } ?? Int.max
        case .members, .tree: break
        }
        return Rank(
            isLast: row.region == nil, first: first, members: sort == .tree ? 0 : -row.count.members,
            name: row.folded, id: row.id)
    }

    private struct Rank: Comparable {
        var isLast: Bool
        var first: Int
        var members: Int
        var name: String
        var id: String

        static func < (one: Rank, other: Rank) -> Bool {
            if one.isLast != other.isLast { return other.isLast }
            if one.first != other.first { return one.first < other.first }
            if one.members != other.members { return one.members < other.members }
            return (one.name, one.id) < (other.name, other.id)
        }
    }
}
