import ArgumentParser
import Community
import Foundation
import Store

/// `rekindle export`: what leaves Rekindle as a file.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write out what is held.",
        subcommands: [ExportMember.self, ExportGroups.self, ExportContacts.self])
}

/// `rekindle export member`: all that is held about one person, for that person.
struct ExportMember: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "member",
        abstract: "Write all that is held about one person as JSON: every row of every table, edits and all.",
        discussion: "What others wrote about somebody else and names this person is listed without its text.")

    @Argument(help: "The member: source/origin_id of any of their accounts.")
    var key: String

    @OptionGroup var file: OutFile
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        let id = try session.member(key)
        guard let profile = try session.store.profile(id) else { throw Session.unknown(key) }
        let object = JSONObject([
            "community": .string(session.community), "exported_at": .string(session.now().iso8601),
            "member": .object(try ProfileObject.make(profile, session)),
            "held": .object(DossierObject.make(try session.store.dossier(id))),
        ])
        let text = JSONValue.object(object).text + "\n"
        try file.write(text, session, what: "1 member", count: "all that is held about \(key)")
    }
}

/// A dossier as JSON: a list of rows per table.
enum DossierObject {
    static func make(_ dossier: Dossier) -> JSONObject {
        var object = JSONObject()
        for (name, rows) in dossier.tables { object.add(name, .array(rows.map { .object(row($0)) })) }
        let named = dossier.namedIn.map { text in
            JSONValue.object(
                JSONObject([
                    "about": JSONValue(text.member?.description), "field": .string(text.field),
                    "at": .string(text.at.iso8601), "actor": .string(text.actor),
                ]))
        }
        object.add("named_in", .array(named))
        return object
    }

    private static func row(_ row: Dossier.Row) -> JSONObject {
        var object = JSONObject()
        for (column, value) in zip(row.columns, row.values) {
            switch value {
            case .null: object.add(column, .null)
            case .number(let number): object.add(column, .int(Int(number)))
            case .real(let number): object.add(column, .number(number))
            case .text(let text): object.add(column, .string(text))
            }
        }
        return object
    }
}
