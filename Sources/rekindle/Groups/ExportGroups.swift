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
    @Option(help: ArgumentHelp("A file, made with mode 0600; else stdout.", valueName: "file"), completion: .file())
    var to: String?
    @Flag(help: "Put it in the place of a file that is there.") var replace = false
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        let name = try session.store.heading().community
        let groups = OfficialGroups(
            try session.store.groups(sortedBy: .name), community: name, today: session.today)
        let text = page(groups)
        guard let to else { return Say.write(text, to: 1) }
        let path = Home.absolute(to)
        if !replace, FileManager.default.fileExists(atPath: path) {
            throw Failure.usage("--to: there is a file \(path) already. Name another, or say --replace")
        }
        try PrivateFiles.write(text, to: path)
        session.noted("exported the page of groups")
        Say.line("wrote \(groups.entries.count) official groups to \(path)")
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
        ])
    }
}

/// The forms of a page.
enum PageFormat: String, CaseIterable, ExpressibleByArgument { case markdown, html, json }
