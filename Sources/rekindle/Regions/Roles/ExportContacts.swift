import ArgumentParser
import Community
import Foundation
import Store

/// `rekindle export contacts`: accepted ambassadors and liaisons, by the channels they agreed to.
struct ExportContacts: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contacts",
        abstract:
            "Write the contact list of ambassadors and liaisons: those in office alone, by channels they agreed to.",
        discussion:
            """
            Who agreed to no channel stands there by name. Record what they said: rekindle set KEY listed=mail or \
            listed=matrix:@name:example.org; listed=-mail says that they refused.
            """)

    @Option(help: "csv, json or markdown; else what the file's name ends in, or markdown.")
    var format: ContactsFormat?
    @OptionGroup var file: OutFile
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        let page = try ContactsPage(
            session.store, session.community, today: session.today, format: format ?? file.form() ?? .markdown)
        try file.write(page.text, session, what: ContactsPage.what, count: page.count)
        page.remarks.forEach(Say.error)
        if page.isEmpty {
            Say.error("nobody serves as ambassador or liaison yet: rekindle assign KEY liaison REGION --status active")
        }
    }
}

/// The forms of a contact list.
enum ContactsFormat: String, CaseIterable, ExpressibleByArgument { case csv, json, markdown }

/// The contact list as Markdown, by region.
enum ContactsMarkdown {
    static func text(_ list: ContactList, community: String, today: Day) -> String {
        var lines = ["# Ambassadors and liaisons of \(GroupsMarkdown.escape(community))", ""]
        if list.entries.isEmpty { lines += ["There are none yet.", ""] }
        let regions = Set(list.entries.flatMap { $0.roles.map(\.region) })
        for region in regions.sorted(by: { ($0.fullName, $0.id) < ($1.fullName, $1.id) }) {
            lines += ["## \(GroupsMarkdown.escape(region.fullName))", ""]
            for entry in list.entries {
                for some in entry.roles where some.region == region {
                    // Who reads it may do so in another year.
                    let until = some.until.map { " until \($0.long)" } ?? ""
                    let contacts = entry.contacts.map { "\($0.channel) \($0.address)" }.joined(separator: ", ")
                    let rest = entry.contacts.isEmpty ? "" : ": \(GroupsMarkdown.escape(contacts))"
                    lines.append("- \(GroupsMarkdown.escape(entry.name)), \(some.role.words)\(until)\(rest)")
                }
            }
            lines.append("")
        }
        // Below a rule, as it is about all regions.
        lines += ["---", "", "As of \(today.iso8601)", ""]
        if let byNameAlone = list.byNameAlone { lines += ["\(byNameAlone).", ""] }
        return lines.joined(separator: "\n")
    }
}
