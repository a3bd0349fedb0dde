import ArgumentParser
import Community
import Dashboard
import Store

/// `rekindle source test`: asks each source who it is, and changes nothing.
struct SourceTest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Ask the sources who they are: address, token and connection; nothing is changed.")

    @Argument(help: "The sources; all of them where none is named.")
    var names: [String] = []

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let session = try Session.open(place)
        let sources = try session.store.sources()
        try SourceNames.check(names, among: sources.map(\.name))
        let puller = Live.puller(session.home, session.config)
        var list = ListOutput(
            output, columns: [.text("Source"), .text("Answer"), .text("Community"), .text("Name"), .text("Problem")],
            keys: ["source", "ok", "community", "name", "problem"])
        var good = 0
        let asked = sources.filter { $0.kind == .dashboard && (names.isEmpty || names.contains($0.name)) }
        for source in asked {
            let (found, problem) = await Self.ask(source, puller)
            if found != nil { good += 1 }
            list.add(
                JSONObject([
                    "source": .string(source.name), "ok": .bool(found != nil),
                    "community": JSONValue(found?.community), "name": JSONValue(found?.name),
                    "problem": JSONValue(problem),
                ]),
                cells: [
                    source.name, found == nil ? "no" : "ok", found?.community ?? "", found?.name ?? "", problem ?? "",
                ])
        }
        list.end()
        if good < asked.count { throw ExitCode(good == 0 ? ExitCodes.nothingDone : ExitCodes.partlyDone) }
    }

    private static func ask(_ source: SourceStatus, _ puller: Puller) async -> (SourceDescription?, String?) {
        guard let token = TokenPlace(source.tokenPlace) else { return (nil, "where its token is is unknown. Set it") }
        do {
            return (try await puller.probe(FeedSource(name: source.name, address: source.url, token: token)), nil)
        } catch {
            return (nil, Ending(of: error).sentence)
        }
    }
}
