import Foundation
import Testing

/// The page of official groups.
struct `The page of groups` {
    private static let hostile = "<script>alert('x')</script> \u{202E}\u{1B}[31m & \"Co\" *bold*"

    private func home() async throws -> TestHome {
        let home = try await DemoCopy.make()
        try await home.must(
            "group", "add", Self.hostile, "--kind", "meetup", "--country", "ES", "--status", "official", "--url",
            "https://example.org/?a=1&b=\"><script>")
        try await home.must("group", "add", "Not yet", "--kind", "meetup", "--country", "ES", "--status", "applying")
        return home
    }

    @Test func `names that try to break the page are text in it`() async throws {
        let home = try await home()
        let html = try await home.must("export", "groups", "--format", "html").out
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        #expect(!html.contains("<script"))
        #expect(!html.contains("\u{1B}") && !html.contains("\u{202E}"))
        #expect(html.contains("&lt;script&gt;alert(&#39;x&#39;)"))
        #expect(html.contains("href=\"https://example.org/?a=1&amp;b=&quot;&gt;&lt;script&gt;\""))
        #expect(!html.contains("Not yet"))
        let markdown = try await home.must("export", "groups").out
        #expect(markdown.contains("\\<script\\>alert"))
        #expect(markdown.contains("\\*bold\\*"))
        #expect(markdown.contains("### Spain"))
    }

    @Test func `the file is private, and another one is not replaced unasked`() async throws {
        let home = try await home()
        let path = home.folder + "/groups.json"
        try await home.must("export", "groups", "--format", "json", "--to", path)
        #expect(try home.mode(path) == 0o600)
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        let groups = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        let own = try #require(groups.first { $0["name"] as? String == Self.hostile })
        #expect(own["continent"] as? String == "europe")
        #expect(try await home.rekindle("export", "groups", "--to", path).code == 64)
        try await home.must("export", "groups", "--to", path, "--replace")
    }
}
