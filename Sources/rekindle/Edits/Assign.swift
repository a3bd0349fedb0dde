import ArgumentParser
import Community
import Store

/// `rekindle assign`: who mentors, owns or covers a member, and their region.
struct Assign: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Assign a mentor, region, owner or cover to members, or clear it.",
        usage:
            "rekindle assign <key> ... mentor|region|owner|cover <name>\n       rekindle assign <key> ... <role> --clear"
    )

    @Argument(help: "The members' keys, the role, and the name or region.")
    var words: [String]

    @Flag(help: "Take the assignment back.")
    var clear = false

    @OptionGroup var place: PlaceOptions

    private var role: AssignedRole? { words.dropLast(clear ? 0 : 1).last.flatMap(AssignedRole.init(rawValue:)) }

    func validate() throws {
        guard role != nil else {
            let names = AssignedRole.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("give keys, a role (\(names)) and a name, or --clear instead of the name.")
        }
        if words.count < (clear ? 2 : 3) { throw ValidationError("whom? Name a member's key before the role.") }
        if !clear, words.last?.isEmpty == true { throw ValidationError("the name is empty; --clear takes it back.") }
    }

    func run() throws {
        guard let role else { return }
        let session = try Session.open(place)
        try session.act(.assign(role, to: clear ? nil : words.last), on: words.dropLast(clear ? 1 : 2))
    }
}
