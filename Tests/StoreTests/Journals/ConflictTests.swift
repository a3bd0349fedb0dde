import Community
import Foundation
import GRDB
import Testing

@testable import Store

/// What two managers set differently without knowing of each other.
@Suite struct ConflictTests {
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

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `the conflicts are the same on every laptop, in whatever order and halves the edits came`(seed: UInt64) throws
    {
        let laptops = [try Laptop("Marie"), try Laptop("Nora", sources: ["chat", "forum"]), try Laptop("Olu")]
        var dice = Dice(seed + 70)
        for round in 0..<3 {
            for (place, laptop) in laptops.enumerated() {
                try laptop.work(seed + UInt64(10 * round + place), times: 8)
            }
            // Some hear of some others, by halves.
            let (from, to) = (dice.next(3), dice.next(3))
            for half in Laptop.halves(try laptops[from].journal(), &dice) where from != to {
                try laptops[to].merge(half)
            }
        }
        let journals = try laptops.map { try $0.journal() }
        for laptop in laptops { for journal in journals.shuffled() { try laptop.merge(journal) } }
        let expected = try laptops[0].test.store.conflicts().map(ids)
        #expect(!expected.isEmpty)
        for laptop in laptops { #expect(try laptop.test.store.conflicts().map(ids) == expected) }
        for _ in 0..<2 {
            let other = try Laptop("Ada")
            var pieces = journals.flatMap { Laptop.halves($0, &dice) } + journals
            for place in pieces.indices.reversed() { pieces.swapAt(place, dice.next(place + 1)) }
            for piece in pieces { try other.merge(piece) }
            #expect(try other.test.store.conflicts().map(ids) == expected)
        }
    }

    private func ids(_ conflict: JournalConflict) -> String {
        "\(conflict.field) \(conflict.won.id) \(conflict.lost.id)"
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

    /// Settles the only conflict on a laptop for one side, and says whose it was.
    private func settle(_ laptop: Laptop, forWinner: Bool) throws -> String? {
        let conflict = try #require(try laptop.test.store.conflicts().first)
        let side = forWinner ? conflict.won : conflict.lost
        #expect(try laptop.test.store.settle(conflict, with: side).group != nil)
        #expect(try laptop.test.store.conflicts().isEmpty)
        // What is settled is not settled twice.
        #expect(try laptop.test.store.settle(conflict, with: conflict.lost).group == nil)
        return side.actor
    }

    @Test(arguments: [true, false])
    func `a conflict is settled for either side, as one step, on every laptop`(forWinner: Bool) throws {
        let (marie, nora) = (try Laptop("Marie"), try Laptop("Nora"))
        let added = try marie.test.store.perform([], registry: [.group(nil, [.text(.name, "Köln")])])
        let group = try #require(added.things.first)
        try nora.merge(try marie.journal())
        func check(_ said: String?, _ found: String?) throws {
            #expect(found == said)
            try marie.merge(try nora.journal())
            #expect(try marie.test.store.conflicts().isEmpty)
            #expect(try marie.tables() == nora.tables())
        }
        try marie.act(.assign(.owner, to: "Marie"), on: "forum/u-1")
        nora.test.clock.now = nora.test.clock.now.adding(seconds: 60)
        try nora.act(.assign(.owner, to: "Nora"), on: "forum/u-1")
        try nora.merge(try marie.journal())
        try check(try settle(nora, forWinner: forWinner), nora.test.row("forum/u-1").owner)
        try assign(marie, "forum/u-2")
        nora.test.clock.now = nora.test.clock.now.adding(seconds: 60)
        try assign(nora, "forum/u-3")
        try nora.merge(try marie.journal())
        let mentors = ["Marie": "user2", "Nora": "user3"]
        try check(try settle(nora, forWinner: forWinner).flatMap { mentors[$0] }, mentor(nora))
        _ = try marie.test.store.perform([], registry: [.removing(group)])
        nora.test.clock.now = nora.test.clock.now.adding(seconds: 60)
        _ = try nora.test.store.perform([], registry: [.group(group.id, [.text(.town, "Köln")])])
        try nora.merge(try marie.journal())
        let town = try settle(nora, forWinner: forWinner) == "Marie" ? nil : "Köln"
        try check(town, nora.test.store.group(group.id)?.row.group.town)
        _ = try nora.test.store.undo()
        #expect(try nora.test.store.conflicts().map(\.isRemoval) == [true])
    }

    @Test func `to undo a mentor whom a colleague has taken away since brings the one before not back`() throws {
        let (marie, nora) = (try Laptop("Marie"), try Laptop("Nora"))
        try assign(marie, "forum/u-2")
        try nora.merge(try marie.journal())
        try assign(nora, "forum/u-3")
        try marie.merge(try nora.journal())
        try marie.act(.mentoring(.end(.stopped, words: nil)), on: "forum/u-1")
        try nora.merge(try marie.journal())
        _ = try nora.test.store.undo()
        let journals = [try marie.journal(), try nora.journal()]
        try marie.merge(journals[1])
        let tables = try marie.tables()
        #expect(try nora.tables() == tables)
        for order in [journals, journals.reversed()] {
            let third = try Laptop("Olu")
            for journal in order { try third.merge(journal) }
            #expect(try third.tables() == tables)
        }
        for laptop in [marie, nora] {
            #expect(try mentor(laptop) == nil)
            #expect(try laptop.test.store.mentoring().without.map(\.mentorship.mentor.name) == ["user2"])
        }
        // With a new mentor and without: none of those before is told as a conflict, or comes back.
        try assign(nora, "forum/u-4")
        #expect(try nora.test.store.conflicts().isEmpty)
        _ = try nora.test.store.undo()
        #expect(try mentor(nora) == nil)
        // Once nobody took anybody away the first one counts again.
        _ = try marie.test.store.undo()
        #expect(try mentor(marie) == "user2")
    }
}
