import Community
import GRDB
import Testing

@testable import Store

/// The list of events: the first page and the rest, in one order.
struct `Events in order of time` {
    /// The dashboard's events by id and day, the first one on two channels; nothing else.
    private func store(_ events: [(String, String)]) throws -> TestStore {
        let test = try TestStore()
        try test.pull(
            "forum", .identities(identity("u-1", "sofia", name: "Sofía")),
            .activities(
                .event,
                events.flatMap { id, day in
                    ["meetups", "calendar"].prefix(id == events[0].0 ? 2 : 1).map { channel in
                        FeedActivity(
                            kind: .event, originID: OriginID(id), channel: channel,
                            at: Instant(iso8601: "\(day)T18:00:00Z") ?? Instant(seconds: 0), text: "Meeting \(id)",
                            people: [OriginID("u-1")])
                    }
                }))
        return test
    }

    @discardableResult
    private func plan(_ test: TestStore, _ title: String, _ day: String?, _ more: EventEdit...) throws -> String {
        var edits = [EventEdit.text(.name, title)]
        if let day { edits.append(.start(Instant(iso8601: "\(day)T18:00:00Z"))) }
        return try #require(try test.store.perform([], registry: [.event(nil, edits + more)]).things.first).id
    }

    private func subject(_ test: TestStore, _ id: String) throws -> Edit.Subject {
        try #require(try test.store.feedEvent(MemberKey(source: "forum", originID: OriginID(id)))).subject
    }

    /// Own events and the dashboard's on both sides of today (21 Nov 2026), two pairs among them.
    private func mixed() throws -> TestStore {
        let test = try store([("a", "2026-10-01"), ("b", "2026-12-24"), ("c", "2027-01-15"), ("d", "2026-11-11")])
        try plan(test, "No date", nil)
        try plan(test, "Sprint", "2026-12-01")
        try plan(test, "Autumn camp", "2026-09-09")
        // Its own start is another than the dashboard's, which holds.
        try plan(test, "A", "2027-05-05", .feed(try subject(test, "a")))
        try plan(test, "C", nil, .feed(try subject(test, "c")), .planned(9))
        return test
    }

    @Test func `An event is in its own country, else in that of its group`() throws {
        let test = try TestStore()
        let group = RegistryChange.group(nil, [.text(.name, "Granada"), .text(.country, "ES")])
        let id = try #require(try test.store.perform([], registry: [group]).things.first).id
        try plan(test, "Sprint", "2026-12-01", .text(.country, "PT"), .text(.group, id))
        try plan(test, "Camp", "2026-12-02", .text(.group, id))
        try plan(test, "Talk", "2026-12-03")
        let rows = try test.store.eventList().rows
        func titles(_ words: String) -> [String] {
            rows.filter { WordFilter(words).matches($0.searchText) }.map(\.title)
        }
        #expect(titles("country:Portugal") == ["Sprint"])
        #expect(titles("country:España") == ["Camp"])
        #expect(titles("country:de").isEmpty)
        #expect(try test.store.events(limit: nil).map(\.country) == rows.map(\.country))
    }

    @Test func `Undated ones come first, then those ahead, the nearest first, then those that were, the latest first`()
        throws
    {
        let list = try mixed().store.eventList()
        #expect(
            list.rows.map(\.title) == [
                "No date", "Sprint", "Meeting b", "Meeting c", "Meeting d", "Meeting a", "Autumn camp",
            ])
        #expect(list.rows.map(\.isOwn) == [true, true, false, true, false, true, true])
        #expect(list.rows.map(\.isListed) == [false, false, true, true, true, true, false])
        #expect(list.rows[3].planned == 9)
        #expect(list.rows[5].actual == 1)
        #expect(list.count == 7)
    }

    @Test func `The first page is the beginning of the whole list, with the same counts`() throws {
        let test = try mixed()
        let whole = try test.store.eventList()
        for limit in 0...8 {
            let page = try test.store.eventList(limit: limit)
            #expect(page.rows == Array(whole.rows.prefix(limit)))
            #expect(page.count == 7)
            #expect(page.weeks == whole.weeks)
        }
    }

    @Test func `The weeks count own events and the dashboard's from today on, Monday first, each pair once`() throws {
        let test = try mixed()
        try plan(test, "Today", "2026-11-21")
        try plan(test, "Two days ago", "2026-11-19")
        try plan(test, "The last day", "2027-02-07")
        try plan(test, "Too far", "2027-02-08")
        // Weeks from 16 Nov: 21 Nov in the first, 1 Dec in the third, 24 Dec in the sixth, 15 Jan in the ninth.
        #expect(try test.store.eventList(limit: 1).weeks == [1, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1])
    }

    @Test func `What an own event is linked to stays in the list where the dashboard takes it away`() throws {
        let test = try mixed()
        try test.pull("forum", .activities(.event, []))
        let list = try test.store.eventList()
        #expect(list.rows.map(\.title) == ["No date", "C", "Sprint", "A", "Autumn camp"])
        #expect(list.rows.allSatisfy { !$0.isListed })
        #expect(list.count == 5)
    }

    @Test func `Own events linked to the same one of the dashboard are one row, the first by id, in every count`()
        throws
    {
        let test = try mixed()
        let before = try test.store.eventList()
        let again = try plan(test, "C again", nil, .feed(try subject(test, "c")), .planned(7))
        #expect(try test.store.eventList() == before)
        #expect(try test.store.eventList(limit: 4).rows == Array(before.rows.prefix(4)))
        let linked = try test.store.events(linkedTo: try subject(test, "c"))
        #expect(linked.map(\.title) == ["C", "C again"])
        #expect(linked.map(\.id) == [before.rows[3].id, again])
        #expect(try test.store.eventRow(MemberKey(source: "forum", originID: OriginID("c")))?.id == linked[0].id)
        // Also where the dashboard takes it away.
        try test.pull("forum", .activities(.event, []))
        let list = try test.store.eventList()
        #expect(list.rows.map(\.title) == ["No date", "C", "Sprint", "A", "Autumn camp"])
        #expect(list.count == 5)
    }

    @Test func `A group's page has one row of own events linked to the same one of the dashboard`() throws {
        let test = try mixed()
        let group = try test.store.perform([], registry: [.group(nil, [.text(.name, "Köln")])])
        let id = try #require(group.things.first).id
        for title in ["One", "Two"] {
            try plan(test, title, nil, .feed(try subject(test, "b")), .text(.group, id))
        }
        #expect(try test.store.group(id)?.events.map(\.title) == ["Meeting b"])
    }

    @Test func `A page is read in the order of indexes`() throws {
        let test = try mixed()
        try test.store.read { db in
            for span in EventSpan.allCases {
                let plan = try String.fetchAll(
                    db, sql: "EXPLAIN QUERY PLAN \(span.rows)", arguments: [0, 5],
                    adapter: SuffixRowAdapter(fromIndex: 3))
                #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
                #expect(!plan.contains("USE TEMP B-TREE FOR ORDER BY"), "\(plan)")
            }
        }
    }
}
