import ArgumentParser
import Community
import Foundation
import Store

/// `rekindle export groups`: the page of official groups.
struct ExportGroups: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "groups", abstract: "Write the page of official groups, for everybody: no people, no notes.",
        discussion: "Groups without an event for half a year are not on it.")

    @Option(help: "markdown, html or json.") var format: PageFormat = .markdown
    @OptionGroup var file: OutFile
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        let name = try session.store.heading().community
        let (sets, problems) = CriteriaFolder.read(session.home)
        problems.forEach(Say.error)
        let groups = OfficialGroups(
            try session.store.groups(sortedBy: .name), community: name, today: session.today,
            times: try GroupTimes.all(sets, session.store, today: session.today))
        try file.write(
            page(groups), session, what: "the page of groups", count: "\(groups.entries.count) official groups")
    }

    private func page(_ groups: OfficialGroups) -> String {
        switch format {
        case .markdown: GroupsMarkdown.text(groups)
        case .html: GroupsHTML.text(groups)
        case .json: JSONValue.array(groups.entries.map { .object(object($0)) }).text + "\n"
        }
    }

    private func object(_ entry: OfficialGroups.Entry) -> JSONObject {
        let group = entry.group
        return JSONObject([
            "name": .string(group.name), "kind": .string(group.kind.rawValue),
            "continent": JSONValue(entry.country?.continent?.rawValue), "country": JSONValue(group.country),
            "country_name": JSONValue(group.countryName), "area": JSONValue(group.area), "town": JSONValue(group.town),
            "platform": JSONValue(group.platform), "url": JSONValue(entry.address),
            "official_since": JSONValue(group.reached[.official]?.iso8601),
            "last_event": JSONValue(entry.standing.lastEvent?.iso8601),
            "next_event": JSONValue(entry.standing.nextEvent?.iso8601),
            "launch": JSONValue(entry.times.launch?.iso8601), "monthly": JSONValue(entry.times.monthly),
        ])
    }
}

/// The forms of a page.
enum PageFormat: String, CaseIterable, ExpressibleByArgument { case markdown, html, json }
