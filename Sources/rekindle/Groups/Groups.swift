import ArgumentParser
import Community
import Store

/// `rekindle groups`: every local community, official or not.
struct Groups: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the local communities, or those that have all of some words.",
        discussion: """
            Words may be names, towns and countries, and: status:applying kind:meetup country:ES help:yes \
            warning:sole_organiser (or dormant, no_event, no_organiser, quiet_organisers, overdue_step). Dormant is what \
            was official, or an unofficial group, without an event for 6 months, camps and conferences for 18; groups \
            contacted or applying keep their status and get the warning no_event.
            """)

    @Argument(parsing: .allUnrecognized, help: "What the groups must have; all of it must hold.")
    var filter: [String] = []

    @OptionGroup var sort: SortOptions<GroupSort>
    @OptionGroup var limit: LimitOptions
    @OptionGroup var gone: RemovedOption

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        if gone.removed { return try session.listRemoved(.group, output, limit: limit.most) }
        let asked = WordFilter(filter.joined(separator: " "))
        var list = ListOutput(
            output,
            columns: [
                .text("Group", limit: 28), .text("Kind", limit: 14), .text("Status"), .text("Place", limit: 32),
                .text("Organisers", limit: 32), .text("Last event"), .text("Next event"), .text("Warnings", limit: 200),
            ], keys: GroupObject.keys)
        let rows = try session.store.groups(sortedBy: sort.order ?? .attention)
        let shown = rows.filter { asked.isEmpty || asked.matches($0.searchText) }
        for row in shown.prefix(limit.most ?? .max) {
            list.add(
                GroupObject.make(row),
                cells: [
                    row.group.name, row.group.kind.words, row.standing.status.rawValue, row.group.place,
                    row.organisers.map(\.name).joined(separator: ", "), row.standing.lastEvent?.iso8601 ?? "",
                    row.standing.nextEvent?.iso8601 ?? "", Self.warnings(row, session.today),
                ])
        }
        list.end()
        if rows.isEmpty, output.format == .table {
            Say.error("no groups yet. Add one: rekindle group add NAME --kind meetup --country ES")
        } else if shown.isEmpty, !asked.isEmpty {
            try NothingFound.tell(
                "group", of: filter, fields: GroupRow.searchFields, isTable: output.format == .table)
        }
    }

    private static func warnings(_ row: GroupRow, _ today: Day) -> String {
        let help = row.group.help.map { ["asks for help: \($0)"] } ?? []
        return (help + row.standing.warnings.map { $0.words(today: today) }).joined(separator: "; ")
    }
}

/// `rekindle events`: the community's own events and the dashboard's.
struct Events: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List events, planned ones first, or those that have all of some words.",
        discussion: "Words may be titles, groups and venues, and: 2026-12 own:yes group:none country:ES source:forum.")

    @Argument(parsing: .allUnrecognized, help: "What the events must have; all of it must hold.")
    var filter: [String] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Only those of so many weeks from today on, this one among them; 12 are those of the screen.",
            valueName: "n"), transform: WholeNumber.read)
    var weeks: Int?

    @OptionGroup var limit: LimitOptions
    @OptionGroup var gone: RemovedOption

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func validate() throws {
        if let weeks, !(1...520).contains(weeks) {
            throw ValidationError("--weeks: \(weeks) is no number of weeks. Write 1 to 520, such as 12.")
        }
    }

    func run() throws {
        let session = try Session.openForReading(place)
        if gone.removed { return try session.listRemoved(.event, output, limit: limit.most) }
        let asked = WordFilter(filter.joined(separator: " "))
        var list = ListOutput(
            output,
            columns: [
                .text("Event", limit: 24), .text("Start"), .text("Title", limit: 40), .text("Group", limit: 24),
                .number("Planned"), .number("Came"), .text("Venue", limit: 60),
            ], keys: EventObject.keys)
        let rows = try session.store.events(limit: asked.isEmpty && weeks == nil ? limit.most : nil)
        let shown = rows.filter { row in
            (asked.isEmpty || asked.matches(row.searchText)) && isWithinWeeks(row, session.today)
        }
        let recorded = output.format == .table ? [:] : try Self.recorded(session)
        for row in shown.prefix(limit.most ?? .max) {
            let event = recorded[row.id]
            let people = try event.map { try session.store.people(of: $0) } ?? []
            list.add(
                EventObject.listed(row, event, people),
                cells: [
                    row.id, EventObject.start(row) ?? "", row.title, row.groupName ?? "",
                    row.planned.map(String.init) ?? "",
                    row.actual.map(String.init) ?? "", row.venue ?? "",
                ])
        }
        list.end()
        if rows.isEmpty, output.format == .table {
            Say.error(
                "no events yet. Plan one: rekindle event add TITLE --on DATE; rekindle sync pulls the dashboard's")
        } else if shown.isEmpty, asked.isEmpty, let weeks, output.format == .table {
            Say.error(
                "no event in the next \(weeks) weeks. Plan one: rekindle event add TITLE --on DATE")
        } else if shown.isEmpty, !asked.isEmpty {
            try NothingFound.tell(
                "event", of: filter, fields: EventRow.searchFields, isTable: output.format == .table)
        }
    }

    private func isWithinWeeks(_ row: EventRow, _ today: Day) -> Bool {
        guard let weeks else { return true }
        return row.start.map { EventList.isWithin(weeks, $0.day, today: today) } ?? false
    }

    /// What managers recorded of events, by id.
    private static func recorded(_ session: Session) throws -> [String: GroupEvent] {
        let events = try session.store.registry(.event).map { GroupEvent($0) }
        return Dictionary(events.map { ($0.id, $0) }) { first, _ in first }
    }
}
