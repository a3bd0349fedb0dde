import Community
import Foundation
internal import GRDB

/// Opening a community's file: permissions, durability, version, migrations with a backup before them.
enum StoreFile {
    /// Opens the file at `path`, or creates it for `community`.
    ///
    /// Throws `StoreError`: `.notFound` where it does not exist and may not be created, `.newer` where a later Rekindle
    /// wrote it, `.damaged` where it is no database.
    static func open(
        path: String, community: String, create: Bool, migrations: Migrations = .all, patience: Patience = Patience()
    ) throws -> DatabasePool {
        let status = FileStatus(path)
        // An empty file is what a first `source add` leaves when it is killed: nothing is in it yet.
        if status == nil || status?.bytes == 0 {
            guard create else {
                throw StoreError(
                    .notFound, thing: path, cause: "no such community file",
                    remedy: "Add a source first: rekindle source add")
            }
            if status == nil { try createPrivately(path) }
        }
        // Before SQLite may touch it: a newer Rekindle's file is left as it is.
        if !OpenMark.holds(path) { try check(version: versionInHeader(path), path: path, migrations) }
        do {
            let pool = try DatabasePool(path: path, configuration: configuration(patience))
            try prepare(pool, path: path, community: community, migrations, patience)
            // After the journal's mode, with which GRDB sets NORMAL: a confirmed edit is on disk.
            try pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
            return pool
        } catch let error as DatabaseError {
            throw StoreError(opening: path, error)
        }
    }

    /// Opens a file that cannot be written: with its locks and its log where the folder has room for them, else without
    /// where no log holds anything. Nil where neither works, or the file's format is another than ours.
    static func openForReading(
        path: String, migrations: Migrations = .all, patience: Patience
    ) -> (pool: DatabasePool, stamp: FileStamp?)? {
        func open(_ place: String) -> DatabasePool? {
            var configuration = configuration(patience)
            configuration.readonly = true
            guard let pool = try? DatabasePool(path: place, configuration: configuration),
                (try? pool.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") }) == migrations.newest
            else { return nil }
            return pool
        }
        if let pool = open(path) { return (pool, nil) }
        // Before it is read, so that what is written from now on is noticed.
        let stamp = FileStamp(path)
        guard FileStamp.logBytes(path) == 0,
            let place = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed),
            let pool = open("file:\(place)?immutable=1")
        else { return nil }
        return (pool, stamp)
    }

    /// Why a file cannot even be read: one of an older format is read only after it has been changed.
    static func unreadable(_ path: String, _ error: StoreError) -> StoreError {
        guard !OpenMark.holds(path), case let version = versionInHeader(path), (1..<Migrations.all.newest) ~= version
        else { return error }
        let cause = error.cause.replacing("not saved: ", with: "")
        return StoreError(
            error.code, thing: path,
            cause: "of an older Rekindle's format, and cannot be brought to this one: \(cause)",
            remedy: error.remedy)
    }

