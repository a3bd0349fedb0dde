import Community
import Foundation
import Logging
import Terminal

/// A log in a file of mode 0600: what was done, never to whom, and never with which token.
enum LogFile {
    /// A logger that appends to a file; where that cannot be written, nothing is logged.
    static func logger(at path: String, now: @escaping @Sendable () -> Instant) -> Logger {
        Logger(label: "rekindle") { _ in LogHandlerToFile(path: path, now: now) }
    }
}

private struct LogHandlerToFile: LogHandler {
    let path: String
    let now: @Sendable () -> Instant
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info

    private static let largest = 1 << 20

    init(path: String, now: @escaping @Sendable () -> Instant) {
        self.path = path
        self.now = now
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let line = SafeText.line("\(now().iso8601) \(event.level) \(event.message)") + "\n"
        guard (try? PrivateFiles.makeFolder((path as NSString).deletingLastPathComponent)) != nil else { return }
        let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { return }
        Say.write(line, to: file)
        let isFull = lseek(file, 0, SEEK_END) > Self.largest
        close(file)
        if isFull { rename(path, path + ".old") }
    }
}
