import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// The page of official groups.
struct `The page of groups` {
    private static let hostile = "<script>alert('x')</script> \u{202E}\u{1B}[31m & \"Co\" *bold*"

    private func home() async throws -> TestHome {
        let home = try await DemoCopy.make()
        try await home.must(
            "group", "add", Self.hostile, "--kind", "meetup", "--country", "ES", "--status", "official", "--anyway",
            "was one before", "--url", "https://example.org/?a=1&b=\"><script>")
        try await home.must("group", "add", "Not yet", "--kind", "meetup", "--country", "ES", "--status", "applying")
        return home
    }

    @Test func `what stands in the way of its file is said`() async throws {
        let home = try await DemoCopy.make()
        func refusal(_ path: String) async throws -> String {
            let outcome = try await home.rekindle("export", "groups", "--to", path)
            #expect(outcome.code == 1)
            return outcome.err
        }
        let lost = "\(home.folder)/no/such"
        let found = try await home.must("members", "--limit", "1", "--format", "json").objects()
        let key = try #require(found.first?["key"] as? String)
        for outcome in [
            try await home.rekindle("export", "groups", "--to", lost + "/page.md"),
            try await home.rekindle("export", "contacts", "--to", lost + "/page.md"),
            try await home.rekindle("export", "member", key, "--to", lost + "/member.json"),
        ] {
            #expect(outcome.code == 64)
            #expect(outcome.err == "--to: there is no folder \(lost): make it, or name another\n")
        }
        let folder = try await home.rekindle("export", "groups", "--to", home.folder, "--replace")
        #expect(folder.err == "--to: \(home.folder) is a folder: name a file in it\n")
        #expect(!FileManager.default.fileExists(atPath: home.folder + "/no"))
        let long = "\(home.folder)/\(String(repeating: "x", count: 300)).md"
        #expect(try await refusal(long).contains("the name is too long. Name it shorter"))
        // Root may write everywhere.
        guard getuid() != 0 else { return }
        let closed = home.folder + "/closed"
        try FileManager.default.createDirectory(
            atPath: closed, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o500])
        #expect(try await refusal(closed + "/page.md").contains("Check the permissions of its folder"))
    }

    @Test func `names that try to break the page are text in it`() async throws {
        let home = try await home()
        let html = try await home.must("export", "groups", "--format", "html").out
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        #expect(!html.contains("<script"))
        #expect(!html.contains("\u{1B}") && !html.contains("\u{202E}"))
        #expect(html.contains("&lt;script&gt;alert(&#39;x&#39;)"))
        #expect(html.contains("href=\"https://example.org/?a=1&amp;b=%22%3E%3Cscript%3E\""))
        #expect(!html.contains("Not yet"))
        let markdown = try await home.must("export", "groups").out
        #expect(markdown.contains("\\<script\\>alert"))
        #expect(markdown.contains("\\*bold\\*"))
        #expect(markdown.contains("### Spain"))
    }

    @Test func `the end of the file's name says the form`() async throws {
        let home = try await home()
        let file = home.folder + "/page.html"
        try await home.must("export", "groups", "--to", file)
        #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("<!DOCTYPE html>"))
        let other = home.folder + "/other.html"
        try await home.must("export", "groups", "--format", "markdown", "--to", other)
        #expect(try String(contentsOfFile: other, encoding: .utf8).hasPrefix("# "))
    }

    @Test func `the page is well-formed: head before body, a heading before each list, an item a group`() async throws {
        let home = try await home()
        let html = try await home.must("export", "groups", "--format", "html").out
        let page = PageOutline()
        let parser = XMLParser(data: Data(html.utf8))
        parser.delegate = page
        #expect(parser.parse(), "\(String(describing: parser.parserError)) in line \(parser.lineNumber)")
        #expect(Array(page.elements.prefix(8)) == ["html", "head", "meta", "meta", "meta", "title", "style", "body"])
        #expect(page.elements.filter { $0 == "title" || $0 == "h1" || $0 == "main" }.count == 3)
        #expect(page.attributes["html"]?["lang"] == "en")
        #expect(page.parents["li"] == ["ul"] && page.parents["ul"] == ["main"] && page.parents["a"] == ["li"])
        #expect(!page.elements.contains("script") && !page.names.contains { $0.hasPrefix("on") })
        let data = Data(try await home.must("export", "groups", "--format", "json").out.utf8)
        let groups = try #require(try JSONSerialization.jsonObject(with: data) as? [Any])
        #expect(page.elements.count { $0 == "li" } == groups.count)
        #expect(page.text.contains("<script>alert('x')</script>"))
    }

    @Test func `the page says when groups meet, and when they launch`() async throws {
        let home = try await home()
        try await home.must(
            "group", "add", "Sevilla", "--kind", "meetup", "--country", "ES", "--status", "official", "--anyway", "x")
        try await home.must("group", "evidence", "Sevilla", "monthly", "first Friday 18:00")
        try await home.must("group", "evidence", "Sevilla", "launch", "2099-12-10")
        let line = try await home.must("export", "groups").out.split(separator: "\n").first { $0.contains("Sevilla") }
        #expect(line == "- Sevilla · meetup · first Friday 18:00 · launch on Thursday, 2099-12-10")
        try await home.must("event", "add", "Evening", "--group", "Sevilla", "--on", "2099-11-05")
        let html = try await home.must("export", "groups", "--format", "html").out
        #expect(
            html.contains(
                "<bdi>meetup</bdi> · <bdi>first Friday 18:00</bdi> · <bdi>next on Thursday, 2099-11-05</bdi>"))
    }

    @Test func `a group without an address names who agreed, else the community, else nobody`() async throws {
        let home = try await DemoCopy.make()
        try await home.must("member", "add", "Sofía Pérez", "--email", "sofia@example.org")
        let found = try await home.must("members", "sofia", "--format", "json").objects()
        let key = try #require(found.first { $0["name"] as? String == "Sofía Pérez" }?["key"] as? String)
        try await home.must(
            "group", "add", "Sevilla", "--kind", "meetup", "--country", "ES", "--status", "official", "--anyway", "x",
            "--organiser", key)
        func page() async throws -> Outcome { try await home.must("export", "groups") }
        let silent = try await page()
        #expect(silent.out.contains("- Sevilla · meetup\n"))
        #expect(!silent.out.contains("Sofía") && !silent.out.contains("sofia@example.org"))
        #expect(silent.err.contains("without a way to get there. Name one: rekindle group set GROUP --url URL"))
        try home.configure("[me]\nmail_address = \"hello@example.org\"\n")
        let ours = try await page()
        #expect(ours.out.contains("- Sevilla · meetup · ask Wrenfield Project: mail hello@example.org\n"))
        let html = try await home.must("export", "groups", "--format", "html").out
        #expect(html.contains("mail <a href=\"mailto:hello@example.org\"><bdi>hello@example.org</bdi></a></bdi>"))
        #expect(ours.err.contains("the page names hello@example.org, the config's mail_address"))
        try await home.must("set", key, "listed=mail,matrix:@sofia:example.org")
        try await home.must("set", key, "preferred_channel=matrix")
        #expect(try await page().out.contains("- Sevilla · meetup · ask Sofía Pérez: matrix @sofia:example.org\n"))
        let json = try await home.must("export", "groups", "--format", "json").objects()
        let contacts = json.first { $0["name"] as? String == "Sevilla" }?["contacts"] as? [[String: String]]
        #expect(contacts == [["name": "Sofía Pérez", "channel": "matrix", "address": "@sofia:example.org"]])
        try await home.must("group", "set", "Sevilla", "--url", "https://example.org/sevilla")
        #expect(!(try await page().out.contains("Sofía")))
        try await home.must("group", "set", "Sevilla", "--url", "")
        try await home.must("set-aside", key, "never-contact", "--by", "they")
        #expect(!(try await page().out.contains("Sofía")))
    }

    @Test func `the venue is that of the next event, else the recorded one, without anybody's address or number`()
        async throws
    {
        let home = try await DemoCopy.make()
        try await home.must(
            "group", "add", "Sevilla", "--kind", "meetup", "--country", "ES", "--status", "official", "--anyway", "x")
        func line() async throws -> Substring? {
            try await home.must("export", "groups").out.split(separator: "\n").first { $0.contains("Sevilla") }
        }
        try await home.must("group", "evidence", "Sevilla", "venue", "Biblioteca Central, 41001 Sevilla")
        #expect(try await line() == "- Sevilla · meetup · at Biblioteca Central, 41001 Sevilla")
        for words in ["office, ask ana@example.org", "office (+34 600-123-456)", "office, 600 123 456"] {
            try await home.must("group", "evidence", "Sevilla", "venue", words)
            let outcome = try await home.must("export", "groups")
            #expect(outcome.out.contains("- Sevilla · meetup\n"), "\(words)")
            #expect(outcome.err.contains("1 group: the time or venue stays out"))
        }
        try await home.must(
            "event", "add", "Evening", "--group", "Sevilla", "--on", "2099-11-05", "--venue", "Town hall")
        #expect(try await line() == "- Sevilla · meetup · next on Thursday, 2099-11-05 · at Town hall")
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

/// What stands in a page, and in what.
private final class PageOutline: NSObject, XMLParserDelegate {
    private(set) var elements: [String] = []
    private(set) var attributes: [String: [String: String]] = [:]
    private(set) var parents: [String: Set<String>] = [:]
    private(set) var names: Set<String> = []
    private(set) var text = ""
    private var open: [String] = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes some: [String: String]
    ) {
        elements.append(name)
        attributes[name] = some
        names.formUnion(some.keys)
        if let parent = open.last { parents[name, default: []].insert(parent) }
        open.append(name)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
