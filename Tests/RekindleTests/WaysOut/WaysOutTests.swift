import Foundation
import TestDashboard
import Testing

/// No byte sequence from outside reaches stdout or stderr as a control, by whatever command it leaves.
@Suite struct WaysOutTests {
    /// Hostile words as one argument each; a NUL cannot be one.
    static let hostile = "X\u{1B}[2J\u{1B}]0;own\u{7}\u{9B}31m\u{202E}\u{200B}\u{E0041}\r\n\u{7F}=cmd"

    private func check(_ way: String, location: SourceLocation = #_sourceLocation) async throws {
        let (home, keys) = try await HostileHome.make()
        let file = home.folder + "/jour\u{1B}[31mnal\u{202E}"
        try Data("{\"id\":\"\u{1B}[2J\"}\n\u{1B}]0;x\u{7}\n".utf8).write(to: URL(fileURLWithPath: file))
        let words = way.split(separator: " ").map(String.init)
        for key in [keys[3]] {
            let arguments = words.map { word in
                switch word {
                case "KEY": key
                case "FILE": file
                default: word.replacing("HOSTILE", with: Self.hostile)
                }
            }
            let mail = "From: \u{1B}[2J <x@\u{9B}31m.example.org>\n\n"
            let outcome = try await Program.run(
                try Program.path, arguments, home.environment, input: mail)
            // A name, a tab and a path per line is what paths promises.
            let out = way == "paths" ? outcome.out.replacing("\t", with: " ") : outcome.out
            let harm = HostileCorpus.harm(in: out) + HostileCorpus.harm(in: outcome.err)
            #expect(
                harm.isEmpty,
                "\(way): \(harm.prefix(5)) in \(outcome.out.debugDescription.prefix(300)) \(outcome.err.debugDescription.prefix(300))",
                sourceLocation: location)
            #expect(outcome.code >= 0, "\(way) was ended by a signal", sourceLocation: location)
            #expect(
                outcome.code == 0 || !outcome.err.isEmpty || !outcome.out.isEmpty, "\(way) says nothing",
                sourceLocation: location)
        }
    }

    @Test(arguments: WaysOut.lists, ["table", "csv"])
    func `no list lets anything out`(_ list: String, _ format: String) async throws {
        try await check("\(list) --format \(format)")
    }

    @Test(arguments: ["members", "journal", "queue review", "source list"])
    func `no list as JSON does`(_ list: String) async throws { try await check("\(list) --format json") }

    @Test(arguments: WaysOut.pages + WaysOut.edits)
    func `no page and no edit does`(_ way: String) async throws { try await check(way) }

    @Test(arguments: WaysOut.mistakes)
    func `no sentence about a mistake does`(_ way: String) async throws { try await check(way) }

    @Test(arguments: WaysOut.everyCommand)
    func `no command that there is says back what it is given`(_ way: String) async throws { try await check(way) }

    @Test func `no file that is written does: log, exported journal`() async throws {
        let (home, keys) = try await HostileHome.make()
        try await home.must("note", keys[3], "x")
        let journal = home.folder + "/j"
        try await home.must("journal", "export", journal)
        let log = try #require(try home.files().first { $0.path.hasSuffix("rekindle.log") })
        #expect(!log.bytes.isEmpty)
        for bytes in [log.bytes, try Data(contentsOf: URL(fileURLWithPath: journal))] {
            #expect(HostileCorpus.harm(in: String(decoding: bytes, as: UTF8.self)).isEmpty)
        }
    }

    @Test func `a record that no text can hold is left out and told, and the rest lands`()
        async throws
    {
        for bytes in HostileCorpus.unreadable {
            let line =
                Array("[{\"origin_id\":\"a\",\"username\":".utf8) + bytes
                + Array(
                    ",\"name\":null,\"email\":null,\"avatar\":null,\"company\":null,\"tags\":[]},{\"origin_id\":\"b\",\"username\":\"bea\",\"name\":null,\"email\":null,\"avatar\":null,\"company\":null,\"tags\":[]}]"
                        .utf8)
            let dashboard = try TestDashboard { request in
                switch request.path {
                case "/api/v1/":
                    .json(
                        "{\"community\":\"c\",\"name\":\"f\",\"icon_name\":null,\"first_import\":null,\"last_import\":null,\"enabled\":true}"
                    )
                case "/api/v1/identity/": TestReply(body: .bytes(line))
                default: .json("[]")
                }
            }
            let home = try TestHome(extra: ["TOKEN": "t"])
            try await home.must(
                "source", "add", "forum", "--url", dashboard.url, "--community", "c", "--token-env", "TOKEN"
            )
            let report = try await home.rekindle("sync", "--format", "json").objects()
            #expect(report.first?["added"] as? Int == 1, "\(bytes)")
            #expect(
                (report.first?["errors"] as? [[String: Any]])?.first?["kind"] as? String
                    == "unreadable_object")
        }
    }
}
