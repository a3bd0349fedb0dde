import Foundation
import Testing

@testable import Community
@testable import Store

/// Other words for an edit, between colleagues.
struct `Other words for an edit` {
    /// The notes on somebody and their tags, as a laptop has them.
    private func words(_ laptop: Laptop, on key: String = "forum/u-1") throws -> [String] {
        let id = try laptop.test.id(key)
        let notes = try laptop.test.store.facts(of: [id])[id]?.notes.map(\.text) ?? []
        return try notes + laptop.test.row(key).tags
    }

    @Test func `an edit reworded by its maker travels, the later words win, and the old ones stay away`() throws {
        let (marie, nora) = (try Laptop("Marie"), try Laptop("Nora"))
        try nora.act(.note("met Zanzibarina there"), on: "forum/u-1")
        let note = try #require(try nora.test.store.journal().first?.edit.id)
        try nora.act(.tag(add: ["zanzibar"], remove: []), on: "forum/u-1")
        let tag = try #require(try nora.test.store.journal().first?.edit.id)
        var journals = [try nora.journal()]
        try marie.merge(journals[0])
        try marie.test.store.takeDailyCopy()
        try marie.act(.assign(.owner, to: "Marie"), on: "forum/u-1")
        let later = nora.test.clock.now.adding(seconds: 60)
        nora.test.clock.now = later.adding(seconds: 60)
        try nora.test.store.reword(edit: note, text: "met somebody")
        journals.append(try nora.journal())
        try nora.test.store.reword(edit: tag, text: "island")
        try nora.test.store.reword(edit: note, text: "met somebody at camp")
        journals.append(try nora.journal())
        // Old edits with new words are among what is new.
        let since = try nora.journal(since: .moment(later))
        let report = try marie.merge(since)
        #expect(report.pieces.map(\.reworded) == [2] && report.added == 0)
        #expect(report.pieces.first?.aside.isEmpty == true)
        #expect(try words(marie) == ["met somebody at camp", "island"])
        #expect(try marie.test.row("forum/u-1").owner == "Marie")
        for path in [marie.test.path] + marie.test.store.copies().map(\.path) {
            let bytes = try #require(FileManager.default.contents(atPath: path))
            #expect(bytes.range(of: Data("anzibar".utf8)) == nil)
        }
        // Words from before change nothing, nor do the same again.
        let tables = try marie.tables()
        let again = try marie.merge(journals[0], journals[1], journals[2], since)
        #expect(again.pieces.allSatisfy { $0.reworded == 0 && $0.aside.isEmpty })
        #expect(try marie.tables() == tables)
        #expect(marie.test.store.examine(fixing: false).filter { $0.status != .ok } == [])
        try nora.merge(try marie.journal())
        #expect(try nora.tables() == tables)
        for order in [[2, 1, 0], [1, 0, 2], [0, 2, 1], [1, 2, 0]] {
            let (one, other) = (try Laptop("Olu"), try Laptop("Olu"))
            for place in order { try one.merge(journals[place]) }
            try other.merge(journals[order[0]], journals[order[1]], journals[order[2]])
            #expect(try words(one) == ["met somebody at camp", "island"])
            #expect(try one.tables() == other.tables())
            try one.merge(try marie.journal())
            #expect(try one.tables() == tables)
        }
    }

    @Test func `other words change nothing but texts, and only their maker's travel`() throws {
        let (marie, nora) = (try Laptop("Marie"), try Laptop("Nora"))
        try nora.act(.note("met somebody"), on: "forum/u-1")
        let note = try #require(try nora.test.store.journal().first?.edit.id)
        try marie.merge(try nora.journal())
        let before = try marie.tables()
        try nora.test.store.reword(edit: note, text: "met nobody")
        let journal = String(decoding: try nora.journal(), as: UTF8.self)
        for (text, forged) in [
            (#"\"by\":\"Nora\""#, #"\"by\":\"Olu\""#), (#""actor":"Nora""#, #""actor":"Olu""#),
            ("\"field\":\"note/", "\"field\":\"step/"), (#""origin_id":"u-1""#, #""origin_id":"u-2""#),
        ] {
            #expect(journal.contains(text))
            let report = try marie.merge(Data(journal.replacing(text, with: forged).utf8))
            #expect(report.pieces.map(\.reworded) == [0] && report.pieces.first?.aside.count == 1, "\(text)")
            #expect(try marie.tables() == before)
        }
        // What Marie makes of Nora's words stays with her.
        try marie.test.store.reword(edit: note, text: "met a friend")
        #expect(!String(decoding: try marie.journal(), as: UTF8.self).contains("reworded"))
        // Nora's later words are still hers to say.
        try marie.merge(Data(journal.utf8))
        #expect(try words(marie) == ["met nobody"])
    }
}
