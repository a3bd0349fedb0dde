import ArgumentParser
import Community
import Store

/// `rekindle journal`: what managers did, and how it travels between colleagues.
struct JournalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "List what managers did; give it to a colleague and take theirs.",
        discussion: """
            Alone it lists, newest first. A journal travels as a file of lines: rekindle journal export FILE here, \
            rekindle journal merge FILE there, in any order and as often as one likes.
            """,
        subcommands: [
            JournalList.self, JournalExport.self, JournalMergeCommand.self, JournalConflicts.self,
            JournalColleagues.self, JournalAside.self,
        ], defaultSubcommand: JournalList.self)
}

/// `rekindle journal list`: what managers did, newest first.
struct JournalList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List what managers did, newest first.")

    @Argument(help: "A member's key: only what was done to them.")
    var key: String?

    @OptionGroup var limit: LimitOptions

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        let member = try key.map { try session.member($0) }
        var list = ListOutput(
            output,
            columns: [
                .text("When"), .text("By", limit: 16), .text("Key", limit: 24), .text("Name", limit: 28),
                .text("Undone"), .text("Done", limit: 200),
            ], keys: ["id", "at", "actor", "key", "thing", "name", "summary", "undone", "undoes", "group"])
        for entry in try session.store.journal(limit: limit.most, member: member) {
            list.add(
                JSONObject([
                    "id": .string(entry.edit.id), "at": .string(entry.edit.at.iso8601),
                    "actor": .string(entry.edit.actor), "key": JSONValue(entry.member?.description),
                    "thing": JSONValue(RegistryID(entry.edit.subject)?.kind.rawValue),
                    "name": JSONValue(entry.name), "summary": .string(entry.summary),
                    "undone": .bool(entry.isUndone), "undoes": JSONValue(entry.edit.undoes),
                    "group": .string(entry.edit.group),
                ]),
                cells: [
                    entry.edit.at.iso8601, entry.edit.actor, entry.member?.description ?? "", entry.name ?? "",
                    entry.isUndone ? "undone" : "", entry.summary,
                ])
        }
        list.end()
    }
}
