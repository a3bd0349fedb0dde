import ArgumentParser
import Community
import Store

/// `rekindle note`: a note about one member or several.
struct NoteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note", abstract: "Note something about a member. They may ask to read this.",
        usage: "rekindle note <key> ... <text>")

    @Argument(
        parsing: .allUnrecognized, help: "The members' keys, then the text in quotes; - reads the text from stdin.")
    var words: [String]

    @OptionGroup var place: PlaceOptions

    /// What was typed without the `--` that says that no option follows.
    private var typed: [String] {
        guard let end = words.firstIndex(of: "--") else { return words }
        return Array(words[..<end] + words[(end + 1)...])
    }

    func validate() throws {
        if typed.count < 2 { throw ValidationError("a note needs a member's key and a text in quotes.") }
        try Session.checkKeys(typed.dropLast())
    }

    func run() throws {
        let session = try Session.open(place)
        let text = try TextInput.read(typed.last ?? "", option: "note")
        try session.act(.note(text), on: typed.dropLast())
    }
}
