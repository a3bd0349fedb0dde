import Testing

@testable import Community

@Suite struct StarterTaskTests {
    private func task(
        _ title: String, tags: [String] = [], language: String? = nil, skill: String? = nil, taken: Bool = false,
        done: Bool = false
    ) -> StarterTask {
        StarterTask(
            id: StarterTask.id(for: title), title: title, tags: tags, language: language, skill: skill,
            taker: taken ? TaskTaker(name: "Ravi") : nil, isDone: done)
    }

    private func suggested(_ tasks: [StarterTask], _ wishes: ContactWishes, tags: [String] = []) -> String? {
        StarterTask.suggested(tasks, wishes: wishes, tags: tags)?.title
    }

    @Test(arguments: [
        ("Review #4279: the plugin API", "review-4279-the-plugin-api"), ("Größe ändern", "große-andern"),
        ("翻訳する", "翻訳する"), ("!!!", "task"), ("../../etc", "etc"),
    ])
    func `an id is made of the title and equal on every laptop`(title: String, id: String) {
        #expect(StarterTask.id(for: title) == StarterTask.id(for: title + " "))
        #expect(StarterTask.id(for: title).allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" })
        if title.utf8.allSatisfy({ $0 < 0x80 }) { #expect(StarterTask.id(for: title) == id) }
    }

    @Test func `a task for what they like comes first, taken and done ones never`() {
        let tasks = [
            task("anything"), task("code", tags: ["api"]), task("docs", tags: ["Docs"]),
            task("taken", tags: ["docs"], taken: true), task("done", tags: ["docs"], done: true),
        ]
        let offers = StarterTask.offers(tasks, wishes: ContactWishes(), tags: ["docs"])
        #expect(offers.map(\.title) == ["docs", "anything", "code"])
        #expect(suggested(tasks, ContactWishes(skills: ["API"])) == "code")
    }

    @Test func `where it is known what they are good at, a task about something else is not suggested`() {
        let tasks = [task("code", tags: ["api"])]
        #expect(suggested(tasks, ContactWishes(skills: ["design"])) == nil)
        #expect(suggested(tasks, ContactWishes(), tags: ["vip"]) == "code")
        #expect(suggested([task("any")] + tasks, ContactWishes(skills: ["design"])) == "any")
        #expect(suggested([], ContactWishes()) == nil)
    }

    @Test func `a task of their own local group comes first, one of another group is never suggested`() {
        let tasks = ["Granada", "Köln", nil].map { group in
            var task = task(group ?? "anything", language: group == nil ? nil : "es")
            task.group = group
            return task
        }
        let granada = LocalTie(group: "g1", name: "GRANADA", came: Day(number: 20_000))
        func offers(_ ties: [LocalTie], _ languages: [String] = []) -> [String] {
            StarterTask.offers(tasks, wishes: ContactWishes(languages: languages), tags: [], groups: ties).map(\.title)
        }
        #expect(offers([granada]) == ["Granada", "anything", "Köln"])
        #expect(offers([granada], ["de"]) == ["anything"])
        #expect(offers([LocalTie(group: "Köln", name: "Cologne")]) == ["Köln", "anything", "Granada"])
        func suggested(_ tasks: [StarterTask], _ ties: [LocalTie]) -> String? {
            StarterTask.suggested(tasks, wishes: ContactWishes(), tags: [], groups: ties)?.title
        }
        #expect(suggested(tasks, [granada]) == "Granada")
        #expect(suggested(tasks, []) == "anything")
        #expect(suggested(Array(tasks.dropLast()), []) == nil)
    }

    @Test func `a task in a language they do not speak is no offer; where their languages are unknown it is`() {
        let tasks = [task("traduire", language: "fr"), task("übersetzen", language: "de")]
        #expect(suggested(tasks, ContactWishes(languages: ["de-CH"])) == "übersetzen")
        #expect(suggested(tasks, ContactWishes(languages: ["ja"])) == nil)
        #expect(suggested(tasks, ContactWishes()) == "traduire")
    }

    @Test func `where their languages are unknown a task that anybody can read comes first, within a group too`() {
        var tasks = [
            task("訳す", tags: ["docs"], language: "ja"), task("anything"), task("Proofread", language: "en-GB"),
        ]
        #expect(suggested(tasks, ContactWishes(), tags: ["docs"]) == "anything")
        #expect(
            StarterTask.offers(tasks, wishes: ContactWishes(), tags: []).map(\.title)
                == ["anything", "Proofread", "訳す"])
        #expect(suggested(tasks, ContactWishes(languages: ["ja"]), tags: ["docs"]) == "訳す")
        for place in tasks.indices { tasks[place].group = "Kyoto" }
        let kyoto = LocalTie(group: "Kyoto", name: "Kyoto")
        #expect(
            StarterTask.suggested(tasks, wishes: ContactWishes(), tags: [], groups: [kyoto])?.title == "anything")
    }

    @Test func `what is read back is what was saved, and saving it again changes nothing`() throws {
        let new = StarterTask(
            id: "a", title: "{{name}} & \"co\"", url: "https://e.example", tags: ["x", "y"], language: "es",
            skill: "css",
            group: "Granada")
        var fields: [String: String] = [:]
        for change in try #require(new.saving(over: nil)).changes + new.taking(by: TaskTaker(name: "Ravi")).changes {
            fields[change.field] = change.value
        }
        let read = try #require(StarterTask(RegistryRecord(id: RegistryID(.task, "a"), fields: fields)))
        var expected = new
        expected.taker = TaskTaker(name: "Ravi")
        #expect(read == expected)
        #expect(new.saving(over: read) == nil)
        expected.tags = []
        expected.url = nil
        let change = try #require(expected.saving(over: read))
        #expect(change.changes.map(\.field) == ["url", "tags"])
    }

    @Test(arguments: [
        ([TaskColumn.url: "https://e.example"], "no title"),
        ([.title: "t", .url: "javascript:x"], "\"javascript:x\" is no web address"),
        ([.title: "t", .language: "klingon"], "there is no language \"klingon\""),
    ])
    func `a task that cannot be read says why`(texts: [TaskColumn: String], cause: String) {
        #expect(throws: TaskFault.self) { try StarterTask(texts, line: 7) }
        do { _ = try StarterTask(texts, line: 7) } catch {
            #expect((error.line, error.cause) == (7, cause))
            #expect(!error.remedy.isEmpty)
        }
    }
}
