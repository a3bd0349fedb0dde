import ArgumentParser
import Community
import Foundation
import Store

/// `rekindle export groups`: the page of official groups.
struct ExportGroups: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "groups", abstract: "Write the page of official groups, for everybody: when and where they meet.",
        discussion:
            """
            Groups without an event for half a year are not on it. A group without an address on the web names those \
            organisers who agreed to be reached (rekindle set KEY listed=mail), else the mail_address of [me] in the \
            config, where there is one. No other people, and no notes.
            """)

    @Option(help: "markdown, html or json; else what the file's name ends in, or markdown.") var format: PageFormat?
    @OptionGroup var file: OutFile
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        let (sets, problems) = CriteriaFolder.read(session.home)
        problems.forEach(Say.error)
        let page = try GroupsPage(
            session.store, sets, today: session.today, mail: session.config.me.mailAddress,
            format: format ?? file.form() ?? .markdown)
        try file.write(page.text, session, what: GroupsPage.what, count: page.count)
        page.remarks.forEach(Say.error)
    }
}

/// The forms of a page.
enum PageFormat: String, CaseIterable, ExpressibleByArgument { case markdown, html, json }
