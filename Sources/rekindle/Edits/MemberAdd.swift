import ArgumentParser
import Community
import Store

/// `rekindle member add`: somebody whom no source knows.
struct MemberAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add somebody whom no source knows. An edit: undo takes it back, the journal carries it.")

    @Argument(help: "The name.")
    var name: String

    @Option(help: "A username.")
    var username: String?

    @Option(help: "An e-mail address; who shares it with a member is that member.")
    var email: String?

    @Option(help: "Where they can be reached, such as matrix.")
    var channel: String?

    @Option(help: "The organization.")
    var organization: String?

    @OptionGroup var place: PlaceOptions

    func validate() throws {
        if !VisibleName.isVisible(name) { throw ValidationError("\(VisibleName.fault).") }
        if let email, EmailKey.of(email) == nil {
            throw ValidationError("\(email): no address that anybody reads; write it like name@example.org.")
        }
    }

    func run() throws {
        let session = try Session.open(place)
        if let email, try session.store.forgotten().contains(email: email) {
            throw Failure.nothing(
                "\(email): whose address this is was forgotten here and stays out. Add them without it if they agreed")
        }
        let account = ManualAccount(
            name: name, username: username, email: email, channel: channel, organization: organization)
        try session.tell(try session.store.add(account))
    }
}

/// `rekindle member remove`: somebody added by hand.
struct MemberRemove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take out somebody who was added by hand; undo brings them back.")

    @Argument(help: "The key of the account added by hand.")
    var key: String

    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        guard let member = MemberKey(key), try session.store.member(member) != nil else { throw Session.unknown(key) }
        guard try session.store.remove(account: member).group != nil else {
            throw Failure.usage(
                "\(key): not added by hand. What a feed holds is set aside: rekindle set-aside \(key) junk")
        }
        session.noted("removed a member added by hand")
        Say.line("\(key): removed from the members. To take it back: rekindle undo")
    }
}
