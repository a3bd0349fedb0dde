import Foundation
import TestDashboard
import Testing

@Suite struct SourceCommandTests {
    @Test(arguments: [
        ["source", "add", "a/b", "--url", "https://d.example.org", "--community", "c", "--token-env", "T"],
        ["source", "add", "a", "--url", "d.example.org", "--community", "c", "--token-env", "T"],
        ["source", "add", "a", "--url", "https://u:p@d.example.org", "--community", "c", "--token-env", "T"],
        ["source", "add", "a", "--url", "https://d.example.org:99999", "--community", "c", "--token-env", "T"],
        ["source", "add", "--url", "https://d.example.org", "--community", "c", "--token-env", "T", "--", "--help"],
        ["source", "add", "a\u{202E}b", "--url", "https://d.example.org", "--community", "c", "--token-env", "T"],
        ["source", "add", "a", "--url", "https://d.example.org", "--community", "a\u{202E}b", "--token-env", "T"],
        ["source", "add", "a", "--url", "https://d.example.org", "--community", "c"],
        ["source", "add", "a", "--url", "https://d.example.org", "--token-env", "T"],
        ["source", "add", "a", "--url", "https://d.example.org", "--community", "../c", "--token-env", "T"],
        ["source", "add", "a", "--url", "https://d.example.org", "--community", "c", "--token-env", "11111111-aaaa"],
        [
            "source", "add", "a", "--url", "https://d.example.org", "--community", "c", "--token-env", "T",
            "--token-file", "f",
        ],
    ])
    func `a source that cannot be is refused on one line, and no community is left behind`(_ arguments: [String])
        async throws
    {
        let home = try TestHome()
        let outcome = try await Program.run(try Program.path, arguments, home.environment)
        #expect(outcome.code == 64)
        #expect(outcome.complaints.count == 1)
        #expect(outcome.out.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: home.home + "/data"))
    }

    @Test func `an address or a token can be changed and the data stays`() async throws {
        let dashboard = try TestDashboard.recorded()
        let home = try await TestHome.recorded(dashboard)
        try await home.must("sync", "chat")
        let members = try await home.must("members", "--format", "json").objects().count
        try await home.must("source", "set", "chat", "--url", "https://elsewhere.example.org")
        let chat = try #require(
            try await home.must("source", "list", "--format", "json").objects().first {
                $0["source"] as? String == "chat"
            })
        #expect(chat["url"] as? String == "https://elsewhere.example.org")
        #expect(chat["token"] as? String == "env:TOKEN_CHAT")
        #expect(try await home.must("members", "--format", "json").objects().count == members)
        #expect(try await home.rekindle("source", "set", "chat").code == 64)
        #expect(try await home.rekindle("source", "set", "mail", "--url", "https://e.example.org").code == 64)
    }

    @Test func `testing asks each source who it is`() async throws {
        let dashboard = try TestDashboard.recorded()
        let home = try await TestHome.recorded(dashboard)
        let answers = try await home.must("source", "test", "--format", "json").objects()
        #expect(answers.map { $0["name"] as? String } == ["Kestrel Forum", "Kestrel Chat", "Kestrel Code"])
        let refused = try await home.rekindle("source", "test", extra: ["TOKEN_CHAT": "wrong"])
        #expect(refused.code == 2)
        #expect(try await home.must("members", "--format", "json").objects().isEmpty)
    }

    @Test func `removing says what goes, and goes only with yes`() async throws {
        let dashboard = try TestDashboard.recorded()
        let home = try await TestHome.recorded(dashboard)
        try await home.must("sync")
        let asked = try await home.rekindle("source", "remove", "chat")
        #expect(asked.code == 64)
        #expect(asked.err.hasPrefix("chat: 26 identities and 115 activities go"))
        try await home.must("source", "remove", "chat", "--yes")
        let left = try await home.must("source", "list", "--format", "json").objects()
        #expect(left.map { $0["source"] as? String } == ["forum", "code"])
        #expect(try await home.must("members", "source:chat", "--format", "json").objects().isEmpty)
    }

    @Test func `of several communities one is named, or chosen, or they are listed with 64`() async throws {
        let home = try TestHome()
        for name in ["kestrel", "osprey"] {
            try await home.must(
                "source", "add", "forum", "--url", "https://d.example.org", "--community", name, "--token-env", "T")
        }
        let undecided = try await home.rekindle("members")
        #expect(undecided.code == 64)
        #expect(undecided.err.contains("kestrel, osprey"))
        #expect(try await home.rekindle("members", "--community", "heron").code == 64)
        try await home.must("members", "--community", "osprey")
        try await home.must("--community", "osprey", "members")
        try await home.must("community", "use", "kestrel")
        try await home.must("members")
        let list = try await home.must("community", "list", "--format", "json").objects()
        #expect(list.map { $0["chosen"] as? Bool } == [true, false])
    }
}
