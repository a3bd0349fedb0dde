import Community
import Foundation
internal import GRDB

extension Store {
    /// What the title line tells.
    public func heading() throws -> Heading {
        let today = context.now().day
        var heading = try read { db in
            Heading(
                community: try String.fetchOne(db, sql: "SELECT name FROM community") ?? "",
                sources: try SourceReader(db: db).all(),
                outbox: try Int.fetchOne(
                    db, sql: "SELECT members FROM queue_count WHERE queue = 'outbox' AND left_out = ''") ?? 0,
                members: try Int.fetchOne(db, sql: "SELECT members FROM queue_count WHERE queue = 'members'") ?? 0,
                revision: try Revision.current(db),
                sentToday: try SentMessages.count(db, on: today, by: self.context.actor),
                journals: try Colleagues.ages(db, except: self.context.actor))
        }
        heading.tasks = try tasks()
        return heading
    }

    /// The sources in order, and how their last pulls went.
    public func sources() throws -> [SourceStatus] { try read { db in try SourceReader(db: db).all() } }

    /// The objects of a source that could not be read, as they were kept aside.
    public func unreadable(source name: String) throws -> [UnreadableReport] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT u.kind, u.place, u.reason, u.bytes FROM unreadable u JOIN source s ON s.id = u.source_id
                    WHERE s.name = ? ORDER BY u.id
                    """, arguments: [name]
            ).compactMap { row in
                RowKind(rawValue: row[0]).map {
                    UnreadableReport(
                        kind: $0, place: row[1], reason: row[2],
                        excerpt: String(decoding: row[3] as Data, as: UTF8.self))
                }
            }
        }
    }
}

/// Reads sources with their lists.
struct SourceReader {
    let db: Database

    func all() throws -> [SourceStatus] {
        var lists: [Int64: [Row]] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT source_id, kind, landed_at, rows, unreadable FROM source_list") {
            lists[row[0], default: []].append(row)
        }
        return try Row.fetchAll(
            db,
            sql: """
                SELECT id, name, url, token_place, title, asked_at, landed_at, status, seconds, added, changed, removed,
                    problems, problem_kinds, kind FROM source ORDER BY position
                """
        ).map { row in status(row, lists[row[0]] ?? []) }
    }

    private func status(_ row: Row, _ lists: [Row]) -> SourceStatus {
        let asked = (row[5] as Int64?).map(Instant.init(seconds:))
        var counts: [RowKind: Int] = [:]
        var stale: [RowKind: Instant?] = [:]
        let source = SourceKind(rawValue: row[14]) ?? .dashboard
        for kind in RowKind.lists where kind == .identity || source == .dashboard {
            let list = lists.first { $0[1] == kind.rawValue }
            counts[kind] = list?[3] ?? 0
            let landed = (list?[2] as Int64?).map(Instant.init(seconds:))
            if let asked, landed != asked, source != .manual { stale[kind] = .some(landed) }
        }
        return SourceStatus(
            name: row[1], kind: source, url: row[2], tokenPlace: row[3], title: row[4], askedAt: asked,
            landedAt: (row[6] as Int64?).map(Instant.init(seconds:)), status: row[7], seconds: row[8], counts: counts,
            added: row[9], changed: row[10], removed: row[11], problems: JSONText.strings(row[12]),
            problemKinds: JSONText.strings(row[13]), stale: stale,
            unreadable: lists.reduce(0) { $0 + ($1[4] as Int) })
    }
}
