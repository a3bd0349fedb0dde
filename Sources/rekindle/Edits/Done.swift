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
        try Session.open(place).act(.done(name), on: keys)
    }
}
