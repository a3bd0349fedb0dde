import Foundation
import Testing

/// A meetup walked from spotted to official by commands alone, each criterion failing once.
struct `A group by commands` {
    private func show(_ home: TestHome) async throws -> [String: Any] {
        try await home.must("group", "show", "Sevilla", "--format", "json").object()
    }

    private func marks(_ home: TestHome) async throws -> [String] {
        let criteria = try await show(home)["criteria"] as? [[String: Any]]
        return try #require(criteria).compactMap { $0["mark"] as? String }
    }

    @Test func `from spotted to official, every criterion unmet at first`() async throws {
        let home = try await DemoCopy.make()
        let members = try await home.must("members", "--format", "json", "--limit", "2").objects()
        let keys = members.compactMap { $0["key"] as? String }
        try await home.must("group", "add", "Sevilla", "--kind", "meetup", "--country", "Spain")
        try await home.must("group", "status", "sevilla", "contacted")
        try await home.must("group", "status", "Sevilla", "applying")
        #expect(try await marks(home) == Array(repeating: "unmet", count: 7))
        let refused = try await home.rekindle("group", "status", "Sevilla", "official")
        #expect(refused.code == 1)
        #expect(refused.err.hasPrefix("Sevilla has 7 open: Two people interested, Town, not yet covered"))
        try await home.must("group", "set", "Sevilla", "--town", "Sevilla", "--area", "Betis")
        try await home.must("group", "evidence", "Sevilla", "interest", "4 https://forum.example.org/t/1 International")
        try await home.must("group", "evidence", "Sevilla", "venue", "Bar Los Manueles")
        #expect(try await marks(home)[3] == "unmet")
        try await home.must("group", "evidence", "Sevilla", "venue", "City library")
        try await home.must("group", "evidence", "Sevilla", "launch", "2099-12-10")
        try await home.must("group", "evidence", "Sevilla", "monthly", "first Friday 18:00")
        #expect(
            try await show(home)["day_hint"] as? String == "10 Dec 2099 is a Thursday; monthly says: first Friday 18:00"
        )
        #expect(
            try await home.must("group", "show", "Sevilla").out
                .contains("Day: 10 Dec 2099 is a Thursday; monthly says: first Friday 18:00\n"))
        try await home.must("group", "organiser", "Sevilla", keys[0], keys[1])
        try await home.must("group", "acknowledge", "Sevilla")
        let now = try await marks(home)
        #expect(now.allSatisfy { $0 == "met" || $0 == "hint" }, "\(now)")
        try await home.must("group", "status", "Sevilla", "official")
        let official = try await show(home)
        #expect(official["status"] as? String == "official")
        let steps = try #require(official["steps"] as? [[String: Any]])
        #expect(
            steps.compactMap { $0["text"] as? String }.sorted() == [
                "Create the category in the Meetups forum", "Create the group on the Community Portal",
            ])
        try await home.must("undo")
        #expect(try await show(home)["status"] as? String == "applying")
        #expect((try await show(home)["steps"] as? [Any])?.isEmpty == true)
    }

    @Test func `acknowledging for all keeps the day of whoever acknowledged before`() async throws {
        let home = try await DemoCopy.make()
        try await home.must("group", "add", "Sevilla", "--organiser", "Ana Example", "--organiser", "Bo Example")
        try await home.must("group", "acknowledge", "Sevilla", "Ana Example", "--guidelines", "--on", "2020-11-18")
        func days(_ what: String) async throws -> [String?] {
            let organisers = try #require(try await show(home)["organisers"] as? [[String: Any]])
            return organisers.map { $0[what] as? String }
        }
        try await home.must("group", "acknowledge", "Sevilla")
        let guidelines = try await days("guidelines")
        #expect(guidelines[0] == "2020-11-18" && guidelines[1] != nil && guidelines[1] != "2020-11-18")
        #expect(try await !days("conduct").contains(nil))
        let again = try await home.rekindle("group", "acknowledge", "Sevilla")
        #expect(again.code == 1 && again.err.hasPrefix("Sevilla: every organiser has acknowledged that."))
        try await home.must("group", "acknowledge", "Sevilla", "--on", "2020-12-01")
        #expect(try await days("guidelines") == ["2020-12-01", "2020-12-01"])
    }

    @Test func `a second group of a name says that there is one already`() async throws {
        let home = try await DemoCopy.make()
        try await home.must("group", "add", "Sevilla", "--country", "Spain")
        let id = try #require(try await show(home)["id"] as? String)
        let second = try await home.must("group", "add", "Sevilla", "--country", "ES")
        #expect(second.err == "there is a group Sevilla in Spain already: \(id)\n", "\(second.err)")
    }

    @Test func `a group that was removed comes back after other work, with what was recorded of it`() async throws {
        let home = try await DemoCopy.make()
        try await home.must("group", "add", "Sevilla", "--kind", "meetup", "--town", "Sevilla")
        try await home.must("group", "remove", "Sevilla")
        try await home.must("event", "add", "Evening")
        let gone = try await home.rekindle("group", "show", "Sevilla")
        #expect(gone.code == 1 && gone.err.contains("Bring it back: rekindle group restore"))
        let removed = try await home.must("groups", "--removed", "--format", "json").objects()
        #expect(removed.compactMap { $0["name"] as? String } == ["Sevilla"])
        let id = try #require(removed.first?["id"] as? String)
        #expect(try await home.must("group", "restore", id).out == "Sevilla: group: brought back\n")
        #expect(try await show(home)["town"] as? String == "Sevilla")
        let none = try await home.rekindle("group", "restore", "Sevilla")
        #expect(none.code == 1 && none.err.contains("no such group was taken out. See: rekindle groups --removed"))
    }

    @Test func `a name is the member of that name, or said to be a name alone; an unknown key is refused`() async throws
    {
        let home = try await DemoCopy.make()
        let members = try await home.must("members", "role:community", "--format", "json", "--limit", "40").objects()
        let names = members.compactMap { $0["name"] as? String }
        let one = try #require(members.first { member in names.count { $0 == member["name"] as? String } == 1 })
        let (name, key) = (try #require(one["name"] as? String), try #require(one["key"] as? String))
        try await home.must("group", "add", "Sevilla", "--kind", "meetup")
        let known = try await home.must("group", "organiser", "Sevilla", name.uppercased())
        #expect(known.err.contains("\(name.uppercased()): the member \(name), \(key)"))
        let outside = try await home.must("group", "organiser", "Sevilla", "nobody-known")
        #expect(
            outside.err == "nobody-known: stored as a name, for nobody in the community is called so\n",
            "\(outside.err)")
        for (word, who) in [(key, name), ("nobody-known", "nobody-known")] {
            let again = try await home.rekindle("group", "organiser", "Sevilla", word)
            #expect(again.code == 1 && again.err == "\(who) already organises Sevilla\n", "\(again.err)")
        }
        let refused = try await home.rekindle("group", "organiser", "Sevilla", "forum/nobody")
        #expect(refused.code == 1)
        #expect(refused.err.contains("forum/nobody: no member has this key. See rekindle members, or write a name"))
        let keys = try await home.must("group", "show", "Sevilla", "--format", "json").out
        #expect(keys.contains(key.replacing("/", with: "\\/")) || keys.contains(key))
        try await home.must("group", "organiser", "Sevilla", "--remove", "nobody-known", key)
        try await home.must("event", "add", "Evening")
        try await home.must("event", "person", "Evening", "host", name)
        #expect(try await home.must("event", "show", "Evening", "--format", "json").out.contains(name))
        let again = try await home.rekindle("event", "person", "Evening", "host", key)
        #expect(again.code == 1 && again.err == "\(name) already hosts Evening\n", "\(again.err)")
        #expect(try await home.rekindle("event", "person", "Evening", "speaker", name, "--remove").code == 1)
        try await home.must("event", "person", "Evening", "host", key, "--remove")
        try await home.must("member", "add", name)
        let several = try await home.rekindle("event", "person", "Evening", "speaker", name)
        #expect(several.code == 1 && several.err.contains("\(name): several members are called so. Write a key: "))
    }

    @Test func `who supports and answers for a group may be named by key, and stands there by name`() async throws {
        let home = try await DemoCopy.make()
        let all = try await home.must("members", "role:community", "--format", "json", "--limit", "60").objects()
        let members = all.filter { ($0["name"] as? String)?.allSatisfy { $0.isASCII && $0 != "=" } == true }
        let (key, name) = (try #require(members[0]["key"] as? String), try #require(members[0]["name"] as? String))
        let other = try #require(members[1]["key"] as? String)
        let asked = try #require(members[1]["name"] as? String)
        try await home.must("group", "wake", "Köln", "--supporter", key, "--contact", other, "--by", "2w")
        try await home.must("group", "set", "Köln", "--manager", key)
        let page = try await home.must("group", "show", "Köln").out
        #expect(page.contains("Ask \(asked) about the next event, with \(name)"))
        #expect(page.contains("Supporter: \(name)\n") && page.contains("Answers: \(name)\n"))
        let unknown = try await home.rekindle("group", "set", "Köln", "--supporter", "forum/nobody")
        #expect(unknown.code == 1 && unknown.err.contains("forum/nobody: no member has this key"))
        try await home.must("group", "set", "Köln", "--manager", "Nora of the team")
        #expect(try await home.must("group", "show", "Köln").out.contains("Answers: Nora of the team"))
    }

    @Test func `lists of events tell programs what their pages tell, and those of the next weeks`() async throws {
        let home = try await DemoCopy.make()
        try await home.must(
            "event", "add", "Evening", "--on", "2026-12-10", "--town", "Lisboa", "--country", "PT", "--sponsor", "Acme",
            "--purpose", "first contributions", "--venue-kind", "office")
        try await home.must("event", "person", "Evening", "host", "nobody-known")
        try await home.must("event", "person", "Evening", "speaker", "someone-else")
        try await home.must("event", "add", "Far away", "--on", "2027-06-10", "--at", "18:00")
        let found = try await home.must("events", "Evening", "--format", "json").objects()
        let event = try #require(found.first { $0["title"] as? String == "Evening" })
        #expect(event["start"] as? String == "2026-12-10")
        #expect(event["town"] as? String == "Lisboa" && event["country"] as? String == "PT")
        #expect(event["sponsor"] as? String == "Acme" && event["purpose"] as? String == "first contributions")
        #expect(event["venue_kind"] as? String == "office" && event["linked"] as? Bool == false)
        #expect(event["hosts"] as? [String] == ["nobody-known"] && event["speakers"] as? [String] == ["someone-else"])
        #expect(try await home.must("events", "Evening", "--format", "csv").out.contains("someone-else"))
        let ahead = try await home.must("events", "--weeks", "12", "--format", "json").objects()
        let days = ahead.compactMap { ($0["start"] as? String).map { String($0.prefix(10)) } }
        #expect(days.count == ahead.count && days.contains("2026-12-10") && !days.contains("2027-06-10"))
        // Monday of this week is 16 November.
        #expect(days.allSatisfy { $0 >= "2026-11-21" && $0 < "2027-02-08" })
        let far = try await home.must("events", "Far", "--format", "json").objects()
        #expect(far.first?["start"] as? String == "2027-06-10T18:00:00Z")
    }

    private static let faults: [(words: [String], says: String)] = [
        (["mentor", "set", "forum/1", "--capacity", "-1"], "--capacity: -1 is no number of mentees. Write 0 to 1000"),
        (["mentor", "set", "forum/1", "--capacity", "many"], "write a whole number, such as 3"),
        (["mentor", "set", "forum/1", "--away", "-3d"], "--away: \"-3d\" is no day. Write 2026-12-01"),
        (
            ["assign", "forum/1", "mentor", "forum/2", "--every", "-7"],
            "--every: -7 is no number of days. Write 1 to 365"
        ),
        (["assign", "forum/1", "liaison", "BR", "--until", "-1y"], "--until: \"-1y\" is no day. Write 2027-03-27"),
        (["assign", "forum/1", "liaison", "BR", "--review", "-"], "--review: \"-\" is no day. Write 2027-03-27"),
        (["group", "step", "Granada", "ask", "--due", "-1w"], "--due: \"-1w\" is no day. Write 2026-12-01"),
        (
            ["group", "wake", "Granada", "--supporter", "Ana", "--contact", "Bo", "--by", "-2"],
            "--by: \"-2\" is no day"
        ),
        (["group", "acknowledge", "Granada", "--on", "-1"], "--on: \"-1\" is no day. Write 2026-12-01"),
        (["group", "set", "Köln", "--name", ""], "--name: a group needs a name."),
        (["event", "set", "Evening", "--title", " "], "--title: an event needs a title."),
        (["event", "set", "Evening", "--title", ""], "--title: an event needs a title."),
        (["event", "add", "Evening", "--planned", "-5"], "--planned: -5 is no number of people. Write 0 or more"),
        (["event", "add", "Evening", "--actual", "-5"], "--actual: -5 is no number of people. Write 0 or more"),
        (["event", "add", "Evening", "--on", "-2w"], "--on: \"-2w\" is no day. Write 2026-12-01"),
        (["event", "add", "Evening", "--at", "-1:00"], "--at: -1:00 is no time of the day. Write it like 18:00"),
        (["region", "step", "BR", "ask", "--due", "-1w"], "--due: \"-1w\" is no day. Write 2026-12-01"),
        (["regions", "--limit", "-1"], "--limit: -1 is less than none. Write 0 or more"),
        (["groups", "--limit", "-1"], "--limit: -1 is less than none. Write 0 or more"),
        (["events", "--weeks", "0"], "--weeks: 0 is no number of weeks. Write 1 to 520"),
        (["events", "--limit", "-1"], "--limit: -1 is less than none. Write 0 or more"),
        (["steps", "--limit", "-1"], "--limit: -1 is less than none. Write 0 or more"),
    ]

    @Test func `a number or a day that cannot be is named with what to write`() async throws {
        let home = try await DemoCopy.make()
        for (words, says) in Self.faults {
            let outcome = try await Program.run(try Program.path, words, home.environment)
            #expect(outcome.code == 64, "\(words): \(outcome.err)")
            #expect(outcome.err.contains(says) && !outcome.err.contains("Missing"), "\(words): \(outcome.err)")
        }
    }

    @Test func `any step is closed by the id that the steps print`() async throws {
        let home = try await DemoCopy.make()
        try await home.must("group", "add", "Sevilla", "--kind", "meetup", "--country", "ES")
        try await home.must("group", "step", "Sevilla", "first", "--due", "1w")
        try await home.must("group", "step", "Sevilla", "second", "--due", "2w")
        let steps = try await home.must("steps", "--all", "--format", "json").objects()
        let second = try #require(steps.first { $0["text"] as? String == "second" }?["step"] as? String)
        #expect(try await home.must("steps", "--all").out.contains(second))
        #expect(try await home.rekindle("group", "done", "Sevilla", "--step", "none").code == 1)
        try await home.must("group", "done", "Sevilla", "--step", second)
        let next = try await show(home)["next_step"] as? [String: Any]
        #expect(next?["text"] as? String == "first")
    }

    @Test func `an empty text clears the day, the time and the figures of an event`() async throws {
        let home = try await DemoCopy.make()
        func event() async throws -> [String: Any] {
            try await home.must("event", "show", "Evening", "--format", "json").object()
        }
        try await home.must(
            "event", "add", "Evening", "--on", "2025-12-10", "--at", "18:00", "--planned", "25", "--actual", "3")
        #expect(try await event()["planned"] as? Int == 25)
        try await home.must("event", "set", "Evening", "--at", "", "--planned", "", "--actual", "")
        let cleared = try await event()
        #expect(cleared["start"] as? String == "2025-12-10")
        #expect(!(cleared["planned"] is Int) && !(cleared["actual"] is Int))
        let refused = try await home.rekindle("event", "set", "Evening", "--on", "", "--at", "18:00")
        #expect(refused.code == 64 && refused.err.contains("--at: on which day? Name it with --on"))
        try await home.must("event", "set", "Evening", "--on", "")
        #expect(!(try await event()["start"] is String))
        let wrong = try await home.rekindle("event", "set", "Evening", "--planned", "many")
        #expect(wrong.code == 64 && wrong.err.contains("write a whole number"))
    }

    @Test func `an event of the dashboard is shown, and becomes one's own with what is set`() async throws {
        let home = try await DemoCopy.make()
        let feed = try #require(
            try await home.must("events", "own:no", "source:forum", "--format", "json").objects().last)
        let (key, title) = (try #require(feed["id"] as? String), try #require(feed["title"] as? String))
        let shown = try await home.must("event", "show", key, "--format", "json").object()
        #expect(shown["title"] as? String == title && shown["own"] as? Bool == false)
        let attendees = try #require(shown["attendees"] as? [[String: Any]])
        #expect(shown["known_attendees"] as? Int == attendees.count)
        let table = try await home.must("event", "show", key).out
        #expect(attendees.compactMap { $0["key"] as? String }.allSatisfy(table.contains))
        try await home.must("event", "set", key, "--venue", "City library", "--town", "Lisboa", "--country", "Portugal")
        let own = try await home.must("event", "show", key, "--format", "json").object()
        #expect(own["own"] as? Bool == true && own["venue"] as? String == "City library")
        #expect(own["title"] as? String == title && own["start"] as? String == feed["start"] as? String)
        #expect(own["country"] as? String == "PT" && own["feed_id"] is String)
        try await home.must("event", "person", key, "host", "Jane Doe")
        #expect(try await home.must("event", "show", key, "--format", "csv").out.contains("Jane Doe"))
        let day = try #require((feed["start"] as? String)?.prefix(10))
        let found = try await home.must("events", String(day), "--format", "json").objects()
        #expect(found.contains { $0["title"] as? String == title })
        #expect(try await home.rekindle("event", "show", "forum/none").code == 1)
        // Whatever somebody calls an event of their own, the key means the dashboard's.
        try await home.must("event", "add", key)
        let others = try await home.must("events", "own:no", "source:forum", "--format", "json").objects()
        let other = try #require(others.last?["id"] as? String)
        try await home.must("event", "add", other)
        #expect(try await home.rekindle("event", "remove", other).err.contains("one of the dashboard's"))
        #expect(
            try await home.must("event", "show", key, "--format", "json").object()["id"] as? String == own["id"]
                as? String)
    }

    @Test func `the launch date of a group is no event, and says how one is planned`() async throws {
        let home = try await DemoCopy.make()
        let events = try await home.must("events", "--format", "json").objects()
        let launch = try #require(events.first { ($0["id"] as? String)?.hasPrefix("launch/") == true })
        let (id, group) = (try #require(launch["id"] as? String), try #require(launch["group_name"] as? String))
        let day = try #require(launch["start"] as? String)
        let shown = try await home.rekindle("event", "show", id)
        #expect(shown.code == 1)
        #expect(shown.err.contains("the launch date of \(group), \(day), and no event yet. Plan one: "))
        #expect(shown.err.contains("rekindle event add TITLE --group \"\(group)\" --on \(day)"))
        #expect(try await home.rekindle("event", "show", "launch/x").err.contains("no such event"))
    }

    @Test func `an event of the dashboard is linked to one of one's own alone`() async throws {
        let home = try await DemoCopy.make()
        let listed = try await home.must("events", "own:no", "source:forum", "--format", "json").objects()
        let key = try #require(listed.last?["id"] as? String)
        try await home.must("event", "set", key, "--venue", "City library")
        let shown = try await home.must("event", "show", key, "--format", "json").object()
        let own = try #require(shown["id"] as? String)
        try await home.must("event", "add", "Another evening")
        let refused = try await home.rekindle("event", "link", "Another evening", key)
        #expect(refused.code == 1)
        #expect(refused.err.contains("(\(own)) already. Part them first: rekindle event link \(own) --part"))
        try await home.must("event", "link", own, "--part")
        try await home.must("event", "link", "Another evening", key)
    }

    @Test func `an event that wakes a group says so, and the group's page why it counts as what it is`() async throws {
        let home = try await DemoCopy.make()
        try await home.must(
            "group", "add", "Sevilla", "--kind", "meetup", "--status", "official", "--anyway", "was one")
        let old = try await home.must("event", "add", "Old", "--group", "Sevilla", "--on", "2020-01-01")
        #expect(old.out.contains("Sevilla is dormant: no event since 1 Jan 2020"))
        let page = try await home.must("group", "show", "Sevilla").out
        #expect(page.contains("Status: dormant until an event: 6 months without one"))
        let new = try await home.must("event", "add", "Evening", "--group", "Sevilla", "--on", "2w")
        #expect(new.out.contains("Sevilla is official again: an event on "))
        #expect(try await home.must("group", "show", "Sevilla").out.contains("Status: official: event planned for "))
    }

    @Test func `an empty text clears the kind of a venue and of a group, and what is known of a region`() async throws {
        let home = try await DemoCopy.make()
        try await home.must("event", "add", "Evening", "--venue-kind", "office")
        try await home.must("event", "set", "Evening", "--venue-kind", "")
        let event = try await home.must("event", "show", "Evening", "--format", "json").object()
        #expect(!(event["venue_kind"] is String))
        try await home.must("group", "add", "Sevilla", "--kind", "meetup")
        try await home.must("group", "set", "Sevilla", "--kind", "")
        let group = try await home.must("group", "show", "Sevilla", "--format", "json").object()
        #expect(group["kind"] as? String == "unofficial")
        try await home.must("region", "set", "PE", "--awareness", "emerging")
        try await home.must("region", "set", "PE", "--awareness", "")
        let region = try await home.must("region", "show", "PE", "--format", "json").object()
        #expect(region["awareness"] as? String == "unknown")
        let members = try await home.must("members", "--limit", "1", "--format", "json").objects()
        let key = try #require(members.first?["key"] as? String)
        try await home.must("mentor", "set", key, "--capacity", "2", "--away", "1m")
        #expect(try await home.must("mentor", "set", key, "--away", "").code == 0)
        #expect(try await home.rekindle("mentor", "set", key, "--away", "here").code == 1)
    }

    @Test func `an event that people came to was: its day without a year is the last one`() async throws {
        let home = try await DemoCopy.make()
        let held = try await home.must("event", "add", "Held", "--on", "5 Nov", "--actual", "12")
        #expect(held.out.contains("on Thursday, 5 Nov 2026"))
        let planned = try await home.must("event", "add", "Planned", "--on", "5 Nov")
        #expect(planned.out.contains("on Friday, 5 Nov 2027"))
        for words in [["add", "X", "--on", "2027-11-05"], ["set", "Planned"]] {
            let refused = try await Program.run(
                try Program.path, ["event"] + words + ["--actual", "12"], home.environment)
            #expect(refused.code == 64)
            #expect(refused.err.contains("5 Nov 2027 is still ahead: nobody came yet. Name the day it was"))
        }
        try await home.must("event", "set", "Planned", "--on", "fri", "--actual", "12")
        let event = try await home.must("event", "show", "Planned", "--format", "json").object()
        #expect((event["start"] as? String)?.hasPrefix("2026-11-20") == true)
        try await home.must("group", "add", "Sevilla", "--organiser", "Jane Doe")
        let ahead = try await home.rekindle("group", "acknowledge", "Sevilla", "--on", "1w")
        #expect(ahead.code == 64 && ahead.err == "--on: 28 Nov 2026 is still ahead. Name the day it was\n")
    }

    @Test func `an event of a group is planned, held and linked`() async throws {
        let home = try await DemoCopy.make()
        let refused = try await home.rekindle("group", "add", "Sevilla", "--kind", "meetup", "--status", "official")
        #expect(refused.code == 64 && refused.err.contains("no criterion is recorded of a new group"))
        try await home.must(
            "group", "add", "Sevilla", "--kind", "meetup", "--status", "official", "--anyway", "was one before")
        try await home.must(
            "event", "add", "Evening", "--group", "Sevilla", "--on", "yesterday", "--at", "18:00", "--planned", "12")
        try await home.must("event", "person", "Evening", "speaker", "Jane Doe")
        try await home.must(
            "event", "set", "Evening", "--actual", "9", "--venue", "City library", "--venue-kind", "community_space")
        let event = try await home.must("event", "show", "Evening", "--format", "json").object()
        #expect(event["actual"] as? Int == 9)
        #expect(event["speakers"] as? [String] == ["Jane Doe"])
        #expect(event["venue_kind"] as? String == "community_space")
        #expect((event["start"] as? String)?.hasSuffix("T18:00:00Z") == true)
        let journal = try await home.must("journal", "--format", "json", "--limit", "1").objects()
        #expect(
            journal.first?["summary"] as? String == "event: venue City library, actual 9, venue kind community_space")
        #expect(try await home.rekindle("event", "add", "x", "--at", "25:00").code == 64)
        #expect(try await home.rekindle("group", "show", "Atlantis").code == 1)
        #expect(try await home.rekindle("group", "set", "Sevilla", "--country", "Atlantis").code == 64)
    }
}
