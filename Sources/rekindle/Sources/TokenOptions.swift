import ArgumentParser
import Dashboard

/// Where a source's token is: never the token itself.
struct TokenOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The environment variable that holds the token.", valueName: "var"))
    var tokenEnv: String?

    @Option(help: ArgumentHelp("A command that prints the token, within 10 s.", valueName: "cmd"))
    var tokenCommand: String?

    @Option(help: ArgumentHelp("A file of mode 0600 that holds the token.", valueName: "file"), completion: .file())
    var tokenFile: String?

    /// The place that was given; nil for none. Throws for more than one, and for a file that others may read.
    func place() async throws -> TokenPlace? {
        let places = [
            tokenEnv.map(TokenPlace.environment), tokenCommand.map(TokenPlace.command),
            tokenFile.map { TokenPlace.file(Home.absolute($0)) },
        ].compactMap { $0 }
        guard places.count < 2 else {
            throw Failure.usage("--token-env, --token-command, --token-file: one of them is enough. Give one")
        }
        guard let place = places.first else { return nil }
        if case .environment(let name) = place, !Self.isVariable(name) {
            throw Failure.usage("--token-env: give the name of a variable, not the token. Like --token-env TOKEN_FORUM")
        }
        if case .file = place { _ = try await place.token() }
        return place
    }

    private static func isVariable(_ name: String) -> Bool {
        guard let first = name.utf8.first, first == UInt8(ascii: "_") || isLetter(first) else { return false }
        return name.utf8.allSatisfy { $0 == UInt8(ascii: "_") || isLetter($0) || (0x30...0x39).contains($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
}
