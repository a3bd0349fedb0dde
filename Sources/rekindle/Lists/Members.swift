import ArgumentParser
import Community
import Store

/// `rekindle members`: everybody, or whom a filter finds.
struct Members: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the members, or those whom a filter finds.",
        discussion: """
            The filter is that of the screens: state:lapsed level>=contributor silent>90d region:DE tag:docs \
            mentor:none org:"Acme GmbH" source:forum role:staff queue:welcome basis:own text. \
            People: language:es skill:docs motivation:learn persona:writer timezone:Madrid found:talk is:implementor \
            obstacle:install; is: \(Filter.isWords.joined(separator: ", "))
            """)

    @Argument(parsing: .allUnrecognized, help: "What the members must have; all of it must hold.")
    var filter: [String] = []

    @Option(help: ArgumentHelp("Only the members of a segment; a filter narrows it further.", valueName: "name"))
    var segment: String?

    @OptionGroup var sort: SortOptions<MemberSort>
    @OptionGroup var limit: LimitOptions

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        var asked = try Filter(filter.joined(separator: " "))
        let session = try Session.openForReading(place)
        if let segment {
            asked.conditions = try session.segments(named: segment)[0].test().conditions + asked.conditions
        }
        var list = ListOutput(
            output,
            columns: [
                .text("Key", limit: 24), .text("Name", limit: 28), .text("Level"), .text("State"), .number("Quiet"),
                .number("Unusual"), .number("Contrib."), .number("Talks"), .text("Sources", limit: 20),
                .text("Organization"),
            ], keys: MemberObject.keys)
        try session.forEachMember(try ids(session, asked)) { row, object in
            list.add(
                object(),
                cells: [
                    row.key.description, row.name, row.figures.level.rawValue, row.figures.state.rawValue,
                    row.quiet(on: session.today), row.unusual, String(row.figures.contributions),
                    String(row.figures.conversations), row.sources.joined(separator: " "), row.organization ?? "",
                ])
        }
        list.end()
    }

    private func ids(_ session: Session, _ asked: Filter) throws -> [MemberID] {
        let all = try session.store.members(sortedBy: sort.order ?? .name)
        guard !asked.isEmpty else { return limit.most.map { Array(all.prefix($0)) } ?? all }
        let found = Set(try session.store.finder().matches(asked, today: session.today))
        let ids = all.filter(found.contains)
        return limit.most.map { Array(ids.prefix($0)) } ?? ids
    }
}
