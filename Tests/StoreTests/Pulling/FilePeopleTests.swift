import Community
import Testing

@testable import Store

/// A row of a file: somebody by name, with days as `11-12` of 2026.
private func person(
    _ name: String, seen: String? = nil, contributed: String? = nil, first: String? = nil, email: String? = nil,
    role: Role? = nil, id: String? = nil
) -> FeedIdentity {
    func day(_ text: String?) -> Day? { text.flatMap { Day(iso8601: $0.count == 5 ? "2026-\($0)" : $0) } }
    return FeedIdentity(
        originID: OriginID(id ?? name.lowercased()), username: nil, name: name, email: email,
        exported: ExportedFacts(
            role: role, firstSeen: day(first), lastSeen: day(seen), lastContribution: day(contributed)))
}

extension TestStore {
    @discardableResult
    fileprivate func file(_ rows: FeedIdentity..., to source: String = "slack", accept: Bool = false) throws
        -> StoreOutcome
    {
        if try !store.sources().contains(where: { $0.name == source }) { try store.addFileSource(name: source) }
        return try pull(source, TestList(.identity, rows.map(FeedRow.identity)), accept: accept)
    }

    fileprivate func accounts(_ key: String) throws -> [String] {
        try store.identities(of: [id(key)]).values.flatMap { $0 }.map(\.key.description)
    }

    fileprivate func suggestions() throws -> [String] {
        try store.review().compactMap { item in
            if case .suggestion(let some) = item { "\(some.kind) \(some.id) \(some.evidence)" } else { nil }
        }
    }
}

@Suite struct FilePeopleTests {
    @Test func `weekly files make a rhythm, as earlier days stay`() throws {
        let test = try TestStore(sources: [])
        // Last Seen on 7, 14, 21 and 28 October, then the newest file: gaps of 7, 7, 7 and 14 days.
        for (week, day) in ["10-07", "10-14", "10-21", "10-28", "11-11"].enumerated() {
            let outcome = try test.file(person("Åsa Lindqvist", seen: day))
            #expect(outcome.added == (week == 0 ? 1 : 0) && outcome.changed == (week == 0 ? 0 : 1))
        }
        #expect(try test.file(person("Åsa Lindqvist", seen: "11-11")).unchanged == 1)
        let figures = try test.row("slack/åsa lindqvist").figures
        #expect(figures.datesOnly && figures.silentDays(on: test.clock.now.day) == 10)
        // The pauses 7 7 7 14: median 7; Q3 = 8.75, IQR = 1.75, 8.75 + 3 · 1.75 = 14, lifted to the floor of 28.
        #expect(figures.usualPause == 7 && figures.basis == .own && figures.thresholdDays == 28)
        #expect(figures.contributions == 0 && figures.conversations == 0 && figures.state == .participating)
    }

    @Test func `a day of contribution counts once, and silences run from it`() throws {
        let test = try TestStore(sources: [])
        try test.file(person("Åsa Lindqvist", seen: "11-19", contributed: "06-01"))
        try test.file(person("Åsa Lindqvist", seen: "11-20", contributed: "06-01"))
        try test.file(person("Åsa Lindqvist", seen: "11-20", contributed: "07-01"))
        let figures = try test.row("slack/åsa lindqvist").figures
        #expect(figures.contributions == 2 && figures.level == .contributor && figures.state == .talking)
        #expect(figures.lastContribution?.iso8601 == "2026-07-01T00:00:00Z")
        #expect(figures.lastSeen?.iso8601 == "2026-11-20T00:00:00Z")
    }

    @Test func `a contribution that a feed tells of is not counted again by its date`() throws {
        let test = try TestStore()
        try test.pull(
            "forum", .identities(identity("1", "asa", name: "Åsa Lindqvist")),
            .activities(.contribution, [did("c1", by: "1", "2026-11-03T10:00:00Z")]))
        try test.file(person("Åsa Lindqvist", seen: "11-19", contributed: "11-03"))
        let figures = try test.row("forum/1").figures
        #expect(figures.contributions == 1 && !figures.datesOnly)
        #expect(figures.lastSeen?.iso8601 == "2026-11-19T00:00:00Z")
        #expect(try test.row("forum/1").lastDeed?.title == "Fix the cache")
    }

    @Test func `first seen makes nobody new, and no pause`() throws {
        let test = try TestStore(sources: [])
        try test.file(
            person("Old Hand", seen: "11-12", first: "2021-03-04"), person("New Face", seen: "11-12", first: "11-10"))
        let old = try test.row("slack/old hand").figures
        #expect(old.state == .participating && old.usualPause == nil && old.thresholdDays == 90)
        #expect(old.firstSeen?.iso8601 == "2021-03-04T00:00:00Z")
        #expect(try test.row("slack/new face").figures.state == .newcomer)
        #expect(try test.keys(in: .welcome) == ["slack/new face"])
    }

    @Test func `staff and bots of the file stay out of the queues`() throws {
        let test = try TestStore(sources: [])
        try test.file(
            person("Sam Staff", seen: "06-01", contributed: "06-01", role: .staff),
            person("Ann Any", seen: "06-01", contributed: "06-01"))
        #expect(try test.row("slack/sam staff").figures.role == .staff)
        #expect(try test.keys(in: .reactivate) == ["slack/ann any"])
    }

