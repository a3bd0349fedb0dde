import Foundation
import TestDashboard
import Testing

@testable import rekindle

@Suite struct ImportTests {
    private static let members = """
        Member,Company,Role,First Seen,Last Seen,Activity Count,Tags\r
        Åsa Lindqvist,Acme,Community,2024-01-02 03:04:05+00:00,2026-11-12 10:00:00+00:00,57,"docs,help"\r
        =cmd()|' /C calc'!A0,,Community,,2026-06-01,3,\r
        "\u{1B}]0;owned\u{7}Eve Mallory","Evil, Inc",Community,,2026-06-01,3,\r
        ,Acme,Community,,,1,\r
        Sam Staff,Acme,Staff,,2026-11-01,9,\r

        """

    private func objects(_ outcome: Outcome) throws -> [[String: Any]] {
        try #require(try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [[String: Any]])
    }

    @Test func `members dot csv becomes a source, every row taken or named`() async throws {
        let home = try TestHome()
        let file = try home.file("members.csv", Self.members, mode: 0o600)
        let first = try await home.rekindle("import", "csv", file, "--source", "slack", "--community", "kestrel")
        #expect(first.code == 2 && first.err == "slack: line 5 not taken: nobody is named: fill in Member\n")
        let second = try await home.rekindle("import", "csv", file, "--source", "slack", "--format", "json")
        let report = try #require(try objects(second).first)
        #expect(report["unchanged"] as? Int == 4 && report["added"] as? Int == 0 && report["rows"] as? Int == 5)
        #expect((report["not_taken"] as? [[String: Any]])?.first?["line"] as? Int == 5)
        let list = try objects(try await home.must("members", "--format", "json"))
        let asa = try #require(list.first { $0["key"] as? String == "slack/åsa lindqvist" })
        #expect(asa["dates_only"] as? Bool == true && asa["silent_days"] as? Int == 9)
        #expect(asa["tags"] as? [String] == ["docs", "help"] && asa["organization"] as? String == "Acme")
        #expect(list.first { $0["name"] as? String == "Sam Staff" }?["role"] as? String == "staff")
        let page = try await home.must("member", "slack/åsa lindqvist").out
        #expect(page.contains("Quiet 9 d in slack (dates only)") && page.contains("Known by       dates only"))
    }

    @Test func `hostile names pass every way out as text`() async throws {
        let home = try TestHome()
        let file = try home.file("members.csv", Self.members, mode: 0o600)
        _ = try await home.rekindle("import", "csv", file, "--source", "slack", "--community", "kestrel")
        for format in ["table", "json", "csv"] {
            let out = try await home.must("members", "--format", format).out
            #expect(!out.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "\(format)")
            if format == "csv" { #expect(out.contains("'=cmd()") && !out.contains("\n=cmd")) }
        }
        let bad = try home.file("bad.csv", "Member,Last Seen\nA B,\u{1B}[2Jsoon\n", mode: 0o600)
        let refused = try await home.rekindle("import", "csv", bad, "--source", "x", "--community", "kestrel")
        #expect(refused.code == 1 && !refused.err.contains("\u{1B}"))
    }

    @Test func `what the command line gets wrong is said with what there is`() async throws {
        let home = try TestHome()
        let file = try home.file("own.csv", "Wer;Firma\nJörg Ü;Acme\n", mode: 0o600)
        func run(_ more: String...) async throws -> Outcome {
            try await Program.run(
                try Program.path, ["import", "csv", file, "--source", "own", "--community", "kestrel"] + more,
                home.environment, input: "")
        }
        let strangers = try await run()
        #expect(strangers.code == 64 && strangers.err.contains("the columns Wer, Firma are not those of members.csv"))
        let field = try await run("--map", "Wer=nom")
        #expect(field.code == 64 && field.err.hasPrefix("--map Wer=nom: there is no field nom. Fields: id, name,"))
        #expect(try await run("--map", "Wer").code == 64)
        #expect(try await run("--map", "Name=name").err.contains("there is no column Name. There are: Wer, Firma"))
        #expect(try await run("--map", "Wer=name", "--map", "Firma=company").code == 0)
        let missing = try await home.rekindle("import", "csv", "/nowhere.csv", "--source", "own")
        #expect(
            missing.code == 1 && missing.err == "/nowhere.csv: cannot be read. Check the path and its permissions\n")
    }

