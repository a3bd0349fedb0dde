import ArgumentParser

/// `rekindle report`: what is told to others or learned from.
struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Report what came of outreach.", subcommands: [ReportOutreach.self])
}