    @Test func `a full name of one member is that member, whichever comes first`() throws {
        for isFileFirst in [true, false] {
            let test = try TestStore()
            let row = person("Åsa  LINDQVIST", seen: "11-19", id: "row")
            if isFileFirst { try test.file(row) }
            try test.pull(
                "forum", .identities(identity("1", "asa", name: "Åsa Lindqvist"), identity("2", "bo", name: "Bo")))
            if !isFileFirst { try test.file(row) }
            #expect(try test.accounts("slack/row").sorted() == ["forum/1", "slack/row"])
            #expect(try test.suggestions().isEmpty)
        }
    }

    @Test func `a name of two members is a question, until one of them is gone`() throws {
        let test = try TestStore(sources: ["forum", "chat"])
        let one = identity("1", "anna1", name: "Anna Schmidt")
        try test.pull("forum", .identities(one, identity("2", "anna2", name: "Anna Schmidt")))
        try test.file(person("Anna Schmidt", seen: "11-19", id: "row"))
        #expect(try test.accounts("slack/row") == ["slack/row"])
        #expect(
            try test.suggestions() == [
                "csv forum/1~slack/row Anna Schmidt", "csv forum/2~slack/row Anna Schmidt",
            ])
        try test.pull("forum", .identities(one))
        #expect(try test.accounts("slack/row").sorted() == ["forum/1", "slack/row"])
        #expect(try test.suggestions().isEmpty)
        try test.pull("chat", .identities(identity("9", "anna9", name: "Anna Schmidt")))
        #expect(try test.accounts("slack/row") == ["slack/row"], "a namesake appeared: the doubt is back")
        try test.pull("chat", .identities(identity("9", "anna9", name: "Anna Schmitt")))
        #expect(try test.accounts("slack/row").sorted() == ["forum/1", "slack/row"], "and left again")
    }

    @Test func `accepting a CSV match joins, closes the other question, and undo brings both back`() throws {
        let test = try TestStore()
        try test.pull(
            "forum",
            .identities(identity("1", "a1", name: "Anna Schmidt"), identity("2", "a2", name: "Anna Schmidt")))
        try test.file(person("Anna Schmidt", seen: "11-19", id: "row"))
        #expect(try test.store.accept(suggestions: ["forum/2~slack/row"]).group != nil)
        #expect(try test.accounts("slack/row").sorted() == ["forum/2", "slack/row"])
        #expect(try test.suggestions().isEmpty)
        _ = try test.store.undo()
        #expect(try test.accounts("slack/row") == ["slack/row"])
        #expect(try test.suggestions().count == 2)
        _ = try test.store.reject(suggestions: ["forum/1~slack/row"])
        #expect(try test.suggestions() == ["csv forum/2~slack/row Anna Schmidt"])
    }

    @Test func `a match that was split stays apart over imports`() throws {
        let test = try TestStore()
        try test.pull("forum", .identities(identity("1", "asa", name: "Åsa Lindqvist")))
        try test.file(person("Åsa Lindqvist", seen: "11-18", id: "row"))
        _ = try test.store.split(
            try test.id("forum/1"), identity: MemberKey(source: "slack", originID: OriginID("row")))
        try test.file(person("Åsa Lindqvist", seen: "11-19", id: "row"))
        #expect(try test.accounts("slack/row") == ["slack/row"] && test.suggestions().isEmpty)
        _ = try test.store.undo()
        #expect(try test.accounts("slack/row").sorted() == ["forum/1", "slack/row"])
    }

    @Test func `one word is a question: against a name, against a username, in both directions`() throws {
        for isFileFirst in [true, false] {
            let test = try TestStore()
            if isFileFirst {
                try test.file(person("Yusuf", id: "y"), person("escopecz", id: "e"), person("Éa", id: "x"))
            }
            try test.pull(
                "forum",
                .identities(
                    identity("1", "yusuf92", name: "YUSUF"), identity("2", "escopecz", name: "John L"),
                    identity("3", "z", name: "Ea")))
            if !isFileFirst {
                try test.file(person("Yusuf", id: "y"), person("escopecz", id: "e"), person("Éa", id: "x"))
            }
            #expect(
                try test.suggestions().sorted()
                    == (isFileFirst
                        ? ["csv slack/e~forum/2 escopecz", "csv slack/y~forum/1 Yusuf"]
                        : ["csv forum/1~slack/y Yusuf", "csv forum/2~slack/e escopecz"]))
        }
    }

    @Test func `two files of one dashboard meet by name, and an address beats it`() throws {
        let test = try TestStore()
        try test.file(person("Åsa Lindqvist", seen: "11-18", id: "m"), to: "members")
        try test.file(person("Åsa Lindqvist", contributed: "11-01", id: "c"), to: "contributors")
        #expect(try test.accounts("members/m").sorted() == ["contributors/c", "members/m"])
        try test.pull(
            "forum",
            .identities(
                identity("1", "x", name: "A. L.", email: "asa@x.org"), identity("2", "y", name: "Bo Ek")))
        try test.file(person("Bo Ek", email: "ASA@x.org", id: "b"), to: "other")
        #expect(try test.accounts("other/b").sorted() == ["forum/1", "other/b"])
    }

    @Test func `removing the source of a namesake ends the doubt`() throws {
        let test = try TestStore(sources: ["forum", "chat"])
        try test.pull("forum", .identities(identity("1", "a", name: "Anna Schmidt")))
        try test.pull("chat", .identities(identity("2", "b", name: "Anna Schmidt")))
        try test.file(person("Anna Schmidt", id: "row"))
        #expect(try test.suggestions().count == 3)
        try test.store.removeSource(name: "chat")
        #expect(try test.accounts("slack/row").sorted() == ["forum/1", "slack/row"] && test.suggestions().isEmpty)
        try test.store.removeSource(name: "slack")
        #expect(try test.accounts("forum/1") == ["forum/1"])
    }

    @Test func `who leaves the file is gone with their days kept, and comes back`() throws {
        let test = try TestStore(sources: [])
        try test.file(person("Ann Any", seen: "11-10"), person("Bo Ek", seen: "11-10"))
        #expect(try test.file(person("Ann Any", seen: "11-17")).removed == 1)
        #expect(try test.row("slack/bo ek").leftFeed != nil)
        #expect(try test.file(person("Ann Any", seen: "11-17"), person("Bo Ek", seen: "11-18")).added == 1)
        #expect(
            try test.store.profile(try test.id("slack/bo ek"))?.timeline.map(\.at.day.iso8601) == [
                "2026-11-18", "2026-11-10",
            ])
    }

    @Test func `a file that is a part of the list is refused with a question`() throws {
        let test = try TestStore(sources: [])
        let all = (0..<60).map { person("Person Number\($0)", seen: "11-10") }
        try test.store.addFileSource(name: "slack")
        _ = try test.pull("slack", TestList(.identity, all.map(FeedRow.identity)))
        let part = TestList(.identity, all.prefix(40).map(FeedRow.identity))
        let refusal = try test.pull("slack", part).refusal
        #expect(
            refusal?.message
                == "slack refused: the file would remove 20 of 60 identities; it may be a part of the list."
                + " If they are really gone, import it again with --accept-removals")
        #expect(try test.pull("slack", part, accept: true).removed == 20)
    }

    @Test func `languages and time zone of a file stand in until a manager records others`() throws {
        let test = try TestStore(sources: [])
        var row = person("Ann Any", seen: "11-10")
        row.exported?.languages = "PT_br; en"
        row.exported?.timeZone = "europe/lisbon"
        row.exported?.region = "PT"
        var other = person("Bo Ek", seen: "11-10")
        other.exported?.languages = "Klingonish"
        try test.file(row, other)
        func ann() throws -> PersonFacts? { try test.store.profile(test.id("slack/ann any"))?.facts.person }
        #expect(try ann()?.languages == ["pt-BR", "en"] && ann()?.timeZone == "Europe/Lisbon")
        #expect(try test.row("slack/ann any").region == "PT")
        #expect(try test.store.profile(test.id("slack/bo ek"))?.facts.person.isEmpty == true)
        _ = try test.store.perform(.assign(.region, to: "Spain"), on: [test.id("slack/ann any")])
        #expect(try test.row("slack/ann any").region == "Spain")
    }

    @Test func `who was forgotten stays out of the next file, however the name is written`() throws {
        let test = try TestStore(sources: [])
        try test.file(person("Ann Any", seen: "11-10"), person("Bo Ek", seen: "11-10"))
        _ = try test.store.forget(test.id("slack/ann any"), redacting: false)
        let again = try test.file(
            person("Ann Any", seen: "11-17"), person("ANN  Any", seen: "11-17", id: "other"),
            person("Bo Ek", seen: "11-17"))
        #expect(again.keptOut == 2 && again.changed == 1 && again.added == 0)
        #expect(try test.store.members(sortedBy: .name).count == 1)
    }

    @Test func `who left the file long ago becomes a count, days and all`() throws {
        let test = try TestStore(sources: [])
        try test.file(person("Ann Any", seen: "11-10"), person("Bo Ek", seen: "11-10"))
        try test.file(person("Ann Any", seen: "11-17"))
        test.clock.advance(days: 91)
        #expect(try test.store.countVanished() == 1)
        #expect(try test.store.member(MemberKey(source: "slack", originID: OriginID("bo ek"))) == nil)
        #expect(try test.store.leftCounts().contains { $0.kind == "seen" && $0.number == 1 })
    }

    @Test func `a file's source has its age, and only its own list`() throws {
        let test = try TestStore(sources: [])
        try test.file(person("Ann Any", seen: "11-10"))
        let source = try #require(try test.store.sources().first)
        #expect(source.kind == .csv && source.status == "ok" && source.landedAt == test.clock.now)
        #expect(source.stale.isEmpty && source.counts == [.identity: 1])
        #expect(throws: StoreError.self) { try test.store.addFileSource(name: "slack") }
    }
}
