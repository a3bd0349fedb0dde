import Foundation
import TestDashboard
import Testing

/// Tokens come from a variable, a command or a private file, and are kept and shown nowhere.
@Suite struct TokenTests {
    private static let token = TestDashboard.RecordedToken.chat

    @Test func `a token file that others may read is refused when added and when pulled`() async throws {
        let dashboard = try TestDashboard.recorded()
        let home = try TestHome()
        let open = try home.file("token", Self.token + "\n", mode: 0o644)
        let add = ["source", "add", "chat", "--url", dashboard.url, "--community", "kestrel", "--token-file", open]
        let refused = try await Program.run(try Program.path, add, home.environment)
        #expect(refused.code == 1)
        #expect(refused.err.contains("chmod 600"))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: open)
        #expect(try await Program.run(try Program.path, add, home.environment).code == 0)
        try await home.must("sync")
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: open)
        let pulled = try await home.rekindle("sync", "--format", "json")
        #expect(pulled.code == 1)
        #expect((try pulled.objects().first?["errors"] as? [[String: String]])?.first?["kind"] == "no_token")
    }

    @Test func `a command gives the token`() async throws {
        let dashboard = try TestDashboard.recorded()
        let home = try TestHome()
        try await home.must(
            "source", "add", "chat", "--url", dashboard.url, "--community", "kestrel", "--token-command",
            "printf '%s\\n' \(Self.token)")
        try await home.must("sync")
        try await home.must("source", "set", "chat", "--token-command", "exit 3")
        let failed = try await home.rekindle("sync")
        #expect(failed.code == 1)
        #expect(failed.err.contains("ended with code 3"))
    }

    @Test func `the token is in no file of the home and in nothing printed`() async throws {
        let dashboard = try TestDashboard.recorded()
        let home = try await TestHome.recorded(dashboard)
        var printed = ""
        let commands = [
            ["sync"], ["sync", "--format", "json"], ["source", "list"], ["source", "test"], ["members"], ["paths"],
            ["source", "list", "--format", "json"], ["journal"],
        ]
        for command in commands {
            let outcome = try await Program.run(try Program.path, command, home.environment)
            printed += outcome.out + outcome.err
        }
        #expect(dashboard.requests.contains { $0.token == Self.token })
        #expect(!dashboard.requests.contains { $0.query != nil })
        #expect(!printed.contains(Self.token))
        let files = try home.files()
        #expect(files.contains { $0.path.hasSuffix("kestrel.sqlite") })
        #expect(files.contains { $0.path.hasSuffix("rekindle.log") })
        for file in files { #expect(file.bytes.range(of: Data(Self.token.utf8)) == nil, "\(file.path)") }
    }

    @Test func `everything that is written is for its owner alone`() async throws {
        let dashboard = try TestDashboard.recorded()
        let home = try await TestHome.recorded(dashboard)
        try await home.must("sync")
        #expect(try home.mode(home.home) == 0o700)
        for name in try #require(FileManager.default.enumerator(atPath: home.home)).compactMap({ $0 as? String }) {
            let path = "\(home.home)/\(name)"
            let kind = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
            #expect(try home.mode(path) == (kind == .typeDirectory ? 0o700 : 0o600), "\(name)")
        }
    }
}
