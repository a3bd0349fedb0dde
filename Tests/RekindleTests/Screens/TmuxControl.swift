import Foundation
import Testing

/// A client in tmux's control mode: one process for everything a session is told. To start one for every key takes many
/// times as long as the key.
final class TmuxControl {
    private let child: Child
    private let input: Int32
    private let output: Int32
    private var unread: [UInt8] = []

    /// Attaches to the server's only session, without a say in its size.
    ///
    /// - Parameter marks: how the names of its two pipes begin.
    init(_ tmux: String, socket: String, marks: String, _ environment: [String: String]) throws {
        let (down, up) = (marks + ".in", marks + ".out")
        mkfifo(down, 0o600)
        mkfifo(up, 0o600)
        // Both ways, so that neither end waits for the other one to be opened.
        input = open(down, O_RDWR | O_CLOEXEC)
        output = open(up, O_RDWR | O_NONBLOCK | O_CLOEXEC)
        child = try Child(
            tmux, ["-L", socket, "-u", "-C", "attach-session", "-f", "ignore-size,no-output"], environment, input: down,
            output: up, errors: "/dev/null")
    }

    /// Tells it a command and waits, at most a minute, for what it answers.
    func tell(_ words: [String]) throws -> String {
        let line = words.map { "'" + $0.replacing("'", with: #"'\''"#) + "'" }.joined(separator: " ") + "\n"
        var bytes = Array(line.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
            try #require(count > 0 || errno == EINTR, "tmux cannot be told \(words)")
            bytes = bytes.dropFirst(max(0, count))
        }
        var answer: [String]?
        while true {
            let line = try nextLine(words)
            // Blocks that end in 0 answer somebody else.
            if answer == nil, line.hasPrefix("%begin "), line.hasSuffix(" 1") {
                answer = []
            } else if let found = answer {
                if line.hasPrefix("%end "), line.hasSuffix(" 1") { return found.map { $0 + "\n" }.joined() }
                try #require(!(line.hasPrefix("%error ") && line.hasSuffix(" 1")), "tmux \(words): \(found)")
                answer = found + [line]
            }
        }
    }

    private func nextLine(_ words: [String]) throws -> String {
        while true {
            if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
                let line = String(decoding: unread[..<end], as: UTF8.self)
                unread.removeSubrange(...end)
                return line
            }
            var ready = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
            try #require(poll(&ready, 1, 60_000) == 1, "tmux does not answer \(words)")
            var chunk = [UInt8](repeating: 0, count: 65_536)
            let count = read(output, &chunk, chunk.count)
            if count > 0 { unread += chunk[..<count] }
        }
    }

    /// Waits for the process, after the server has ended.
    func end() {
        var status: Int32 = 0
        while waitpid(child.number, &status, 0) < 0, errno == EINTR {}
        close(input)
        close(output)
    }
}
