import ArgumentParser
import Community
import Store

/// `rekindle source remove`: takes a source and all its rows away, after asking.
struct SourceRemove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a source with all its rows. Asks first.")

    @Argument(help: "The source.")
    var name: String

    @Flag(help: "Do not ask.")
    var yes = false

    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        try SourceNames.check([name], among: try session.store.sources().map(\.name))
        if try session.store.sources().contains(where: { $0.name == name && $0.kind == .manual }) {
            throw Failure.usage(
                "\(name): people entered by hand; they are edits. Take one out: rekindle member remove KEY")
        }
        let rows = try session.store.removal(ofSource: name)
        let sentence =
            "\(name): \(rows.identities) identities and \(rows.activities) activities go; notes and other edits stay"
            + " in the journal and apply again if the source comes back"
        try Ask.confirm(sentence, "Remove \(name)?", yes: yes, otherwise: "\(name): not removed")
        try session.store.removeSource(name: name)
        session.noted("removed source \(name)")
        Say.line("removed \(sentence)")
    }
}
