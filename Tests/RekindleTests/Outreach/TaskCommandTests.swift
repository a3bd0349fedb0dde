import Foundation
import Testing

@Suite struct TaskCommandTests {
    private func tasks(_ home: TestHome) async throws -> [[String: Any]] {
        try await home.must("task", "list", "--format", "json").objects()
    }

    @Test func `a task is added, taken by a member, freed, done and removed, each undone again`() async throws {
        let home = try await DemoCopy.make()
        let key = try #require(
            try await home.must("members", "--limit", "1", "--format", "json").objects().first?["key"] as? String)
        let name = try #require(
            try await home.must("member", key, "--format", "json").object()["name"] as? String)
        try await home.must("task", "add", "Review the plugin page", "--tags", "docs, api", "--language", "en")
        try await home.must("task", "take", "plugin", key)
        var task = try #require(try await tasks(home).first { $0["id"] as? String == "review-the-plugin-page" })
        #expect(task["taken_by"] as? String == name)
        #expect(task["tags"] as? [String] == ["docs", "api"])
        try await home.must("undo")
        task = try #require(try await tasks(home).first { $0["id"] as? String == "review-the-plugin-page" })
        #expect(task["taken_by"] is NSNull)
        try await home.must("task", "done", "review-the-plugin-page")
        #expect(try await home.rekindle("task", "take", "plugin", "Ravi").code == 1)
        try await home.must("task", "free", "plugin")
        try await home.must("task", "take", "plugin", "Ravi")
        #expect(try await home.must("task", "list").out.contains("taken by Ravi"))
        try await home.must("task", "remove", "plugin")
        #expect(try await !tasks(home).contains { $0["id"] as? String == "review-the-plugin-page" })
        try await home.must("undo")
        #expect(try await home.rekindle("task", "add", "Review the plugin page").code == 1)
        try await home.must("task", "remove", "plugin")
        try await home.must("task", "add", "Review the plugin page")
        #expect(try await tasks(home).contains { $0["id"] as? String == "review-the-plugin-page" })
        #expect(try await home.rekindle("task", "done", "nothing").code == 1)
        #expect(try await home.rekindle("task", "add", "x", "--url", "javascript:alert(1)").code == 64)
        let journal = try await home.must("journal", "--limit", "30", "--format", "json").objects()
        #expect(
            journal.contains { $0["thing"] as? String == "task" && $0["name"] as? String == "Review the plugin page" })
    }

    @Test func `who is forgotten has no task any more`() async throws {
        let home = try await DemoCopy.make()
        let member = try #require(try await home.must("members", "--limit", "1", "--format", "json").objects().first)
        let (key, name) = (try #require(member["key"] as? String), try #require(member["name"] as? String))
        try await home.must("task", "add", "Plugin page")
        try await home.must("task", "take", "plugin", key)
        #expect(try await home.must("task", "list").out.contains(name))
        try await home.must("forget", key, "--yes")
        let list = try await home.must("task", "list").out
        #expect(!list.contains(name) && !list.contains(key.split(separator: "/")[1]))
    }

    @Test func `a file of tasks is loaded once, and what changed in it the second time`() async throws {
        let home = try await DemoCopy.make()
        let before = try await tasks(home).count
        let csv = try home.file(
            "tasks.csv",
            "\u{FEFF}title,tags,url\r\n\"Say \"\"hi\"\", twice\",docs|es,https://e.example/1\r\n=cmd(),,\r\n",
            mode: 0o600)
        #expect(try await home.must("task", "load", csv).out == "2 added, 0 changed, 2 in the file\n")
        #expect(try await home.rekindle("task", "load", csv).code == 1)
        let toml = try home.file(
            "tasks.toml",
            "[[task]]\ntitle = \"Say \\\"hi\\\", twice\"\ntags = [\"docs\"]\nurl = \"https://e.example/1\"\n[[task]]\ntitle = \"翻訳する\"\nlanguage = \"ja\"\n",
            mode: 0o600)
        #expect(try await home.must("task", "load", toml).out == "1 added, 1 changed, 2 in the file\n")
        #expect(try await tasks(home).count == before + 3)
        #expect(try await home.must("task", "list", "--format", "csv").out.contains("'=cmd()"))
        try await home.must("undo")
        #expect(try await tasks(home).count == before + 2)
    }

    @Test(arguments: [
        ("t.csv", "name\nx\n", [1, 1]),
        ("t.csv", "title,url\nx,https://e.example\n,https://e.example\ny,ftp://x\nx,\n", [3, 4, 5]),
        ("t.csv", "title\n\"x\n", [2]), ("t.csv", "title\nx,y\n", [2]),
        ("t.csv", "title,language\n\"a\nb\",klingon\n", [2]),
        ("t.toml", "[[task]]\nname = \"x\"\n\n[[task]]\ntitle = 1\n", [1, 4]), ("t.toml", "task = \n", [1]),
        ("t.toml", "x = 1\n", [1]),
    ])
    func `each fault has its line, and nothing is loaded while there is one`(
        _ name: String, _ text: String, _ lines: [Int]
    ) async throws {
        let home = try await DemoCopy.make()
        let before = try await tasks(home).count
        let file = try home.file(name, text, mode: 0o600)
        let outcome = try await home.rekindle("task", "load", file)
        #expect(outcome.code == 1)
        let said = outcome.complaints.map { Int($0.dropFirst(file.count + 1).prefix { $0 != ":" }) }
        #expect(said == lines, "\(outcome.err)")
        #expect(try await tasks(home).count == before)
    }
}
