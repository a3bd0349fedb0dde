import ArgumentParser
import Community
import Store

/// `rekindle done`: welcomed, checked in, looked at.
struct Done: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say done in a queue: welcomed, checked in; hidden there until new activity.")

    @Argument(help: "The members' keys.")
    var keys: [String]

    @Option(
        help: ArgumentHelp("The queue.", valueName: "queue"), completion: .list(QueueName.existing.map(\.rawValue)))
    var queue: String

    @OptionGroup var place: PlaceOptions

    func run() throws {
        let name = try QueueName.existing(named: queue)
        guard name != .review, name != .outbox else {
            let remedy =
                name == .review ? "rekindle review accept or reject" : "rekindle contact KEY --sent or --discard"
            throw Failure.usage("\(queue): nothing is done there by saying so. Use \(remedy)")
        }
        let session = try Session.open(place)
        try session.act(.done(name), on: keys)
        if name == .followUp { try sayTerms(session) }
    }

    /// A term that ends waits for a decision; which one, is said.
    private func sayTerms(_ session: Session) throws {
        for key in keys {
            guard let id = try? session.member(key), let profile = try session.store.profile(id) else { continue }
            let due = FollowUpItem.items(figures: profile.row.figures, facts: profile.facts, now: session.now())
            for item in due where item.kind == .termEnding {
                guard let some = profile.facts.stewardships.first(where: { $0.id == item.id }) else { continue }
                let words = "\(some.role.commandWord) \(some.region.typed)"
                Say.error(
                    "still due: \(item.sentence(today: session.today)). Renew it: rekindle assign \(key) \(words) --until 1y;"
                        + " or end it: --status emeritus")
            }
        }
    }
}
