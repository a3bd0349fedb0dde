import ArgumentParser
import Community
import Store

/// `rekindle merge`: two members are one person.
struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say that two members are one person.")

    @Argument(help: "A member's key.")
    var first: String

    @Argument(help: "The other's key.")
    var second: String

    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        try session.tell(try session.store.merge(try session.member(first), try session.member(second)))
    }
}

/// `rekindle split`: an account is another person than the rest of its member.
struct Split: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say that an account is another person than the rest of its member.")

    @Argument(help: "The member's key.")
    var key: String

    @Argument(help: "The key of the account: source/origin_id.")
    var identity: String

    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        let id = try session.member(key)
        let identity = try memberKey(identity)
        try session.tell(try session.store.split(id, identity: identity))
    }

    private func memberKey(_ text: String) throws -> MemberKey {
        guard let read = MemberKey(text) else {
            throw Failure.usage("\(text): no account. Write source/origin_id; see: rekindle member \(key)")
        }
        return read
    }
}
