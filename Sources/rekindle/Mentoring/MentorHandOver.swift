import ArgumentParser
import Community
import Store

/// `rekindle mentor hand-over`: a mentor leaves, and the mentees get other mentors, as one undo step.
struct MentorHandOver: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hand-over", abstract: "Give the mentees of a mentor who leaves to others, as one undo step.")

    @Argument(help: "The key of the mentor who leaves.")
    var key: String

    @Option(
        help: ArgumentHelp(
            "Who takes over all of them, by key or name; else everybody gets who fits them best.", valueName: "key"))
    var to: [String] = []

    @Option(help: ArgumentHelp("What the new mentors should know.", valueName: "text"))
    var notes: String?

    @Flag(help: "Only show who would go to whom.")
    var dryRun = false

    @OptionGroup var place: PlaceOptions

    func validate() throws {
        if to.count > 1 {
            throw ValidationError("--to: one takes over all of them; without it everybody gets who fits them best.")
        }
    }

    func run() throws {
        let session = try Session.open(place)
        let mentor = try session.member(key)
        let plan = try session.store.handOvers(from: mentor, to: to.first.map { try session.memberOrName($0) })
        guard !plan.isEmpty else { throw Failure.nothing("\(key): mentors nobody. See: rekindle mentors") }
        if dryRun {
            plan.forEach(show)
            if let warning = try session.store.warning(of: plan) { Say.error(warning) }
            return
        }
        let (receipt, left) = try session.store.handOver(plan, from: mentor, notes: notes)
        try session.tell(receipt, prefix: "")
        if !left.isEmpty {
            Say.error("nobody has room for \(left.joined(separator: ", ")): they stand first in rekindle mentors")
            throw ExitCode(ExitCodes.partlyDone)
        }
    }

    private func show(_ line: HandOver) {
        let why = line.match.map { "\($0.name): \($0.reasons.joined(separator: ", "))" } ?? "nobody has room"
        let warning = line.match?.warning.map { " ! \($0)" } ?? ""
        Say.line("\(line.mentee.row.name) → \(why)\(warning)")
    }
}
