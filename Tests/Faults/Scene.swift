import Foundation
import GRDB

/// A home with the small community pulled and some edits confirmed, and the questions that follow every fault.
struct Scene {
    let feed: Feed
    let scratch: Scratch
    /// The home that copies are made of.
    let home: String
    static let confirmed = ["first note", "second note", "third note"]
    static let key = "forum/u-1"

    init() throws {
        feed = try Feed()
        scratch = try Scratch()
        home = scratch.path + "/home"
        let machine = Machine(home: home)
        let added = try machine.run(
            [
                "source", "add", "forum", "--url", feed.url, "--community", "kestrel", "--token-env",
                "TOKEN",
            ])
        guard added.code == 0 else { throw Failure(added.err) }
        let pulled = try machine.run(["sync"])
        guard pulled.code == 0 else { throw Failure(pulled.err) }
        for text in Self.confirmed {
            guard try machine.run(["note", Self.key, text]).code == 0 else { throw Failure("no note") }
        }
    }

    /// Why a scene cannot be set.
    struct Failure: Error, CustomStringConvertible {
        var description: String

        init(_ description: String) { self.description = description }
    }

    static func store(in home: String) -> String { home + "/data/kestrel.sqlite" }

    /// After a fault: it opens, it is whole, what was confirmed is there once, what was not is there at most once.
    static func check(_ home: String, _ text: String, wasConfirmed: Bool, _ what: String) throws {
        let opened = try Machine(home: home).run(["journal", "--format", "json"])
        Verdict.expect(opened.code == 0, "\(what): does not open: \(opened.err)")
        let found = try whole(home)
        Verdict.expect(found.integrity == ["ok"], "\(what): \(found.integrity)")
        for old in confirmed {
            Verdict.expect(found.notes[old] == 1, "\(what): \(old) is lost or doubled")
        }
        let times = found.notes[text] ?? 0
        Verdict.expect(times <= 1, "\(what): doubled")
        if wasConfirmed { Verdict.expect(times == 1, "\(what): confirmed and lost") }
    }

    /// Integrity, and how often each note is in the journal and in the facts together.
    static func whole(_ home: String) throws -> (integrity: [String], notes: [String: Int]) {
        let queue = try DatabaseQueue(path: store(in: home))
        defer { try? queue.close() }
        return try queue.read { db in
            var notes: [String: Int] = [:]
            for value in try String.fetchAll(db, sql: "SELECT value FROM fact WHERE field LIKE 'note/%'") {
                let object = try JSONSerialization.jsonObject(with: Data(value.utf8)) as? [String: Any]
                if let text = object?["text"] as? String { notes[text, default: 0] += 1 }
            }
            let broken = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "\($0)" }
            return (try String.fetchAll(db, sql: "PRAGMA integrity_check") + broken, notes)
        }
    }

    /// Everything that a pull brings, as lines.
    static func pulled(_ home: String) throws -> [String] {
        let queue = try DatabaseQueue(path: store(in: home))
        defer { try? queue.close() }
        return try queue.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT 'identity ' || origin_id || COALESCE(company, '') || COALESCE(gone_since, '-') AS line FROM identity
                    UNION ALL SELECT 'activity ' || kind || row_key || COALESCE(text, '') || COALESCE(gone_since, '-')
                        FROM activity
                    UNION ALL SELECT 'member ' || key || state || level || conversations || ' ' || contributions || queues
                        || COALESCE(organization, '') FROM member
                    UNION ALL SELECT 'count ' || queue || left_out || members FROM queue_count WHERE members > 0
                    ORDER BY line
                    """)
        }
    }
}
