public import Community
import Foundation
internal import GRDB

extension Store {
    /// Applies a fetched feed: compares it with what is stored, on a reader; then writes only the differences, with
    /// summaries, in one transaction.
    ///
    /// - Parameters:
    ///   - acceptRemovals: whether the pull may remove more than a fifth and more than ten rows of a kind.
    ///   - isCancelled: asked every few thousand objects; then nothing is changed and `CancellationError` thrown.
    /// - Returns: what changed; with `refusal` set where the pull would remove too much and nothing was written.
    /// - Complexity: O(objects); an object whose digest is stored is only hashed.
    public func apply(
        _ feed: FetchedFeed, source name: String, acceptRemovals: Bool, seconds: Double = 0,
        isCancelled: @escaping @Sendable () -> Bool = { false },
        progress: @escaping @Sendable (StoreProgress) -> Void = { _ in }
    ) throws -> StoreOutcome {
        try translating {
            let source = try sourceID(name)
            var lists: [Differences] = []
            for kind in RowKind.pullOrder {
                guard let list = feed.lists.first(where: { $0.kind == kind }) else { continue }
                let differences = try pool.read { db in
                    try Comparison(
                        db: db, source: source, gate: try self.gate(db, source, feed), isCancelled: isCancelled,
                        progress: { progress(StoreProgress(phase: .comparing, kind: kind, done: $0)) }
                    ).compare(list)
                }
                lists.append(differences)
            }
            let refused = acceptRemovals ? [:] : try pool.read { db in try RemovalGuard.refused(db, lists) }
            if !refused.isEmpty { return try refusal(refused, name) }
            let isBulk = try pool.read { db in try BulkLoad.pays(db, for: lists) }
            // What the feed mentions has to be looked up only where something is written.
            let writes = !feed.attendees.isEmpty || lists.contains { $0.isFresh || !$0.changes.isEmpty }
            let known = try writes ? pool.read { db in try FeedIndex.Known(db, source: source) } : FeedIndex.Known()
            return try writePull(isBulk: isBulk) { db in
                let gate = try self.gate(db, source, feed)
                let isTrusting = try !Self.checksReferences(db)
                if isTrusting && !gate.isOpen { throw StoreError.forgottenMeanwhile }
                return try PullWriter(
                    db, known: isTrusting ? FeedIndex.Known(db, source: source) : known, source: source, gate: gate,
                    settings: self.context.settings, now: self.context.now(), isBulk: isBulk, isCancelled: isCancelled,
                    progress: progress
                ).write(feed, lists, seconds: seconds)
            }
        }
    }

    private func gate(_ db: Database, _ source: Int64, _ feed: FetchedFeed) throws -> ForgottenGate {
        try ForgottenGate(db, uid: SourceRecord.uid(db, source: source, feed.description))
    }

    /// Writes a pull in one transaction, with a larger cache: without it every index page goes to disk and back many
    /// times. In bulk every row refers to one that was just written: looking each of them up would take longer than
    /// writing it, and only forgetting somebody needs what SQLite does then.
    private func writePull<Value>(isBulk: Bool, _ body: (Database) throws -> Value) throws -> Value {
        try writer.writeWithoutTransaction { db in
            let isTrusting = try isBulk && ForgottenRows.all(db).isEmpty
            try db.execute(sql: "PRAGMA cache_size = -24576; PRAGMA foreign_keys = \(!isTrusting)")
            defer {
                try? db.execute(
                    sql: """
                        PRAGMA foreign_keys = true; PRAGMA cache_size = -1500;
                        PRAGMA shrink_memory; PRAGMA wal_checkpoint(PASSIVE)
                        """)
            }
            return try inTransaction(db, body)
        }
    }

    private static func checksReferences(_ db: Database) throws -> Bool {
        try Bool.fetchOne(db, sql: "PRAGMA foreign_keys") ?? true
    }

    private func refusal(_ refused: [RowKind: RemovalGuard.Removal], _ name: String) throws -> StoreOutcome {
        let isFile = try sources().first { $0.name == name }?.kind == .csv
        let parts = refused.sorted { $0.key.rawValue < $1.key.rawValue }.map { kind, removal in
            "\(removal.removed) of \(removal.stored) \(kind.plural(removal.stored))"
        }
        return StoreOutcome(
            refusal: PullProblem(
                endpoint: "", kind: "refused",
                message:
                    "\(name) refused: the \(isFile ? "file" : "pull") would remove \(parts.joined(separator: ", ")); "
                    + (isFile
                        ? "it may be a part of the list. If they are really gone, import it again with --accept-removals"
                        : "the dashboard may be ill. If they are really gone: rekindle sync \(name) --accept-removals"))
        )
    }

    /// Records that a pull landed nothing; the stored rows stay as they are.
    public func recordFailure(source name: String, problems: [PullProblem], status: String, seconds: Double) throws {
        try write { db in
            try db.execute(
                sql:
                    "UPDATE source SET asked_at = ?, status = ?, seconds = ?, problems = ?, problem_kinds = ? WHERE name = ?",
                arguments: [
                    self.context.now().seconds, status, seconds, JSONText.encode(strings: problems.map(\.message)),
                    JSONText.encode(strings: problems.map(\.kind)), name,
                ])
            try Revision.advance(db)
        }
    }

    /// The rowid of a source.
    func sourceID(_ name: String) throws -> Int64 {
        let id = try pool.read { db in
            try Int64.fetchOne(db, sql: "SELECT id FROM source WHERE name = ?", arguments: [name])
        }
        guard let id else { throw StoreError.noSource(name) }
        return id
    }
}

extension RowKind {
    /// Identities first: the rows of the other lists mention them.
    static let pullOrder: [RowKind] = [.identity, .event, .conversation, .contribution]

    func plural(_ count: Int) -> String {
        switch self {
        case .identity: count == 1 ? "identity" : "identities"
        case .seen: count == 1 ? "day" : "days"
        default: count == 1 ? rawValue : rawValue + "s"
        }
    }
}

/// Refuses a pull that would remove more than a fifth and more than ten of a kind (PRODUCT §2).
enum RemovalGuard {
    /// What would leave.
    struct Removal {
        var removed: Int
        var stored: Int
    }

    /// The kinds that would lose too much; rows of members marked junk do not count.
    static func refused(_ db: Database, _ lists: [Differences]) throws -> [RowKind: Removal] {
        var refused: [RowKind: Removal] = [:]
        for list in lists where isTooMuch(list.removed.count, of: list.stored) {
            let removed = try list.removed.count - junk(db, list.removed, kind: list.list.kind)
            if isTooMuch(removed, of: list.stored) {
                refused[list.list.kind] = Removal(removed: removed, stored: list.stored)
            }
        }
        return refused
    }

    /// More than a fifth and more than ten.
    static func isTooMuch(_ removed: Int, of stored: Int) -> Bool { removed > 10 && removed * 5 > stored }

    private static func junk(_ db: Database, _ rows: [Int64], kind: RowKind) throws -> Int {
        let sql =
            kind == .identity
            ? "SELECT m.junk FROM identity i JOIN member m ON m.id = i.member_id WHERE i.id = ?"
            : """
            SELECT m.junk FROM activity a JOIN identity i ON i.id = a.actor_id JOIN member m ON m.id = i.member_id
            WHERE a.id = ?
            """
        let statement = try FastStatement(db, sql)
        var count = 0
        for row in rows {
            statement.bind(row, at: 1)
            while try statement.step() { count += Int(statement.int(0)) }
        }
        return count
    }
}
