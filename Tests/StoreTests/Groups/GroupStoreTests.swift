import Community
import Testing

@testable import Store

/// Groups and events in the store: kept up with every edit, the same on every laptop.
struct `Groups in the store` {
    private func store() throws -> TestStore {
        let test = try TestStore()
        try test.pull(
            "forum",
            .identities(
                identity("u-1", "sofia", name: "Sofía", company: "Acme"), identity("u-2", "tarik", name: "Tarik")),
            .activities(
                .conversation,
                [said("c1", by: "u-1", "2026-11-20T10:00:00Z"), said("c2", by: "u-2", "2026-11-01T10:00:00Z")]),
            .activities(
                .event,
                [
                    FeedActivity(
                        kind: .event, originID: OriginID("ev-1"), channel: "meetups",
                        at: Instant(iso8601: "2026-11-05T17:00:00Z") ?? Instant(seconds: 0),
                        text: "Granada launch", url: "https://events.example.org/1",
                        people: ["u-1", "u-2"].map(OriginID.init))
                ]))
        return test
    }

    @discardableResult
    private func perform(_ test: TestStore, _ change: RegistryChange) throws -> String {
        try #require(try test.store.perform([], registry: [change]).things.first).id
    }

    private func person(_ test: TestStore, _ key: String) throws -> NamedPerson {
        try #require(try test.store.person(test.id(key)))
    }

    @Test func `undo and redo say of what`() throws {
        let test = try store()
        let lagos = try perform(test, .group(nil, [.text(.name, "Lagos")]))
        let kano = try perform(test, .group(nil, [.text(.name, "Kano")]))
        try perform(test, .group(lagos, [.status(.official, on: test.clock.now.day)]))
        #expect(try test.store.undo()?.summary == "status official of Lagos")
        #expect(try test.store.redo()?.summary == "status official of Lagos")
        _ = try test.store.perform(
            [], registry: [lagos, kano].map { .group($0, [.note("hello", at: test.clock.now, by: "Nora")]) })
        #expect(try test.store.undo()?.summary == "note on 2 groups")
        #expect(try test.store.undo()?.summary == "status official of Lagos")
        #expect(try test.store.undo()?.summary == "adding Kano")
    }

    @Test func `A group is listed with its organisers as the feeds know them, and its events`() throws {
        let test = try store()
        let sofia = try person(test, "forum/u-1")
        let id = try perform(
            test,
            .group(
                nil,
                [
                    .text(.name, "Granada"), .kind(.meetup), .status(.official, on: test.clock.now.day),
                    .organiser(sofia),
                    .organiser(NamedPerson(name: "Jane Doe")),
                ]))
        let link = Edit.Subject(sourceUID: sofia.subject.sourceUID, originID: OriginID("ev-1"))
        try perform(test, .event(nil, [.text(.name, "Launch"), .text(.group, id), .feed(link)]))
        try perform(
            test,
            .event(nil, [.text(.name, "Next"), .text(.group, id), .start(test.clock.now.adding(seconds: 864_000))]))
        let row = try #require(try test.store.groups().first)
        #expect(row.organisers.map(\.name) == ["Jane Doe", "Sofía"])
        #expect(row.organisers.map { $0.key?.description } == [nil, "forum/u-1"])
        #expect(row.organisers[1].company == "Acme")
        #expect(row.standing.lastEvent == Day(iso8601: "2026-11-05"))
        #expect(row.standing.nextEvent == Day(iso8601: "2026-12-01"))
        let events = try #require(try test.store.group(id)).events
        #expect(events.map(\.title) == ["Next", "Granada launch"])
        #expect(events.map(\.actual) == [nil, 2])
        #expect(try test.store.events().map(\.title) == ["Next", "Granada launch"])
    }

