import Community
import Foundation
internal import GRDB

/// What a restore did.
public struct RestoreReport: Equatable, Sendable {
    /// Where what was there is kept; nil where nothing was there.
    public var kept: String?
    /// Members in the list now.
    public var members: Int
    /// Edits in the journal now.
    public var edits: Int
    /// People whom the backup still held and who were kept out.
    public var forgotten: Int
}

extension Store {
    /// Makes a community's file what a backup holds, while others read it; what was there is kept as a copy first. Who
    /// was forgotten since the backup stays so.
    ///
    /// Throws `.damaged` where the backup is not sound, `.refused` where it is another community's.
    public static func restore(
        _ file: String, over path: String, community: String, context: Context
    ) throws -> RestoreReport {
        HalfFile.sweep(before: path)
        let fresh = HalfFile.making(path, end: "restoring")
        defer { for end in ["", "-wal", "-shm", "-journal"] { unlink(fresh + end) } }
        let backup = try Backup(file, copiedTo: fresh, community: community)
        let store: Store
        do {
            store = try Store(path: path, community: community, context: context, create: true)
        } catch let error as StoreError where error.code == .damaged {
            return try backup.replaceDamaged(path, marks: [], context: context)
        }
        return try store.translating {
            try store.withPullLock {
                let before: Backup.Before
                do {
                    before = try store.translating { try Backup.Before(store) }
                } catch let error as StoreError where error.code == .damaged {
                    // It opens, but not every page can be read.
                    let marks = (try? store.marks()) ?? []
                    try? store.pool.close()
                    return try backup.replaceDamaged(path, marks: marks, context: context)
                }
                return try backup.replace(store, before)
            }
        }
    }
}

/// A backup that is about to be restored, in a private copy of its own.
private struct Backup {
    /// What was in the store, taken before anything is changed.
    struct Before {
        let kept: String
        let marks: [Forgotten.Mark]
        let revision: Int64

        init(_ store: Store) throws {
            kept = try store.keepReplaced()
            marks = try store.marks()
            revision = try store.pool.read(Revision.current)
        }
    }

    let file: String
    let path: String
    let queue: DatabaseQueue

