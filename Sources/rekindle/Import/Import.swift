import ArgumentParser

/// `rekindle import`: people that no dashboard's feed has.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take in people whom no feed has, from a file.", subcommands: [ImportCSV.self])
}
