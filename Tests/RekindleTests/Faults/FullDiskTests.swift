import Foundation
import Testing

/// Nothing can be written: no file of the program may grow, as on a full disk; or its folder may only be read.
@Suite struct FullDiskTests {
    /// Runs the program on the day after the demo's, under a limit; both its streams go through a pipe, which may grow.
    private func run(_ home: TestHome, _ limit: String, _ arguments: String) async throws -> [Substring] {
        let script = "{ \(limit) \"$0\" \(arguments); echo \"code $?\"; } 2>&1 | cat"
        let environment = home.environment.merging(["REKINDLE_NOW": "2026-11-22T09:00:00Z"]) { $1 }
        return try await Program.run("/bin/sh", ["-c", script, try Program.path], environment).out.split(
            separator: "\n")
    }

    private static let full = "prlimit --fsize=1"

    @Test(arguments: ["queue reactivate", "members", "today", "groups", "member forum/u-1211", "journal"])
    func `on a full disk a list shows what is there, and says of which day and why`(_ list: String) async throws {
        let home = try await DemoCopy.make()
        let found = try await run(home, Self.full, list)
        #expect(found.last == "code 0", "\(found)")
        let said = found.filter { $0.contains("figures of 21 Nov") }
        #expect(
            said == [
                "Wrenfield Project: the disk is full or reports an error: figures of 21 Nov."
                    + " Free some space or check the disk"
            ])
        #expect(found.count > 10)
        // Once there is room, the figures are those of the day, and nobody is told anything.
        let later = try await run(home, "", list)
        #expect(later.last == "code 0")
        #expect(!later.contains { $0.contains("figures of") })
    }

    @Test func `a backup that its disk has no room for names the backup, not the store`() async throws {
        let home = try await DemoCopy.make()
        let backup = home.folder + "/b.sqlite"
        let script = "prlimit --fsize=200000 \"$0\" backup \"$1\""
        let refused = try await Program.run(
            "/bin/sh", ["-c", script, try Program.path, backup], home.environment)
        #expect(refused.code == 1 && refused.complaints.count == 1)
        #expect(refused.err.hasPrefix("\(backup): not saved: "), "\(refused.err)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: home.folder).allSatisfy { !$0.hasPrefix("b.") })
    }

    @Test func `on a full disk an edit is refused in one line, and is there once or not at all`() async throws {
        let home = try await DemoCopy.make()
        let refused = try await run(home, Self.full, "note forum/u-1211 kept")
        #expect(refused.last == "code 1" && refused.count == 2, "\(refused)")
        #expect(refused.first?.contains("disk") == true)
        try await home.must("note", "forum/u-1211", "later")
        let member = try await home.must("member", "forum/u-1211", "--format", "json").object()
        let notes = (member["notes"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String }
        #expect(notes.filter { $0 == "later" }.count == 1 && !notes.contains("kept"))
    }
}
