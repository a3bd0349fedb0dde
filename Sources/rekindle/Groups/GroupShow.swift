import ArgumentParser
import Community
import Store

/// `rekindle group show`.
struct GroupShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show everything about a group, with its criteria.",
        discussion: "JSON is one object: the group's fields, then criteria, evidence, steps, notes and events.")

    @Argument(help: "The group: its name or id.") var group: String
    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        let detail = try session.group(group)
        switch output.format {
        case .json:
            Say.write(JSONValue.object(GroupObject.whole(detail, session.checklist(detail))).text + "\n", to: 1)
        case .csv:
            let object = GroupObject.whole(detail, session.checklist(detail))
            var list = ListOutput(output, columns: [], keys: object.keys)
            list.add(object, cells: [])
            list.end()
        case .table: Say.document(GroupPage.text(detail, session.checklist(detail), session.today))
        }
    }
}

/// A group as a page of text.
enum GroupPage {
    static func text(_ detail: GroupDetail, _ checklist: Checklist?, _ today: Day) -> String {
        let (group, standing) = (detail.row.group, detail.row.standing)
        let since = standing.since.map { " since \($0.iso8601)" } ?? ""
        var lines = ["\(group.name) · \(group.kind.words) · \(standing.status.rawValue)\(since)"]
        func add(_ name: String, _ text: String?) { if let text, !text.isEmpty { lines.append("\(name): \(text)") } }
        add("Status", standing.reason(group, today: today))
        add("Id", group.id)
        add("Place", group.place)
        add("Web", [group.platform, group.url].compactMap { $0 }.joined(separator: " "))
        add("Organisers", detail.row.organisers.map(organiser).joined(separator: "; "))
        add("Answers", group.manager)
        add("Supporter", group.supporter)
        add("Launch", group.launchDay?.iso8601)
        add("Asks for help", group.help)
        add("Warnings", standing.warnings.map { $0.words(today: today) }.joined(separator: "; "))
        add("Day", checklist?.dayHint)
        if let checklist {
            lines += ["", "\(checklist.set.title): \(checklist.summary)"]
            lines += checklist.results.map {
                "  \($0.mark.sign) \($0.criterion.title) (\($0.criterion.id)): \($0.words)"
            }
        }
        let open = group.openSteps
        let head = group.status == .closed ? "Resting while it is closed" : "Next"
        if !open.isEmpty { lines += ["", head] + open.map { "  \($0.due.iso8601) \($0.text) (\($0.id))" } }
        if !detail.tasks.isEmpty {
            lines += ["", "Starter tasks"]
            lines += detail.tasks.map { "  \($0.title)\($0.language.map { " (\($0))" } ?? "") · \($0.stateWords)" }
        }
        if !detail.events.isEmpty {
            lines += ["", "Events"]
            lines += detail.events.prefix(12).map { "  \($0.start?.day.iso8601 ?? "no date") \($0.title)\(came($0))" }
        }
        if !group.notes.isEmpty {
            lines += ["", "Notes"] + group.notes.map { "  \($0.at.day.iso8601) \($0.actor): \($0.text)" }
        }
        return lines.joined(separator: "\n")
    }

    private static func organiser(_ one: OrganiserStanding) -> String {
        let words = [one.key?.description ?? "not known here", one.company].compactMap { $0 }
        return "\(one.name) (\(words.joined(separator: ", ")))"
    }

    private static func came(_ event: EventRow) -> String {
        switch (event.actual, event.planned) {
        case (let came?, let planned?): " · \(came) of \(planned) came"
        case (let came?, nil): " · \(came) came"
        case (nil, let planned?): " · \(planned) planned"
        case (nil, nil): ""
        }
    }
}
