import Foundation
import TestDashboard
import Testing

/// A home whose every text is hostile: the dashboard's, the manager's own, a colleague's journal, a template.
/// Made once, then copied.
enum HostileHome {
    private static let original = Task {
        let dashboard = try TestDashboard.hostile()
        let home = try TestHome(extra: ["TOKEN": TestDashboard.hostileToken])
        try await home.must(
            "source", "add", "forum", "--url", dashboard.url, "--community", "c", "--token-env", "TOKEN")
        try home.configure(
            "[me]\nname = \"N\\u001b[31mora\\u202e\"\n[feeds]\nnot_seen = [\"Sl\\u001b]0;x\\u0007ack\"]\n"
        )
        _ = try await home.rekindle("sync")
        let keys = try await home.must("members", "--format", "json").objects().compactMap {
            $0["key"] as? String
        }
        try #require(keys.count > 20)
        let some = keys[3]
        for text in [
            "Ann\u{1B}[2J", "Kim\u{202E}gnp.exe", "Ole\u{E0001}\u{E0068}", "Eve\u{9B}31m\u{7F}",
        ] {
            try await home.must("note", "--", some, text)
            try await home.must("assign", some, "owner", text)
            try await home.must("tag", "--", some, "+" + text.replacing(" ", with: "_"))
            try await home.must("step", some, text, "--due", "2026-12-01")
        }
        try await home.must(
            "contact", keys[4], "--channel", "sl\u{1B}]0;x\u{7}ack", "--text", "-", input: "Hi \u{1B}]0;x\u{7}")
        let folder = home.home + "/templates"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try "---\nname: od\u{1B}[31md\npurpose: welcome\nlanguage: e\u{202E}n\n---\nHi {{member.name}} \u{9B}1m\n"
            .write(
                toFile: folder + "/odd.txt", atomically: true, encoding: .utf8)
        try "---\nname: b\u{1B}[2J\n---\n{{no.such\u{1B}[31m}}\n".write(
            toFile: folder + "/b\u{1B}]0;x\u{7}d.txt", atomically: true, encoding: .utf8)
        return (home, keys)
    }

    /// A home of its own, and the keys of its members.
    static func make() async throws -> (home: TestHome, keys: [String]) {
        let (original, keys) = try await original.value
        let home = try TestHome(extra: ["TOKEN": TestDashboard.hostileToken])
        try FileManager.default.copyItem(atPath: original.home, toPath: home.home)
        return (home, keys)
    }
}
