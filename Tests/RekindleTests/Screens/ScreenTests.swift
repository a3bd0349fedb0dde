import Foundation
import TestDashboard
import Testing

@Suite(.serialized) struct ScreenTests {
    @Test func `a queue opens, keys move and act, and what was done is in the journal`() async throws {
        let home = try await DemoCopy.make()
        let terminal = try await Tmux(home, ["--view", "reactivate"])
        let first = try await terminal.shows("[Reactivate 33]")
        #expect(first.contains("Wrenfield Project"))
        #expect(first.contains("not in our feeds: Slack"))
        #expect(try await terminal.modes().hasPrefix("1 "))
        try await terminal.press("j", "i")
        try await terminal.type("met at camp")
        try await terminal.press("Enter")
        try await terminal.shows("noted")
        #expect(try await terminal.ends("q") == 0)
        #expect(try await terminal.modes() == "0 1 0")
        #expect(try terminal.complaint().isEmpty)
        let entry = try #require(try await home.must("journal", "--limit", "1", "--format", "json").objects().first)
        #expect(entry["summary"] as? String == "noted")
        try await home.must("undo")
        let queue = try await home.must("queue", "reactivate", "--format", "json").objects()
        #expect(entry["key"] as? String == queue[1]["key"] as? String)
    }

    @Test func `an edit of another process comes to the screen by itself`() async throws {
        let home = try await DemoCopy.make()
        let terminal = try await Tmux(home, ["--view", "reactivate"])
        try await terminal.shows("[Reactivate 33]")
        let queue = try await home.must("queue", "reactivate", "--format", "json").objects()
        try await home.must("snooze", try #require(queue[4]["key"] as? String), "--until", "1m")
        try await terminal.shows("[Reactivate 32]")
        #expect(try await terminal.ends("q") == 0)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
    func `a signal ends the screens and the terminal is restored`(_ signal: Int32) async throws {
        let home = try await DemoCopy.make()
        let terminal = try await Tmux(home)
        #expect(try await terminal.ends(signal: signal) == 128 + signal)
        #expect(try await terminal.modes() == "0 1 0")
    }

    @Test func `the demo shows itself and takes its home away`() async throws {
        let home = try TestHome(now: "2026-11-21T09:00:00Z")
        let terminal = try await Tmux(home, ["demo", "--view", "members"])
        try await terminal.shows("Wrenfield Project")
        func left() throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: home.folder).filter { $0.hasPrefix("rekindle-demo-") }
        }
        #expect(try left().count == 1)
        #expect(try await terminal.ends("Q") == 0)
        #expect(try left().isEmpty)
        #expect(!FileManager.default.fileExists(atPath: home.home))
    }

    @Test func `a first run offers the demo`() async throws {
        let home = try TestHome(now: "2026-11-21T09:00:00Z")
        let terminal = try await Tmux(home)
        try await terminal.shows("demo")
        try await terminal.press("d")
        try await terminal.shows("Wrenfield Project")
        #expect(try await terminal.ends("Q") == 0)
        #expect(try await terminal.modes() == "0 1 0")
    }

    @Test func `a first run takes one's own dashboard and pulls it`() async throws {
        let dashboard = try TestDashboard.recorded()
        let home = try TestHome(extra: ["TOKEN_FORUM": TestDashboard.RecordedToken.forum])
        let terminal = try await Tmux(home)
        try await terminal.press("a")
        for text in ["kestrel", "forum", dashboard.url, "env:TOKEN_FORUM"] {
            try await terminal.type(text)
            try await terminal.press("Enter")
        }
        try await terminal.shows("What is your name?")
        try await terminal.type("Zoe")
        try await terminal.press("Enter")
        try await terminal.shows("415 new")
        try await terminal.press("3", "t")
        try await terminal.type("docs")
        try await terminal.press("Enter")
        try await terminal.shows("tagged")
        #expect(try await terminal.ends("Q") == 0)
        let entry = try #require(try await home.must("journal", "--format", "json").objects().first)
        #expect(entry["actor"] as? String == "Zoe")
        let again = try await Tmux(home)
        #expect(try await !again.screen().contains("What is your name?"))
        #expect(try await again.ends("Q") == 0)
        #expect(try await home.must("members", "--format", "json").objects().isEmpty == false)
    }

    @Test(arguments: [(80, 24), (40, 10)])
    func `the screens fit a small terminal`(_ width: Int, _ height: Int) async throws {
        let home = try await DemoCopy.make()
        let terminal = try await Tmux(home, ["--view", "dormant"], width: width, height: height)
        try await terminal.shows("Dormant")
        try await terminal.press("j", "k")
        #expect(try await terminal.ends("q") == 0)
    }

    @Test func `a terminal that cannot move its cursor is one line and 64`() async throws {
        let home = try await DemoCopy.make()
        let terminal = try await Tmux(home, environment: ["TERM": "dumb"], waits: false)
        #expect(try await terminal.ends() == 64)
        #expect(try terminal.complaint().split(separator: "\n").count == 1)
    }

    @Test func `a wrong config is said on the screen`() async throws {
        let home = try await DemoCopy.make()
        try home.configure("[levels]\nvisiter = 1\n")
        let terminal = try await Tmux(home)
        try await terminal.shows("config.toml:2")
        try await terminal.press("Escape")
        try await terminal.shows("until you say otherwise")
        #expect(try await terminal.ends("Q") == 0)
    }
}
