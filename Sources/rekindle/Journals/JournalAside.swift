import ArgumentParser
import Community
import Store

/// `rekindle journal aside`: lines of colleagues' journals that were not taken.
struct JournalAside: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "aside", abstract: "List lines of colleagues' journals that were not taken, and why.",
        discussion: """
            A damaged line, or one that says something else than the edit of the same id that is here. Compare it with \
            rekindle journal, and ask whose journal it is to export it again; --clear throws the lines away.
            """)

    @Flag(help: "Throw the lines away.")
    var clear = false

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        guard !clear else {
            let count = try session.store.clearAside()
            guard count > 0 else { throw Failure.nothing("journal aside: no line is kept aside. Nothing to clear") }
            session.noted("cleared \(count) lines kept aside")
            return Say.line("cleared \(count) \(count == 1 ? "line" : "lines")")
        }
        let lines = try session.store.asideLines()
        var list = ListOutput(
            output, columns: [.text("Kept"), .text("Why", limit: 90), .text("Line", limit: 200)],
            keys: ["kept_at", "reason", "line"])
        for line in lines {
            list.add(
                JSONObject([
                    "kept_at": .string(line.keptAt.iso8601), "reason": .string(line.reason),
                    "line": .string(line.text),
                ]), cells: [line.keptAt.iso8601, line.reason, line.text])
        }
        list.end()
        if lines.isEmpty, output.format == .table { Say.error("every line of every journal was taken") }
    }
}
