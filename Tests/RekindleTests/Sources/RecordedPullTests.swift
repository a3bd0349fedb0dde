import Foundation
import TestDashboard
import Testing

/// The recorded dashboard, over a real socket, pulled as three sources.
@Suite struct RecordedPullTests {
    /// Rows of each source: identities, conversations, contributions, events.
    static let rows = ["forum": [58, 277, 74, 6], "chat": [26, 115, 0, 0], "code": [36, 0, 210, 0]]

    @Test func `everything recorded lands, and a second pull finds all of it unchanged`() async throws {
        let dashboard = try TestDashboard.recorded()
        let home = try await TestHome.recorded(dashboard)
        let first = try await home.must("sync", "--format", "json").objects()
        #expect(first.map { $0["source"] as? String } == ["forum", "chat", "code"])
        for report in first {
            let total = try #require(Self.rows[report["source"] as? String ?? ""]).reduce(0, +)
            #expect(report["status"] as? String == "ok")
            #expect(report["added"] as? Int == total)
            #expect(report["changed"] as? Int == 0)
            #expect(report["errors"] as? [[String: String]] == [])
            #expect(try #require(report["bytes"] as? Int) > 1000)
        }
        let listed = try await home.must("source", "list", "--format", "json").objects()
        for source in listed {
            let counts = ["identities", "conversations", "contributions", "events"].map { source[$0] as? Int }
            #expect(counts == Self.rows[source["source"] as? String ?? ""])
        }
        let before = try await home.must("members", "--format", "json").out
        for report in try await home.must("sync", "--format", "json").objects() {
            let total = try #require(Self.rows[report["source"] as? String ?? ""]).reduce(0, +)
            #expect(report["unchanged"] as? Int == total)
            for kind in ["added", "changed", "removed"] { #expect(report[kind] as? Int == 0) }
        }
        #expect(try await home.must("members", "--format", "json").out == before)
    }

    @Test func `a token that is refused fails its source alone, with the remedy`() async throws {
        let dashboard = try TestDashboard.recorded()
        let home = try await TestHome.recorded(dashboard)
        let outcome = try await home.rekindle("sync", "--format", "json", extra: ["TOKEN_CODE": "wrong"])
        #expect(outcome.code == 2)
        let code = try #require(try outcome.objects().last)
        #expect(code["status"] as? String == "failed")
        let error = try #require((code["errors"] as? [[String: String]])?.first)
        #expect(error["kind"] == "unauthorized")
        #expect(error["message"] == "token refused (401). Check TOKEN_CODE, then pull again (R)")
        let table = try await home.rekindle("sync", "code", extra: ["TOKEN_CODE": "wrong"])
        #expect(table.code == 1)
        #expect(table.err == "code: token refused (401). Check TOKEN_CODE, then sync again\n")
    }

    @Test func `a list that fails leaves the others, and the code is 2`() async throws {
        let dashboard = try TestDashboard.recorded()
        let home = try await TestHome.recorded(dashboard)
        dashboard.fail("/api/v1/event/", token: TestDashboard.RecordedToken.forum, with: .status(500))
        let outcome = try await home.rekindle("sync", "forum", "--format", "json")
        #expect(outcome.code == 2)
        let report = try #require(try outcome.objects().first)
        #expect(report["status"] as? String == "partial")
        #expect(report["added"] as? Int == 58 + 277 + 74)
        #expect((report["errors"] as? [[String: String]])?.first?["endpoint"] == "event/")
        let source = try #require(try await home.must("source", "list", "--format", "json").objects().first)
        #expect((source["stale"] as? [[String: Any]])?.compactMap { $0["kind"] as? String } == ["event"])
    }

    @Test func `a pull that would remove most of a source is refused until it is accepted`() async throws {
        let dashboard = try TestDashboard.recorded()
        let home = try await TestHome.recorded(dashboard)
        try await home.must("sync", "code")
        let swap = ["TOKEN_CODE": TestDashboard.RecordedToken.empty]
        let refused = try await home.rekindle("sync", "code", "--format", "json", extra: swap)
        #expect(refused.code == 1)
        #expect(try refused.objects().first?["status"] as? String == "refused")
        #expect(try await home.must("members", "--format", "json").objects().isEmpty == false)
        let accepted = try await home.rekindle("sync", "code", "--accept-removals", "--format", "json", extra: swap)
        #expect(accepted.code == 0)
        #expect(try accepted.objects().first?["removed"] as? Int == 36 + 210)
        #expect(try await home.must("members", "--format", "json").objects().isEmpty)
    }

    @Test func `an interrupted pull ends as cancelled and changes nothing`() async throws {
        let dashboard = try TestDashboard.recorded()
        let home = try await TestHome.recorded(dashboard)
        let gate = Gate()
        dashboard.fail("/api/v1/conversation/", with: .hold(gate))
        let out = home.folder + "/out"
        let child = try Child(
            try Program.path, ["sync", "chat", "--format", "json"], home.environment, input: "/dev/null", output: out,
            errors: "/dev/null")
        await gate.arrivals()
        let second = try await home.rekindle("sync", "chat", "--format", "json")
        #expect(second.code == 1)
        let locked = try #require((try second.objects().first?["errors"] as? [[String: String]])?.first)
        #expect(locked["kind"] == "locked")
        kill(child.number, SIGINT)
        #expect(await child.ending() == 1)
        gate.open()
        let text = try String(contentsOfFile: out, encoding: .utf8)
        #expect(text.contains("\"status\":\"cancelled\""))
        #expect(try await home.must("members", "--format", "json").objects().isEmpty)
    }
}
