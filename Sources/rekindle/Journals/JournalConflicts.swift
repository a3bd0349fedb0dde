import ArgumentParser
import Community
import Store

/// `rekindle journal conflicts`: fields that two managers set differently without knowing of each other.
struct JournalConflicts: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conflicts",
        abstract: "List what two managers set without knowing of each other, and whose value counts.",
        discussion: """
            The later edit counts. To settle a line set the field again, to either value, or press C in Today or Sync: \
            whoever has both edits knows of both. What one removed and another changed later stays removed until \
            somebody brings it back: rekindle group restore ID. The list is the same on every laptop that has the same \
            edits.
            """)

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        var list = ListOutput(
            output,
            columns: [
                .text("When"), .text("Key", limit: 24), .text("Name", limit: 28), .text("Counts", limit: 16),
                .text("Value", limit: 60), .text("Lost", limit: 16), .text("Value", limit: 200),
            ], keys: MergeObject.conflictKeys)
        let conflicts = try session.store.conflicts()
        for conflict in conflicts {
            list.add(
                MergeObject.conflict(conflict),
                cells: [
                    conflict.won.at.iso8601, conflict.key ?? "", conflict.name ?? "",
                    conflict.won.actor, conflict.won.words, conflict.lost.actor, conflict.lost.words,
                ])
        }
        list.end()
        if conflicts.isEmpty, output.format == .table {
            Say.error("no two managers set the same field differently without knowing of each other")
        }
    }
}
