import Foundation
import Terminal

/// The two ways out besides the screens. What is not yet safe is made so here.
enum Say {
    /// One line for people on stdout.
    static func line(_ text: String) { write(SafeText.line(text) + "\n", to: 1) }

    /// One line on stderr.
    static func error(_ text: String) { write(SafeText.line(text) + "\n", to: 2) }

    /// Text of several lines on stdout.
    static func document(_ text: String) { write(SafeText.document(text) + "\n", to: 1) }

    /// A path for programs: as it is into a file or pipe, where it must name the very file; safe on a terminal.
    static func path(_ path: String, after name: String = "") {
        write(name + (isOnTerminal ? SafeText.line(path) : path) + "\n", to: 1)
    }

    /// Whether stdout is a terminal.
    static var isOnTerminal: Bool { isatty(1) == 1 }

    /// Whether stderr is a terminal.
    static var isWatched: Bool { isatty(2) == 1 }

    /// Writes text that is safe already. A reader that has gone away ends the program.
    static func write(_ text: String, to descriptor: Int32) {
        var text = text
        text.withUTF8 { bytes in
            var written = 0
            while written < bytes.count {
                let count = Foundation.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
                if count < 0, errno == EINTR || errno == EAGAIN { continue }
                guard count > 0 else { return }
                written += count
            }
        }
    }
}
