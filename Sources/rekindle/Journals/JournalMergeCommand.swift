import ArgumentParser
import Community
import Foundation
import Store

/// `rekindle journal merge`: takes colleagues' journals in.
struct JournalMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Take in what colleagues did.",
        discussion: """
            Any order, any number of times, whole files or parts of them. Where two managers set the same field, the \
            later edit counts; both values are told, here and by: rekindle journal conflicts
            """)

    @Argument(help: "Files written by journal export; - is stdin.", completion: .file())
    var files: [String]

    @Flag(help: "Take the journal of a community that seems to be another one.")
    var anyway = false

    @Option(help: "How the report is printed: table or json.")
    var format: OutputFormat = .table

    @OptionGroup var place: PlaceOptions

    func validate() throws {
        if files.isEmpty { throw ValidationError("which files? Name them, or - for stdin.") }
        if format == .csv { throw ValidationError("--format: the report is a table or json.") }
    }

    func run() throws {
        let session = try Session.open(place)
        let pieces = try files.map(Self.piece)
        if let empty = pieces.first(where: { $0.headers.isEmpty && $0.edits.isEmpty }) {
            throw Failure.nothing(
                "\(empty.name): holds no line of a journal. Write one with: rekindle journal export FILE")
        }
        let report = try session.store.merge(pieces, anyCommunity: anyway)
        session.noted("merged \(report.added) edits of \(pieces.count) files")
        if format == .json {
            Say.write(JSONValue.object(MergeObject.make(report)).text + "\n", to: 1)
        } else {
            MergeWords.lines(report, today: session.today).forEach(Say.line)
        }
        if report.pieces.contains(where: { !$0.aside.isEmpty }) { throw ExitCode(ExitCodes.partlyDone) }
    }

    private static func piece(_ file: String) throws -> JournalPiece {
        if file == "-" { return JournalPiece(name: "stdin", bytes: FileHandle.standardInput.readDataToEndOfFile()) }
        guard let bytes = FileManager.default.contents(atPath: Home.absolute(file)) else {
            throw Failure.nothing("\(file): cannot be read. Name a file written by: rekindle journal export FILE")
        }
        return JournalPiece(name: file, bytes: bytes)
    }
}
