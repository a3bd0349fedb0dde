import Community
internal import GRDB

/// The rows of one list that are in the feed, found by the digest of their object. 28 bytes a row.
struct FeedRows {
    private(set) var rows: ContiguousArray<Int64> = []
    private var digests: ContiguousArray<UInt64> = []
    /// Per slot, the place (from 1) of the first row with that digest that may still be unseen.
    private var heads: ContiguousArray<UInt32> = []
    /// Per row, the place (from 1) of the next row with the same digest.
    private var next: ContiguousArray<UInt32> = []
    private var seen: ContiguousArray<Bool> = []
    private let mask: Int

    /// Loads the rows of a list. O(rows).
    init(_ db: Database, source: Int64, kind: RowKind) throws {
        let statement = try FastStatement(
            db, "SELECT row, digest FROM feed_row WHERE source_id = ? AND kind = ? ORDER BY row")
        statement.bind(source, at: 1)
        statement.bind(kind.code, at: 2)
        while try statement.step() {
            rows.append(statement.int(0))
            digests.append(UInt64(bitPattern: statement.int(1)))
        }
        var capacity = 16
        while capacity < rows.count * 2 { capacity *= 2 }
        mask = capacity - 1
        heads = ContiguousArray(repeating: 0, count: capacity)
        next = ContiguousArray(repeating: 0, count: rows.count)
        seen = ContiguousArray(repeating: false, count: rows.count)
        for place in stride(from: rows.count - 1, through: 0, by: -1) {
            let slot = slot(of: digests[place])
            next[place] = heads[slot]
            heads[slot] = UInt32(place + 1)
        }
    }

    /// Whether the list has no stored rows: everything in the feed is new.
    var isEmpty: Bool { rows.isEmpty }

    /// Marks a row with this digest as seen; nil where none is left. Amortised O(1).
    mutating func take(_ digest: UInt64) -> Int64? {
        let slot = slot(of: digest)
        while heads[slot] != 0 {
            let place = Int(heads[slot] - 1)
            guard digests[place] == digest else { return nil }
            if !seen[place] {
                seen[place] = true
                if next[place] != 0 { heads[slot] = next[place] }
                return rows[place]
            }
            if next[place] == 0 { return nil }
            heads[slot] = next[place]
        }
        return nil
    }

    /// Marks a row as seen; false where it was seen already. True for a row that is not in the feed now. O(log rows).
    mutating func see(_ row: Int64) -> Bool {
        guard let place = place(of: row) else { return true }
        if seen[place] { return false }
        seen[place] = true
        return true
    }

    /// The rows that no object of the feed was seen for.
    var unseen: [Int64] { rows.indices.filter { !seen[$0] }.map { rows[$0] } }

    private func slot(of digest: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: digest) & mask
        while heads[slot] != 0, digests[Int(heads[slot] - 1)] != digest { slot = (slot + 1) & mask }
        return slot
    }

    private func place(of row: Int64) -> Int? {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle] < row { low = middle + 1 } else { high = middle }
        }
        return low < rows.count && rows[low] == row ? low : nil
    }
}

extension RowKind {
    /// The kind in `feed_row`; never changes.
    var code: Int64 {
        switch self {
        case .identity: 1
        case .conversation: 2
        case .contribution: 3
        case .event: 4
        case .seen: 5
        }
    }
}

/// Writes the digests of the rows that are in the feed.
final class DigestWriter {
    private let insert: FastStatement
    private let update: FastStatement

    init(_ db: Database, source: Int64, kind: RowKind) throws {
        insert = try FastStatement(db, "INSERT INTO feed_row VALUES (\(source), \(kind.code), ?2, ?1)")
        update = try FastStatement(
            db, "UPDATE feed_row SET digest = ?1 WHERE source_id = \(source) AND kind = \(kind.code) AND row = ?2")
    }

    /// Notes the digest of a row that was just added.
    func add(_ row: Int64, _ digest: UInt64) throws { try run(insert, row, digest) }

    /// Notes the digest of a row that was there, in the feed or gone from it.
    func put(_ row: Int64, _ digest: UInt64) throws {
        try run(update, row, digest)
        if update.changes == 0 { try add(row, digest) }
    }

    private func run(_ statement: FastStatement, _ row: Int64, _ digest: UInt64) throws {
        statement.bind(Int64(bitPattern: digest), at: 1)
        statement.bind(row, at: 2)
        try statement.run()
    }
}
