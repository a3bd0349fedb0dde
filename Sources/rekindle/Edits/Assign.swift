import ArgumentParser
import Community
import Store

/// `rekindle assign`: who mentors, owns or covers a member, and their region.
struct Assign: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Assign a mentor, region, owner or cover to members, or clear it.",
        usage:
            """
            rekindle assign <key> ... mentor <key or name> [--goal <text>] [--every <days>]
                   rekindle assign <key> ... region|owner|cover <name>
                   rekindle assign <key> ... <role> --clear
            """
    )

    @Argument(help: "The members' keys, the role, and the name or region.")
    var words: [String]

    @Option(help: ArgumentHelp("What the mentee wants to reach.", valueName: "text"))
    var goal: String?

    @Option(help: ArgumentHelp("Days from one check-in to the next.", valueName: "days"))
    var every: Int?

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
        if role != .mentor || clear, goal != nil || every != nil {
            throw ValidationError("--goal and --every belong to a mentor.")
        }
        if let every, every < 1 { throw ValidationError("--every: \(every) is no number of days.") }
        if !clear, words.last?.isEmpty == true { throw ValidationError("the name is empty; --clear takes it back.") }
    }

    func run() throws {
        guard let role else { return }
        let session = try Session.open(place)
        let keys = Array(words.dropLast(clear ? 1 : 2))
        if role == .mentor { return try session.edit(keys) { try mentor($0, session) } }
        try session.act(.assign(role, to: clear ? nil : words.last), on: keys)
    }

    /// A mentor is a member; --clear ends the mentorship as stopped, and forgets the name of one outside the feeds.
    private func mentor(_ ids: [MemberID], _ session: Session) throws -> EditReceipt {
        if clear {
            return try session.store.perform([
                (.mentoring(.end(.stopped, words: nil)), ids), (.assign(.mentor, to: nil), ids),
            ])
        }
        let mentor = try session.store.rows([session.memberOrName(words.last ?? "")]).first?.key
        guard let mentor else { throw Session.unknown(words.last ?? "") }
        return try session.store.mentor(ids, by: mentor, goal: goal, cadenceDays: every)
    }
}
