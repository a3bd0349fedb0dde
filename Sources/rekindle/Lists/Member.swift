import ArgumentParser
import Community
import Store

/// `rekindle member`: one person.
struct Member: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show everything known about one member; add somebody whom no source knows.",
        subcommands: [MemberShow.self, MemberAdd.self, MemberRemove.self], defaultSubcommand: MemberShow.self)
}

/// `rekindle member KEY`: everything known about one person.
struct MemberShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show everything known about one member.",
        discussion:
            "JSON is one object: the member's fields, then notes, messages, next steps, timeline and who could write.")

    @Argument(help: "The member: source/origin_id of any of their accounts.")
    var key: String

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        let id = try session.member(key)
        guard let profile = try session.store.profile(id) else { throw Session.unknown(key) }
        switch output.format {
        case .json:
            var object = try ProfileObject.make(profile, session)
            object.add("could_write", ProfileObject.couldWrite(try session.store.couldWrite(to: id)))
            Say.write(JSONValue.object(object).text + "\n", to: 1)
        case .csv:
            var list = ListOutput(output, columns: [], keys: MemberObject.keys)
            list.add(
                MemberObject.make(profile.row, profile.identities, profile.facts.person, now: session.now()), cells: [])
            list.end()
        case .table: Say.document(ProfilePage.text(profile, try session.store.couldWrite(to: id), session))
        }
    }
}
