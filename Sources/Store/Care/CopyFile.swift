import Community
import Foundation
internal import GRDB

/// One whole copy of a community's file: made, proved, and cleaned of who was forgotten.
enum CopyFile {
    /// Copies a store while it is in use, proves the copy, and puts it in place only then.
    ///
    /// - Parameter deep: whether every page is proved too, or only that all rows are there.
    static func make(of pool: DatabasePool, at path: String, deep: Bool) throws {
        let fresh = HalfFile.making(path)
        try? FileManager.default.removeItem(atPath: fresh)
        HalfFile.sweep(before: path)
        for half in HalfFile.copies(in: (path as NSString).deletingLastPathComponent) { unlink(half) }
        defer { for end in ["", "-wal", "-shm", "-journal"] { unlink(fresh + end) } }
        do {
            try fill(fresh, from: pool, becoming: path, deep: deep)
        } catch let error as DatabaseError where [.SQLITE_FULL, .SQLITE_IOERR].contains(error.resultCode) {
            // It is the copy's disk, which may be another than the store's.
            throw StoreError(opening: path, error)
        } catch var error as StoreError where error.thing == fresh {
            error.thing = path
            throw error
        }
        guard rename(fresh, path) == 0 else {
            throw StoreError(.readOnly, thing: path, cause: "cannot be written", remedy: "Check the folder")
        }
        try flush((path as NSString).deletingLastPathComponent)
    }

    private static func fill(_ fresh: String, from pool: DatabasePool, becoming path: String, deep: Bool) throws {
        try StoreFile.createPrivately(fresh)
        let queue = try DatabaseQueue(path: fresh)
        // Both are read in one snapshot: what is written meanwhile is in neither.
        let counts = try pool.read { db in
            try queue.writeWithoutTransaction { copy in try db.backup(to: copy) }
            return try RowCounts.of(db)
        }
        try seal(queue)
        let found = try queue.read(RowCounts.of)
        guard found == counts, try !deep || isSound(queue) else {
            throw StoreError(
                .damaged, thing: path, cause: "the copy is not what the store holds", remedy: "Check the disk")
        }
        try queue.close()
        try flush(fresh)
    }

    /// Erases who was forgotten from a copy, in place; true where they were in it. A copy of an older format is brought
    /// to the present one. A copy that is no sound database is removed: it could hold anybody.
    ///
    /// - Parameter isDoubtful: whether every page is to be proved first.
    @discardableResult
    static func erase(
        _ path: String, marks: [Forgotten.Mark], context: Context, isDoubtful: Bool = false
    ) throws -> Bool {
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try seal(queue)
            guard try !isDoubtful || isSound(queue) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
            let erased = try erase(queue, marks, context)
            try queue.close()
            guard erased else { return false }
            let proof = try DatabaseQueue(path: path)
            guard try isSound(proof) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
            try proof.close()
            return true
        } catch let error as DatabaseError where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) {
            for end in ["-wal", "-shm", "-journal", ""] { unlink(path + end) }
            return true
        }
    }

    /// Changes a copy in place and, where `body` says that it changed something, rewrites it. A copy of an older format
    /// is brought to the present one.
    static func change(_ path: String, _ body: (Database) throws -> Bool) throws {
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        defer { try? queue.close() }
        try seal(queue)
        try queue.writeWithoutTransaction { db in
            try Migrations.all.run(db, from: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0)
            var changed = false
            try db.inTransaction(.immediate) {
                changed = try body(db)
                return .commit
            }
            if changed { try db.execute(sql: "VACUUM") }
        }
    }

    /// Erases who was forgotten from an opened copy and rewrites it.
    static func erase(_ queue: DatabaseQueue, _ marks: [Forgotten.Mark], _ context: Context) throws -> Bool {
        try queue.writeWithoutTransaction { db in
            let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            try Migrations.all.run(db, from: version)
            var erased = false
            try db.inTransaction(.immediate) {
                try ForgottenRows.insert(db, marks)
                let erasure = Erasure(db: db, settings: context.settings, now: context.now())
                erased = try !erasure.eraseForgotten().isEmpty
                return .commit
            }
            if erased || version < Migrations.all.newest { try db.execute(sql: "VACUUM") }
            return erased
        }
    }

    /// Whether SQLite finds nothing wrong. (Its quick check takes a key of two columns in another order for a fault.)
    static func isSound(_ queue: any DatabaseReader) throws -> Bool {
        try queue.read { db in try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") == "ok" }
    }

    /// One file without a log beside it.
    static func seal(_ queue: DatabaseQueue) throws {
        try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = DELETE") }
    }

    static var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        return configuration
    }

    private static func flush(_ path: String) throws {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return }
        defer { close(file) }
        guard fsync(file) == 0 || errno == EINVAL else {
            throw StoreError(.full, thing: path, cause: "cannot be written to disk", remedy: "Check the disk")
        }
    }
}

/// How many rows each table holds.
enum RowCounts {
    static func of(_ db: Database) throws -> [String: Int] {
        let tables = try String.fetchAll(
            db,
            sql: """
                SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                AND name NOT LIKE 'activity\\_search%' ESCAPE '\\'
                """)
        return try Dictionary(
            uniqueKeysWithValues: tables.map { table in
                (table, try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \"\(table)\"") ?? 0)
            })
    }
}
