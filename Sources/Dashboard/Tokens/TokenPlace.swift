/// Where a source's token can be got; what a store keeps instead of the token. As text: `env:TOKEN_FORUM`,
/// `command:pass show forum`, `file:/home/nora/.forum-token`.
public enum TokenPlace: Hashable, Sendable, LosslessStringConvertible {
    /// An environment variable.
    case environment(String)
    /// A command line for the shell; the first line it prints is the token.
    case command(String)
    /// A file of the user's own, with mode 0600.
    case file(String)

    /// Reads the text form; nil for any other text.
    public init?(_ description: String) {
        guard let colon = description.firstIndex(of: ":") else { return nil }
        let rest = String(description[description.index(after: colon)...])
        guard !rest.isEmpty else { return nil }
        switch description[..<colon] {
        case "env": self = .environment(rest)
        case "command": self = .command(rest)
        case "file": self = .file(rest)
        default: return nil
        }
    }

    /// The text form, which `init(_:)` reads.
    public var description: String {
        switch self {
        case .environment(let name): "env:\(name)"
        case .command(let line): "command:\(line)"
        case .file(let path): "file:\(path)"
        }
    }

    /// As a remedy names it: `TOKEN_FORUM`, `the command "pass show forum"`, `/home/nora/.forum-token`.
    public var name: String {
        switch self {
        case .environment(let name): name
        case .command(let line): "the command \"\(line)\""
        case .file(let path): path
        }
    }
}
