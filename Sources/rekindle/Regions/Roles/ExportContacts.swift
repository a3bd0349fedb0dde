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

    @Option(help: "csv, json or markdown.") var format: ContactsFormat = .markdown
    @OptionGroup var file: OutFile
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        let list = try session.store.contactList()
        try file.write(
            page(list, session), session, what: "the contact list", count: "\(list.entries.count) people")
        if let byNameAlone = list.byNameAlone { Say.error(byNameAlone) }
        if let leftOut = list.leftOut {
            Say.error("\(leftOut). Renew it: rekindle assign KEY liaison REGION --until 1y")
        }
        if list.entries.isEmpty {
            Say.error("nobody serves as ambassador or liaison yet: rekindle assign KEY liaison REGION --status active")
        }
    }

    private func page(_ list: ContactList, _ session: Session) -> String {
        switch format {
        case .json: JSONValue.array(list.entries.map { .object(Self.object($0)) }).text + "\n"
        case .csv: Self.csv(list)
        case .markdown: ContactsMarkdown.text(list, community: session.community, today: session.today)
        }
    }

    private static func object(_ entry: ContactList.Entry) -> JSONObject {
        JSONObject([
            "name": .string(entry.name),
            "roles": .array(
                entry.roles.map { some in
                    .object(
                        JSONObject([
                            "role": .string(some.role.rawValue), "region": .string(some.region.typed),
                            "region_name": .string(some.region.fullName), "since": JSONValue(some.since?.iso8601),
                            "until": JSONValue(some.until?.iso8601),
                        ]))
                }),
            "contacts": .array(
                entry.contacts.map {
                    .object(JSONObject(["channel": .string($0.channel), "address": .string($0.address)]))
                }),
            "without": JSONValue(entry.without?.rawValue),
        ])
    }

    private static func csv(_ list: ContactList) -> String {
        let csv = CSVText(raw: false)
        let keys = ["name", "role", "region", "region_name", "until", "channel", "address"]
        var lines = [csv.line(keys.map(JSONValue.string))]
        for entry in list.entries {
            for some in entry.roles {
                let contacts = entry.contacts.isEmpty ? [nil] : entry.contacts.map { $0 }
                for contact in contacts {
                    lines.append(
                        csv.line([
                            .string(entry.name), .string(some.role.rawValue), .string(some.region.typed),
                            .string(some.region.fullName), JSONValue(some.until?.iso8601),
                            JSONValue(contact?.channel), JSONValue(contact?.address),
                        ]))
                }
            }
        }
        return lines.joined(separator: "\n") + "\n"
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
                    let until = some.until.map { " until \($0.short(relativeTo: today))" } ?? ""
                    let contacts = entry.contacts.map { "\($0.channel) \($0.address)" }.joined(separator: ", ")
                    let rest = entry.contacts.isEmpty ? "" : ": \(GroupsMarkdown.escape(contacts))"
                    lines.append("- \(GroupsMarkdown.escape(entry.name)), \(some.role.words)\(until)\(rest)")
                }
            }
            lines.append("")
        }
        if let byNameAlone = list.byNameAlone { lines += ["\(byNameAlone).", ""] }
        return (lines + ["As of \(today.iso8601)", ""]).joined(separator: "\n")
    }
}
