import Foundation

/// `REKINDLE_IDLE=FILE`: one byte is appended each time the screens become idle.
enum IdleSignal {
    /// What the screens call; nothing happens where the variable is not set or the file cannot be opened.
    static func fromEnvironment(
        _ environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> @Sendable () -> Void {
        guard let path = environment["REKINDLE_IDLE"], !path.isEmpty else { return {} }
        // Reading too lets a named pipe be opened before anybody reads it.
        let file = Foundation.open(path, O_RDWR | O_APPEND | O_CREAT | O_NONBLOCK | O_CLOEXEC, 0o600)
        guard file >= 0 else { return {} }
        return { Say.write(".", to: file) }
    }
}