    init(_ file: String, copiedTo path: String, community: String) throws {
        guard FileManager.default.fileExists(atPath: file) else {
            throw StoreError(.notFound, thing: file, cause: "there is no such file", remedy: "Name a backup")
        }
        // Reading a pipe would wait for ever.
        var facts = stat()
        guard stat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { throw Backup.unsound(file) }
        guard access(file, R_OK) == 0 else {
            throw StoreError(.readOnly, thing: file, cause: "cannot be read", remedy: "Check its permissions")
        }
        self.file = file
        self.path = path
        try StoreFile.createPrivately(path)
        for end in ["", "-wal"] {
            guard let from = FileHandle(forReadingAtPath: file + end) else { continue }
            if !end.isEmpty { try StoreFile.createPrivately(path + end) }
            guard let to = FileHandle(forWritingAtPath: path + end) else { throw Backup.unreadable(file) }
            do {
                while let part = try from.read(upToCount: 1 << 20), !part.isEmpty { try to.write(contentsOf: part) }
                try to.close()
            } catch {
                throw StoreError(
                    .full, thing: path, cause: "the backup cannot be copied here",
                    remedy: "Nothing was changed; free some space or check the disk, then try again")
            }
        }
        do {
            queue = try DatabaseQueue(path: path, configuration: CopyFile.configuration)
            try CopyFile.seal(queue)
            guard try CopyFile.isSound(queue) else { throw Backup.unsound(file) }
            try check(file, community)
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_ERROR: throw Backup.unsound(file)
            default: throw error
            }
        }
    }

    private func check(_ file: String, _ community: String) throws {
        let (version, name) = try queue.read { db in
            (
                try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
                try String.fetchOne(db, sql: "SELECT name FROM community")
            )
        }
        guard version > 0, let name else { throw Backup.unsound(file) }
        guard version <= Migrations.all.newest else {
            throw StoreError(
                .newer, thing: file, cause: "written by a newer Rekindle (format \(version))",
                remedy: "Update Rekindle; nothing was changed")
        }
        guard name == community else {
            throw StoreError(
                .refused, thing: file, cause: "a backup of \(name), not of \(community)",
                remedy: "Restore it with: --community \(name)")
        }
    }

    /// Puts the backup in the place of a store that is in use, in one transaction.
    func replace(_ store: Store, _ before: Before) throws -> RestoreReport {
        let forgotten = try prepare(before.marks, store.context, revision: before.revision)
        let counts = try queue.read(RowCounts.of)
        try queue.backup(to: store.writer)
        guard try store.pool.read(RowCounts.of) == counts else {
            throw StoreError(
                .damaged, thing: store.path, cause: "does not hold what the backup holds",
                remedy: "Restore \(before.kept), which is what was there")
        }
        try? Wiping.truncateLog(store.path)
        store.rotate()
        return try report(kept: before.kept, forgotten: forgotten)
    }

    /// Puts the backup in the place of a file that is no sound database, which is kept too.
    func replaceDamaged(_ store: String, marks: [Forgotten.Mark], context: Context) throws -> RestoreReport {
        let marks = Set(marks).union(Store.copies(of: store).flatMap { CopyFile.marks(of: $0.path) })
        let forgotten = try prepare(Array(marks), context, revision: 0)
        let kept = "\(store).damaged-\(context.now().seconds)"
        for end in ["-wal", "-shm", ""] where FileManager.default.fileExists(atPath: store + end) {
            guard rename(store + end, kept + end) == 0 else { throw Backup.unreadable(store) }
        }
        let report = try report(kept: kept, forgotten: forgotten)
        try queue.close()
        guard rename(path, store) == 0 else { throw Backup.unreadable(store) }
        return report
    }

    /// Takes who was forgotten out, and makes the revision one that nobody has seen.
    private func prepare(_ marks: [Forgotten.Mark], _ context: Context, revision: Int64) throws -> Int {
        try queue.writeWithoutTransaction { db in
            try Migrations.all.run(db, from: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0)
            guard try Backup.actions(db) == Backup.ownActions() else { throw Backup.unsound(file) }
            var forgotten = 0
            try db.inTransaction(.immediate) {
                try ForgottenRows.insert(db, marks)
                forgotten = try Erasure(db: db, settings: context.settings, now: context.now()).eraseForgotten().count
                try db.execute(
                    sql: "UPDATE community SET revision = MAX(revision, ?) + 1, unwiped = 0", arguments: [revision])
                return .commit
            }
            if forgotten > 0 { try db.execute(sql: "VACUUM") }
            return forgotten
        }
    }

    /// What a file does by itself: a foreign trigger would change whatever is done from then on.
    private static func actions(_ db: Database) throws -> Set<String> {
        try String.fetchSet(db, sql: "SELECT name || ': ' || sql FROM sqlite_master WHERE type IN ('trigger', 'view')")
    }

    private static func ownActions() throws -> Set<String> {
        try DatabaseQueue().writeWithoutTransaction { db in
            try Migrations.all.run(db, from: 0)
            return try actions(db)
        }
    }

    private func report(kept: String, forgotten: Int) throws -> RestoreReport {
        try queue.read { db in
            RestoreReport(
                kept: kept,
                members: try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM member WHERE left_feed IS NULL") ?? 0,
                edits: try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM edit") ?? 0, forgotten: forgotten)
        }
    }

    private static func unsound(_ file: String) -> StoreError {
        StoreError(
            .damaged, thing: file, cause: "not a sound backup of a community",
            remedy: "Nothing was changed; try another, such as an automatic copy: rekindle doctor lists them")
    }

    private static func unreadable(_ file: String) -> StoreError {
        StoreError(.readOnly, thing: file, cause: "cannot be replaced", remedy: "Check the folder's permissions")
    }
}

extension CopyFile {
    /// The marks of the forgotten that a copy holds; none where it cannot be read.
    static func marks(of path: String) -> [Forgotten.Mark] {
        var configuration = Configuration()
        configuration.readonly = true
        return (try? DatabaseQueue(path: path, configuration: configuration).read(ForgottenRows.marks)) ?? []
    }
}
