import Foundation
import Testing

@Suite struct TemplateCommandTests {
    private func put(_ home: TestHome, _ file: String, _ text: String) throws {
        let folder = home.home + "/templates"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try text.write(toFile: folder + "/" + file, atomically: true, encoding: .utf8)
    }

    @Test func `every fault of one's own templates is one line with file and line, and ends with 1`() async throws {
        let home = try TestHome()
        try put(home, "a.txt", "---\nname: a\npurpose: thank\n---\nHi {{nme}}\n")
        try put(home, "b.txt", "---\nname: b\npurpose: party\n---\nHi\n")
        try put(home, "c.txt", "---\nname: c\npurpose: thank\nlanguage: english\n---\nHi\n")
        try put(home, "d.txt", "---\nname: d\npurpose: thank\nmotivation: money\n---\nHi\n")
        try put(home, "e.txt", "---\nname: e\npurpose: thank\n---\n{{#task}}\nHi\n")
        try put(home, "f.txt", "name: f\n")
        try put(home, "g.txt", "---\npurpose: thank\n---\nHi\n")
        try put(home, "h.txt", "---\nname: h\npurpose: thank\n---\nHi\n")
        try put(home, "i.txt", "---\nname: h\npurpose: welcome\n---\nHi\n")
        try put(home, "j.md", "---\nname: j\npurpose: thank\n---\nHi\n")
        try put(home, "README", "What our templates are for.\n")
        let outcome = try await home.rekindle("template", "check")
        #expect(outcome.code == 1)
        #expect(
            outcome.complaints.map { $0.prefix { $0 != " " } } == [
                "a.txt:5:", "b.txt:3:", "c.txt:4:", "d.txt:4:", "e.txt:5:", "f.txt:1:", "g.txt:1:", "j.md:", "i.txt:1:",
            ])
        #expect(outcome.complaints.allSatisfy { $0.contains("; ") })
        #expect(try await home.rekindle("template", "check", home.home + "/templates/h.txt").code == 0)
        #expect(try await home.rekindle("template", "check", home.home + "/templates/a.txt").code == 1)
        #expect(try await home.rekindle("template", "check", "nothing.txt").code == 64)
    }

    @Test func `a new one is written, said where, good at once, and never over another`() async throws {
        let home = try TestHome()
        let made = try await home.must("template", "new", "saudade", "--purpose", "dormant", "--language", "pt-BR")
        let path = home.home + "/templates/saudade.pt-BR.txt"
        #expect(made.out == path + "\n")
        #expect(try home.mode(path) == 0o600)
        try await home.must("template", "check")
        let list = try await home.must("template", "list", "--format", "json").objects()
        #expect(list.first?["name"] as? String == "saudade")
        #expect(list.first?["language"] as? String == "pt-BR")
        #expect(try await home.rekindle("template", "new", "saudade", "--language", "pt-BR").code == 1)
        for arguments in [["../x"], ["x", "--purpose", "party"], ["x", "--language", "german"], ["-x"]] {
            let outcome = try await Program.run(
                try Program.path, ["template", "new"] + arguments, home.environment)
            #expect(outcome.code == 64, "\(arguments)")
        }
    }

    @Test func `the message to a member is shown with a task, in the language asked for`() async throws {
        let home = try await DemoCopy.make()
        let members = try await home.must("queue", "reactivate", "--format", "json").objects()
        let key = try #require(members.first?["key"] as? String)
        try await home.must("task", "add", "Review <b> & \"#4279\" {{name}}", "--url", "https://e.example/4279?a=1&b=2")
        let spanish = try await home.must("template", "show", "last-deed", key, "--language", "es")
        #expect(spanish.out.contains("Hola, "))
        #expect(spanish.out.contains("Review <b> & \"#4279\" {{name}}\nhttps://e.example/4279?a=1&b=2"))
        let none = try await home.must(
            "contact", key, "--channel", "chat", "--template", "last-deed", "--task", "none")
        #expect(none.out.hasPrefix("Hi ") && !none.out.contains("4279"))
        #expect(try await home.rekindle("template", "show", "last-deed", key, "--language", "ja").code == 64)
        #expect(try await home.rekindle("template", "show", "nothing").code == 64)
        #expect(try await home.must("template", "show", "reactivate").out.hasPrefix("Hi {{member.first_name}},"))
    }
}
