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
            if let (place, screens) = ScreensAlone.read(given) { return try Screens.open(place, screens) }
            try ScreensAlone.refuse(before: given)
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

/// The screens' own options read without the parser, which takes longer than the screens to be there.
enum ScreensAlone {
    /// The options where they are all there is, each once and with its value; nil leaves them to the parser.
    static func read(_ arguments: [String]) -> (PlaceOptions, ScreenOptions)? {
        var (place, screens) = (PlaceOptions(), ScreenOptions())
        (place.home, place.community, screens.view, screens.share) = (nil, nil, nil, false)
        var rest = arguments[...]
        while let name = rest.popFirst() {
            if name == "--share" {
                screens.share = true
                continue
            }
            guard let value = rest.popFirst(), !value.hasPrefix("-") else { return nil }
            switch name {
            case "--home": place.home = value
            case "--community": place.community = value
            case "--view": screens.view = value
            default: return nil
            }
        }
        return (place, screens)
    }

    /// Refuses the screens' options beside a command that prints: nothing of it would be hidden.
    static func refuse(before arguments: [String]) throws {
        var rest = arguments.prefix { $0 != "--" }[...]
        guard rest.contains("--share") else { return }
        while let word = rest.popFirst() {
            if ["--home", "--community", "--view"].contains(word) { rest = rest.dropFirst() }
            guard !word.hasPrefix("-"), word != "demo", word != "help" else { continue }
            throw Failure.usage("--share: hides things on the screens, not in what \(word) prints. Leave it out")
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
