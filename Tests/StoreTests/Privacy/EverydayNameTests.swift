import Community
import GRDB
import Testing

@testable import Store

/// Forgetting somebody whose name or username is a word that the records of others hold for other reasons.
@Suite struct EverydayNameTests {
    private func community(_ username: String, _ name: String) throws -> TestStore {
        let test = try TestStore()
        try test.pull(
            "forum",
            .identities(identity("u-1", username, name: name), identity("u-2", "marco", name: "Marco Sabiá")))
        return test
    }

    /// What is recorded of everybody and everything but the person.
    private struct Others: Equatable {
        var facts: ManagerFacts?
        var groups: [Group]
        var tasks: [StarterTask]
        var spain: RegionRecord
    }

    private func others(_ test: TestStore, _ spain: Region) throws -> Others {
        let marco = try test.id("forum/u-2")
        return Others(
            facts: try test.store.facts(of: [marco])[marco], groups: try test.store.groups().map(\.group),
            tasks: try test.store.tasks(), spain: try test.store.region(spain).record)
    }

    @Test(arguments: [("active", "Active"), ("es", "Elena Sanz"), ("mail", "Mail"), ("lagos", "Lagos")])
    func `roles, countries, languages, zones, channels, addresses, tags and names of others stay as they are`(
        username: String, name: String
    ) throws {
        let test = try community(username, name)
        let marco = [try test.id("forum/u-2")]
        let spain = try #require(Region(typed: "ES"))
        let actions: [ManagerAction] = [
            .steward(.set(StewardshipDraft(.liaison, spain, status: .active))), .assign(.region, to: "ES"),
            .person([.set(.languages, "es, en"), .set(.timeZone, "Africa/Lagos"), .set(.channel, "mail")]),
            .person([.skill("mail", true), .listed("mail", ListingMark(agreed: true, address: "m@lagos.example"))]),
            .tag(add: ["active", "lagos"], remove: []), .assign(.owner, to: name),
            .prepare(AttemptDraft(channel: "mail", message: "Hello", template: "active")),
        ]
        for action in actions { _ = try test.store.perform(action, on: marco) }
        let task = StarterTask(
            id: "page", title: "Translate a page", url: "https://lagos.example/es/mail", tags: ["mail"],
            language: "es", skill: "active")
        _ = try test.store.perform([], registry: [try #require(task.saving(over: nil))])
        _ = try test.store.perform([], registry: [.region(spain, [.text(.plan, "two meetups")])])
        _ = try test.store.perform(
            [],
            registry: [
                .group(
                    nil,
                    [
                        .text(.name, "Active Lagos"), .text(.country, "ES"), .text(.town, "Lagos"),
                        .text(.url, "https://lagos.example/es"), .text(.manager, name),
                        .status(.applying, on: test.clock.now.day), .organiser(NamedPerson(name: "Active Lagos")),
                    ])
            ])
        let before = try others(test, spain)
        let exported = try test.store.journal().map(\.edit)
        let report = try test.store.forget(test.id("forum/u-1"), redacting: true)
        #expect(try others(test, spain) == before)
        #expect(report.named.allSatisfy { !$0.isReplaced } && report.things.isEmpty)
        #expect((report.edits, report.ties) == (0, 0))
        try test.store.wipe()
        #expect(test.store.examine(fixing: false).filter { $0.status != .ok } == [])
        // Nor do they get lost where the edits come after the forgetting.
        let later = try community(username, name)
        _ = try later.store.forget(later.id("forum/u-1"), redacting: true)
        try later.store.write { db in _ = try Journal(db: db).append(exported) }
        #expect(try others(later, spain).facts == before.facts)
    }

    @Test func `words that people wrote lose the name, and the decision upon them holds`() throws {
        let test = try community("active", "Active")
        _ = try test.store.perform(.note("met Active at camp"), on: [test.id("forum/u-2")])
        let day = test.clock.now.day
        let saved = try test.store.perform(
            [],
            registry: [
                .group(
                    nil,
                    [
                        .text(.name, "Lagos"), .text(.help, "a talk by Active"),
                        .evidence(
                            criterion: "interest", Group.Evidence(text: "Active asked for it", day: day, by: "Marie")),
                    ])
            ])
        let id = try #require(saved.things.first?.id)
        let decision = Group.Decision(
            isMet: true, basis: "Active asked for it", reason: "Active knows", day: day, by: "Marie")
        _ = try test.store.perform([], registry: [.group(id, [.decision(criterion: "interest", decision)])])
        let report = try test.store.forget(test.id("forum/u-1"), redacting: true)
        #expect(report.named.count == 5 && report.named.allSatisfy(\.isReplaced))
        let group = try #require(try test.store.group(id)?.row.group)
        #expect(group.help == "a talk by [forgotten]")
        #expect(group.evidence["interest"]?.text == "[forgotten] asked for it")
        #expect(group.decisions["interest"]?.basis == "[forgotten] asked for it")
        #expect(group.decisions["interest"]?.reason == "[forgotten] knows")
        let notes = try test.store.facts(of: [test.id("forum/u-2")]).values.flatMap(\.notes)
        #expect(notes.map(\.text) == ["met [forgotten] at camp"])
    }

    @Test func `an owner of the same name stays and is listed; a mentor by account goes, and is counted`() throws {
        let test = try community("es", "Marie")
        let marco = try test.id("forum/u-2")
        let actions: [ManagerAction] = [
            .assign(.owner, to: "Marie"), .assign(.cover, to: "Marie"), .assign(.region, to: "ES"),
        ]
        for action in actions { _ = try test.store.perform(action, on: [marco]) }
        _ = try test.store.mentor([marco], by: #require(MemberKey("forum/u-1")), goal: "a talk")
        let report = try test.store.forget(test.id("forum/u-1"), redacting: false)
        let facts = try #require(try test.store.facts(of: [marco])[marco])
        #expect([facts.owner, facts.cover, facts.region] == ["Marie", "Marie", "ES"])
        #expect(try test.row("forum/u-2").owner == "Marie")
        #expect(try test.row("forum/u-2").mentor == nil)
        #expect(Set(report.named.map(\.field)) == ["assigned/owner", "assigned/cover"])
        #expect(report.named.allSatisfy { !$0.isReplaced && !$0.isReplaceable })
        #expect(report.ties == 1)
    }

    @Test func `a region that has their name keeps its plan and its liaison, and both are listed`() throws {
        let test = try community("rowanf", "Rowan Fennimore")
        let region = try #require(Region(typed: "ES/Rowan Fennimore"))
        let marco = try test.id("forum/u-2")
        _ = try test.store.perform([], registry: [.region(region, [.priority(true), .text(.plan, "two meetups")])])
        _ = try test.store.perform(
            .steward(.set(StewardshipDraft(.liaison, region, status: .active))), on: [marco])
        let before = try others(test, region)
        let exported = try test.store.journal().map(\.edit)
        let report = try test.store.forget(test.id("forum/u-1"), redacting: true)
        #expect(try others(test, region) == before)
        #expect(before.spain.plan == "two meetups" && before.facts?.stewardships.count == 1)
        #expect(report.things == [NamedThing(id: RegistryID(.region, region.id), newID: nil, isMaybe: false)])
        #expect(
            Set(report.named.map(\.field)) == ["typed", FactField.steward(.liaison, region: region.id).name])
        #expect(report.named.allSatisfy { !$0.isReplaced && $0.text == "ES/Rowan Fennimore" })
        try test.store.wipe()
        #expect(test.store.examine(fixing: false).filter { $0.status != .ok } == [])
        let later = try community("rowanf", "Rowan Fennimore")
        _ = try later.store.forget(later.id("forum/u-1"), redacting: true)
        try later.store.write { db in _ = try Journal(db: db).append(exported) }
        #expect(try others(later, region).facts == before.facts)
    }

    @Test func `a role for such a region that was taken back is listed by its field`() throws {
        let test = try community("rowanf", "Rowan Fennimore")
        let region = try #require(Region(typed: "ES/Rowan Fennimore"))
        let marco = try test.id("forum/u-2")
        _ = try test.store.perform(.steward(.set(StewardshipDraft(.liaison, region, status: .active))), on: [marco])
        _ = try test.store.perform(.steward(.clear(.liaison, region)), on: [marco])
        let report = try test.store.forget(test.id("forum/u-1"), redacting: true)
        #expect(report.named.map(\.text).sorted() == ["ES/Rowan Fennimore", "ES/rowan fennimore"])
    }
}
