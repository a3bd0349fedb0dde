import Community
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct MergeTests {
    /// What two managers do at the same time, without and with knowing of each other.
    private func work(_ laptop: Laptop, _ seed: UInt64, times: Int = 12) throws {
        var dice = Dice(seed)
        for _ in 0..<times {
            let key = ["forum/u-", "chat/U-"][dice.next(2)] + "\(dice.next(4) + 1)"
            laptop.test.clock.now = laptop.test.clock.now.adding(seconds: Int64(dice.next(3)))
            switch dice.next(14) {
            case 0: try laptop.act(.note("a word by \(laptop.name)"), on: key)
            case 1: try laptop.act(.tag(add: ["docs"], remove: []), on: key)
            case 2: try laptop.act(.tag(add: [], remove: ["docs"]), on: key)
            case 3: try laptop.act(.assign(.owner, to: laptop.name), on: key)
            case 4: try laptop.act(.setAside([.junk, .alumni, .staff][dice.next(3)]), on: key)
            case 5: try laptop.act(.snooze(until: nil, untilActive: true), on: key)
            case 6: _ = try laptop.test.store.undo()
            case 7, 8:
                let region = try #require(Region(typed: ["BR", "ES/Andalucía"][dice.next(2)]))
                let draft = StewardshipDraft(
                    [.ambassador, .liaison][dice.next(2)], region,
                    status: [.candidate, .active, .emeritus][dice.next(3)], words: laptop.name)
                try laptop.act(.steward(dice.next(4) == 0 ? .clear(draft.role, region) : .set(draft)), on: key)
            case 9:
                let text = ["DE", "Bavaria", "ES/Andalucía"][dice.next(3)]
                try laptop.act(.assign(.region, to: text), on: key)
            case 10:
                let region = try #require(Region(typed: ["BR", "ES/Andalucía"][dice.next(2)]))
                let step = RegionEdit.step("ask \(laptop.name)", due: laptop.test.clock.now.day)
                let edit = [RegionEdit.priority(dice.next(2) == 0), .text(.plan, laptop.name), step][dice.next(3)]
                _ = try laptop.test.store.perform([], registry: [.region(region, [edit])])
            case 11, 12:
                let mentor = try #require(MemberKey("forum/u-\(dice.next(4) + 1)"))
                let id = try laptop.test.id(key)
                // Who is junk, or the mentee, cannot mentor.
                if (try? laptop.test.store.mentor([id], by: mentor, goal: laptop.name)) == nil {
                    try laptop.act(.mentoring(.end(.stopped, words: nil)), on: key)
                }
            default: _ = try laptop.test.store.redo()
            }
        }
        let (one, two) = (dice.next(4) + 1, dice.next(4) + 1)
        _ = try laptop.test.store.merge(laptop.test.id("forum/u-\(one)"), laptop.test.id("chat/U-\(two)"))
    }

    private func halves(_ journal: Data, _ dice: inout Dice) -> [Data] {
        let lines = journal.split(separator: 0x0A).map { $0 + [0x0A] }
        let (first, second) = (dice.next(lines.count), dice.next(lines.count))
        let (low, high) = (min(first, second), max(first, second))
        return [Data(lines[low...].joined()), Data(lines[...high].joined())]
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `journals merged in any order, in overlapping halves and twice give the same tables`(seed: UInt64) throws {
        let (marie, nora) = (try Laptop("Marie"), try Laptop("Nora", sources: ["chat", "forum"]))
        try work(marie, seed)
        try work(nora, seed + 10)
        let early = try nora.journal()
        try marie.merge(early)
        try work(marie, seed + 20)
        try work(nora, seed + 30)
        let (hers, theirs) = (try marie.journal(), try nora.journal())
        try marie.merge(theirs)
        try nora.merge(hers)
        let expected = try marie.tables()
        #expect(expected.count > 60)
        #expect(try nora.tables() == expected)
        var dice = Dice(seed + 40)
        for _ in 0..<2 {
            let third = try Laptop("Olu")
            var pieces = halves(hers, &dice) + halves(theirs, &dice) + [early]
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

    @Test func `the later edit counts, and both values are told, on either side, once`() throws {
        let (marie, nora) = (try Laptop("Marie"), try Laptop("Nora", sources: ["chat", "forum"]))
        try marie.act(.assign(.owner, to: "Marie"), on: "forum/u-1")
        nora.test.clock.now = nora.test.clock.now.adding(seconds: 60)
        // Her key of the same person is another account's.
        try nora.act(.assign(.owner, to: "Nora"), on: "chat/U-1")
        try marie.act(.setAside(.junk), on: "forum/u-2")
        try nora.act(.setAside(.junk), on: "forum/u-2")
        let found = try marie.merge(try nora.journal()).conflicts
        #expect(found.map(\.field) == ["assigned/owner"])
        #expect(found.first?.won.actor == "Nora")
        #expect(found.first?.won.words == "owner: Nora")
        #expect(found.first?.lost.actor == "Marie")
        #expect(found.first?.lost.value == "\"Marie\"")
        #expect(found.first?.member?.description == "forum/u-1")
        #expect(try marie.test.row("forum/u-1").owner == "Nora")
        #expect(try marie.test.store.conflicts() == found)
        #expect(try marie.merge(try nora.journal()).conflicts.isEmpty)
        // Nora takes Marie's in: the same conflict, and hers counts there too.
        #expect(try nora.merge(try marie.journal()).conflicts.map(\.won.actor) == ["Nora"])
        // What one changes after the merge is no conflict for the other, who did nothing since.
        try marie.act(.assign(.owner, to: "Olu"), on: "forum/u-1")
        #expect(try nora.merge(try marie.journal()).conflicts.isEmpty)
        #expect(try nora.test.row("chat/U-1").owner == "Olu")
        // She knew both, so it is settled, on either side; her undo opens it again.
        #expect(try marie.test.store.conflicts().isEmpty)
        #expect(try nora.test.store.conflicts().isEmpty)
        _ = try marie.test.store.undo()
        #expect(try marie.test.store.conflicts() == found)
    }

    private func assign(_ laptop: Laptop, _ mentor: String, to mentee: String = "forum/u-1") throws {
        let key = try #require(MemberKey(mentor))
        _ = try laptop.test.store.mentor([laptop.test.id(mentee)], by: key, goal: nil)
    }

    private func mentor(_ laptop: Laptop) throws -> String? { try laptop.test.row("forum/u-1").mentor }

    @Test func `two mentors given at the same time are told, the later counts, and the other does not come back`()
        throws
    {
        let (marie, nora) = (try Laptop("Marie"), try Laptop("Nora"))
        try assign(marie, "forum/u-2")
        nora.test.clock.advance(days: 1)
        marie.test.clock.advance(days: 1)
        try assign(nora, "forum/u-3")
        let found = try marie.merge(try nora.journal()).conflicts
        #expect(found.map(\.won.words) == ["mentor: user3"])
        #expect(found.map(\.lost.words) == ["mentor: user2"])
        #expect(found.first?.won.actor == "Nora" && found.first?.lost.actor == "Marie")
        #expect(found.first?.member?.description == "forum/u-1")
        #expect(try marie.test.store.conflicts() == found)
        #expect(try nora.merge(try marie.journal()).conflicts.map(\.won.actor) == ["Nora"])
        #expect(try mentor(marie) == "user3")
        #expect(try mentor(nora) == "user3")
        // The one who counts ends: nobody takes their place, and who lost them is first in Mentors.
        try nora.act(.mentoring(.end(.stopped, words: nil)), on: "forum/u-1")
        try marie.merge(try nora.journal())
        #expect(try mentor(marie) == nil)
        #expect(try mentor(nora) == nil)
        #expect(try marie.test.store.mentoring().without.map(\.mentorship.mentor.name) == ["user3"])
        #expect(try marie.test.store.conflicts().isEmpty)
        _ = try nora.test.store.undo()
        #expect(try nora.test.store.conflicts().count == 1)
        // To say again whom it is settles it: the one who counts, or the other.
        try assign(nora, "forum/u-3")
        #expect(try nora.test.store.conflicts().isEmpty)
        #expect(try mentor(nora) == "user3")
        _ = try nora.test.store.undo()
        try assign(nora, "forum/u-2")
        #expect(try nora.test.store.conflicts().isEmpty)
        #expect(try mentor(nora) == "user2")
        try marie.merge(try nora.journal())
        #expect(try marie.test.store.conflicts().isEmpty)
        #expect(try mentor(marie) == "user2")
        #expect(try marie.tables() == nora.tables())
    }

    @Test func `a mentor handed over with knowing of the one before is no conflict, nor the same mentor twice`() throws
    {
        let (marie, nora) = (try Laptop("Marie"), try Laptop("Nora"))
        try assign(marie, "forum/u-2")
        try nora.merge(try marie.journal())
        try assign(nora, "forum/u-3")
        try assign(marie, "forum/u-2", to: "forum/u-4")
        try assign(nora, "chat/U-2", to: "forum/u-4")
        #expect(try marie.merge(try nora.journal()).conflicts.isEmpty)
        #expect(try marie.test.row("forum/u-1").mentor == "user3")
    }

    @Test func `a removal that a colleague did not know of is told with what they changed later, until it is undone`()
        throws
    {
        let (marie, nora) = (try Laptop("Marie"), try Laptop("Nora"))
        let added = try marie.test.store.perform([], registry: [.group(nil, [.text(.name, "Köln")])])
        let group = try #require(added.things.first)
        try nora.merge(try marie.journal())
        _ = try marie.test.store.perform([], registry: [.removing(group)])
        nora.test.clock.now = nora.test.clock.now.adding(seconds: 60)
        _ = try nora.test.store.perform([], registry: [.group(group.id, [.text(.town, "Köln")])])
        let found = try marie.merge(try nora.journal()).conflicts
        #expect(found.map(\.isRemoval) == [true])
        #expect(found.first?.thing == group && found.first?.name == "Köln")
        #expect(found.first?.won.actor == "Marie" && found.first?.lost.actor == "Nora")
        #expect(found.first?.lost.words.contains("town Köln") == true)
        #expect(try nora.merge(try marie.journal()).conflicts == found)
        #expect(try nora.test.store.group(group.id) == nil)
        _ = try marie.test.store.undo()
        #expect(try marie.test.store.conflicts().isEmpty)
        try nora.merge(try marie.journal())
        #expect(try nora.test.store.conflicts().isEmpty)
        #expect(try nora.test.store.group(group.id)?.row.group.town == "Köln")
    }

    @Test func `a colleague brings back what another removed, with all that was recorded of it`() throws {
        let (marie, nora) = (try Laptop("Marie"), try Laptop("Nora"))
        let day = marie.test.clock.now.day
        let added = try marie.test.store.perform(
            [], registry: [.group(nil, [.text(.name, "Köln"), .text(.help, "a speaker"), .step("ask", due: day)])])
        let group = try #require(added.things.first)
        let before = try marie.test.store.groups()
        _ = try marie.test.store.perform([], registry: [.removing(group)])
        try marie.act(.note("later"), on: "forum/u-1")
        try nora.merge(try marie.journal())
        #expect(try nora.test.store.groups().isEmpty)
        let removed = try nora.test.store.removed(.group)
        #expect(removed.map(\.id) == [group] && removed.map(\.name) == ["Köln"])
        #expect(removed.map(\.actor) == ["Marie"])
        let back = try nora.test.store.perform([], registry: [.restoring(group)])
        #expect(back.summary == "group: brought back")
        #expect(try nora.test.store.groups() == before)
        #expect(try nora.test.store.removed(.group).isEmpty)
        try marie.merge(try nora.journal())
        #expect(try marie.test.store.groups() == before)
        #expect(try marie.test.store.conflicts().isEmpty)
        _ = try nora.test.store.undo()
        #expect(try nora.test.store.removed(.group).map(\.id) == [group])
    }

    @Test func `to set what counts already settles a conflict too`() throws {
        let (marie, nora) = (try Laptop("Marie"), try Laptop("Nora"))
        try marie.act(.assign(.owner, to: "Marie"), on: "forum/u-1")
        nora.test.clock.now = nora.test.clock.now.adding(seconds: 60)
        try nora.act(.assign(.owner, to: "Nora"), on: "forum/u-1")
        #expect(try marie.merge(try nora.journal()).conflicts.count == 1)
        let edits = try marie.test.store.journal().count
        try marie.act(.assign(.owner, to: "Nora"), on: "forum/u-1")
        #expect(try marie.test.store.conflicts().isEmpty)
        try marie.act(.assign(.owner, to: "Nora"), on: "forum/u-1")
        #expect(try marie.test.store.journal().count == edits + 1)
    }

    @Test func `to say of a group what counts already settles a conflict, and once more is no edit`() throws {
        let (marie, nora) = (try Laptop("Marie"), try Laptop("Nora"))
        let made = try marie.test.store.perform([], registry: [.group(nil, [.text(.name, "Köln")])])
        let id = try #require(made.things.first).id
        try nora.merge(try marie.journal())
        _ = try marie.test.store.perform([], registry: [.group(id, [.text(.help, "a room")])])
        nora.test.clock.now = nora.test.clock.now.adding(seconds: 60)
        let help = RegistryChange.group(id, [.text(.help, "a speaker")])
        _ = try nora.test.store.perform([], registry: [help])
        #expect(try marie.merge(try nora.journal()).conflicts.count == 1)
        #expect(try marie.test.store.perform([], registry: [help]).group != nil)
        #expect(try marie.test.store.conflicts().isEmpty)
        #expect(try marie.test.store.perform([], registry: [help]).group == nil)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `the conflicts are the same on every laptop, in whatever order and halves the edits came`(seed: UInt64) throws
    {
        let laptops = [try Laptop("Marie"), try Laptop("Nora", sources: ["chat", "forum"]), try Laptop("Olu")]
        var dice = Dice(seed + 70)
        for round in 0..<3 {
            for (place, laptop) in laptops.enumerated() {
                try work(laptop, seed + UInt64(10 * round + place), times: 8)
            }
            // Some hear of some others, by halves.
            let (from, to) = (dice.next(3), dice.next(3))
            for half in halves(try laptops[from].journal(), &dice) where from != to { try laptops[to].merge(half) }
        }
        let journals = try laptops.map { try $0.journal() }
        for laptop in laptops { for journal in journals.shuffled() { try laptop.merge(journal) } }
        let expected = try laptops[0].test.store.conflicts().map(ids)
        #expect(!expected.isEmpty)
        for laptop in laptops { #expect(try laptop.test.store.conflicts().map(ids) == expected) }
        for _ in 0..<2 {
            let other = try Laptop("Ada")
            var pieces = journals.flatMap { halves($0, &dice) } + journals
            for place in pieces.indices.reversed() { pieces.swapAt(place, dice.next(place + 1)) }
            for piece in pieces { try other.merge(piece) }
            #expect(try other.test.store.conflicts().map(ids) == expected)
        }
    }

    /// Up to when a laptop knows somebody's edits.
    private func known(_ name: String, _ laptop: Laptop) throws -> Instant? {
        let all = try laptop.test.store.colleagues()
        return all.first { $0.name == name }?.asOf
    }

    private func ids(_ conflict: JournalConflict) -> String {
        "\(conflict.field) \(conflict.won.id) \(conflict.lost.id)"
    }

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
