import ArgumentParser
import Store

/// `rekindle community`: which communities there are, and which one commands mean.
struct CommunityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "community", abstract: "List the communities, or choose the one that commands mean.",
        subcommands: [CommunityList.self, CommunityUse.self])
}

/// `rekindle community list`.
struct CommunityList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the communities.")

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let home = try Home.current(option: place.home)
        let communities = Communities(home: home)
        let names = communities.names
        let chosen = communities.chosen ?? (names.count == 1 ? names.first : nil)
        var list = ListOutput(
            output,
            columns: [
                .text("Community"), .text("Chosen"), .number("Members"), .text("Sources"), .text("File", limit: 80),
            ],
            keys: ["community", "chosen", "members", "sources", "file"])
        for name in names {
            let heading = try Session.open(home, community: name, create: false, warns: false).store.heading()
            let sources = heading.sources.map(\.name)
            list.add(
                JSONObject([
                    "community": .string(name), "chosen": .bool(name == chosen), "members": .int(heading.members),
                    "sources": JSONValue(sources), "file": .string(communities.file(of: name)),
                ]),
                cells: [
                    name, name == chosen ? "yes" : "", String(heading.members), sources.joined(separator: ", "),
                    communities.file(of: name),
                ])
        }
        list.end()
    }
}

/// `rekindle community use`.
struct CommunityUse: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "use", abstract: "Choose the community that commands and screens mean.")

    @Argument(help: "The community.")
    var name: String

    @OptionGroup var place: PlaceOptions

    func run() throws {
        let communities = Communities(home: try Home.current(option: place.home))
        guard let found = try communities.pick(name) else { throw Failure.usage(Communities.remedy([])) }
        try communities.choose(found)
        Say.line("commands mean \(found) now")
    }
}
