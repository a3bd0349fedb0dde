#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// An outside program run by its arguments, never through a shell; what it prints is discarded.
struct ChildProcess {
    /// How a program ended.
    enum Outcome: Equatable {
        /// It ended with this status.
        case exited(Int32)
        /// It could not be started.
        case notStarted
        /// It was still running when its time was up.
        case stillRunning(pid_t)
    }

    #if canImport(Glibc)
    private static let ownSession: Int32 = 0x80  // POSIX_SPAWN_SETSID, a GNU extension that Swift does not see
    #else
    private static let ownSession: Int32 = 0x400
    #endif

    /// Runs a program, found on PATH, with `input` on its standard input. Waits at most `limit`.
    static func run(
        _ arguments: [String], input: String = "", limit: Duration = .seconds(2), detached: Bool = false
    ) -> Outcome {
        var ends: [Int32] = [-1, -1]
        guard !arguments.isEmpty, pipe(&ends) == 0 else { return .notStarted }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let child = spawn(arguments, reading: ends[0], detached: detached)
        close(ends[0])
        guard let child else {
            close(ends[1])
            return .notStarted
        }
        let deadline = ContinuousClock.now + limit
        write(input, to: ends[1], until: deadline)
        close(ends[1])
        return wait(for: child, until: deadline)
    }

    /// Ends a program that took too long.
    static func kill(_ child: pid_t) {
        _ = terminate(child)
        var status: Int32 = 0
        waitpid(child, &status, 0)
    }

    private static func terminate(_ child: pid_t) -> Int32 {
        #if canImport(Glibc)
        Glibc.kill(child, SIGKILL)
        #else
        Darwin.kill(child, SIGKILL)
        #endif
    }

    private static func spawn(_ arguments: [String], reading input: Int32, detached: Bool) -> pid_t? {
        #if canImport(Glibc)
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        #else
        var actions: posix_spawn_file_actions_t?
        var attributes: posix_spawnattr_t?
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var defaults = sigset_t()
        sigemptyset(&defaults)
        for number in [SIGPIPE, SIGXFSZ, SIGINT, SIGQUIT, SIGTERM, SIGHUP] { sigaddset(&defaults, number) }
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        let flags = POSIX_SPAWN_SETSIGDEF | (detached ? ownSession : 0)
        posix_spawnattr_setflags(&attributes, Int16(flags))
        var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        var child: pid_t = 0
        return posix_spawnp(&child, arguments[0], &actions, &attributes, &pointers, environ) == 0 ? child : nil
    }

    private static func write(_ input: String, to end: Int32, until deadline: ContinuousClock.Instant) {
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
        let handler = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, handler) }
        var bytes = Array(input.utf8)[...]
        while !bytes.isEmpty, ContinuousClock.now < deadline {
            let written = bytes.withUnsafeBytes { writeBytes(end, $0) }
            if written > 0 {
                bytes = bytes.dropFirst(written)
            } else if errno == EAGAIN {
                var ready = pollfd(fd: end, events: Int16(POLLOUT), revents: 0)
                poll(&ready, 1, 50)
            } else if errno != EINTR {
                return
            }
        }
    }

    private static func writeBytes(_ end: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
        Glibc.write(end, bytes.baseAddress, bytes.count)
        #else
        Darwin.write(end, bytes.baseAddress, bytes.count)
        #endif
    }

    private static func wait(for child: pid_t, until deadline: ContinuousClock.Instant) -> Outcome {
        var status: Int32 = 0
        while true {
            let ended = waitpid(child, &status, WNOHANG)
            if ended == child { return .exited(status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)) }
            if ended < 0, errno != EINTR { return .exited(0) }
            if ContinuousClock.now >= deadline { return .stillRunning(child) }
            poll(nil, 0, 2)
        }
    }
}
