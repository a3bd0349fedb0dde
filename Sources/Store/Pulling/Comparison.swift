import Community
internal import GRDB

/// Compares a fetched list with the stored one, on a reader: the writer stays free.
struct Comparison {
    let db: Database
    let source: Int64
    let gate: ForgottenGate
    let isCancelled: () -> Bool
    let progress: (Int) -> Void

    /// What the list would change. O(objects); objects whose digest is stored are not decoded.
    func compare(_ list: FetchedList) throws -> Differences {
        var differences = Differences(list)
        var rows = try FeedRows(db, source: source, kind: list.kind)
        differences.stored = rows.rows.count
        let finder = try RowFinder(db, source: source, kind: list.kind)
        if try rows.isEmpty && !finder.hasAny {
            differences.isFresh = true
            return differences
        }
        var done = 0
        var mayRemove = true
        try list.forEachObject { object, digest, place in
            done += 1
            if done & 0xFFF == 0 {
                if isCancelled() { throw CancellationError() }
                progress(done)
            }
            if rows.take(digest) != nil {
                differences.unchanged += 1
                return
            }
            do {
                let row = try list.row(object, place)
                if !gate.isOpen, gate.keepsOut(row) {
                    if list.kind == .identity { differences.keptOut += 1 }
                    return
                }
                let found = try finder.find(row) { rows.see($0) }
                guard let found else {
                    differences.repeated += 1
                    return
                }
                differences.changes.append(
                    Differences.Change(
                        place: place, digest: digest, row: found.row, ordinal: Int32(clamping: found.ordinal)))
            } catch let error as UnreadableObject {
                differences.unreadable.add(Unreadable(place: place, reason: error.reason, object: object))
                if let id = error.originID {
                    for row in try finder.rows(originID: id) { _ = rows.see(row) }
                } else {
                    mayRemove = false
                }
            }
        }
        if mayRemove { differences.removed = rows.unseen }
        return differences
    }
}

/// Finds the stored row of a decoded one by its key.
final class RowFinder {
    private let kind: RowKind
    private let byKey: FastStatement
    private let byID: FastStatement
    private let any: FastStatement
    private var ordinals = Ordinals()

    init(_ db: Database, source: Int64, kind: RowKind) throws {
        self.kind = kind
        if kind == .identity {
            byKey = try FastStatement(db, "SELECT id FROM identity WHERE source_id = \(source) AND origin_id = ?")
            byID = byKey
            any = try FastStatement(db, "SELECT 1 FROM identity WHERE source_id = \(source) LIMIT 1")
        } else {
            byKey = try FastStatement(
                db,
                """
                SELECT a.id FROM activity a JOIN channel c ON c.id = a.channel_id
                WHERE a.source_id = \(source) AND a.kind = '\(kind.rawValue)' AND a.row_key = ? AND c.name = ?
                """)
            byID = try FastStatement(
                db,
                """
                SELECT id FROM activity WHERE source_id = \(source) AND kind = '\(kind.rawValue)' AND row_key = ?
                """)
            any = try FastStatement(
                db, "SELECT 1 FROM activity WHERE source_id = \(source) AND kind = '\(kind.rawValue)' LIMIT 1")
        }
    }

    /// Whether anything of the list was ever stored.
    var hasAny: Bool {
        get throws {
            defer { any.reset() }
            return try any.step()
        }
    }

    /// The stored row (0 where new) and the ordinal; nil where the object repeats one that came before.
    ///
    /// - Parameter see: marks a row as seen, false where it was already.
    func find(_ row: FeedRow, see: (Int64) -> Bool) throws -> (row: Int64, ordinal: Int)? {
        switch row {
        case .identity(let identity):
            let stored = try first(byKey, identity.originID.raw)
            return stored.map(see) == false ? nil : (stored ?? 0, 0)
        case .activity(let activity):
            let channel = RowKey.channel(activity.channel)
            if let id = activity.originID {
                let stored = try first(byKey, RowKey.key(originID: id), channel)
                return stored.map(see) == false ? nil : (stored ?? 0, 0)
            }
            let content = RowKey.content(of: activity)
            while true {
                let ordinal = ordinals.next(content, channel: activity.channel)
                guard let stored = try first(byKey, RowKey.key(content: content, ordinal: ordinal), channel) else {
                    return (0, ordinal)
                }
                if see(stored) { return (stored, ordinal) }
            }
        }
    }

    /// Every stored row with an origin_id, whatever its channel.
    func rows(originID: OriginID) throws -> [Int64] {
        byID.bind(kind == .identity ? originID.raw : RowKey.key(originID: originID), at: 1)
        var found: [Int64] = []
        while try byID.step() { found.append(byID.int(0)) }
        return found
    }

    private func first(_ statement: FastStatement, _ texts: String...) throws -> Int64? {
        for (index, text) in texts.enumerated() { statement.bind(text, at: Int32(index + 1)) }
        defer { statement.reset() }
        return try statement.step() ? statement.int(0) : nil
    }
}
