import ArgumentParser
import Community
import Store

/// `rekindle promote`: a conversation counts as a contribution.
struct Promote: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Count a conversation as a contribution: \"it does not work on my server\" is one.",
        discussion: "The conversation's id or web address is in: rekindle member KEY --format json, under timeline.")

    @Argument(help: "The author's key.")
    var key: String

    @Argument(help: "The conversation: its id, or its address on the web.")
    var conversation: String

    @Flag(help: "It no longer counts by hand.")
    var lift = false

    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        let id = try session.member(key)
        let found = try session.store.conversations(of: id, named: conversation)
        guard let first = found.first else {
            throw Failure.nothing(
                "\(conversation): no conversation of \(key) has this id or address. See: rekindle member \(key) --format"
                    + " json")
        }
        guard found.count == 1 else {
            throw Failure.nothing(
                "\(conversation): \(found.count) conversations of \(key). Give the id, not the address")
        }
        try session.tell(try session.store.perform(.promote(first, !lift), on: [id]))
    }
}
