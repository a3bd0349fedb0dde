import Community
import Foundation
import GRDB
import Testing

@testable import Store

/// What a journal tells of its writer, and how much of it is written.
@Suite struct ColleagueTests {
    @Test func `what is known of a colleague is as old as the journal they wrote, not as their last edit`() throws {
        let (marie, nora, olu) = (try Laptop("Marie"), try Laptop("Nora"), try Laptop("Olu"))
        try nora.act(.note("x"), on: "forum/u-1")
        nora.test.clock.advance(days: 3)
        let exported = nora.test.clock.now
        let journal = try nora.journal()
        marie.test.clock.advance(days: 5)
        try marie.merge(journal)
        let known = try #require(try marie.test.store.colleagues().first { $0.name == "Nora" })
        #expect(known.asOf == exported)
        #expect(known.mergedAt == marie.test.clock.now)
        #expect(known.edits == 1)
        // Through Marie's journal Olu knows as much of Nora as Marie did.
        olu.test.clock.advance(days: 6)
        try olu.merge(try marie.journal())
        #expect(try olu.test.store.colleagues().first { $0.name == "Nora" }?.asOf == exported)
        #expect(try olu.test.store.colleagues().map(\.name) == ["Marie", "Nora"])
    }

    /// Up to when a laptop knows somebody's edits.
    private func known(_ name: String, _ laptop: Laptop) throws -> Instant? {
        let all = try laptop.test.store.colleagues()
        return all.first { $0.name == name }?.asOf
    }

    @Test
    func `a journal that begins later than what is known of somebody tells the gap, and nothing is taken for known`()
        throws
    {
        let (marie, nora) = (try Laptop("Marie"), try Laptop("Nora"))
        let begin = nora.test.clock.now
        try nora.act(.note("first"), on: "forum/u-1")
        let first = try nora.journal()
        nora.test.clock.advance(days: 5)
        try nora.act(.note("second"), on: "forum/u-1")
        nora.test.clock.advance(days: 5)
        try nora.act(.note("third"), on: "forum/u-1")
        marie.test.clock.now = nora.test.clock.now
        // Of Nora nothing is known yet.
        let late = try nora.journal(since: .moment(begin.adding(seconds: 8 * 86_400)))
        #expect(try marie.merge(late).pieces.first?.gaps.map(\.actor) == ["Nora"])
        #expect(try known("Nora", marie) == nil)
        #expect(try marie.merge(first).pieces.first?.gaps.isEmpty == true)
        #expect(try known("Nora", marie) == begin)
        #expect(try marie.merge(late).pieces.first?.gaps.map(\.from) == [begin])
        #expect(try known("Nora", marie) == begin)
        // What joins closes it.
        #expect(try marie.merge(try nora.journal(since: .moment(begin))).pieces.first?.gaps.isEmpty == true)
        #expect(try known("Nora", marie) == nora.test.clock.now)
        #expect(try marie.tables() == nora.tables())
    }

    @Test func `since a day or an edit only what came later is written`() throws {
        let marie = try Laptop("Marie")
        try marie.act(.note("old"), on: "forum/u-1")
        let first = try #require(try marie.test.store.journal().first?.edit.id)
        marie.test.clock.advance(days: 2)
        try marie.act(.note("new"), on: "forum/u-1")
        let day = try #require(Day(iso8601: "2026-11-23"))
        for start in [JournalStart.moment(day.start), .after(id: first)] {
            let lines = String(decoding: try marie.journal(since: start), as: UTF8.self).split(separator: "\n")
            #expect(lines.count == 2)
            #expect(lines.last?.contains("new") == true)
        }
    }

    @Test func `an edit in the journal names no rowid, no path and no machine`() throws {
        let marie = try Laptop("Marie")
        try marie.act(.note("x"), on: "forum/u-1")
        let line = try #require(String(decoding: try marie.journal(), as: UTF8.self).split(separator: "\n").last)
        #expect(!line.contains(marie.test.folder.lastPathComponent))
        #expect(!line.contains(ProcessInfo.processInfo.hostName))
        let id = try #require(try marie.test.store.journal().first?.edit.id)
        #expect(
            line == """
                {"actor":"Marie","at":"2026-11-21T12:00:00Z","changes":[{"field":"note/\(id)","value":"{\\"at\\":1795262400,\
                \\"by\\":\\"Marie\\",\\"text\\":\\"x\\"}"}],"group":"\(id)","id":"\(id)","knew":[],"origin_id":"u-1",\
                "source":"savannah:Kestrel Project/Kestrel forum"}
                """)
    }
}