    @Test func `An event that wakes a group, or leaves it dormant, says so`() throws {
        let test = try store()
        let today = test.clock.now.day
        let id = try perform(
            test,
            .group(nil, [.text(.name, "Köln"), .kind(.meetup), .status(.official, on: today.adding(-400))]))
        func telling(_ change: RegistryChange) throws -> String? {
            try test.store.perform([], registry: [change]).telling
        }
        func held(_ title: String, _ daysAgo: Int) -> RegistryChange {
            .event(
                nil, [.text(.name, title), .text(.group, id), .start(today.adding(-daysAgo).start)])
        }
        #expect(try test.store.group(id)?.row.standing.status == .dormant)
        #expect(try telling(held("Long ago", 300)) == nil)
        let day = today.adding(-18)
        let woken = try test.store.perform([], registry: [held("Evening", 18)])
        #expect(woken.telling == "Köln is official again: an event on \(day.short(relativeTo: today))")
        let event = try #require(woken.things.first)
        #expect(try telling(.event(event.id, [.text(.venue, "City library")])) == nil)
        let before = today.adding(-300).short(relativeTo: today)
        #expect(try telling(.removing(event)) == "Köln is dormant: no event since \(before)")
    }

    @Test func `A member who supports a group is shown by name, and gone once they are forgotten`() throws {
        let test = try store()
        let meaning = try test.store.meaning(of: "forum/u-2")
        let edits = [
            meaning.setting(.supporter, to: "forum/u-2"), NameMeaning.unknownKey.setting(.manager, to: "Nora"),
        ]
        let id = try perform(test, .group(nil, [.text(.name, "Lagos")] + edits))
        var group = try #require(try test.store.group(id)).row.group
        #expect(group.supporter == "Tarik" && group.manager == "Nora")
        #expect(try test.store.groups().first?.group.supporter == "Tarik")
        let entry = try #require(try test.store.journal(limit: 1).first)
        #expect(entry.summary.contains("supporter Tarik"), "\(entry.summary)")
        _ = try test.store.forget(test.id("forum/u-2"), redacting: false)
        group = try #require(try test.store.group(id)).row.group
        #expect(group.supporter == nil && group.manager == "Nora")
    }

    @Test func `the journal and undo name people, groups and the dashboard's events`() throws {
        let test = try store()
        let sofia = try person(test, "forum/u-1")
        let id = try perform(test, .group(nil, [.text(.name, "Granada"), .organiser(sofia)]))
        try perform(test, .group(id, [.acknowledged(sofia, .conduct, on: test.clock.now.day)]))
        func last() throws -> String? { try test.store.journal(limit: 1).first?.summary }
        #expect(try last() == "group: code of conduct acknowledged by Sofía")
        try perform(test, .group(id, [.noOrganiser(sofia)]))
        #expect(try last() == "group: no longer organiser: Sofía")
        #expect(try test.store.undo()?.summary == "organiser Sofía of Granada")
        let key = try #require(MemberKey("forum/ev-1"))
        let feed = try #require(try test.store.feedEvent(key)).subject
        let event = try perform(test, .event(nil, [.text(.name, "Evening"), .text(.group, id)]))
        #expect(try last() == "event: name Evening, of Granada")
        try perform(test, .event(event, [.feed(feed)]))
        #expect(try last() == "event: the same as Granada launch of the dashboard")
        #expect(try test.store.undo()?.summary == "link to Granada launch of Evening")
        let lima = try #require(Region(typed: "PE/Lima"))
        try perform(test, .region(lima, []))
        #expect(try test.store.undo()?.summary == "adding Lima")
    }

