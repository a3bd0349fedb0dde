import Community
import Foundation
import GRDB
import Testing

@testable import Store

/// Regions in the store: counts kept up with every pull and edit, the same on every laptop.
struct `Regions in the store` {
    private func store() throws -> TestStore {
        let test = try TestStore()
        try test.pull("forum", .identities(person("u-1", tags: ["region:DE"]), person("u-2"), person("u-3")))
        return test
    }

    private func person(_ id: String, tags: [String] = [], facts: ExportedFacts? = nil) -> FeedIdentity {
        FeedIdentity(originID: OriginID(id), username: id, tags: tags, exported: facts)
    }

    private func region(_ text: String) throws -> Region { try #require(Region(typed: text)) }

    private func perform(_ test: TestStore, _ change: RegistryChange) throws {
        _ = try test.store.perform([], registry: [change])
    }

    private func regions(_ test: TestStore) throws -> [String: Int] {
        Dictionary(
            uniqueKeysWithValues: try test.store.regions().lines(.members).map { ($0.id, $0.row.count.members) })
    }

    @Test func `hand goes before tags, tags before files, and the time zone is only a guess`() throws {
        let test = try store()
        #expect(try test.row("forum/u-1").region == "DE" && test.row("forum/u-1").regionBasis == .tag)
        #expect(try test.row("forum/u-2").region == nil && test.row("forum/u-2").regionBasis == nil)
        let two = try test.id("forum/u-2")
        _ = try test.store.perform(.person([.set(.timeZone, "Europe/Madrid")]), on: [two])
        let guessed = try test.row("forum/u-2")
        #expect(guessed.region == "ES" && guessed.regionID == "ES" && guessed.regionBasis == .timeZone)
        #expect(guessed.regionSign == "ES~" && guessed.regionWords == "Spain~ (guess from the time zone)")
        try test.store.addFileSource(name: "people")
        try test.pull(
            "people", TestList(.identity, [.identity(person("p-9", facts: ExportedFacts(region: "Italy")))]))
        #expect(try test.row("people/p-9").regionID == "IT" && test.row("people/p-9").regionBasis == .feed)
        _ = try test.store.perform(.tag(add: ["region:FR"], remove: []), on: [two])
        #expect(try test.row("forum/u-2").regionID == "FR")
        _ = try test.store.perform(.assign(.region, to: "Granada, Spain"), on: [two])
        #expect(try test.row("forum/u-2").regionID == "ES/granada")
        #expect(try regions(test) == ["DE": 1, "IT": 1, "ES": 1, "?": 1])
        for _ in 0..<3 { _ = try test.store.undo() }
        #expect(try test.row("forum/u-2").regionID == nil)
        #expect(try regions(test) == ["DE": 1, "IT": 1, "?": 2])
    }

    @Test func `what names no country is kept and counted as not placed`() throws {
        let test = try store()
        _ = try test.store.perform(.assign(.region, to: "Bavaria"), on: [test.id("forum/u-2")])
        let board = try test.store.regions()
        #expect(try test.row("forum/u-2").region == "Bavaria" && test.row("forum/u-2").regionID == nil)
        #expect(board["~bavaria"]?.count.members == 1 && board["~"]?.count.members == 1)
    }

    @Test func `bots, staff, junk and who left the feed are in no region, and come back with undo`() throws {
        let test = try store()
        let one = try test.id("forum/u-1")
        for reason in [SetAside.bot, .staff, .junk] {
            _ = try test.store.perform(.setAside(reason), on: [one])
            #expect(try test.store.regions()["DE"]?.count.members == 0)
            _ = try test.store.undo()
            #expect(try test.store.regions()["DE"]?.count.members == 1)
        }
        try test.pull("forum", .identities(person("u-2"), person("u-3")), accept: true)
        #expect(try test.store.regions()["DE"]?.count.members == 0)
        try test.pull("forum", .identities(person("u-1", tags: ["region:DE/Bayern"]), person("u-2"), person("u-3")))
        #expect(try test.store.regions()["DE"]?.count.members == 1)
        #expect(try test.store.regions()["DE/bayern"]?.name == "Bayern")
    }

    @Test func `who is forgotten is counted no more, and two who are merged are one`() throws {
        let test = try store()
        _ = try test.store.perform(.assign(.region, to: "DE"), on: [test.id("forum/u-2"), test.id("forum/u-3")])
        #expect(try test.store.regions()["DE"]?.count.members == 3)
        _ = try test.store.merge(test.id("forum/u-2"), test.id("forum/u-3"))
        #expect(try test.store.regions()["DE"]?.count.members == 2)
        _ = try test.store.forget(test.id("forum/u-1"), redacting: false)
        #expect(try test.store.regions()["DE"]?.count.members == 1)
        #expect(test.store.examine(fixing: false).first { $0.check == "queues" }?.status == .ok)
    }

    @Test func `an examination finds counts that are wrong, and mends them`() throws {
        let test = try store()
        try test.store.write { db in try db.execute(sql: "UPDATE region_count SET members = 7 WHERE region = 'DE'") }
        func status(fixing: Bool) -> Finding.Status? {
            test.store.examine(fixing: fixing).first { $0.check == "queues" }?.status
        }
        #expect(status(fixing: false) == .problem)
        #expect(status(fixing: true) == .fixed)
        #expect(try test.store.regions()["DE"]?.count.members == 1)
    }

    @Test func `what is recorded of a region is on the board, and goes with undo`() throws {
        let test = try store()
        let granada = try region("ES/Andalucía/Granada")
        try perform(test, .region(granada, [.priority(true), .text(.plan, "two meetups")]))
        try perform(test, .region(granada, [.step("ask around", due: test.clock.now.day.adding(3))]))
        try perform(test, .region(granada, [.note("hello", at: test.clock.now, by: "Marie")]))
        let row = try #require(try test.store.regions()["ES/andalucia/granada"])
        #expect(row.name == "Granada" && row.isPriority && row.nextStep?.text == "ask around")
        let detail = try test.store.region(granada)
        #expect(detail.record.notes.map(\.text) == ["hello"] && detail.record.plan == "two meetups")
        let before = try test.store.regions().lines(.tree, unfolded: ["europe", "ES", "ES/andalucia"])
        try test.store.recomputeGroups()
        #expect(try test.store.regions().lines(.tree, unfolded: ["europe", "ES", "ES/andalucia"]) == before)
        try perform(test, .removing(RegistryID(.region, granada.id)))
        #expect(try test.store.regions()["ES/andalucia/granada"] == nil)
        for _ in 0..<4 { _ = try test.store.undo() }
        #expect(try test.store.regions()["ES/andalucia/granada"] == nil)
        #expect(try test.store.record(RegistryID(.region, granada.id)) == nil)
        for _ in 0..<3 { _ = try test.store.redo() }
        #expect(try test.store.region(granada).record.notes.map(\.text) == ["hello"])
    }

    @Test func `what is recorded of a country after its record was taken away is not hidden`() throws {
        let test = try store()
        let france = try region("FR")
        try perform(test, .region(france, [.priority(true)]))
        try perform(test, .removing(RegistryID(.region, "FR")))
        #expect(try test.store.region(france).row.record == nil)
        #expect(try test.store.removed(.region).map(\.name) == ["France"])
        try perform(test, .region(france, [.text(.plan, "two meetups")]))
        let record = try test.store.region(france).record
        #expect(record.plan == "two meetups" && record.isPriority)
        #expect(try test.store.removed(.region).isEmpty)
    }

    @Test func `groups and their events count where they are, closed ones nowhere`() throws {
        let test = try store()
        let today = test.clock.now.day
        let made = try test.store.perform(
            [],
            registry: [
                .group(
                    nil,
                    [
                        .text(.name, "Granada"), .text(.country, "ES"), .text(.area, "Andalucía"),
                        .text(.town, "Granada"), .text(.help, "a speaker"), .status(.official, on: today),
                    ]),
                .group(nil, [.text(.name, "Gone"), .text(.country, "ES"), .status(.closed, on: today)]),
            ])
        let id = try #require(made.things.first).id
        for days in [-20, -3, 9] {
            let start = test.clock.now.adding(seconds: Int64(days) * 86_400)
            try perform(test, .event(nil, [.text(.name, "Evening"), .text(.group, id), .start(start)]))
        }
        let spain = try #require(try test.store.regions()["ES"])
        #expect(spain.groups == 1 && spain.lastEvent == today.adding(-3) && spain.nextEvent == today.adding(9))
        #expect(spain.helps == ["Granada: a speaker"])
        #expect(try test.store.region(region("ES")).groups.map(\.region.id) == ["ES/andalucia/granada"])
    }

    @Test func `an event stays where it took place when its group closes, and in its own country when that is removed`()
        throws
    {
        let test = try store()
        let today = test.clock.now.day
        let kyoto = RegistryChange.group(
            nil, [.text(.name, "Kyoto"), .text(.country, "JP"), .text(.town, "Kyoto"), .status(.official, on: today)])
        let id = try #require(try test.store.perform([], registry: [kyoto]).things.first).id
        func event(_ daysAgo: Int, _ edits: EventEdit...) throws {
            let start = today.adding(-daysAgo).start
            try perform(test, .event(nil, [.text(.name, "Evening"), .text(.group, id), .start(start)] + edits))
        }
        try event(17)
        try event(30, .text(.country, "KR"))
        func last(_ country: String) throws -> Day? {
            let last = try test.store.region(region(country)).row.lastEvent
            #expect(try test.store.regions()[country]?.lastEvent == last)
            return last
        }
        #expect(try last("JP") == today.adding(-17))
        try perform(test, .group(id, [.status(.closed, on: today)]))
        #expect(try last("JP") == today.adding(-17) && last("KR") == today.adding(-30))
        let detail = try test.store.region(region("JP"))
        #expect(detail.row.groups == 0 && detail.groups.isEmpty)
        try perform(test, .removing(RegistryID(.group, id)))
        #expect(try last("JP") == nil && last("KR") == today.adding(-30))
    }

    @Test func `an event counts where it took place, and one without a place where its group is`() throws {
        let test = try store()
        let today = test.clock.now.day
        let made = try test.store.perform(
            [],
            registry: [
                .group(
                    nil,
                    [
                        .text(.name, "Summit"), .text(.country, "BR"), .kind(.conferenceInPerson),
                        .status(.official, on: today),
                    ]),
                .group(
                    nil,
                    [
                        .text(.name, "Lisboa"), .text(.country, "PT"), .text(.area, "Estremadura"),
                        .text(.town, "Lisboa, Portugal"), .status(.official, on: today),
                    ]),
            ])
        let summit = try #require(made.things.first).id
        func event(_ days: Int64, _ edits: EventEdit...) throws {
            let start = EventEdit.start(test.clock.now.adding(seconds: days * 86_400))
            try perform(test, .event(nil, [.text(.name, "Event"), start] + edits))
        }
        try event(-200, .text(.group, summit), .text(.country, "PT"), .text(.town, "Lisboa"))
        try event(-400, .text(.group, summit))
        try event(-11, .text(.country, "CL"), .text(.town, "Santiago"))
        let board = try test.store.regions()
        #expect(board["BR"]?.lastEvent == today.adding(-400))
        #expect(board["PT"]?.lastEvent == today.adding(-200))
        // The town that is known, in its area.
        #expect(board["PT/estremadura/lisboa"]?.lastEvent == today.adding(-200))
        #expect(board["CL"]?.lastEvent == today.adding(-11) && board["CL"]?.isEmpty == false)
        #expect(try test.store.region(region("PT")).row.lastEvent == today.adding(-200))
        #expect(try test.store.region(region("BR")).row.lastEvent == today.adding(-400))
    }

    @Test func `a town and its country mean the town that is known, and several are named`() throws {
        let test = try store()
        let today = test.clock.now.day
        try perform(
            test,
            .group(
                nil,
                [
                    .text(.name, "Granada"), .text(.country, "ES"), .text(.area, "Andalucía"),
                    .text(.town, "Granada"), .status(.official, on: today),
                ]))
        let two = try test.id("forum/u-2")
        _ = try test.store.perform(.assign(.region, to: "granada, Spain"), on: [two])
        #expect(try test.row("forum/u-2").regionID == "ES/andalucia/granada")
        #expect(try test.store.region(meantBy: "Granada, Andalucía, Spain")?.id == "ES/andalucia/granada")
        #expect(try test.store.region(meantBy: "ES/Granada")?.id == "ES/granada")
        #expect(try test.store.region(meantBy: "Ronda, Spain")?.id == "ES/ronda")
        try perform(test, .region(region("ES/Murcia/Granada"), []))
        let error = #expect(throws: StoreError.self) {
            try test.store.perform(.assign(.region, to: "Granada, Spain"), on: [two])
        }
        #expect(
            error?.sentence
                == "Granada, Spain: 2 regions are called so. Write one of ES/Andalucía/Granada, ES/Murcia/Granada.")
    }

    @Test func `what is shown first has each country's figures, without towns and events`() throws {
        let test = try store()
        let today = test.clock.now.day
        _ = try test.store.perform(.assign(.region, to: "DE/Bayern"), on: [test.id("forum/u-2")])
        let group = try test.store.perform(
            [],
            registry: [
                .group(
                    nil,
                    [
                        .text(.name, "München"), .text(.country, "DE"), .text(.town, "München"),
                        .text(.help, "a room"), .status(.official, on: today),
                    ])
            ])
        let id = try #require(group.things.first).id
        try perform(test, .event(nil, [.text(.name, "Evening"), .text(.group, id), .start(test.clock.now)]))
        let (first, whole) = (try test.store.regions(.countries), try test.store.regions())
        #expect(!first.isWhole && whole.isWhole)
        for id in ["DE", "europe", "?"] {
            var row = try #require(whole[id])
            row.lastEvent = nil
            row.hasParts = first[id]?.hasParts ?? false
            #expect(first[id] == row)
        }
        #expect(first["DE"]?.helps == ["München: a room"] && first["DE/bayern"] == nil)
        #expect(try test.store.region(region("DE")).row == whole["DE"])
        #expect(try test.store.region(region("DE/Bayern")).row.count.members == 1)
        #expect(try test.store.region(region("europe")).row.count.members == 2)
    }

    @Test func `two laptops' records of a region come together in any order`() throws {
        let (one, other) = (try store(), try store())
        other.actor = "Nora"
        try other.reopen()
        let brazil = try region("BR")
        try perform(one, .region(brazil, [.priority(true), .step("ask Ana", due: one.clock.now.day)]))
        try perform(one, .region(brazil, [.text(.plan, "Recife first")]))
        try perform(other, .region(brazil, [.awareness(.emerging), .text(.plan, "São Paulo first")]))
        let mine = try one.store.journal().map(\.edit)
        let theirs = try other.store.journal().map(\.edit)
        try one.store.write { db in try one.store.settle(db, theirs.shuffled(), now: one.clock.now) }
        try other.store.write { db in try other.store.settle(db, mine.shuffled(), now: one.clock.now) }
        #expect(try one.store.region(brazil) == other.store.region(brazil))
        #expect(try one.store.region(brazil).record.awareness == .emerging)
    }

    @Test func `a guess ties nobody to anybody`() throws {
        let test = try store()
        try test.pull(
            "forum", .identities(person("u-1"), person("u-2"), person("u-3")),
            .activities(
                .conversation,
                [said("c1", by: "u-2", "2026-11-20T10:00:00Z"), said("c2", by: "u-3", "2026-11-19T10:00:00Z")]))
        let ids = [try test.id("forum/u-2"), try test.id("forum/u-3")]
        _ = try test.store.perform(.person([.set(.timeZone, "Europe/Madrid")]), on: ids)
        #expect(try test.store.couldWrite(to: ids[0]).isEmpty)
        _ = try test.store.perform(.assign(.region, to: "ES"), on: ids)
        #expect(try test.store.couldWrite(to: ids[0]).map(\.member) == [ids[1]])
    }

    @Test func `a system without the tz database guesses nothing`() {
        #expect(ZoneCountries(folder: "/nonexistent").country(of: "Europe/Madrid") == nil)
    }
}
