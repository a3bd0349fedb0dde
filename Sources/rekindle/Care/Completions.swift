import ArgumentParser

/// `rekindle completions`: the script that completes commands in a shell.
struct Completions: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the completions of a shell: bash, zsh or fish.")

    @Argument(help: "bash, zsh or fish.")
    var shell: String

    @OptionGroup var place: PlaceOptions

    func run() throws {
        guard let shell = CompletionShell(rawValue: shell) else {
            let names = CompletionShell.allCases.map(\.rawValue).joined(separator: ", ")
            throw Failure.usage("\(shell): no completions for that shell. There are: \(names)")
        }
        Say.write(Rekindle.completionScript(for: shell) + "\n", to: 1)
    }
}
