import ArgumentParser
import Community
import Store

/// `rekindle journal conflicts`: fields that two managers had set differently when a merge brought them together.
struct JournalConflicts: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conflicts", abstract: "List what two managers had set differently, and whose value counts.",
        discussion: "To have the other value back, set it again: the later edit counts.")

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        var list = ListOutput(
            output,
            columns: [
                .text("Found"), .text("Key", limit: 24), .text("Name", limit: 28), .text("Counts", limit: 16),
                .text("Value", limit: 60), .text("Lost", limit: 16), .text("Value", limit: 200),
            ], keys: MergeObject.conflictKeys)
        let conflicts = try session.store.conflicts()
        for conflict in conflicts {
            list.add(
                MergeObject.conflict(conflict),
                cells: [
                    conflict.foundAt.iso8601, conflict.member?.description ?? "", conflict.name ?? "",
                    conflict.won.actor, conflict.won.words, conflict.lost.actor, conflict.lost.words,
                ])
        }
        list.end()
        if conflicts.isEmpty, output.format == .table {
            Say.error("no merge found two managers setting the same field differently")
        }
    }
}
