import ArgumentParser
import Foundation

/// Where the program begins: reads the command line, runs the command, and ends with the code that fits.
@main
enum Program {
    @MainActor static func main() async {
        // A file that may not grow is an error to be told, not the program's end.
        signal(SIGXFSZ, SIG_IGN)
        let given = Array(CommandLine.arguments.dropFirst())
        let arguments = LeadingOptions.moved(given)
        do {
            if let call = ScreensCall(given) { return try Screens.open(call) }
            try ScreensCall.refuse(before: given)
            var command = try Rekindle.parseAsRoot(arguments)
            if var waiting = command as? any AsyncParsableCommand {
                try await waiting.run()
            } else {
                try command.run()
            }
        } catch {
            Ending(of: error, arguments: arguments).leave()
        }
    }
}

/// `rekindle --home DIR members` means the same as `rekindle members --home DIR`.
enum LeadingOptions {
    private static let names = ["--home", "--community"]

    /// The arguments with what stands before the command moved behind it, in front of a `--`.
    static func moved(_ arguments: [String]) -> [String] {
        var rest = arguments[...]
        var leading: [String] = []
        while let first = rest.first, let name = names.first(where: { first == $0 || first.hasPrefix($0 + "=") }) {
            let length = first == name ? 2 : 1
            guard rest.count >= length else { return arguments }
            leading += rest.prefix(length)
            rest = rest.dropFirst(length)
        }
        guard let command = rest.first, !command.hasPrefix("-") else { return arguments }
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return Array(rest[..<end]) + leading + Array(rest[end...])
    }
}
