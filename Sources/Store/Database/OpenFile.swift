import Foundation
internal import GRDB
import Synchronization

/// A community's file as this program has it open: to read and write or, where the disk or its permissions allow no
/// more, to read alone until they do again.
final class OpenFile: Sendable {
    private struct Held {
        var pool: DatabasePool
        /// Why nothing can be written; nil where everything can.
        var obstacle: StoreError?
        /// What the file was when it was opened without locks; nil where locks keep others from changing it.
        var stamp: FileStamp?
        /// When it was tried last to open it for writing.
        let triedAt = ContinuousClock.now
    }

    private let path: String
    private let community: String
    private let patience: Patience
    private let held: Mutex<Held>
    private let mark: OpenMark

    /// Opens the file; throws `StoreError` where it cannot even be read.
    init(path: String, community: String, create: Bool, patience: Patience) throws {
        self.path = path
        self.community = community
        self.patience = patience
        func open() throws -> Held {
            Held(pool: try StoreFile.open(path: path, community: community, create: create, patience: patience))
        }
        let first: Held
        do {
            // Another program's writing holds up no reading.
            first = try patience.short(open)
        } catch let error as StoreError where error.code == .locked || error.leavesReading {
            if let (pool, stamp) = StoreFile.openForReading(path: path, patience: patience) {
                first = Held(pool: pool, obstacle: error, stamp: stamp)
            } else if error.code == .locked {
                first = try open()
            } else {
                throw StoreFile.unreadable(path, error)
            }
        }
        held = Mutex(first)
        mark = OpenMark(path)
    }

    /// Why nothing can be written at present; nil where everything can.
    var obstacle: StoreError? { held.withLock { $0.obstacle } }

    /// The connections for reading.
    var pool: DatabasePool {
        get throws { try held.withLock { try current(&$0).pool } }
    }

    /// The connections for writing. Where the file was opened for reading alone it is tried again; throws the reason
    /// where nothing can be written yet.
    var writer: DatabasePool {
        get throws {
            try held.withLock { held in
                guard held.obstacle != nil else { return held.pool }
                held = try writable()
                return held.pool
            }
        }
    }

    /// Reads within one snapshot; what was read without locks counts only if nobody wrote meanwhile.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        let (pool, stamp) = try held.withLock { held in
            let current = try current(&held)
            return (current.pool, current.stamp)
        }
        guard let stamp else { return try pool.read(body) }
        let result = Result { try pool.read(body) }
        if stamp == FileStamp(path) { return try result.get() }
        return try self.pool.read(body)
    }

    /// Tries every few seconds whether the file can be written again, where it was opened for reading alone.
    func retry() {
        held.withLock { held in
            guard held.obstacle != nil, ContinuousClock.now - held.triedAt > .seconds(5) else { return }
            if let open = try? writable() {
                held = open
            } else {
                held = Held(pool: held.pool, obstacle: held.obstacle, stamp: held.stamp)
            }
        }
    }

    private func current(_ held: inout Held) throws -> Held {
        guard let stamp = held.stamp, stamp != FileStamp(path) else { return held }
        // Others wrote, so there is room now, or at least a log to read.
        do { held = try writable() } catch let error as StoreError where error.leavesReading {
            guard let (pool, stamp) = StoreFile.openForReading(path: path, patience: patience) else { throw error }
            held = Held(pool: pool, obstacle: error, stamp: stamp)
        }
        return held
    }

    private func writable() throws -> Held {
        Held(pool: try StoreFile.open(path: path, community: community, create: false, patience: patience))
    }
}

/// What tells that a file and its log are still what they were.
struct FileStamp: Equatable {
    private let file: FileStatus?
    private let logBytes: Int

    init(_ path: String) {
        file = FileStatus(path)
        logBytes = Self.logBytes(path)
    }

    /// How much a log holds that is not in the file yet.
    static func logBytes(_ path: String) -> Int { FileStatus(path + "-wal")?.bytes ?? 0 }
}

/// The files that this program has open. POSIX takes all locks of a program from a file when the program closes any
/// descriptor of it: such a file must not be looked at beside SQLite.
final class OpenMark: Sendable {
    private static let open = Mutex<[FileStatus.Identity: Int]>([:])
    private let file: FileStatus.Identity

    init(_ path: String) {
        file = Self.file(path)
        Self.open.withLock { $0[file, default: 0] += 1 }
    }

    deinit {
        Self.open.withLock { open in
            let left = (open[file] ?? 1) - 1
            open[file] = left > 0 ? left : nil
        }
    }

    /// Whether this program has the file open.
    static func holds(_ path: String) -> Bool {
        let file = file(path)
        return open.withLock { $0[file] != nil }
    }

    private static func file(_ path: String) -> FileStatus.Identity { FileStatus(path)?.identity ?? .init() }
}
