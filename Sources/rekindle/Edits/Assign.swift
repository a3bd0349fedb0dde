import ArgumentParser
import Community
import Store

/// `rekindle assign`: who mentors, owns or covers a member, their region, and what they are for a region.
struct Assign: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Assign a mentor, region, owner or cover to members, or a role for a region; or clear it.",
        usage:
            """
            rekindle assign <key> ... mentor <key or name> [--goal <text>] [--every <days>]
                   rekindle assign <key> ... region|owner|cover <name>
                   rekindle assign <key> ... <role> --clear
                   rekindle assign <key> ... ambassador|liaison|record-keeper <region> [--status <status>]
                       [--until <date>] [--review <date>] [--about <text>] [--clear]
            """
    )

    @Argument(help: "The members' keys, the role, and the name or region.")
    var words: [String]

    @Option(help: ArgumentHelp("What the mentee wants to reach.", valueName: "text"))
    var goal: String?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("Days from one check-in to the next.", valueName: "days"),
        transform: WholeNumber.read)
    var every: Int?

    @Flag(help: "Take the assignment back.")
    var clear = false

    @OptionGroup var steward: StewardOptions
    @OptionGroup var place: PlaceOptions

    /// The role for a region, where it is one: the region is said even where it is taken back.
    private var stewardRole: StewardRole? {
        if clear, words.last.flatMap(AssignedRole.init(rawValue:)) != nil { return nil }
        return words.dropLast().last.flatMap(StewardRole.init(typed:))
    }

    private var role: AssignedRole? { words.dropLast(clear ? 0 : 1).last.flatMap(AssignedRole.init(rawValue:)) }

    func validate() throws {
        if let stewardRole { return try validate(stewardRole) }
        guard role != nil else { throw ValidationError(whatIsMissing) }
        if words.count < (clear ? 2 : 3) { throw ValidationError("whom? Name a member's key before the role.") }
        if role != .mentor || clear, goal != nil || every != nil {
            throw ValidationError("--goal and --every belong to a mentor.")
        }
        if steward.isGiven {
            throw ValidationError("--status, --until, --review and --about belong to a role for a region.")
        }
        if let every, !(1...365).contains(every) {
            throw ValidationError("--every: \(every) is no number of days. Write 1 to 365, such as 14.")
        }
        if !clear, words.last?.isEmpty == true { throw ValidationError("the name is empty; --clear takes it back.") }
    }

    /// Why the words are no assignment.
    private var whatIsMissing: String {
        func isRole(_ word: String) -> Bool { AssignedRole(rawValue: word) != nil || StewardRole(typed: word) != nil }
        let names = (AssignedRole.allCases.map(\.rawValue) + StewardRole.allCases.map(\.commandWord))
            .joined(separator: ", ")
        guard let last = words.last, words.count > 1 else {
            return "say a role after the keys (\(names)), then a name, or --clear instead of the name."
        }
        if AssignedRole(rawValue: last) != nil {
            return "\(last): the name is missing. Write it after the role, or --clear to take the role back."
        }
        if StewardRole(typed: last) != nil {
            return "\(last): the region is missing. Write it after the role, such as ES or \"Granada, Spain\"."
        }
        if words.dropLast(2).contains(where: isRole) {
            return "\(last): too many words. Put a name of several words in quotes."
        }
        if clear, AssignedRole(rawValue: words[words.count - 2]) != nil {
            return "\(last): --clear stands in the place of the name. Leave the name out."
        }
        return "\(clear ? last : words[words.count - 2]): no such role. There are: \(names)."
    }

    private func validate(_ role: StewardRole) throws {
        if words.count < 3 { throw ValidationError("whom? Name a member's key before the role.") }
        if goal != nil || every != nil { throw ValidationError("--goal and --every belong to a mentor.") }
        if clear, steward.isGiven { throw ValidationError("--clear takes the whole role back; leave the rest out.") }
        _ = try steward.wantedStatus()
    }

    func run() throws {
        if let stewardRole, let region = words.last {
            let session = try Session.open(place)
            let options = steward
            return try session.steward(
                Array(words.dropLast(2)), stewardRole, session.region(region), clear: clear, options)
        }
        guard let role else { return }
        let session = try Session.open(place)
        let keys = Array(words.dropLast(clear ? 1 : 2))
        if role == .mentor {
            return try session.edit(keys) { try mentor($0, session) }
        }
        try session.act(.assign(role, to: clear ? nil : words.last), on: keys)
        if role == .region, !clear, let text = words.last, Region(named: text) == nil {
            Say.error(
                "\(text): names no country and no continent, and is kept as text under Not placed. "
                    + "Write DE, Germany, DE/Bayern or \"Granada, Spain\"")
        }
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