    @Test func `A launch date stands among the events ahead until an event of that day is planned`() throws {
        let test = try store()
        let today = test.clock.now.day
        let launch = Group.Evidence(text: today.adding(20).iso8601, day: today, by: "Marie")
        let id = try perform(
            test, .group(nil, [.text(.name, "Granada"), .kind(.meetup), .evidence(criterion: "launch", launch)]))
        let past = Group.Evidence(text: today.adding(-1).iso8601, day: today, by: "Marie")
        try perform(test, .group(nil, [.text(.name, "Past"), .evidence(criterion: "launch", past)]))
        let list = try test.store.eventList()
        #expect(list.rows.map(\.title) == ["Launch of Granada", "Granada launch"])
        #expect(list.count == 2 && list.weeks.reduce(0, +) == 1)
        let row = try #require(list.rows.first)
        #expect(row.isLaunch && !row.isOwn && row.group == id && row.start == today.adding(20).start)
        #expect(row.format == "launch" && list.rows.last?.isLaunch == false)
        func launches() throws -> [Day] { try test.store.groups().compactMap(\.standing.launch) }
        let told = try launches()
        #expect(told == [today.adding(20)])
        #expect(try test.store.group(id)?.row.standing.launch == today.adding(20))
        let start = today.adding(20).start.adding(seconds: 64_800)
        try perform(test, .event(nil, [.text(.name, "First evening"), .text(.group, id), .start(start)]))
        let left = try launches()
        #expect(left.isEmpty)
        #expect(try test.store.eventList().rows.map(\.title) == ["First evening", "Granada launch"])
        #expect(try test.store.eventList().weeks.reduce(0, +) == 1)
        #expect(try test.store.evidence(for: ["launch"])[id]?["launch"]?.namedDay == today.adding(20))
    }

    @Test func `A launch date that has passed counts as an event until one of that day is recorded`() throws {
        let test = try store()
        let launch = Group.Evidence(text: "2026-12-20", day: test.clock.now.day, by: "Marie")
        let id = try perform(
            test,
            .group(
                nil,
                [
                    .text(.name, "Sevilla"), .text(.country, "ES"), .kind(.meetup),
                    .status(.official, on: test.clock.now.day), .evidence(criterion: "launch", launch),
                ]))
        test.clock.advance(days: 236)
        let standing = try #require(try test.store.group(id)).row.standing
        #expect(try test.store.groups().map(\.standing) == [standing])
        #expect(standing.lastEvent == Day(iso8601: "2026-12-20") && standing.since == Day(iso8601: "2027-06-20"))
        let list = try test.store.eventList()
        #expect(list.rows.map(\.title) == ["Launch of Sevilla", "Granada launch"] && list.count == 2)
        #expect(list.weeks.allSatisfy { $0 == 0 })
        #expect(try test.store.eventList(limit: 1).rows == [list.rows[0]])
        #expect(try test.store.group(id)?.events.map(\.title) == ["Launch of Sevilla"])
        #expect(try test.store.regions()["ES"]?.lastEvent == Day(iso8601: "2026-12-20"))
        let spain = try #require(Region(typed: "ES"))
        #expect(try test.store.region(spain).row.lastEvent == Day(iso8601: "2026-12-20"))
        // Closed, it was held none the less; with an event of its own on that day it stands there once.
        try perform(test, .group(id, [.status(.closed, on: test.clock.now.day)]))
        #expect(try test.store.eventList().rows.map(\.title) == ["Launch of Sevilla", "Granada launch"])
        #expect(try test.store.groups().map(\.standing.lastEvent) == [Day(iso8601: "2026-12-20")])
        let start = try #require(Instant(iso8601: "2026-12-20T18:00:00Z"))
        try perform(test, .event(nil, [.text(.name, "First evening"), .text(.group, id), .start(start)]))
        let recorded = try test.store.eventList()
        #expect(recorded.rows.map(\.title) == ["First evening", "Granada launch"] && recorded.count == 2)
        #expect(try test.store.group(id)?.events.map(\.title) == ["First evening"])
    }

    @Test func `A group that fell dormant is no official one of its country`() throws {
        let test = try store()
        let today = test.clock.now.day
        let camp = try perform(test, .group(nil, [.text(.name, "Berlin"), .kind(.camp), .text(.country, "DE")]))
        for (name, daysAgo) in [("Köln", 400), ("Hamburg", 40)] as [(String, Int)] {
            try perform(
                test,
                .group(
                    nil,
                    [
                        .text(.name, name), .kind(.meetup), .text(.country, "DE"),
                        .status(.official, on: today.adding(-daysAgo)),
                    ]))
        }
        let presence = Criterion(
            id: "presence", title: "Strong local presence", severity: .must, check: .strongPresence(atLeast: 2))
        let result = try #require(try test.store.group(camp)).context(today: today).result(of: presence)
        #expect(result.words == "1 official group in Germany: Hamburg: you decide")
    }

