import ArgumentParser

/// `rekindle source`: the feeds of a community.
struct Source: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Add, change, list, test or remove the sources of a community.",
        subcommands: [SourceAdd.self, SourceSet.self, SourceList.self, SourceTest.self, SourceRemove.self])
}
