import ArgumentParser
import Dashboard
import Store

/// `rekindle source add`: a new source, and its community where that is new.
struct SourceAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a source to a community; the community is made where it is missing.")

    @Argument(help: "A short name without a slash, such as forum.")
    var name: String

    @Option(help: "The dashboard's address, without /api/v1/.")
    var url: String

    @OptionGroup var token: TokenOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let home = try Home.current(option: place.home)
        try SourceNames.check(new: name)
        try SourceNames.check(url: url)
        guard let community = try place.community ?? only(home) else {
            throw Failure.usage("source add: no community is named. Add --community NAME")
        }
        try Communities.check(community)
        guard let tokenPlace = try await token.place() else {
            throw Failure.usage("source add: where is the token? Add --token-env, --token-command or --token-file")
        }
        let session = try Session.open(home, community: community, create: true)
        try session.store.addSource(name: name, url: url, tokenPlace: tokenPlace.description)
        session.noted("added source \(name)")
        Say.line("added \(name) to \(community). Pull it with: rekindle sync \(name)")
    }

    private func only(_ home: Home) throws -> String? { try Communities(home: home).pick(nil) }
}
