import Community
import Foundation
import GRDB
import Testing

@testable import Store

/// Lines and journals that are not taken, or not understood here.
@Suite struct AsideLineTests {
    @Test func `a line with a known id and other words changes nothing, and is counted, kept and told`() throws {
        let (marie, nora) = (try Laptop("Marie"), try Laptop("Nora"))
        try nora.act(.note("likes maps"), on: "forum/u-1")
        try nora.act(.assign(.owner, to: "Nora"), on: "forum/u-1")
        try marie.merge(try nora.journal())
        let tables = try marie.tables()
        let forgeries = [
            ("likes maps", "hates maps"), (#"\"Nora\""#, #"\"Olu\""#), ("assigned/owner", "assigned/cover"),
            (#""actor":"Nora""#, #""actor":"Olu""#),
        ]
        for (text, forged) in forgeries {
            let journal = String(decoding: try nora.journal(), as: UTF8.self).replacing(text, with: forged)
            let report = try marie.merge(Data(journal.utf8))
            let aside = try #require(report.pieces.first?.aside)
            #expect(!aside.isEmpty && report.added == 0, "\(text)")
            #expect(aside.allSatisfy { $0.line > 1 && $0.edit != nil && $0.reason.contains($0.edit ?? "-") })
            #expect(try marie.tables() == tables)
        }
        let kept = try marie.test.store.asideLines()
        #expect(kept.contains { $0.text.contains("hates maps") })
        // The same file again adds none, and the sound one is as it was.
        #expect(try marie.merge(try nora.journal()).pieces.first?.aside.isEmpty == true)
        #expect(try marie.test.store.clearAside() == kept.count)
    }

    @Test func `an edit reworded here is no forgery when its old words come again, and they are not kept`() throws {
        let (marie, nora) = (try Laptop("Marie"), try Laptop("Nora"))
        try nora.act(.note("met Zanzibarina there"), on: "forum/u-1")
        try marie.merge(try nora.journal())
        let edit = try #require(try marie.test.store.journal().first?.edit.id)
        try marie.test.store.reword(edit: edit, text: "met somebody there")
        let report = try marie.merge(try nora.journal())
        #expect(report.pieces.first?.aside.isEmpty == true)
        #expect(try marie.test.store.asideLines().isEmpty)
        #expect(
            try marie.test.store.facts(of: [marie.test.id("forum/u-1")]).values.first?.notes.first?.text
                == "met somebody there")
    }

    @Test func `damaged lines are kept aside with their numbers, and the rest is taken`() throws {
        let (marie, nora) = (try Laptop("Marie"), try Laptop("Nora"))
        try nora.act(.note("first"), on: "forum/u-1")
        try nora.act(.note("second"), on: "forum/u-2")
        var lines = try nora.journal().split(separator: 0x0A).map { Data($0) }
        lines[1] = lines[1].prefix(60)
        lines.append(Data(#"{"id":"#.utf8))
        let journal = Data(lines.joined(separator: [0x0A]))
        let report = try marie.merge(journal)
        #expect(report.pieces.first?.aside.map(\.line) == [2, 4])
        #expect(report.added == 1)
        try marie.merge(journal)
        let kept = try marie.test.store.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM journal_aside") }
        #expect(kept == 2)
        // The sound file brings what was missing.
        #expect(try marie.merge(try nora.journal()).added == 1)
    }

    @Test func `a line with an absurd number is kept aside, and the role goes on`() throws {
        let (marie, nora) = (try Laptop("Marie"), try Laptop("Nora"))
        let brazil = try #require(Region(typed: "BR"))
        let until = DateChange.set(nora.test.clock.now.day.adding(100))
        try nora.act(
            .steward(.set(StewardshipDraft(.liaison, brazil, status: .active, until: until))), on: "forum/u-1")
        try marie.merge(try nora.journal())
        let before = try marie.tables()
        try nora.act(.steward(.set(StewardshipDraft(.liaison, brazil, words: "x"))), on: "forum/u-1")
        let number = "\\\"until\\\":\(nora.test.clock.now.day.number + 100)"
        let journal = String(decoding: try nora.journal(), as: UTF8.self)
        let lines = journal.split(separator: "\n").map(String.init)
        let last = lines[2].replacing(number, with: "\\\"until\\\":9223372036854775807")
        #expect(last != lines[2])
        let report = try marie.merge(Data((lines[..<2] + [last]).joined(separator: "\n").utf8))
        #expect(report.added == 0)
        #expect(report.pieces.first?.aside.map(\.reason) == ["until of steward is no day of the years 1 to 9999"])
        #expect(try marie.test.store.asideLines().map(\.text) == [last])
        #expect(try marie.tables() == before)
        // The sound line is taken all the same.
        #expect(try marie.merge(try nora.journal()).added == 1)
    }

    @Test func `a newer Rekindle's field is kept, told with its line, and travels on`() throws {
        let (marie, nora) = (try Laptop("Marie"), try Laptop("Nora"))
        try nora.act(.note("first"), on: "forum/u-1")
        let text = String(decoding: try nora.journal(), as: UTF8.self).replacing("\"note/", with: "\"telepathy/")
        let report = try marie.merge(Data(text.utf8))
        #expect(report.pieces.first?.newer == [2])
        #expect(String(decoding: try marie.journal(), as: UTF8.self).contains("telepathy/"))
        #expect(try marie.test.store.facts(of: [marie.test.id("forum/u-1")]).values.first?.notes.isEmpty == true)
    }

    @Test func `a newer form, or another community's journal, changes nothing and says why`() throws {
        let (marie, nora) = (try Laptop("Marie"), try Laptop("Nora"))
        try nora.act(.note("first"), on: "forum/u-1")
        let text = String(decoding: try nora.journal(), as: UTF8.self)
        func refused(_ text: String) throws -> StoreError? {
            do { try marie.merge(Data(text.utf8)) } catch { return error as? StoreError }
            return nil
        }
        #expect(try refused(text.replacing("\"format\":1", with: "\"format\":2"))?.code == .newer)
        let foreign = text.replacing("Kestrel", with: "Osprey")
        #expect(try refused(foreign)?.sentence.contains("the journal of Osprey Project") == true)
        #expect(try marie.test.store.journal().isEmpty)
        #expect(
            try marie.test.store.merge([JournalPiece(name: "x", bytes: Data(foreign.utf8))], anyCommunity: true).added
                == 1)
    }
}
