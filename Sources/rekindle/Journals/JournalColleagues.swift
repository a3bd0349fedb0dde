import ArgumentParser
import Community
import Store

/// `rekindle journal colleagues`: whose edits are here, and how old what is known of them is.
struct JournalColleagues: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "colleagues", abstract: "List whose edits are here, and up to when they are known.")

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        var list = ListOutput(
            output,
            columns: [
                .text("By", limit: 28), .number("Edits"), .text("Newest"), .text("Known until"), .text("Merged"),
            ], keys: ["name", "own", "edits", "newest", "as_of", "merged_at"])
        for colleague in try session.store.colleagues() {
            let isOwn = colleague.name == session.store.context.actor
            list.add(
                JSONObject([
                    "name": .string(colleague.name), "own": .bool(isOwn), "edits": .int(colleague.edits),
                    "newest": JSONValue(colleague.newest?.iso8601), "as_of": JSONValue(colleague.asOf?.iso8601),
                    "merged_at": JSONValue(colleague.mergedAt?.iso8601),
                ]),
                cells: [
                    colleague.name, String(colleague.edits), colleague.newest?.iso8601 ?? "",
                    isOwn ? "you" : known(colleague, session.now()), colleague.mergedAt?.iso8601 ?? "",
                ])
        }
        list.end()
    }

    private func known(_ colleague: Colleague, _ now: Instant) -> String {
        guard let asOf = colleague.asOf else { return "" }
        return "\(asOf.iso8601), \(Age.text(now.seconds - asOf.seconds)) old"
    }
}
