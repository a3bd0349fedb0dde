import Foundation

/// A program on a pseudo-terminal of its own.
final class PtyProgram {
    private let master: Int32
    let process: pid_t
    private(set) var output: [UInt8] = []

    /// Starts the program; its clock starts with this call.
    init(_ path: String, _ arguments: [String], environment: [String: String], columns: UInt16 = 120, rows: UInt16 = 40)
        throws
    {
        // Glibc's module holds neither posix_openpt nor the requests behind it.
        let (unlock, numberOf): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var (isLocked, number): (Int32, Int32) = (0, 0)
        guard master >= 0, ioctl(master, unlock, &isLocked) == 0, ioctl(master, numberOf, &number) == 0 else {
            throw Usage("screens: no pseudo-terminal")
        }
        let terminal = "/dev/pts/\(number)"
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // Opened by a session's leader, the terminal becomes its controlling one.
        posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, 0x80)  // POSIX_SPAWN_SETSID
        var argv: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        var env: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { (argv + env).forEach { free($0) } }
        var child: pid_t = 0
        guard posix_spawn(&child, path, &actions, &attributes, &argv, &env) == 0 else {
            throw Usage("screens: cannot start \(path)")
        }
        process = child
    }

    deinit {
        kill(process, SIGKILL)
        var status: Int32 = 0
        waitpid(process, &status, 0)
        close(master)
    }

    /// Presses keys.
    func press(_ keys: String) {
        let bytes = Array(keys.utf8)
        _ = write(master, bytes, bytes.count)
    }

    /// Reads what comes within `milliseconds`; false where nothing came.
    func read(within milliseconds: Int32) -> Bool {
        var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&ready, 1, milliseconds) > 0 else { return false }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(master, &buffer, buffer.count)
        guard count > 0 else { return false }
        output += buffer[..<count]
        return true
    }

    /// Reads until the text is on the way to the screen; false after `milliseconds`.
    func wait(for text: String, within milliseconds: Int32) -> Bool {
        let wanted = Array(text.utf8)
        repeat {
            if output.count >= wanted.count, String(decoding: output, as: UTF8.self).contains(text) { return true }
        } while read(within: milliseconds)
        return false
    }

    /// Reads until nothing has come for `milliseconds`.
    func settle(_ milliseconds: Int32) { while read(within: milliseconds) {} }

    func forget() { output = [] }

    /// The peak resident memory so far, in megabytes.
    var peakMegabytes: Double { residentMegabytes(of: process) }
}
