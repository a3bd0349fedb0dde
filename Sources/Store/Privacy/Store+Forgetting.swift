import Community
import Foundation
internal import GRDB

extension Store {
    /// What forgetting a member would take away; nothing is changed.
    ///
    /// Holds the writer while it looks. Throws `StoreError`.
    public func previewForgetting(_ id: MemberID, redacting: Bool = false) throws -> ErasureReport {
        try translating {
            try writer.writeWithoutTransaction { db in
                var report: ErasureReport?
                try db.inTransaction(.immediate) {
                    report = try self.erasure(db).forget(try Self.accounts(db, of: id), redacting: redacting)
                    return .rollback
                }
                guard let report else { throw Self.gone }
                return report
            }
        }
    }

    /// Forgets a member: erases what is held about them and marks their accounts, address and name so that they stay
    /// out. What was erased may lie in freed pages and in copies until `wipe()` has run.
    ///
    /// - Parameter redacting: whether their names are replaced in what was written about others, or only listed.
    /// - Complexity: O(activities + edits): every text that may name them is looked at.
    public func forget(_ id: MemberID, redacting: Bool) throws -> ErasureReport {
        try write { db in
            let accounts = try Self.accounts(db, of: id)
            if accounts.isEmpty { throw Self.gone }
            let report = try self.erasure(db).forget(accounts, redacting: redacting)
            try db.execute(sql: "UPDATE community SET unwiped = 1")
            return report
        }
    }

    /// Whether what was erased may still lie in freed pages or copies: `wipe()` was interrupted.
    public func isUnwiped() throws -> Bool {
        try read { db in try Bool.fetchOne(db, sql: "SELECT unwiped FROM community") } ?? false
    }

    /// Rewrites the file and its automatic copies, so that no byte of what was erased is left.
    ///
    /// Throws `StoreError.Code.locked` where another program reads the file all the time; then calling it again
    /// finishes the work.
    public func wipe() throws {
        try translating {
            try Wiping.wipe(path)
            for half in Store.halves(of: path) { unlink(half) }
            for copy in copies() {
                try CopyFile.erase(copy.path, marks: marks(), context: context, isDoubtful: copy.kind == .damaged)
            }
            try write { db in try db.execute(sql: "UPDATE community SET unwiped = 0") }
            try Wiping.truncateLog(path)
        }
    }

    func marks() throws -> [Forgotten.Mark] { try read { db in try ForgottenRows.marks(db) } }

    func erasure(_ db: Database) -> Erasure { Erasure(db: db, settings: context.settings, now: context.now()) }

    private static func accounts(_ db: Database, of member: MemberID) throws -> Set<Int64> {
        try Set(Int64.fetchAll(db, sql: "SELECT id FROM identity WHERE member_id = ?", arguments: [member]))
    }

    private static var gone: StoreError {
        StoreError(.notFound, thing: "member", cause: "no longer there", remedy: "See: rekindle members")
    }
}

/// Rewrites a database so that freed pages hold nothing, on a connection of its own.
enum Wiping {
    /// Rewrites the file, empties the write-ahead log.
    static func wipe(_ path: String) throws {
        let queue = try connection(path)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "VACUUM")
        }
        try queue.close()
        try truncateLog(path)
    }

    /// Empties the write-ahead log into the file.
    static func truncateLog(_ path: String) throws {
        let queue = try connection(path)
        defer { try? queue.close() }
        let isBusy = try queue.writeWithoutTransaction { db in
            try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        guard isBusy == 0 else {
            throw StoreError(
                .locked, thing: path, cause: "another program is reading it, so its log cannot be emptied",
                remedy: "Close other windows of Rekindle, then: rekindle doctor --fix")
        }
    }

    private static func connection(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        return try DatabaseQueue(path: path, configuration: configuration)
    }
}
