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
        let ids = [try session.member(first), try session.member(second)]
        let names = try session.store.rows(ids).map { "\($0.name) (\($0.key))" }
        guard try session.store.merge(ids[0], ids[1]).group != nil else {
            throw Failure.nothing("\(first) and \(second): one member already. Nothing changed")
        }
        session.noted("merged two members")
        Say.line("\(names.joined(separator: " and ")): merged, one person now. To take it back: rekindle undo")
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
        guard try session.store.split(id, identity: identity).group != nil else {
            throw Failure.nothing("\(identity): the only account of that member. Nothing changed")
        }
        session.noted("split a member")
        Say.line("\(identity): a person of their own now. To take it back: rekindle undo")
    }

    private func memberKey(_ text: String) throws -> MemberKey {
        guard let read = MemberKey(text) else {
            throw Failure.usage("\(text): no account. Write source/origin_id; see: rekindle member \(key)")
        }
        return read
    }
}
