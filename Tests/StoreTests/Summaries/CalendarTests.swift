import Community
import GRDB
import Store
import Testing

@Suite struct CalendarTests {
    private let months = (1...9).map { did("c-\($0)", by: "u-1", "2026-0\($0)-01T10:00:00Z") }

    private func community(_ settings: Settings = Settings()) throws -> TestStore {
        let test = try TestStore(settings: settings)
        try test.pull("forum", .identities(identity("u-1", "amara")), .activities(.contribution, months))
        return test
    }

    @Test func `opening on another day recomputes only what is due`() throws {
        let test = try community()
        #expect(try test.row("forum/u-1").figures.state == .lapsed)
        #expect(try test.store.recomputeDue() == 0)
        test.clock.advance(days: 400)
        #expect(try test.store.recomputeDue() == 1)
        #expect(try test.row("forum/u-1").figures.state == .dormant)
        #expect(try test.keys(in: .dormant) == ["forum/u-1"])
        #expect(try test.store.recomputeDue() == 0)
    }

    @Test func `a clock set back recomputes all`() throws {
        let test = try community()
        test.clock.advance(days: 400)
        _ = try test.store.recomputeDue()
        test.clock.advance(days: -400)
        #expect(try test.store.recomputeDue() == 1)
        #expect(try test.row("forum/u-1").figures.state == .lapsed)
    }

    @Test func `changed settings recompute all, and tags promote conversations to contributions`() throws {
        let test = try TestStore()
        try test.pull(
            "forum", .identities(identity("u-1", "amara")),
            .activities(.conversation, [said("p-1", by: "u-1", "2026-11-01T10:00:00Z", tags: ["bug-report"])]))
        _ = try test.store.recomputeDue()
        #expect(try test.row("forum/u-1").figures.level == .visitor)
        test.settings.levels.contributionTags = ["bug-report"]
        try test.reopen()
        #expect(try test.store.recomputeDue() == 1)
        #expect(try test.row("forum/u-1").figures.contributions == 1)
        #expect(try test.row("forum/u-1").figures.level == .contributor)
        test.settings.levels.contributionTags = []
        try test.reopen()
        _ = try test.store.recomputeDue()
        #expect(try test.row("forum/u-1").figures.contributions == 0)
    }

    @Test func `a clock set back after a pull recomputes all, though nobody looked in between`() throws {
        let test = try community()
        test.clock.advance(days: -100)
        #expect(try test.store.recomputeDue() == 1)
        #expect(try test.row("forum/u-1").figures.contributions == 8)
        test.clock.advance(days: 100)
        _ = try test.store.perform(.note("back from a journey"), on: [test.id("forum/u-1")])
        test.clock.advance(days: -100)
        #expect(try test.store.recomputeDue() == 1)
        #expect(try test.row("forum/u-1").figures.contributions == 8)
    }

    @Test func `settings changed between the first pull and the first look recompute all`() throws {
        let test = try community()
        test.settings.rhythm.dormantDays = 60
        try test.reopen()
        #expect(try test.store.recomputeDue() == 1)
        #expect(try test.row("forum/u-1").figures.state == .dormant)
    }

    @Test func `a list does not wait while another process writes, and says that its figures may be old`() throws {
        let test = try TestStore()
        try test.pull("forum", .identities(identity("a", "a")))
        test.clock.advance(days: 1)
        let other = try DatabaseQueue(path: test.path)
        try other.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            #expect(try test.store.recomputeDueAtOnce()?.code == .locked)
            #expect(try test.store.members(sortedBy: .name).count == 1)
            try db.execute(sql: "ROLLBACK")
        }
        #expect(try test.store.recomputeDueAtOnce() == nil)
    }
}
