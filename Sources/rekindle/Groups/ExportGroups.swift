import ArgumentParser
import Community
import Foundation
import Store

/// `rekindle export groups`: the page of official groups.
struct ExportGroups: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "groups", abstract: "Write the page of official groups, for everybody: no people, no notes.",
        discussion: "Groups without an event for half a year are not on it.")

    @Option(help: "markdown, html or json; else what the file's name ends in, or markdown.") var format: PageFormat?
    @OptionGroup var file: OutFile
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        let (sets, problems) = CriteriaFolder.read(session.home)
        problems.forEach(Say.error)
        let page = try GroupsPage(session.store, sets, today: session.today, format: format ?? file.form() ?? .markdown)
        try file.write(page.text, session, what: GroupsPage.what, count: page.count)
    }
}

/// The forms of a page.
enum PageFormat: String, CaseIterable, ExpressibleByArgument { case markdown, html, json }
