/// Why no token could be got from a place.
public enum TokenFault: Error, Hashable, Sendable {
    /// The environment variable is not set.
    case notSet(String)
    /// The text got is empty, or no token: it holds spaces or control characters.
    case malformed(TokenPlace)
    /// The file cannot be read; the system's reason.
    case unreadable(path: String, reason: String)
    /// The path names a folder or a device.
    case notAFile(path: String)
    /// The file belongs to somebody else.
    case notOwned(path: String)
    /// Others may read the file.
    case open(path: String, mode: UInt32)
    /// The command could not be started; the system's reason.
    case notStarted(command: String, reason: String)
    /// The command ended with this code.
    case failed(command: String, code: Int32)
    /// The command took longer than `seconds` and was killed.
    case tookTooLong(command: String, seconds: Int)

    /// The thing, the cause and the remedy in one line, without a full stop.
    public var sentence: String {
        switch self {
        case .notSet(let name): "no token: \(name) is not set. Export it, then pull again (R)"
        case .malformed(let place):
            "no token: what \(place.name) gives is empty or holds spaces. Put the bare token there, then pull again (R)"
        case .unreadable(let path, let reason):
            "no token: cannot read \(path) (\(reason)). Check the file, then pull again (R)"
        case .notAFile(let path): "no token: \(path) is not a file. Name a file that holds the token"
        case .notOwned(let path): "no token: \(path) belongs to another user. Use a file of your own"
        case .open(let path, let mode):
            "no token: \(path) is open to others (mode \(TokenFault.octal(mode))). chmod 600 it, then pull again (R)"
        case .notStarted(let command, let reason):
            "no token: cannot run \"\(command)\" (\(reason)). Check the command, then pull again (R)"
        case .failed(let command, let code):
            "no token: \"\(command)\" ended with code \(code). Run it in a shell to see why, then pull again (R)"
        case .tookTooLong(let command, let seconds):
            "no token: \"\(command)\" took longer than \(seconds) s. It must answer without asking, then pull again (R)"
        }
    }

    private static func octal(_ mode: UInt32) -> String {
        let digits = String(mode, radix: 8)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
