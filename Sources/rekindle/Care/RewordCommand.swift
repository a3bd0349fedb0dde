import ArgumentParser
import Community
import Store

/// `rekindle reword`: other words for a text in the journal, in its place.
struct RewordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reword",
        abstract: "Rewrite a note or message where it stands in the journal, as when it names somebody forgotten.",
        discussion: """
            The words before are gone, in the automatic copies too; undo does not bring them back. Words put into an edit \
            of your own travel with the journal; those put into a colleague's stay here: ask them to reword it.
            """)

    @Argument(help: "The edit, as forget and journal name it.")
    var edit: String

    @Argument(help: "The new text in quotes; - reads it from stdin.")
    var text: String

    @Option(
        help: ArgumentHelp(
            "Which text, as forget names it: note, tag, help …; needed where the edit has several.",
            valueName: "field"))
    var field: String?

    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        try session.store.reword(edit: edit, field: field, text: try TextInput.read(text, option: "reword"))
        session.noted("reworded 1 edit")
        Say.line("reworded; the words before are gone")
    }
}