    @Test func `A second group of a name and country is added, and says which one is there`() throws {
        let test = try store()
        func add(_ name: String, _ country: String) throws -> (id: String, warning: String?) {
            let change = RegistryChange.group(nil, [.text(.name, name), .text(.country, country)])
            let receipt = try test.store.perform([], registry: [change])
            return (try #require(receipt.things.first).id, receipt.warning)
        }
        let first = try add("Málaga", "ES")
        #expect(first.warning == nil)
        #expect(try add("Málaga", "CO").warning == nil)
        #expect(try add("malaga", "ES").warning == "there is a group malaga in Spain already: \(first.id)")
        #expect(try test.store.groups().count == 3)
    }

    @Test func `Somebody who hosts by name and by key hosts once`() throws {
        let test = try store()
        let sofia = try person(test, "forum/u-1")
        let id = try perform(
            test,
            .event(
                nil,
                [
                    .text(.name, "Evening"), .host(sofia, isOne: true), .host(NamedPerson(name: "sofia"), isOne: true),
                    .speaker(sofia, isOne: true),
                ]))
        let event = try #require(try test.store.event(id)).event
        let people = try test.store.people(of: event)
        #expect(people.map(\.name) == ["Sofía", "Sofía"])
        #expect(people.map(\.role) == [.host, .speaker])
    }

    @Test func `An event of the dashboard is found by its key, or the own one that is linked to it`() throws {
        let test = try store()
        let key = try #require(MemberKey("forum/ev-1"))
        let row = try #require(try test.store.eventRow(key))
        #expect(!row.isOwn && row.title == "Granada launch" && row.actual == 2)
        let id = try perform(test, .event(nil, [.text(.name, "Launch"), .feed(row.feed)]))
        #expect(try test.store.eventRow(key)?.id == id)
        #expect(try test.store.eventRow(try #require(MemberKey("forum/none"))) == nil)
    }

    @Test func `The rows of lists follow every edit and its undo, and can be made anew`() throws {
        let test = try store()
        let id = try perform(test, .group(nil, [.text(.name, "Granada"), .text(.country, "ES")]))
        let other = try perform(test, .group(nil, [.text(.name, "Málaga"), .text(.country, "ES")]))
        try perform(test, .group(id, [.text(.help, "a speaker"), .step("ask around", due: test.clock.now.day)]))
        func names() throws -> [String] { try test.store.groups().map(\.group.name) }
        #expect(try names() == ["Granada", "Málaga"])
        #expect(try test.store.group(id)?.neighbours.map(\.name) == ["Málaga"])
        let step = try #require(try test.store.group(id)?.row.group.nextStep)
        try perform(test, .group(id, [.finish(step: step.id)]))
        #expect(try test.store.groups().first?.group.nextStep == nil)
        _ = try test.store.undo()
        #expect(try test.store.groups().first?.group.nextStep?.text == "ask around")
        try perform(test, .removing(RegistryID(.group, other)))
        #expect(try names() == ["Granada"])
        _ = try test.store.undo()
        #expect(try names() == ["Granada", "Málaga"])
        let before = try test.store.groups()
        try test.store.recomputeGroups()
        #expect(try test.store.groups() == before)
        #expect(try test.store.groups(named: "malaga") == [other])
    }

    @Test func `Two laptops' organisers and evidence come together in any order`() throws {
        let (one, other) = (try store(), try store())
        let id = try perform(one, .group(nil, [.text(.name, "Granada")]))
        let sofia = try person(one, "forum/u-1")
        let tarik = try person(one, "forum/u-2")
        try perform(one, .group(id, [.organiser(sofia), .evidence(criterion: "venue", evidence("library"))]))
        let shared = try one.store.journal().reversed().map(\.edit)
        other.actor = "Nora"
        try other.reopen()
        try other.store.write { db in try other.store.settle(db, shared, now: one.clock.now) }
        try perform(other, .group(id, [.organiser(tarik), .evidence(criterion: "launch", evidence("2026-12-10"))]))
        try perform(one, .group(id, [.acknowledged(sofia, .conduct, on: one.clock.now.day)]))
        let mine = try one.store.journal().map(\.edit)
        let theirs = try other.store.journal().map(\.edit)
        try one.store.write { db in try one.store.settle(db, theirs, now: one.clock.now) }
        try other.store.write { db in try other.store.settle(db, mine, now: one.clock.now) }
        let both = try #require(try one.store.group(id)).row.group
        #expect(try both == (other.store.group(id)?.row.group))
        #expect(both.organisers.map(\.person.name) == ["Sofía", "Tarik"])
        #expect(both.evidence.keys.sorted() == ["launch", "venue"])
        #expect(try one.store.groups() == other.store.groups())
    }

    @Test func `An event of one's own that resembles one of the dashboard says so until it is linked`() throws {
        let test = try store()
        let id = try perform(
            test,
            .event(
                nil,
                [.text(.name, "Launch in Granada"), .start(Instant(iso8601: "2026-11-05T18:00:00Z")), .planned(12)]))
        #expect(try test.store.events().first { $0.isOwn }?.resembles == "forum/ev-1")
        let feed = try #require(try test.store.feedEvent(MemberKey(source: "forum", originID: OriginID("ev-1"))))
        try perform(test, .event(id, [.feed(feed.subject)]))
        let events = try test.store.events()
        #expect(events.count == 1)
        #expect(events.first?.planned == 12)
        #expect(events.first?.actual == 2)
        #expect(events.first?.resembles == nil)
    }

    @Test func `Whom the dashboard lists is expected until the event has started, and came from then on`() throws {
        let test = try store()
        let feed = try #require(try test.store.feedEvent(MemberKey(source: "forum", originID: OriginID("ev-1"))))
        test.clock.now = feed.start.adding(seconds: -1)
        #expect(try test.store.events().map(\.planned) == [2])
        #expect(try test.store.events().map(\.actual) == [nil])
        let id = try perform(test, .event(nil, [.text(.name, "Launch"), .planned(12), .feed(feed.subject)]))
        #expect(try test.store.event(id)?.row.planned == 12)
        #expect(try test.store.event(id)?.row.actual == nil)
        test.clock.now = feed.start
        #expect(try test.store.event(id)?.row.planned == 12)
        #expect(try test.store.event(id)?.row.actual == 2)
    }

    @Test func `Whoever organises the group of an event one attended could write`() throws {
        let test = try store()
        let id = try perform(
            test, .group(nil, [.text(.name, "Granada"), .organiser(try person(test, "forum/u-1"))]))
        let feed = try #require(try test.store.feedEvent(MemberKey(source: "forum", originID: OriginID("ev-1"))))
        #expect(try test.store.couldWrite(to: test.id("forum/u-2")).map(\.reasons) == ["both at Granada launch"])
        try perform(test, .event(nil, [.text(.name, "Launch"), .text(.group, id), .feed(feed.subject)]))
        let could = try test.store.couldWrite(to: test.id("forum/u-2"))
        #expect(could.map(\.name) == ["Sofía"])
        #expect(could.map(\.reasons) == ["organises Granada, both at Granada launch"])
    }

    @Test func `The local groups of a member are known, and the task meant for them`() throws {
        let test = try store()
        let id = try perform(
            test, .group(nil, [.text(.name, "Granada"), .organiser(try person(test, "forum/u-1"))]))
        let feed = try #require(try test.store.feedEvent(MemberKey(source: "forum", originID: OriginID("ev-1"))))
        try perform(test, .event(nil, [.text(.name, "Launch"), .text(.group, id), .feed(feed.subject)]))
        let (sofia, tarik) = (try test.id("forum/u-1"), try test.id("forum/u-2"))
        let came = Day(iso8601: "2026-11-05")
        #expect(
            try test.store.localTies(of: [sofia, tarik]) == [
                sofia: [LocalTie(group: id, name: "Granada", organises: true, came: came)],
                tarik: [LocalTie(group: id, name: "Granada", came: came)],
            ])
        #expect(
            try test.store.profile(tarik)?.groups.first?.words(today: test.clock.now.day) == "came to Granada on 5 Nov")
        let task = StarterTask(id: "t", title: "Translate", language: "es", group: "granada")
        try perform(test, try #require(task.saving(over: nil)))
        #expect(try test.store.group(id)?.tasks == [task])
        try perform(test, task.removing)
        #expect(try test.store.group(id)?.tasks.isEmpty == true)
        #expect(try test.store.group(id)?.removedTasks == ["t"])
        try perform(test, .group(id, [.status(.closed, on: test.clock.now.day)]))
        #expect(try test.store.localTies(of: [sofia, tarik]).isEmpty)
    }