    /// The file exists with mode 0600 before SQLite sees it; its WAL inherits that.
    static func createPrivately(_ path: String) throws {
        let folder = (path as NSString).deletingLastPathComponent
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw StoreError(
                .readOnly, thing: folder, cause: "the folder cannot be made", remedy: "Check its permissions")
        }
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw Disk.isFull(path)
                ? StoreError(.full, thing: path, cause: "not saved: disk full", remedy: "Free some space and try again")
                : StoreError(.readOnly, thing: path, cause: "the file cannot be made", remedy: "Check the folder")
        }
    }

    private static func configuration(_ patience: Patience) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = 3
        configuration.busyMode = .callback { tries in patience.waits(after: tries) }
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA page_size = 8192;
                    PRAGMA cache_size = -1500;
                    PRAGMA journal_size_limit = 67108864;
                    """)
        }
        return configuration
    }

    private static func prepare(
        _ pool: DatabasePool, path: String, community: String, _ migrations: Migrations, _ patience: Patience
    ) throws {
        let version = try pool.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }
        if version == migrations.newest { return }
        try check(version: version, path: path, migrations)
        if version > 0 { patience.onReformat?() }
        let turn = MigrationTurn(path)
        defer { turn.end() }
        // Another process may have migrated meanwhile.
        let now = try pool.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }
        if now == migrations.newest { return }
        if now > 0 { try backUp(pool, path: path, before: migrations.newest) }
        try pool.writeWithoutTransaction { db in
            try migrations.run(db, from: now)
            try db.execute(
                sql: "INSERT OR IGNORE INTO community (id, name) VALUES (1, ?)", arguments: [community])
        }
        dropOlderCopies(path, than: migrations.newest)
    }

    /// Copies from before earlier changes of the format hold nothing that the newest one does not.
    private static func dropOlderCopies(_ path: String, than version: Int) {
        for copy in Store.copies(of: path) where copy.kind == .format && copy.path != copyPath(path, before: version) {
            try? FileManager.default.removeItem(atPath: copy.path)
        }
    }

    private static func copyPath(_ path: String, before version: Int) -> String { "\(path).before-format-\(version)" }

    private static func check(version: Int, path: String, _ migrations: Migrations) throws {
        guard version >= 0 else { throw StoreError.unsound(path) }
        guard version > migrations.newest else { return }
        throw StoreError(
            .newer, thing: path,
            cause: "written by a newer Rekindle (format \(version), this one knows \(migrations.newest))",
            remedy: "Update Rekindle; the file is untouched")
    }

    /// `user_version` as the file's first page has it: bytes 60 to 63, big-endian (SQLite file format, 1.3).
    private static func versionInHeader(_ path: String) -> Int {
        let file = Foundation.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return 0 }
        defer { close(file) }
        var header = [UInt8](repeating: 0, count: 64)
        guard read(file, &header, header.count) == header.count, header.starts(with: "SQLite".utf8) else { return 0 }
        return header.suffix(4).reduce(0) { $0 << 8 | Int($1) }
    }

    /// A whole copy beside the file before its format changes.
    private static func backUp(_ pool: DatabasePool, path: String, before version: Int) throws {
        let copy = copyPath(path, before: version)
        if FileManager.default.fileExists(atPath: copy) { try FileManager.default.removeItem(atPath: copy) }
        try createPrivately(copy)
        try pool.backup(to: DatabaseQueue(path: copy))
    }
}

extension StoreError {
    /// A file that is no database of ours.
    static func unsound(_ path: String) -> StoreError {
        StoreError(
            .damaged, thing: path, cause: "not a sound database",
            remedy: "Restore a backup; the file is left as it is")
    }

    /// The sentence for a file that SQLite cannot open.
    init(opening path: String, _ error: DatabaseError) {
        switch error.resultCode {
        case .SQLITE_NOTADB, .SQLITE_CORRUPT:
            self = .unsound(path)
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
            self.init(
                .readOnly, thing: path, cause: "cannot be opened for writing", remedy: "Check permissions and disk")
        case .SQLITE_FULL:
            self.init(.full, thing: path, cause: "not saved: disk full", remedy: "Free some space and try again")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(
                .locked, thing: path, cause: "another process holds it", remedy: "Wait for its pull to end, try again")
        case .SQLITE_IOERR where Disk.isFull(path):
            self.init(.full, thing: path, cause: "not saved: disk full", remedy: "Free some space and try again")
        case .SQLITE_IOERR:
            self.init(
                .disk, thing: path, cause: "not saved: the disk is full or reports an error",
                remedy: "Free some space or check the disk, then try again")
        default:
            self.init(
                .other, thing: path, cause: "SQLite says: \(error.message ?? "error \(error.resultCode.rawValue)")",
                remedy: "Try again")
        }
    }
}

/// A process's turn to bring the files of a folder to the newest format: others wait, and find it done. The folder is
/// locked, for a descriptor of the file would take SQLite's own locks with it when it is closed.
struct MigrationTurn {
    private let folder: Int32

    /// Waits for the turn; where the folder cannot be locked SQLite's own locks have to do.
    init(_ path: String) {
        folder = open((path as NSString).deletingLastPathComponent, O_RDONLY | O_CLOEXEC)
        if folder >= 0 { flock(folder, LOCK_EX) }
    }

    /// Lets the next one have it.
    func end() {
        if folder >= 0 { close(folder) }
    }
}

/// The disk below a file.
enum Disk {
    /// Whether nothing more fits on it.
    static func isFull(_ path: String) -> Bool {
        var status = statvfs()
        guard statvfs((path as NSString).deletingLastPathComponent, &status) == 0 else { return false }
        return UInt64(status.f_bavail) * UInt64(status.f_frsize) < 64 * 1024
    }
}
