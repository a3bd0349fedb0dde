import Foundation
import Synchronization

/// A command line of the user's own that prints a token. It runs in a session of its own, without a terminal that it
/// could draw on: what it starts ends with it, and what it says on standard error is dropped.
struct TokenCommand {
    let line: String
    let seconds: Double

    private static let longest = 4096
    /// `POSIX_SPAWN_SETSID` of spawn.h, which Swift does not see.
    private static let newSession: Int16 = 0x80

    /// The first line the command prints. Waits on a thread of its own; a cancelled task kills the command.
    func firstLine() async throws -> String {
        let cancelled = CancelFlag()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                Thread.detachNewThread { continuation.resume(with: Result { try run(cancelled) }) }
            }
        } onCancel: {
            cancelled.set()
        }
    }

    private func run(_ cancelled: CancelFlag) throws -> String {
        var pipes: [Int32] = [-1, -1]
        guard pipe(&pipes) == 0 else { throw notStarted(errno) }
        defer { close(pipes[0]) }
        for end in pipes { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let process: pid_t
        do {
            process = try spawn(output: pipes[1])
        } catch {
            close(pipes[1])
            throw error
        }
        close(pipes[1])
        var reaped = false
        defer {
            kill(-process, SIGKILL)
            if !reaped { waitpid(process, nil, 0) }
        }
        var output: [UInt8] = []
        let code = try wait(for: process, reading: pipes[0], into: &output, &reaped, cancelled)
        guard code == 0 else { throw TokenFault.failed(command: line, code: code) }
        return TokenFile.firstLine(in: output[...])
    }

    private func spawn(output: Int32) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, TokenCommand.newSession)
        var process: pid_t = 0
        let words: [UnsafeMutablePointer<CChar>?] = ["/bin/sh", "-c", line].map { (word: String) in strdup(word) }
        defer { for word in words { free(word) } }
        let code = posix_spawn(&process, "/bin/sh", &actions, &attributes, words + [nil], environ)
        guard code == 0 else { throw notStarted(code) }
        return process
    }

    /// Reads until the command has ended; its exit code, 128 + the signal's number where one ended it.
    private func wait(
        for process: pid_t, reading descriptor: Int32, into output: inout [UInt8], _ reaped: inout Bool,
        _ cancelled: CancelFlag
    ) throws -> Int32 {
        let limit = ContinuousClock.now + .seconds(seconds)
        var isOpen = true
        while true {
            if cancelled.isSet { throw CancellationError() }
            guard ContinuousClock.now < limit else {
                throw TokenFault.tookTooLong(command: line, seconds: Int(seconds.rounded(.up)))
            }
            var status: Int32 = 0
            let ended = waitpid(process, &status, WNOHANG) == process
            reaped = ended
            if isOpen { isOpen = TokenCommand.drain(descriptor, into: &output, milliseconds: ended ? 0 : 10) }
            if ended { return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F }
            if !isOpen { poll(nil, 0, 10) }
        }
    }

    /// Reads what is there within some milliseconds; false once the other end is closed.
    private static func drain(_ descriptor: Int32, into output: inout [UInt8], milliseconds: Int32) -> Bool {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        var patience = milliseconds
        while poll(&wanted, 1, patience) > 0 {
            var bytes = [UInt8](repeating: 0, count: 512)
            let count = read(descriptor, &bytes, bytes.count)
            guard count > 0 else { return false }
            if output.count < longest { output += bytes[..<count] }
            patience = 0
        }
        return true
    }

    private func notStarted(_ code: Int32) -> TokenFault {
        .notStarted(command: line, reason: String(cString: strerror(code)))
    }
}

/// Whether something was cancelled, for code that looks now and then.
final class CancelFlag: Sendable {
    private let flag = Atomic(false)

    var isSet: Bool { flag.load(ordering: .relaxed) }

    func set() { flag.store(true, ordering: .relaxed) }
}
