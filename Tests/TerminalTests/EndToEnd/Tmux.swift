import Foundation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A tmux server of the test's own, with one shell in it. The program says through a pipe when it is idle.
final class Tmux {
    let home: String
    private let idle: Int32

    init(width: Int = 80, height: Int = 24) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "tmux-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        home = folder.path
        guard mkfifo(home + "/idle", 0o600) == 0 else { throw Pty.Failure(description: "no pipe: \(errno)") }
        idle = open(home + "/idle", O_RDWR | O_CLOEXEC)
        try run(["-f", "/dev/null", "new-session", "-d", "-x", "\(width)", "-y", "\(height)", "sh"])
        try run(["set-option", "-g", "status", "off"])
        try run(["resize-window", "-x", "\(width)", "-y", "\(height)"])
    }

    deinit {
        _ = try? run(["kill-server"])
        close(idle)
        try? FileManager.default.removeItem(atPath: home)
    }

    /// Starts a program in the shell and waits until it is idle.
    func start(_ program: String) throws {
        let command =
            "export TERM=screen-256color LC_ALL=C.UTF-8 PROBE_IDLE=\(home)/idle PROBE_EXPECTED=\(home)/drawn SWIFT_BACKTRACE=enable=no; "
            + "sh -c 'echo $$ > \(home)/pid; exec \(program)'; tmux -S \(home)/socket wait-for -S ended"
        try run(["send-keys", "-l", command])
        try run(["send-keys", "Enter"])
        try waitUntilIdle()
    }

    func type(_ keys: String...) throws { try run(["send-keys"] + keys) }

    /// Presses a key and waits until the program is idle again.
    func press(_ key: String) throws {
        try type(key)
        try waitUntilIdle()
    }

    func waitForEnd() throws { try run(["wait-for", "ended"]) }

    /// Alternate screen, cursor, mouse.
    func state() throws -> String {
        try run(["display-message", "-p", "#{alternate_on} #{cursor_flag} #{mouse_any_flag}"])
            .trimmingCharacters(in: .newlines)
    }

    /// The rows on tmux's screen, without the spaces at their ends.
    func shown() throws -> [String] {
        var rows = try run(["capture-pane", "-p"]).components(separatedBy: "\n")
        if rows.last == "" { rows.removeLast() }
        return rows.map(Self.trimmed)
    }

    /// The rows as the program drew them.
    func drawn() throws -> [String] {
        try String(contentsOfFile: home + "/drawn", encoding: .utf8).components(separatedBy: "\n").map(Self.trimmed)
    }

    @discardableResult
    func run(_ arguments: [String]) throws -> String {
        let words = (["env", "-u", "TMUX", "LC_ALL=C.UTF-8", "tmux", "-S", home + "/socket"] + arguments)
            .map { "'" + $0.replacingOccurrences(of: "'", with: "'\\''") + "'" }
        // To a file, not a pipe: the server that the first call starts would keep a pipe open.
        let status = system("timeout 20 \(words.joined(separator: " ")) > '\(home)/output' 2>&1")
        let output = try String(contentsOfFile: home + "/output", encoding: .utf8)
        guard status == 0 else { throw Pty.Failure(description: "tmux \(arguments): \(output)") }
        return output
    }

    private func waitUntilIdle() throws {
        var ready = pollfd(fd: idle, events: Int16(POLLIN), revents: 0)
        guard poll(&ready, 1, 20_000) > 0 else { throw Pty.Failure(description: "not idle within 20 s") }
        var byte: UInt8 = 0
        _ = read(idle, &byte, 1)
    }

    private static func trimmed(_ row: String) -> String {
        var row = row
        while row.last == " " { row.removeLast() }
        return row
    }
}
