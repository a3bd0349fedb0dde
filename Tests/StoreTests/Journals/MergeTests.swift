import Community
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct MergeTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `journals merged in any order, in overlapping halves and twice give the same tables`(seed: UInt64) throws {
        let (marie, nora) = (try Laptop("Marie"), try Laptop("Nora", sources: ["chat", "forum"]))
        try marie.work(seed)
        try nora.work(seed + 10)
        let early = try nora.journal()
        try marie.merge(early)
        try marie.work(seed + 20)
        try nora.work(seed + 30)
        let (hers, theirs) = (try marie.journal(), try nora.journal())
        try marie.merge(theirs)
        try nora.merge(hers)
        let expected = try marie.tables()
        #expect(expected.count > 60)
        #expect(try nora.tables() == expected)
        var dice = Dice(seed + 40)
        for _ in 0..<2 {
            let third = try Laptop("Olu")
            var pieces = Laptop.halves(hers, &dice) + Laptop.halves(theirs, &dice) + [early]
            for place in pieces.indices.reversed() { pieces.swapAt(place, dice.next(place + 1)) }
            for piece in pieces { try third.merge(piece) }
            try third.merge(pieces[0], pieces[1])
            #expect(try third.tables() == expected)
        }
        let before = try marie.test.store.revision()
        #expect(try marie.merge(theirs, early).added == 0)
        #expect(try marie.tables() == expected)
        #expect(try marie.test.store.revision() == before)
    }

    @Test func `edits about people not here yet wait and apply when their account arrives`() throws {
        let (marie, nora) = (try Laptop("Marie"), try Laptop("Nora", pulled: false))
        try marie.act(.setAside(.junk), on: "forum/u-1")
        _ = try marie.test.store.merge(marie.test.id("forum/u-2"), marie.test.id("chat/U-3"))
        let report = try nora.merge(try marie.journal())
        #expect(report.pieces.map(\.waiting) == [2])
        #expect(report.added == 2)
        try nora.pull()
        #expect(try nora.test.row("forum/u-1").junk)
        #expect(try nora.test.id("forum/u-2") == nora.test.id("chat/U-3"))
        #expect(try nora.tables() == marie.tables())
    }

    @Test func `a source has the same uid on every laptop, whatever it is called there`() throws {
        let nora = try TestStore(sources: ["discourse"])
        let feed = FetchedFeed(
            description: SourceDescription(community: "Kestrel Project", name: "Kestrel forum"), lists: [],
            attendees: [])
        _ = try nora.store.apply(feed, source: "discourse", acceptRemovals: false)
        let marie = try Laptop("Marie")
        func uid(_ test: TestStore) throws -> String? { try test.store.read { try Store.sourceUIDs($0).last } }
        #expect(try uid(nora) == "savannah:Kestrel Project/Kestrel forum")
        #expect(try uid(marie.test) == uid(nora))
    }

    @Test func `only who made an edit undoes it, after a merge too, and does it again`() throws {
        let (marie, nora) = (try Laptop("Marie"), try Laptop("Nora"))
        try marie.act(.assign(.owner, to: "Marie"), on: "forum/u-1")
        try nora.merge(try marie.journal())
        #expect(try nora.test.store.undo() == nil)
        try nora.act(.tag(add: ["docs"], remove: []), on: "forum/u-1")
        try marie.merge(try nora.journal())
        #expect(try marie.test.store.undo()?.summary == "owner: Marie")
        #expect(try marie.test.row("forum/u-1").tags == ["docs"])
        try nora.merge(try marie.journal())
        #expect(try nora.test.row("forum/u-1").owner == nil)
        #expect(try marie.test.store.redo()?.summary == "owner: Marie")
        try nora.merge(try marie.journal())
        #expect(try nora.test.row("forum/u-1").owner == "Marie")
        #expect(try nora.tables() == marie.tables())
    }

    @Test func `a forged undo of somebody else's edit undoes nothing`() throws {
        let (marie, nora) = (try Laptop("Marie"), try Laptop("Nora"))
        try marie.act(.assign(.owner, to: "Marie"), on: "forum/u-1")
        try marie.act(.note("x"), on: "forum/u-2")
        let forged = String(decoding: try marie.journal(), as: UTF8.self)
        _ = try marie.test.store.undo()
        _ = try marie.test.store.undo()
        var lines = String(decoding: try marie.journal(), as: UTF8.self).split(separator: "\n").map(String.init)
        for place in lines.indices where lines[place].contains("\"undoes\"") {
            lines[place] = lines[place].replacing("\"Marie\"", with: "\"Mallory\"")
        }
        for order in [[forged, lines.joined(separator: "\n")], [lines.joined(separator: "\n"), forged]] {
            let other = try Laptop("Olu")
            for text in order { try other.merge(Data(text.utf8)) }
            #expect(try other.test.row("forum/u-1").owner == "Marie")
        }
        #expect(try nora.test.row("forum/u-1").owner == nil)
    }
    @Test func `a clock that is years ahead wins only over what was done without knowing of it`() throws {
        let (marie, nora) = (try Laptop("Marie"), try Laptop("Nora"))
        nora.test.clock.advance(days: 3_650)
        try nora.act(.assign(.owner, to: "Nora"), on: "forum/u-1")
        let report = try marie.merge(try nora.journal())
        #expect(report.clocksAhead == ["Nora"])
        try marie.act(.assign(.owner, to: "Marie"), on: "forum/u-1")
        #expect(try marie.test.row("forum/u-1").owner == "Marie")
        nora.test.clock.advance(days: -3_650)
        try nora.merge(try marie.journal())
        #expect(try nora.test.row("forum/u-1").owner == "Marie")
        #expect(try nora.tables() == marie.tables())
    }

    @Test func `two laptops that began with one file never make the same id`() throws {
        let marie = try Laptop("Marie")
        let copy = marie.test.folder.appendingPathComponent("copy.sqlite").path
        try marie.test.store.pool.backup(to: DatabaseQueue(path: copy))
        let clock = marie.test.clock
        let other = try Store(
            path: copy, community: "", context: Context(actor: "Nora", now: { clock.now }), create: false)
        try marie.act(.note("by Marie"), on: "forum/u-1")
        let member = try #require(try MemberKey("forum/u-1").flatMap(other.member))
        _ = try other.perform(.note("by Nora"), on: [member])
        var text = ""
        _ = try other.exportJournal { text += $0 + "\n" }
        #expect(try marie.merge(Data(text.utf8)).added == 1)
        #expect(try marie.test.store.journal().count == 2)
    }
}
