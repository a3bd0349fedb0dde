import Community
import Dashboard
import Store

/// What came of an import: a row as `sync` prints it, and every row of the file that was not taken, with why.
struct ImportReport {
    let source: String
    let people: PeopleFile
    let outcome: StoreOutcome
    /// Who the people are; nil where nothing landed.
    let matches: FileMatches?
    let seconds: Double

    private var report: PullReport {
        var report = PullReport(
            source: source, status: outcome.refusal == nil ? .ok : .refused, added: outcome.added,
            changed: outcome.changed, removed: outcome.removed, unchanged: outcome.unchanged, seconds: seconds,
            bytes: people.feed.bytes, errors: outcome.refusal.map { [$0] } ?? [])
        report.keptOut = outcome.keptOut
        return report
    }

    /// 0 where every row was taken, 2 where some were not, 1 where nothing was.
    var code: Int32 {
        if outcome.refusal != nil { return ExitCodes.nothingDone }
        return people.notTaken.isEmpty ? ExitCodes.done : ExitCodes.partlyDone
    }

    func print(_ output: FormatOptions) {
        var list = ListOutput(
            output,
            columns: [
                .text("Source"), .text("Status"), .number("Rows"), .number("Added"), .number("Changed"),
                .number("Removed"), .number("Unchanged"), .number("Not taken"), .number("Seconds"),
            ], keys: PullReport.keys + ["file", "rows", "matched", "in_review", "not_taken"])
        list.add(
            object,
            cells: [
                source, report.status.rawValue, String(people.rows), String(report.added), String(report.changed),
                String(report.removed), String(report.unchanged), String(people.notTaken.count),
                String(report.tenths),
            ])
        list.end()
        guard output.format != .json else { return }
        for row in people.notTaken { Say.error("\(source): line \(row.line) not taken: \(row.reason)") }
        if outcome.keptOut > 0 { Say.error("\(source): \(outcome.keptOut) forgotten, kept out") }
        if let refusal = outcome.refusal { Say.error(refusal.message) }
        guard output.format == .table, let matches else { return }
        Say.line(
            "\(matches.matched) of them are known from other sources by name or address, \(matches.inReview) wait in"
                + " Review, \(matches.alone) are known from the file alone")
    }

    private var object: JSONObject {
        var object = report.object
        object.add("file", .string(people.title))
        object.add("rows", .int(people.rows))
        object.add("matched", JSONValue(matches?.matched))
        object.add("in_review", JSONValue(matches?.inReview))
        object.add(
            "not_taken",
            .array(
                people.notTaken.map {
                    .object(JSONObject(["line": .int($0.line), "reason": .string($0.reason)]))
                }))
        return object
    }
}
