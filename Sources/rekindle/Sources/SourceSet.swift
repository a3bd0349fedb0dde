import ArgumentParser
import Community
import Dashboard
import Store

/// `rekindle source set`: another address or place of the token; the data stays.
struct SourceSet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Give a source another address or another place of its token; its data stays.")

    @Argument(help: "The source.")
    var name: String

    @Option(help: "The dashboard's address, without /api/v1/.")
    var url: String?

    @OptionGroup var token: TokenOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let session = try Session.open(place)
        let sources = try session.store.sources()
        try SourceNames.check([name], among: sources.map(\.name))
        if let kind = sources.first(where: { $0.name == name })?.kind, kind != .dashboard {
            throw Failure.usage("\(name): \(kind.notPulled(name))")
        }
        if let url { try SourceNames.check(url: url) }
        let tokenPlace = try await token.place()
        guard url != nil || tokenPlace != nil else {
            throw Failure.usage("source set: nothing to set. Give --url or one of the --token options")
        }
        try session.store.setSource(name: name, url: url, tokenPlace: tokenPlace?.description)
        session.noted("set source \(name)")
        Say.line("set \(name); its data stays. Try it with: rekindle source test \(name)")
    }
}
