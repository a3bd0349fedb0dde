import ArgumentParser
import Community
import Store

/// `rekindle set-aside`: out of the queues for a reason, or back again.
struct SetAsideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set-aside", abstract: "Set members aside for a reason, or lift it.",
        usage: "rekindle set-aside <key> ... <reason> [--until <date>] [--by they|us] [--lift]",
        discussion: "Reasons: \(reasons.joined(separator: ", ")).")

    static let reasons = [
        "bot", "staff", "junk", "break", "alumni", "content-as-is", "never-contact", "wrong-data",
    ]

    @Argument(help: "The members' keys, then the reason.")
    var words: [String]

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("For a break: the day of return; open without it.", valueName: "date"))
    var until: String?

    @Option(help: ArgumentHelp("For never-contact: who decided, they or us.", valueName: "who"))
    var by: String?

    @Flag(help: "Take the reason back.")
    var lift = false

    @OptionGroup var place: PlaceOptions

    func validate() throws {
        guard let reason = words.last, Self.reasons.contains(reason) else {
            throw ValidationError(
                "\(words.last ?? ""): there is no such reason; there are \(Self.reasons.joined(separator: ", ")).")
        }
        if words.count < 2 { throw ValidationError("whom? Name a member's key before the reason.") }
        if until != nil, reason != "break" { throw ValidationError("--until: only a break has an end.") }
        if by != nil, reason != "never-contact" { throw ValidationError("--by: only never-contact asks who decided.") }
        if let by, NeverContact(rawValue: by) == nil { throw ValidationError("--by \(by): say they or us.") }
        if reason == "never-contact", by == nil, !lift {
            throw ValidationError("who decided? Add --by they or --by us.")
        }
    }

    func run() throws {
        let session = try Session.open(place)
        let end = try until.map { try session.dayAhead($0, option: "--until") }
        guard let reason = Self.reason(words.last ?? "", until: end, by: by) else { return }
        try session.act(lift ? .lift(reason) : .setAside(reason), on: words.dropLast())
    }

    private static func reason(_ word: String, until: Day?, by: String?) -> SetAside? {
        switch word {
        case "bot": .bot
        case "staff": .staff
        case "junk": .junk
        case "break": .onBreak(until: until)
        case "alumni": .alumni
        case "content-as-is": .contentAsIs
        case "never-contact": .neverContact(by.flatMap(NeverContact.init(rawValue:)) ?? .us)
        case "wrong-data": .wrongData
        default: nil
        }
    }
}
