import Foundation
import Synchronization

/// How long a write waits while another process holds the file.
final class Patience: Sendable {
    /// A pull may hold the writer for minutes: an edit waits for it rather than fail. In hundredths of a second.
    private static let usual = 60_000
    /// After so long a wait is told, in hundredths of a second.
    private static let told = 100

    private let path: String
    private let onWait: (@Sendable (Int32?) -> Void)?
    /// Called when opening has to wait until the file is of the newest format.
    let onReformat: (@Sendable () -> Void)?
    /// Whether this thread has little of it; another may wait for long meanwhile.
    @TaskLocal private static var isShort = false
    private let hasTold = Atomic<Bool>(false)
    /// Since when and until when somebody waited, as far as is known.
    private let wait = Mutex<(writer: Int32?, last: ContinuousClock.Instant)?>(nil)

    /// - Parameter onWait: called once, when a write has waited a second, with the process it waits for.
    init(
        path: String = "", onWait: (@Sendable (Int32?) -> Void)? = nil, onReformat: (@Sendable () -> Void)? = nil
    ) {
        self.path = path
        self.onWait = onWait
        self.onReformat = onReformat
    }

    /// Waits a hundredth of a second; whether it is worth trying again after so many tries.
    func waits(after count: Int) -> Bool {
        guard count < (Self.isShort ? 25 : Self.usual) else { return false }
        if count >= Self.told { noteWait(isFirst: count == Self.told) }
        usleep(10_000)
        return true
    }

    /// The process that a write waits for at this moment, for longer than a second; -1 where it is not known.
    var waitsFor: Int32? {
        wait.withLock { wait in
            guard let wait, ContinuousClock.now - wait.last < .milliseconds(500) else { return nil }
            return wait.writer ?? -1
        }
    }

    /// Has little of it for as long as `body` runs.
    func short<Value>(_ body: () throws -> Value) rethrows -> Value {
        try Self.$isShort.withValue(true, operation: body)
    }

    private func noteWait(isFirst: Bool) {
        let known = isFirst ? nil : wait.withLock { $0?.writer }
        let writer = known ?? LockHolder.writer(of: path)
        wait.withLock { $0 = (writer, .now) }
        guard isFirst, let onWait, !hasTold.exchange(true, ordering: .relaxed) else { return }
        onWait(writer)
    }
}

/// Who writes to a store's file at this moment.
enum LockHolder {
    /// The byte of the shared index that a writer locks (SQLite, "WAL-mode File Format", 2.2.2: WAL_WRITE_LOCK).
    private static let writeLock = 120

    /// The process, where the system tells.
    static func writer(of path: String) -> Int32? {
        var status = stat()
        // Asking with a descriptor would take this program's own locks away when it is closed.
        guard stat(path + "-shm", &status) == 0,
            let locks = FileManager.default.contents(atPath: "/proc/locks")
        else { return nil }
        return writer(of: Int(status.st_ino), in: String(decoding: locks, as: UTF8.self))
    }

    /// Reads lines such as "1: POSIX  ADVISORY  WRITE 4711 fe:00:1234 120 120".
    static func writer(of file: Int, in locks: String) -> Int32? {
        for line in locks.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count >= 8, !words.contains("->"), words[words.count - 5] == "WRITE",
                words[words.count - 3].split(separator: ":").last.flatMap({ Int($0) }) == file,
                let first = Int(words[words.count - 2]), first <= writeLock,
                Int(words[words.count - 1]).map({ $0 >= writeLock }) ?? true,
                let process = Int32(words[words.count - 4])
            else { continue }
            return process > 0 ? process : nil
        }
        return nil
    }
}