    @Test func `a file's source is not pulled, set or mixed with another export`() async throws {
        let home = try TestHome()
        let members = try home.file("m.csv", "Member,Last Seen\nAnn Any,2026-11-12\n", mode: 0o600)
        let contributors = try home.file("c.csv", "Member,Last Contrib\nAnn Any,2026-11-02\n", mode: 0o600)
        try await home.must("import", "csv", members, "--source", "slack", "--community", "kestrel")
        let mixed = try await home.rekindle("import", "csv", contributors, "--source", "slack")
        #expect(mixed.code == 64 && mixed.err.contains("slack holds members.csv, and this is contributors.csv"))
        try await home.must("import", "csv", contributors, "--source", "slack-contributors")
        let ann = try objects(try await home.must("members", "--format", "json"))
        #expect(ann.count == 1 && ann[0]["contributions"] as? Int == 1)
        #expect(ann[0]["last_contribution"] as? String == "2026-11-02T00:00:00Z")
        let sync = try await home.rekindle("sync", "slack")
        #expect(sync.code == 64 && sync.err.contains("rekindle import csv FILE --source slack"))
        #expect(try await home.rekindle("source", "set", "slack", "--url", "https://x.org").code == 64)
        let sources = try objects(try await home.must("source", "list", "--format", "json"))
        #expect(sources.map { $0["kind"] as? String } == ["csv", "csv"])
        #expect(sources[0]["status"] as? String == "ok" && sources[0]["landed_at"] as? String == "2026-11-21T12:00:00Z")
        try await home.must("source", "remove", "slack", "--yes")
        #expect(
            try objects(try await home.must("members", "--format", "json"))[0]["sources"] as? [String] == [
                "slack-contributors"
            ])
    }

    @Test func `matches and doubts are counted, listed and decided`() async throws {
        let dashboard = try TestDashboard.recorded()
        let home = try await TestHome.recorded(dashboard)
        try await home.must("sync")
        let before = try objects(try await home.must("members", "--format", "json")).count
        // Aroha is one member of two sources; Eino is three until Review says otherwise; Ravi is one word.
        let file = try home.file(
            "members.csv",
            "Member,Last Seen\nAroha Ngāti-Waipū,2026-11-20\nEino Hämäläinen-Yrjö,2026-11-20\nRavi,2026-11-20\nNobody Yetknown,2026-11-20\n",
            mode: 0o600)
        let report = try #require(
            try objects(try await home.must("import", "csv", file, "--source", "slack", "--format", "json")).first)
        #expect(report["matched"] as? Int == 1 && report["in_review"] as? Int == 2)
        #expect(try objects(try await home.must("members", "--format", "json")).count == before + 3)
        let aroha = try objects(try await home.must("members", "source:slack source:forum", "--format", "json"))
        #expect(
            aroha.map { $0["name"] as? String } == ["Aroha Ngāti-Waipū"] && aroha[0]["dates_only"] as? Bool == false)
        try await home.must("review", "accept", "--all", "name")
        #expect(try objects(try await home.must("members", "source:slack source:forum", "--format", "json")).count == 2)
        try await home.must("undo")
        #expect(try objects(try await home.must("members", "source:slack source:forum", "--format", "json")).count == 1)
    }

    @Test func `somebody is added by hand, listed, taken back and taken out`() async throws {
        let home = try TestHome()
        let file = try home.file("m.csv", "Member,Last Seen\nAnn,2026-11-12\n", mode: 0o600)
        try await home.must("import", "csv", file, "--source", "slack", "--community", "kestrel")
        let added = try await home.must("member", "add", "Ann", "--email", "ann@example.org", "--channel", "matrix")
        #expect(added.out.hasPrefix("Ann (manual/") && added.out.contains("): added by hand"))
        let review = try objects(try await home.must("review", "list", "--format", "json"))
        #expect(
            review.map { $0["type"] as? String } == ["csv_match"] && review[0]["reason"] as? String == "CSV match: Ann")
        try await home.must("review", "accept", "--all", "csv")
        #expect(try objects(try await home.must("members", "--format", "json")).count == 1)
        try await home.must("undo")
        let key = try #require(added.out.split(separator: " ").first { $0.hasPrefix("(manual") }).dropFirst().dropLast(
            2)
        try await home.must("member", "remove", String(key))
        #expect(
            try objects(try await home.must("members", "--format", "json")).map { $0["key"] as? String } == [
                "slack/ann"
            ])
        #expect(try await home.rekindle("member", "remove", "slack/ann").code == 64)
        #expect(try await home.rekindle("member", "add", " ").code == 64)
        #expect(try await home.rekindle("source", "remove", "manual", "--yes").code == 64)
    }
}
