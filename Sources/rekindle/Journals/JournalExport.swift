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

    @Option(help: ArgumentHelp("Only what was done since a day, or after an edit.", valueName: "date|3d|2w|id"))
    var since: String?

    @Flag(help: "Put it in the place of a file that is there.")
    var replace = false

    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        let start = try since.map { try Self.start($0, session) }
        guard let file, file != "-" else {
            _ = try session.store.exportJournal(since: start) { Say.write($0 + "\n", to: 1) }
            return
        }
        let path = OutFile.target(
            try OutFile.place(file, session.home, called: "journal export", replaces: replace))
        var count = 0
        try PrivateFiles.replace(path) { out in
            count = try session.store.exportJournal(since: start) { try out.write(contentsOf: Data(($0 + "\n").utf8)) }
        }
        session.noted("exported \(count) edits of the journal")
        let what = count == 0 ? "no edit since then" : "\(count) \(count == 1 ? "edit" : "edits")"
        Say.line(
            "\(what) in \(file), readable by you alone. Your colleague takes it in with: rekindle journal merge FILE")
    }

    /// A day, a moment, so many days, weeks, months or years back, or an edit; what is ahead is refused.
    private static func start(_ text: String, _ session: Session) throws -> JournalStart {
        if EditID.isSound(text) { return .after(id: text) }
        guard let moment = Day(back: text, today: session.today)?.start ?? Instant(iso8601: text) else {
            throw Failure.usage(
                "--since: \"\(text)\" is no day and no edit. Write 2026-11-01, 3d, 2w, 1m, or an id of:"
                    + " rekindle journal --format json")
        }
        guard moment <= session.now() else {
            throw Failure.usage("--since: \(text) is ahead: nothing was done since. Name a day that was")
        }
        return .moment(moment)
    }
}
