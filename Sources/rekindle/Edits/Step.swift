import ArgumentParser
import Community
import Store

/// `rekindle step`: a next step for members, shown in Follow up when it is due.
struct Step: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Plan a next step; it shows in the follow-up queue when it is due.",
        usage: "rekindle step <key> ... <text> --due <date>")

    @Argument(parsing: .allUnrecognized, help: "The members' keys, then the step in quotes.")
    var words: [String]

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The day it is due: 2026-12-01, 3d, 2w, 1m, fri.", valueName: "date"))
    var due: String

    @OptionGroup var place: PlaceOptions

    func validate() throws {
        if words.count < 2 { throw ValidationError("a next step needs a member's key and a text in quotes.") }
        try Session.checkKeys(words.dropLast())
    }

    func run() throws {
        let session = try Session.open(place)
        let day = try session.dayAhead(due, option: "--due")
        let text = try TextInput.read(words.last ?? "", option: "step")
        try session.act(.nextStep(text, due: day), on: words.dropLast())
    }
}
