import ArgumentParser
import Community
import Foundation
import Store

/// `rekindle journal export`: the journal as a file for a colleague.
struct JournalExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the journal for a colleague, an edit a line.",
        discussion: """
            It holds notes about people: the file is yours alone (0600); hand it over as carefully as they deserve. \
            Your colleague takes it in with: rekindle journal merge FILE
            """)

    @Argument(help: "The file to write; without one, or with -, the lines go to stdout.", completion: .file())
    var file: String?

    @Option(help: ArgumentHelp("Only what was done since a day, or after an edit.", valueName: "date|id"))
    var since: String?

    @OptionGroup var place: PlaceOptions

    func run() throws {
        let start = try since.map(Self.start)
        let session = try Session.open(place)
        guard let file, file != "-" else {
            _ = try session.store.exportJournal(since: start) { Say.write($0 + "\n", to: 1) }
            return
        }
        let path = Home.absolute(file)
        var count = 0
        try PrivateFiles.replace(path) { out in
            count = try session.store.exportJournal(since: start) { try out.write(contentsOf: Data(($0 + "\n").utf8)) }
        }
        session.noted("exported \(count) edits of the journal")
        Say.line(
            "\(count) \(count == 1 ? "edit" : "edits") in \(file), readable by you alone."
                + " Your colleague takes it in with: rekindle journal merge FILE")
    }

    private static func start(_ text: String) throws -> JournalStart {
        if EditID.isSound(text) { return .after(id: text) }
        if let day = Day(iso8601: text) { return .moment(day.start) }
        if let instant = Instant(iso8601: text) { return .moment(instant) }
        throw Failure.usage(
            "--since: \"\(text)\" is no day and no edit. Write 2026-11-01, or an id of: rekindle journal --format json")
    }
}
