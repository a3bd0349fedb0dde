import ArgumentParser
import Community
import Store

/// `rekindle report outreach`: who was active again after a message, per template and per channel.
struct ReportOutreach: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outreach",
        abstract: "Who was active again after a message, per template and per channel, by queue.",
        discussion: """
            Beside everybody who was written to stand people of the same state, level and band of silence in the same \
            week whom nobody wrote to. Shares come with their 95 % interval; under \(OutreachResults.fewest) people \
            nothing is said. \(Self.caution)
            """)

    static let caution = "Mind that \(OutreachResults.caution)."

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        let results = try session.store.results()
        var list = ListOutput(
            output,
            columns: [
                .text("By"), .text("Name", limit: 24), .text("Queue"), .number("Days"), .number("Sent"),
                .number("Back"), .text("Share"), .number("Others"), .text("Beside"), .text("Says"),
            ], keys: Self.keys)
        for cell in results.cells {
            for within in cell.within { list.add(Self.object(cell, within), cells: Self.cells(cell, within)) }
        }
        list.end()
        if output.format == .table { foot(results) }
    }

    private func foot(_ results: OutreachResults) {
        if results.cells.isEmpty { Say.line(OutreachResults.none) }
        for line in results.footnotes { Say.line(line) }
        Say.line(Self.caution)
    }

    private static let keys = [
        "kind", "name", "queue", "within_days", "sent", "back", "share", "low", "high", "others", "comparison",
        "comparison_low", "comparison_high", "verdict", "note",
    ]

    private static func object(_ cell: OutreachResults.Cell, _ within: OutreachResults.Within) -> JSONObject {
        JSONObject([
            "kind": .string(cell.kind.rawValue), "name": JSONValue(cell.name), "queue": JSONValue(cell.queue?.rawValue),
            "within_days": .int(within.days), "sent": .int(within.sent), "back": .int(within.back),
            "share": JSONValue(within.share?.value), "low": JSONValue(within.share?.low),
            "high": JSONValue(within.share?.high), "others": .int(within.others),
            "comparison": JSONValue(within.comparison?.value), "comparison_low": JSONValue(within.comparison?.low),
            "comparison_high": JSONValue(within.comparison?.high), "verdict": .string(within.verdict.rawValue),
            "note": .string(OutreachResults.caution),
        ])
    }

    private static func cells(_ cell: OutreachResults.Cell, _ within: OutreachResults.Within) -> [String] {
        [
            cell.kind.rawValue, cell.title, cell.queue?.rawValue ?? "all", String(within.days), String(within.sent),
            String(within.back), within.share?.words ?? "", String(within.others), within.comparison?.words ?? "",
            within.verdict.words,
        ]
    }
}
