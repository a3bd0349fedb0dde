import Foundation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A program on a terminal of its own, driven and read by the test.
final class Pty {
    private(set) var master: Int32
    let child: pid_t
    private let before: [UInt]
    private(set) var output = ""
    private var status: Int32?
    private static let setLock: UInt = 0x4004_5431  // TIOCSPTLCK
    private static let getNumber: UInt = 0x8004_5430  // TIOCGPTN

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// The program beside the tests.
    static var probe: String {
        let tests =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("TerminalProbe").path
    }

    init(
        _ arguments: [String] = [Pty.probe], width: UInt16 = 100, height: UInt16 = 24,
        environment: [String: String] = [:]
    ) throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var isLocked: Int32 = 0
        var number: Int32 = 0
        guard master >= 0, ioctl(master, Pty.setLock, &isLocked) == 0, ioctl(master, Pty.getNumber, &number) == 0 else {
            throw Failure(description: "no terminal: \(errno)")
        }
        let slave = "/dev/pts/\(number)"
        var size = winsize(ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
        before = Pty.modes(of: master)
        var all = [
            "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
        ]
        all.merge(environment) { $1 }
        child = try Pty.spawn(arguments, on: slave, environment: all)
    }

    deinit {
        if status == nil {
            kill(child, SIGKILL)
            var ended: Int32 = 0
            waitpid(child, &ended, 0)
        }
        hangUp()
    }

    /// Closes the terminal, as a window is closed.
    func hangUp() {
        if master >= 0 { close(master) }
        master = -1
    }

    /// Whether the terminal's modes are those from before the program.
    var hasItsModesBack: Bool { Pty.modes(of: master) == before }

    func type(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
    }

    func resize(width: UInt16, height: UInt16) {
        var size = winsize(ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// Reads until the program has written a text since the last call; what came before it is dropped.
    func wait(for text: String) throws {
        let deadline = ContinuousClock.now + .seconds(20)
        while ContinuousClock.now < deadline {
            if let found = output.range(of: text) {
                output = String(output[found.upperBound...])
                return
            }
            guard read(within: 100) else { break }
        }
        throw Failure(description: "\(text) did not come, but \(output.suffix(600).debugDescription)")
    }

    /// Reads until the program has ended, and gives its status as waitpid does.
    func waitForEnd() throws -> Int32 {
        let deadline = ContinuousClock.now + .seconds(20)
        while ContinuousClock.now < deadline {
            let isOpen = read(within: 20)
            var ended: Int32 = 0
            if waitpid(child, &ended, isOpen ? WNOHANG : 0) == child {
                while read(within: 0), hasMore {}
                status = ended
                return ended
            }
        }
        throw Failure(description: "the program did not end")
    }

    private var hasMore: Bool {
        var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        return poll(&ready, 1, 0) > 0 && ready.revents & Int16(POLLIN) != 0
    }

    private func read(within milliseconds: Int32) -> Bool {
        var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&ready, 1, milliseconds) > 0 else { return true }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        #if canImport(Glibc)
        let count = Glibc.read(master, &bytes, bytes.count)
        #else
        let count = Darwin.read(master, &bytes, bytes.count)
        #endif
        guard count > 0 else { return false }
        output += String(decoding: bytes[..<count], as: UTF8.self)
        return true
    }

    private static func modes(of terminal: Int32) -> [UInt] {
        var modes = termios()
        guard tcgetattr(terminal, &modes) == 0 else { return [] }
        return [UInt(modes.c_iflag), UInt(modes.c_oflag), UInt(modes.c_cflag), UInt(modes.c_lflag)]
    }

    private static func spawn(_ arguments: [String], on terminal: String, environment: [String: String]) throws -> pid_t
    {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(0x80 | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for pointer in words + variables { free(pointer) } }
        var child: pid_t = 0
        let result = posix_spawnp(&child, arguments[0], &actions, &attributes, &words, &variables)
        guard result == 0 else { throw Failure(description: "\(arguments[0]) did not start: \(result)") }
        return child
    }
}
