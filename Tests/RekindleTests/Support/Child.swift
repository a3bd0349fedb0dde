import Foundation
import Testing

/// A started process. Foundation's own waits for all that the process leaves running, such as a server of tmux.
struct Child {
    let number: pid_t

    /// Starts a program with files for its three streams.
    init(
        _ program: String, _ arguments: [String], _ environment: [String: String], input: String, output: String,
        errors: String
    ) throws {
        var streams = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&streams)
        defer { posix_spawn_file_actions_destroy(&streams) }
        posix_spawn_file_actions_addopen(&streams, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&streams, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&streams, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        // The threads of tests block most signals; a child that inherited that would outlive every hang-up.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (words + variables).forEach { free($0) } }
        var child: pid_t = 0
        let result = posix_spawn(&child, program, &streams, &attributes, &words, &variables)
        try #require(result == 0, "\(program) cannot be started: error \(result)")
        number = child
    }

    /// The code it ends with, negative for a signal; after a minute it is killed, which fails the test.
    func ending() async -> Int32 {
        let limit = DispatchSource.makeTimerSource()
        defer { limit.cancel() }
        limit.setEventHandler { kill(number, SIGKILL) }
        limit.schedule(deadline: .now() + 60)
        limit.activate()
        return await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                var status: Int32 = 0
                while waitpid(number, &status, 0) < 0, errno == EINTR {}
                let signal = status & 0x7F
                continuation.resume(returning: signal == 0 ? (status >> 8) & 0xFF : -signal)
            }
        }
    }
}
