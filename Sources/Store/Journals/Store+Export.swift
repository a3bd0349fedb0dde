public import Community
import Foundation
internal import GRDB

/// Where a journal that travels begins.
public enum JournalStart: Sendable {
    /// What was done at that moment or later.
    case moment(Instant)
    /// What comes after an edit.
    case after(id: String)
}

extension Store {
    /// Writes the journal for a colleague: a first line that says whose it is, then one edit a line, in order of time.
    /// Edits of colleagues that were merged here are in it too.
    ///
    /// - Parameter line: takes each line without its end.
    /// - Returns: how many edits were written.
    public func exportJournal(since start: JournalStart? = nil, to line: (String) throws -> Void) throws -> Int {
        let now = context.now()
        let floor =
            switch start {
            case .moment(let moment): EditID.floor(at: moment)
            case .after(let id): id
            case nil: ""
            }
        let since: Instant? =
            switch start {
            case .moment(let moment): moment
            case .after(let id): EditID.instant(of: id)
            case nil: nil
            }
        return try read { db in
            try line(JournalLine.header(try self.header(db, now, since)).text)
            var count = 0
            let rows = try Row.fetchCursor(
                db, sql: "SELECT \(EditRecord.columns) FROM edit WHERE id > ?1 OR reworded > ?1 ORDER BY id",
                arguments: [floor])
            while let row = try rows.next() {
                try line(JournalLine.edit(EditRecord.edit(row)).text)
                count += 1
            }
            return count
        }
    }

    private func header(_ db: Database, _ now: Instant, _ since: Instant?) throws -> JournalHeader {
        let others = try Colleagues.all(db, except: context.actor).compactMap { colleague in
            colleague.asOf.map { JournalHeader.Actor(name: colleague.name, asOf: $0) }
        }
        return JournalHeader(
            community: try String.fetchOne(db, sql: "SELECT name FROM community") ?? "",
            sources: try Self.sourceUIDs(db), by: context.actor, exportedAt: now, since: since,
            actors: [.init(name: context.actor, asOf: now)] + others)
    }

    /// The uids that are equal on every laptop; a source that was never pulled has none yet.
    static func sourceUIDs(_ db: Database) throws -> [String] {
        try String.fetchAll(db, sql: "SELECT uid FROM source ORDER BY uid").filter {
            !$0.hasPrefix(Sources.pendingUID)
        }
    }
}
