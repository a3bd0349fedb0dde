import ArgumentParser
import Community
import Store

/// `rekindle snooze`: out of the queues until a day or new activity.
struct SnoozeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snooze", abstract: "Take members out of the queues until a day, or until new activity.")

    @Argument(help: "The members' keys.")
    var keys: [String]

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The day of return: 2026-12-01, 3d, 2w, 1m, fri.", valueName: "date"))
    var until: String?

    @Flag(help: "New activity ends it.")
    var untilActive = false

    @OptionGroup var place: PlaceOptions

    func validate() throws {
        if until == nil, !untilActive { throw ValidationError("until when? Give --until DATE or --until-active.") }
    }

    func run() throws {
        let session = try Session.open(place)
        let day = try until.map { try session.dayAhead($0, option: "--until") }
        try session.act(.snooze(until: day, untilActive: untilActive), on: keys)
    }
}