    @Test func `Hosts and speakers are members by account, or by a name that only one has`() throws {
        let test = try store()
        let id = try perform(
            test,
            .event(
                nil,
                [
                    .text(.name, "Launch"), .host(try person(test, "forum/u-1"), isOne: true),
                    .speaker(NamedPerson(name: "TARIK"), isOne: true), .speaker(NamedPerson(name: "Jane"), isOne: true),
                ]))
        let people = try test.store.people(of: try #require(try test.store.event(id)).event)
        #expect(people.map(\.name) == ["Sofía", "Jane", "Tarik"])
        #expect(people.map(\.role) == [.host, .speaker, .speaker])
        #expect(people.map { $0.key?.description } == ["forum/u-1", nil, "forum/u-2"])
    }

    @Test func `Who came is each member once, by name, with hosts and speakers marked`() throws {
        let test = try store()
        let key = try #require(MemberKey("forum/ev-1"))
        let row = try #require(try test.store.eventRow(key))
        #expect(try test.store.attendees(of: row).map(\.name) == ["Sofía", "Tarik"])
        let id = try perform(
            test,
            .event(
                nil,
                [
                    .text(.name, "Launch"), .feed(row.feed), .host(try person(test, "forum/u-2"), isOne: true),
                    .speaker(try person(test, "forum/u-2"), isOne: true),
                    .speaker(NamedPerson(name: "Jane"), isOne: true),
                ]))
        let event = try #require(try test.store.event(id))
        let people = try test.store.people(of: event.event)
        let attendees = try test.store.attendees(of: event.row, people)
        #expect(attendees.map(\.key.description) == ["forum/u-1", "forum/u-2"])
        #expect(attendees.map(\.roles) == [[], [.host, .speaker]])
        // Without the dashboard's list only those whom managers named.
        #expect(try test.store.attendees(of: EventRow(id: "x", isOwn: true, title: "", start: nil), people).count == 1)
    }

    @Test func `A name that cannot be seen is refused for every thing and for members`() throws {
        let test = try store()
        let spain = try #require(Region(typed: "ES"))
        for change in [
            .group(nil, [.text(.name, "\u{200B}")]), .event(nil, [.text(.name, "\u{3164}")]),
            RegistryChange(.task, id: "t", [.setting("name", to: "\u{2800}")]),
            RegistryChange(.segment, id: nil, [.setting("name", to: "\u{FE0F}")]),
            RegistryChange(.region, id: spain.id + "/x", [.setting("typed", to: "ES/\u{200D}")]),
        ] as [RegistryChange] {
            #expect(throws: StoreError.self) { try test.store.perform([], registry: [change]) }
        }
        #expect(throws: StoreError.self) { try test.store.add(ManualAccount(name: "\u{200B}")) }
        #expect(try test.store.journal().isEmpty)
    }

    private func evidence(_ text: String) -> Group.Evidence {
        Group.Evidence(text: text, day: Day(number: 20_000), by: "Marie")
    }
}
