import Foundation
import Testing

/// Killed at some writes of an edit and of a pull; at every one of them: `swift run Faults kills`.
@Suite struct KillTests {
    private static let strace = "/usr/bin/strace"

    private func run(_ home: TestHome, _ injected: String, _ arguments: String...) async throws -> Outcome {
        let call = String(injected.prefix { $0 != ":" })
        return try await Program.run(
            Self.strace,
            ["-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e", "inject=\(injected)", try Program.path]
                + arguments, home.environment)
    }

    private func count(_ home: TestHome, _ key: String, _ text: String) async throws -> Int {
        let member = try await home.must("member", key, "--format", "json").object()
        return (member["notes"] as? [[String: Any]])?.filter { $0["text"] as? String == text }.count ?? 0
    }

    @Test(
        arguments: ["pwrite64:signal=KILL:when=1", "pwrite64:signal=KILL:when=7", "fdatasync:signal=KILL:when=1"])
    func `killed while it saves, an edit is there whole or not at all`(_ injected: String) async throws {
        let home = try await DemoCopy.make()
        let key = try #require(
            try await home.must("queue", "reactivate", "--format", "json").objects().first?["key"] as? String)
        try await home.must("note", key, "confirmed")
        _ = try await run(home, injected, "note", key, "killed")
        #expect(try await count(home, key, "confirmed") == 1)
        #expect(try await count(home, key, "killed") <= 1)
        try await home.must("note", key, "later")
        #expect(try await count(home, key, "later") == 1)
    }

    @Test(
        arguments: [
            "pwrite64:error=ENOSPC:when=1+", "pwrite64:error=EIO:when=3+", "fdatasync:error=EIO:when=1+",
        ])
    func `a disk that is full or broken is told, and nothing is half there`(_ injected: String) async throws {
        let home = try await DemoCopy.make()
        let key = try #require(
            try await home.must("queue", "reactivate", "--format", "json").objects().first?["key"] as? String)
        let outcome = try await run(home, injected, "note", key, "not saved")
        #expect(outcome.code == 1)
        #expect(outcome.err.contains("disk"), "\(outcome.err)")
        #expect(outcome.complaints.count == 1)
        try await home.must("note", key, "later")
        #expect(try await count(home, key, "not saved") <= 1)
    }

    @Test func `what a killed backup left goes with the next one, and doctor finds what others left`() async throws {
        let home = try await DemoCopy.make()
        _ = try await run(home, "fsync:signal=KILL:when=1", "backup", home.folder + "/a.sqlite")
        func halves() throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: home.folder).filter { $0.hasSuffix(".new") }
        }
        #expect(try halves().count == 1)
        try await home.must("backup", home.folder + "/b.sqlite")
        #expect(try halves() == [])
        let templates = home.home + "/templates"
        try FileManager.default.createDirectory(atPath: templates, withIntermediateDirectories: true)
        // No process has this number.
        try Data("half".utf8).write(to: URL(fileURLWithPath: templates + "/mine.txt.999999999.new"))
        func leftovers(_ outcome: Outcome) throws -> String? {
            try outcome.objects().first { $0["check"] as? String == "leftovers" }?["status"] as? String
        }
        #expect(try leftovers(try await home.rekindle("doctor", "--format", "json")) == "problem")
        #expect(try leftovers(try await home.rekindle("doctor", "--fix", "--format", "json")) == "fixed")
        #expect(try FileManager.default.contentsOfDirectory(atPath: templates) == [])
    }
}
