import Foundation
import Testing

/// The contact list as a file.
@Suite struct ContactExportTests {
    private static let hostile = "=cmd|' /C calc'!A0 \u{1B}[31m<b>"

    private func home() async throws -> (TestHome, String) {
        let home = try await DemoCopy.make()
        try await home.must("member", "add", Self.hostile, "--email", "eve@example.org")
        let found = try await home.must("members", "cmd", "--format", "json").objects()
        let key = try #require(found.first?["key"] as? String)
        try await home.must("assign", key, "liaison", "PY", "--status", "active")
        return (home, key)
    }

    @Test func `who agreed stands with the address, who did not by name, never contact not at all`() async throws {
        let (home, key) = try await home()
        func entry() async throws -> [String: Any]? {
            let list = try await home.must("export", "contacts", "--format", "json").objects()
            return list.first { ($0["name"] as? String)?.contains("cmd") == true }
        }
        #expect(try await entry()?["without"] as? String == "no_consent")
        let silent = try await home.must("export", "contacts", "--format", "json")
        #expect(!silent.out.contains("eve@example.org"))
        #expect(silent.err.contains("by name alone: no consent"))
        try await home.must("set", key, "listed=mail")
        let contacts = try #require(try await entry()?["contacts"] as? [[String: Any]])
        #expect(contacts.map { $0["address"] as? String } == ["eve@example.org"])
        try await home.must("set", key, "listed=-mail")
        #expect(try await entry()?["without"] as? String == "no_consent")
        try await home.must("set-aside", key, "never-contact", "--by", "they")
        #expect(try await entry() == nil)
    }

    @Test func `whose data is wrong stands nowhere, and is told by count`() async throws {
        let (home, key) = try await home()
        try await home.must("set", key, "listed=mail")
        try await home.must("set-aside", key, "wrong-data")
        for format in ["json", "csv", "markdown"] {
            let written = try await home.must("export", "contacts", "--format", format)
            #expect(!written.out.contains("eve@example.org"))
            #expect(written.err.contains("1 left out: whose data is wrong"))
        }
    }

    @Test func `a term's end has its year, and what is about all regions stands below a rule`() async throws {
        let (home, key) = try await home()
        try await home.must("assign", key, "liaison", "PY", "--status", "active", "--until", "2026-12-31")
        let page = try await home.must("export", "contacts").out
        #expect(page.contains(", liaison until 31 Dec 2026\n"))
        let end = try #require(page.range(of: "\n---\n"))
        #expect(page[end.upperBound...].hasPrefix("\nAs of 2026-11-21\n\n"))
        #expect(page[end.upperBound...].hasSuffix(" by name alone: no consent.\n"))
        #expect(!page[..<end.lowerBound].contains("by name alone"))
    }

    @Test func `the file is private, and a spreadsheet computes nothing of it`() async throws {
        let (home, key) = try await home()
        try await home.must("set", key, "listed=mail,matrix:@eve:example.org")
        let path = home.folder + "/contacts.csv"
        try await home.must("export", "contacts", "--format", "csv", "--to", path)
        #expect(try home.mode(path) == 0o600)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.hasPrefix("name,role,region,region_name,until,channel,address\n"))
        #expect(text.contains("'=cmd"))
        #expect(text.contains("'@eve:example.org"))
        #expect(!text.contains("\u{1B}"))
        #expect(try await home.rekindle("export", "contacts", "--to", path).code == 64)
        let page = try await home.must("export", "contacts").out
        #expect(page.contains("## Paraguay"))
        #expect(page.contains("\\<b\\>"))
    }
}
