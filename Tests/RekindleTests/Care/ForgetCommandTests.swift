import Foundation
import TestDashboard
import Testing

/// Forgetting over the whole program: every file of the home, before and after a pull and a restore.
@Suite struct ForgetCommandTests {
    /// The words that stand anywhere below the home.
    private func left(_ home: TestHome, _ words: [String]) throws -> [String] {
        try home.files().flatMap { file in
            words.filter { file.bytes.range(of: Data($0.utf8)) != nil }.map { "\(file.path): \($0)" }
        }
    }

    @Test func `no file names a forgotten person after forget, pull and restore`() async throws {
        let dashboard = try TestDashboard.recorded()
        let home = try await TestHome.recorded(dashboard)
        try await home.must("sync")
        let members = try await home.must("members", "--format", "json").objects()
        // Somebody of two accounts at least, whose names nobody else has.
        let names = members.compactMap { $0["name"] as? String }
        let person = try #require(
            members.first { member in
                (member["identities"] as? [[String: Any]])?.count ?? 0 > 1
                    && names.filter { $0 == member["name"] as? String }.count == 1
            })
        let key = try #require(person["key"] as? String)
        let identities = try #require(person["identities"] as? [[String: Any]])
        let words =
            [person["name"] as? String].compactMap { $0 }
            + identities.flatMap { [$0["username"] as? String, $0["email"] as? String].compactMap { $0 } }
        try await home.must("note", key, "said so at camp")
        try await home.must("backup", home.folder + "/b.sqlite")
        #expect(try !left(home, words).isEmpty)
        let asked = try await home.rekindle("forget", key)
        #expect(asked.code == 64)
        #expect(asked.err.contains("--yes"))
        let said = try await home.must("forget", key, "--yes", "--replace-names").out
        #expect(said.contains("upstream: "))
        #expect(try left(home, words) == [])
        let pulled = try await home.must("sync", "--format", "json").objects()
        #expect(pulled.reduce(0) { $0 + ($1["kept_out"] as? Int ?? 0) } == identities.count)
        #expect(try left(home, words) == [])
        let restored = try await home.must("restore", home.folder + "/b.sqlite", "--yes").out
        #expect(restored.contains("1 forgotten kept out"))
        try await home.must("sync")
        #expect(try left(home, words) == [])
        #expect(try await home.rekindle("member", key).code == 1)
        let findings = try await home.must("doctor", "--format", "json", "--fix").objects()
        #expect(findings.filter { $0["status"] as? String == "problem" }.count == 0)
    }

    @Test func `a draft to somebody else that holds but a word of a forgotten person's stays, and is told`()
        async throws
    {
        let home = try await DemoCopy.make()
        try await home.must("member", "add", "Text", "--email", "text@example.net")
        let members = try await home.must("members", "--format", "json").objects()
        let key = try #require(members.first { $0["name"] as? String == "Text" }?["key"] as? String)
        let drafts = home.home + "/state/drafts"
        try FileManager.default.createDirectory(atPath: drafts, withIntermediateDirectories: true)
        for (name, to) in [("theirs", "text@example.net"), ("other", "lea@example.net")] {
            try Data("To: \(to)\nContent-Type: text/plain\n\nHello".utf8).write(
                to: URL(fileURLWithPath: "\(drafts)/\(name).eml"))
        }
        let said = try await home.must("forget", key, "--yes").out
        #expect(try FileManager.default.contentsOfDirectory(atPath: drafts) == ["other.eml"])
        #expect(said.contains("drafts/other.eml, which is yours to edit"))
    }

    @Test func `a tag of many that is also a name stays with all of them, and is told in a few lines`() async throws {
        let home = try await DemoCopy.make()
        try await home.must("member", "add", "Pilot")
        let members = try await home.must("members", "--format", "json").objects()
        let key = try #require(members.first { $0["name"] as? String == "Pilot" }?["key"] as? String)
        let others = members.compactMap { $0["key"] as? String }.filter { $0 != key }.prefix(7)
        for other in others { try await home.must("tag", other, "+pilot") }
        let lines = try await home.must("forget", key, "--yes", "--replace-names").out.split(separator: "\n")
        #expect(lines.count { $0.contains("\"pilot\"") && $0.hasPrefix("still named in tag") } == 5)
        #expect(lines.contains("  and 2 more in tag with the same words"))
        #expect(!lines.contains { $0.contains("would have put [forgotten]") })
        let tagged = try await home.must("members", "tag:pilot", "--format", "json").objects()
        #expect(tagged.count == 7)
    }

    @Test func `all that is held about one person goes into a file of their own`() async throws {
        let home = try await DemoCopy.make()
        let key = try #require(
            try await home.must("queue", "reactivate", "--format", "json").objects().first?["key"] as? String)
        try await home.must("note", key, "likes maps")
        let path = home.folder + "/person.json"
        try await home.must("export", "member", key, "--to", path)
        #expect(try home.mode(path) == 0o600)
        #expect(try await home.rekindle("export", "member", key, "--to", path).code == 64)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path))) as? [String: Any])
        let held = try #require(object["held"] as? [String: [[String: Any]]])
        #expect(held["identity"]?.isEmpty == false)
        #expect(held["edit"]?.contains { "\($0)".contains("likes maps") } == true)
        let member = try #require(object["member"] as? [String: Any])
        #expect(member["key"] as? String == key)
    }

    @Test func `the notice tells this community's own sources and figures`() async throws {
        let home = try await DemoCopy.make()
        try home.configure(
            "[privacy]\nkeep_vanished_days = 45\n[me]\nname = \"Nora\"\nmail_address = \"nora@example.org\"\n")
        let page = try await home.must("privacy").out
        for part in ["Wrenfield Project", "45 days", "Nora (nora@example.org)", "forum (https://", "forgotten"] {
            #expect(page.contains(part))
        }
    }
}
