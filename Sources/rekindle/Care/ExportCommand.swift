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

    @Option(help: ArgumentHelp("A new file, made with mode 0600; else stdout.", valueName: "file"), completion: .file())
    var to: String?

    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        let id = try session.member(key)
        guard let profile = try session.store.profile(id) else { throw Session.unknown(key) }
        let object = JSONObject([
            "community": .string(session.community), "exported_at": .string(session.now().iso8601),
            "member": .object(ProfileObject.make(profile, session)),
            "held": .object(DossierObject.make(try session.store.dossier(id))),
        ])
        let text = JSONValue.object(object).text + "\n"
        guard let to else { return Say.write(text, to: 1) }
        let path = Home.absolute(to)
        if let obstacle = OutFile.obstacle(to: path) { throw Failure.usage("--to: \(obstacle)") }
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Failure.usage("--to: there is a file \(path) already. Name another")
        }
        try PrivateFiles.write(text, to: path)
        session.noted("exported 1 member")
        Say.line("wrote all that is held about \(key) to \(path)")
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
