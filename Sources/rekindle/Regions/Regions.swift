import ArgumentParser
import Community
import Store

/// `rekindle regions`: the board of continents, countries, areas and towns.
struct Regions: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the regions where anybody or anything is, or those that have all of some words.",
        discussion: """
            Words may be names of regions, and: country:ES awareness:emerging priority:yes help:yes gap:yes. A gap has \
            people or groups, and no ambassador, or no liaison where the project is little known. Active are those who \
            are new, active, talking or participating; lapsed those who could come back. A `~` counts those who are \
            there by a guess from their time zone.
            """)

    @Argument(parsing: .allUnrecognized, help: "What the regions must have; all of it must hold.")
    var filter: [String] = []

    @OptionGroup var sort: SortOptions<RegionSort>
    @OptionGroup var limit: LimitOptions
    @OptionGroup var gone: RemovedOption

    @Flag(help: "Also countries without anybody and anything.")
    var all = false

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        if gone.removed { return try session.listRemoved(.region, output, limit: limit.most) }
        let asked = WordFilter(filter.joined(separator: " "))
        var list = ListOutput(
            output,
            columns: [
                .text("Region", limit: 32), .number("Members"), .number("Active"), .number("Lapsed"),
                .text("Ambassadors", limit: 28), .text("Liaisons", limit: 28), .number("Groups"), .text("Last event"),
                .text("Next step", limit: 40), .text("Asks for help", limit: 200),
            ], keys: RegionObject.keys)
        let board = try session.store.regions()
        let rows = board.lines(
            sort.order ?? .attention, unfolded: Set(board.rows.keys), isWhole: all || !asked.isEmpty
        ).map(\.row)
        let shown = rows.filter { asked.isEmpty || asked.matches($0.searchText) }
        for row in shown.prefix(limit.most ?? .max) {
            list.add(RegionObject.make(row), cells: Self.cells(row, session.today))
        }
        list.end()
        if board.isEmpty, output.format == .table {
            Say.error(
                "no region is known of anybody yet. Tag members region:DE, or: rekindle assign KEY region DE; "
                    + "--all lists every country")
        } else if shown.isEmpty, !asked.isEmpty {
            try NothingFound.tell(
                "region", of: filter, fields: RegionRow.searchFields, isTable: output.format == .table)
        }
    }

    private static func cells(_ row: RegionRow, _ today: Day) -> [String] {
        let sign = row.isPriority ? "* " : ""
        return [
            sign + row.path, "\(row.count.members)" + (row.count.guessed > 0 ? " (\(row.count.guessed)~)" : ""),
            String(row.count.active), String(row.count.lapsed), row.slot(.ambassador, today: today),
            row.slot(.liaison, today: today), String(row.groups), row.lastEvent?.iso8601 ?? "",
            row.nextStep.map { "\($0.due.iso8601) \($0.text)" } ?? "", row.helps.joined(separator: "; "),
        ]
    }
}
