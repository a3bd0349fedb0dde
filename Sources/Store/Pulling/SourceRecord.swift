import Community
import Foundation
internal import GRDB

/// What is recorded of a source after a pull landed.
final class SourceRecord {
    /// One list that landed.
    struct List {
        var kind: RowKind
        /// Rows in the feed now.
        var rows = 0
        var repeated: Int
        var unreadable: KeptAside
    }

    private let db: Database
    private let source: Int64
    private let now: Instant
    private let name: String
    private let isFile: Bool
    private let pulls: Int
    private let newcomersBefore: Int
    /// The earliest record as it was known before.
    let earliestBefore: Int64?
    /// Whether the source's earliest record turned out earlier than known.
    private(set) var earliestMoved = false

    init(_ db: Database, source: Int64, now: Instant) throws {
        self.db = db
        self.source = source
        self.now = now
        let row = try Row.fetchOne(
            db, sql: "SELECT name, pulls, newcomers, earliest, kind FROM source WHERE id = ?", arguments: [source])
        name = row?[0] ?? ""
        pulls = row?[1] ?? 0
        newcomersBefore = row?[2] ?? 0
        earliestBefore = row?[3]
        isFile = row?[4] == SourceKind.csv.rawValue
    }

    /// Writes the record.
    func write(
        _ description: SourceDescription, _ lists: [List], problems: [PullProblem], outcome: StoreOutcome,
        newcomers: Int, seconds: Double, earliest: Int64?
    ) throws {
        let earliest = [earliest, earliestBefore].compactMap { $0 }.min()
        earliestMoved = earliest != earliestBefore
        let isWhole = lists.count == (isFile ? 1 : RowKind.lists.count)
        let isOK = problems.allSatisfy { $0.kind == "unreadable_object" }
        let status = (isOK ? PullStatus.ok : .partial).rawValue
        try db.execute(
            sql: """
                UPDATE source SET uid = ?, title = ?, earliest = ?, asked_at = ?,
                    landed_at = CASE WHEN ? THEN ? ELSE landed_at END, status = ?, seconds = ?, added = ?, changed = ?,
                    removed = ?, problems = ?, problem_kinds = ?, pulls = pulls + ?, newcomers = newcomers + ?
                WHERE id = ?
                """,
            arguments: [
                try Self.uid(db, source: source, description), description.name, earliest, now.seconds, isWhole,
                now.seconds, status,
                seconds, outcome.added, outcome.changed, outcome.removed,
                JSONText.encode(strings: problems.map(\.message)),
                JSONText.encode(strings: problems.map(\.kind)),
                isWhole ? 1 : 0, pulls == 0 ? 0 : newcomers, source,
            ])
        for list in lists { try write(list) }
        try noteFlood(newcomers)
    }

    /// The id that is equal on every laptop: what the dashboard calls itself; kept once it is known.
    static func uid(_ db: Database, source: Int64, _ description: SourceDescription) throws -> String {
        let row = try Row.fetchOne(db, sql: "SELECT uid, name FROM source WHERE id = ?", arguments: [source])
        let (uid, name): (String, String) = (row?[0] ?? "", row?[1] ?? "")
        guard uid.hasPrefix(Sources.pendingUID) else { return uid }
        let wanted = "savannah:\(description.community)/\(description.name)"
        let isTaken = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM source WHERE uid = ?)", arguments: [wanted])
        return isTaken == true ? "\(wanted)~\(name)" : wanted
    }

    private func write(_ list: List) throws {
        let kind = list.kind.rawValue
        try db.execute(
            sql: "DELETE FROM unreadable WHERE source_id = ? AND kind = ?", arguments: [source, kind])
        for object in list.unreadable.objects {
            try db.execute(
                sql: "INSERT INTO unreadable (source_id, kind, place, reason, bytes) VALUES (?, ?, ?, ?, ?)",
                arguments: [source, kind, object.place, object.reason, Data(object.bytes)])
        }
        try db.execute(
            sql: "INSERT OR REPLACE INTO source_list VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [source, kind, now.seconds, list.rows, list.repeated, list.unreadable.count])
    }

    /// A flood: ten times the usual newcomers, known after three pulls, twenty at least.
    private func noteFlood(_ newcomers: Int) throws {
        guard pulls >= 3, newcomers >= 20 else { return }
        let usual = max(1, newcomersBefore / max(1, pulls - 1))
        guard newcomers >= 10 * usual else { return }
        try db.execute(
            sql: "INSERT OR REPLACE INTO flood VALUES (?, ?, ?, ?)",
            arguments: [source, now.day.number, newcomers, usual])
    }
}
