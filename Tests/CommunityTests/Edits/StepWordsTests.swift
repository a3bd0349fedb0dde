import Community
import Testing

/// What a step did, as undo and the journal say it: words, never ids or JSON.
@Suite struct StepWordsTests {
    private let today = Day(iso8601: "2026-11-21") ?? Day(number: 0)

    private func edit(_ subject: Edit.Subject, _ changes: [FactChange]) -> Edit {
        Edit(
            id: "e", group: "e", actor: "Nora", at: today.start, subject: subject, changes: changes, undoes: nil)
    }

    private func words(_ kind: RegistryKind, _ changes: [FactChange]) -> String {
        EditSummary.sentence(edit(RegistryID(kind, "x").subject, changes), today: today)
    }

    @Test func `who took a starter task is a name or nobody, never what the journal holds`() {
        let member = Edit.Subject(sourceUID: "savannah:K/forum", originID: OriginID("u-1"))
        let task = StarterTask(id: "x", title: "Review the plugin page")
        #expect(words(.task, task.taking(by: TaskTaker(member)).changes) == "task: taken")
        #expect(words(.task, task.taking(by: TaskTaker(name: "Ravi")).changes) == "task: taken by Ravi")
        #expect(words(.task, task.taking(by: nil).changes) == "task: free again")
        #expect(words(.task, task.finishing().changes) == "task: done")
    }

    @Test func `lists are told one by one, and what only a machine reads is left out`() {
        #expect(
            words(.task, [.setting("name", to: "Review"), .setting("tags", to: ["docs", "design"])])
                == "task: name Review, tags docs, design")
        #expect(
            words(
                .event,
                [.setting("name", to: "Summit"), .setting("group", to: "01a1f8"), .setting("country", to: "PT")])
                == "event: name Summit, of a group, country Portugal")
        #expect(words(.region, [FactChange(field: "plan", value: #"{"a":1}"#)]) == "region: plan")
    }

    @Test func `a step says all that it did to its first subject, and nothing twice`() {
        let one = Edit.Subject(sourceUID: "s", originID: OriginID("1"))
        let two = Edit.Subject(sourceUID: "s", originID: OriginID("2"))
        let tag = [FactChange(field: "tag/docs", value: "true")]
        let junk = [FactChange(field: "junk", value: "true")]
        let step = [edit(one, tag), edit(two, tag), edit(one, junk), edit(one, junk), edit(two, junk)]
        #expect(EditSummary.sentence(step, today: today) == "tagged docs, set aside as junk")
        #expect(EditSummary.sentence([Edit](), today: today) == "nothing changed")
    }

    @Test func `two who acknowledge are told once, and a mentor's topics are named`() {
        let both = ["guidelines", "conduct"]
        let changes = ["1", "2"].flatMap { person in
            both.map { FactChange(field: "\($0)/s\u{1F}\(person)", value: "20700") }
        }
        #expect(words(.group, changes) == "group: guidelines acknowledged, code of conduct acknowledged")
        var names = EditNames()
        for (id, name) in [("1", "Suryani"), ("2", "Rowan")] {
            names.people[Edit.Subject(sourceUID: "s", originID: OriginID(id))] = name
        }
        let group = RegistryID(.group, "x").subject
        #expect(
            EditSummary.sentence(edit(group, changes), today: today, names: names)
                == "group: guidelines acknowledged by Suryani and Rowan, code of conduct acknowledged by Suryani and Rowan"
        )
        #expect(
            StepSummary.about([edit(group, Array(changes.prefix(2)))], today: today, names: names) { _ in "Köln" }
                == "acknowledged guidelines (Suryani), acknowledged code of conduct (Suryani) of Köln")
        #expect(
            EditSummary.sentence(
                edit(group, [FactChange(field: "organiser/s\u{1F}2", value: nil)]), today: today, names: names)
                == "group: no longer organiser: Rowan")
        #expect(
            EditSummary.sentence([.setting("mentor_topics", to: ["docs", "testing"])], today: today)
                == "mentors in docs and testing")
        #expect(
            EditSummary.sentence([.setting("mentor_topics", to: [String]())], today: today)
                == "no topics to mentor in")
    }

    @Test func `an undo names its target: one thing by its name, several by their number`() {
        func about(_ subjects: [RegistryID], _ changes: [FactChange], _ name: String? = "Lagos") -> String? {
            StepSummary.about(subjects.map { edit($0.subject, changes) }, today: today) { _ in name }
        }
        let lagos = RegistryID(.group, "g1")
        let status = [
            FactChange(field: "status", value: "\"official\""), FactChange(field: "reached/official", value: "1"),
        ]
        #expect(about([lagos], status) == "status official of Lagos")
        #expect(about([lagos, RegistryID(.group, "g2")], status) == "status official of 2 groups")
        #expect(about([lagos], [FactChange(field: "note/1", value: "{}")]) == "note on Lagos")
        #expect(about([lagos], [FactChange(field: RegistryRecord.removed, value: "true")]) == "removal of Lagos")
        let priority = [FactChange(field: "priority", value: "true")]
        let regions = ["BR", "BR/Curitiba", "DE"].map { RegistryID(.region, $0) }
        #expect(about(regions, priority, nil) == "priority of 3 regions")
        #expect(about([regions[0]], priority, nil) == "priority of Brazil")
        #expect(about([RegistryID(.group, "e")], [FactChange(field: "name", value: "\"Kano\"")], nil) == "adding Kano")
        let person = Edit.Subject(sourceUID: "s", originID: OriginID("1"))
        #expect(StepSummary.about([edit(person, priority)], today: today) { _ in nil } == nil)
        let many = ["name", "town", "url", "help"].map { FactChange(field: $0, value: "\"x\"") }
        #expect(about([lagos], many) == "name, town and 2 more of Lagos")
    }

    @Test func `an undo of an area that was added is no return, and an event's group and twin are named`() {
        let lima = RegistryID(.region, "PE/lima")
        let added = [
            FactChange(field: RegionRecord.spelled, value: "\"PE/Lima\""),
            FactChange(field: RegistryRecord.removed, value: nil),
        ]
        #expect(StepSummary.about([edit(lima.subject, added)], today: today) { _ in nil } == "adding Lima")
        let back = [FactChange(field: RegistryRecord.removed, value: nil)]
        #expect(StepSummary.about([edit(lima.subject, back)], today: today) { _ in "PE/Lima" } == "return of Lima")
        let sprint = Edit.Subject(sourceUID: "s", originID: OriginID("ev-1"))
        var names = EditNames()
        names.groups["g1"] = "Köln"
        names.events[sprint] = "Docs sprint"
        let event = RegistryID(.event, "x").subject
        let linked = [FactChange.setting("group", to: "g1"), EventEdit.feed(sprint).change()]
        #expect(
            EditSummary.sentence(edit(event, linked), today: today, names: names)
                == "event: of Köln, the same as Docs sprint of the dashboard")
        #expect(
            StepSummary.about([edit(event, linked)], today: today, names: names) { _ in "Evening" }
                == "group Köln, link to Docs sprint of Evening")
    }

    @Test func `an undo of very many is told at once`() {
        let removal = [FactChange(field: RegistryRecord.removed, value: "true")]
        let step = (0..<20_000).map { edit(RegistryID(.event, "01a1fd8c69000000\($0)").subject, removal) }
        var words: String?
        let time = ContinuousClock().measure { words = StepSummary.about(step, today: today) { _ in nil } }
        #expect(words == "removal of 20000 events")
        #expect(time < .seconds(5))
    }
}
