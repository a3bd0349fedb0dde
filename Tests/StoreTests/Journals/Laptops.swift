import Community
import Foundation
import GRDB
import Testing

@testable import Store

/// Laptops of managers of one community: each with a store of its own, all pulling the same dashboard.
struct Laptop {
    let test: TestStore
    let name: String

    /// A laptop whose feeds know `people` in the forum and in chat, in an order of sources of its own.
    init(_ name: String, people: Int = 4, sources: [String] = ["forum", "chat"], pulled: Bool = true) throws {
        self.name = name
        test = try TestStore(sources: sources)
        if pulled { try pull(people: people) }
        try test.reopen(actor: name)
    }

    func pull(people: Int = 4) throws {
        let numbers = Array(1...people)
        try test.pull(
            "forum",
            TestList(
                .identity,
                numbers.map { .identity(identity("u-\($0)", "user\($0)", email: "user\($0)@example.org")) }),
            .activities(.contribution, numbers.map { did("c-\($0)", by: "u-\($0)", "2026-05-01T10:00:00Z") }))
        try test.pull(
            "chat",
            TestList(
                .identity,
                numbers.map { .identity(identity("U-\($0)", "chatter\($0)", email: "USER\($0)@example.org")) }))
    }

    func act(_ action: ManagerAction, on key: String) throws {
        _ = try test.store.perform(action, on: [test.id(key)])
    }

    /// The journal as bytes of a file.
    func journal(since start: JournalStart? = nil) throws -> Data {
        var text = ""
        _ = try test.store.exportJournal(since: start) { text += $0 + "\n" }
        return Data(text.utf8)
    }

    @discardableResult
    func merge(_ journals: Data...) throws -> MergeReport {
        try test.store.merge(journals.map { JournalPiece(name: "journal", bytes: $0) })
    }

    /// Everything that must be equal on every laptop: journal, facts, and what summaries say of people.
    func tables() throws -> [String] {
        try test.store.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT 'edit ' || id || step || actor || at || source_uid || origin_id || changes
                        || COALESCE(undoes, '-') || active AS line FROM edit
                    UNION ALL SELECT 'value ' || source_uid || origin_id || field || edit_id || COALESCE(value, 'cleared')
                        FROM edit_fact
                    UNION ALL SELECT 'fact ' || source_uid || origin_id || field || COALESCE(value, 'cleared') || edit_id
                        FROM fact
                    UNION ALL SELECT 'member ' || s.uid || i.origin_id || m.state || m.role || m.junk
                        || COALESCE(m.owner, '-') || COALESCE(m.mentor, '-') || m.tags || m.queues || COALESCE(m.next_change, '-')
                        || (SELECT MIN(su.uid || si.origin_id) FROM identity si JOIN source su ON su.id = si.source_id
                            WHERE si.member_id = m.id)
                        FROM member m JOIN identity i ON i.member_id = m.id JOIN source s ON s.id = i.source_id
                    UNION ALL SELECT 'steward ' || (SELECT MIN(su.uid || si.origin_id) FROM identity si
                            JOIN source su ON su.id = si.source_id WHERE si.member_id = m.id)
                        || t.role || t.region || t.status || COALESCE(t.active_on, '-')
                        || COALESCE(t.until_day, '-') || COALESCE(t.review_day, '-')
                        FROM stewardship t JOIN member m ON m.id = t.member_id
                    UNION ALL SELECT 'count ' || queue || left_out || members FROM queue_count WHERE members > 0
                    UNION ALL SELECT 'region ' || region || '|' || members || '|' || active || '|' || lapsed || '|' || guessed
                        FROM region_count
                    UNION ALL SELECT 'recorded ' || typed || awareness || priority || COALESCE(plan, '-')
                        || COALESCE(step_id, '-') FROM region_row
                    ORDER BY line
                    """)
        }
    }
}

/// Numbers that are the same on every run (Steele, Lea, Flood: SplitMix64).
struct Dice {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
