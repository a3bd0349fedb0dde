import Foundation
import Testing

@testable import Interface

/// What happens around the screens: a disk that fills up, a terminal that changes size, stops or goes away.
@Suite(.serialized) struct ScreenFaultTests {
    /// No file of a running program may grow beyond this from now on.
    private func limit(_ terminal: Tmux, to size: String) async throws {
        let number = try #require(try terminal.number)
        let outcome = try await Program.run("/usr/bin/prlimit", ["--pid", "\(number)", "--fsize=\(size):"], [:])
        try #require(outcome.code == 0, "prlimit: \(outcome.err)")
    }

    @Test func `on a full disk an edit is kept, said not to be saved, and saved once there is room`() async throws {
        let home = try await DemoCopy.make()
        let terminal = try await Tmux(home, ["--view", "reactivate"])
        try await limit(terminal, to: "1")
        try await terminal.press("i")
        try await terminal.type("kept")
        try await terminal.press("Enter")
        let seen = try await terminal.shows("Not saved")
        #expect(seen.contains("typed: kept"))
        #expect(seen.contains("disk is full"))
        #expect(seen.contains("r try again"))
        try await terminal.press("r")
        try await terminal.shows("Not saved")
        try await limit(terminal, to: "unlimited")
        try await terminal.press("r")
        try await terminal.shows("noted")
        #expect(try await terminal.ends("Q") == 0)
        let notes = try await home.must("journal", "--limit", "3", "--format", "json").objects()
        #expect(notes.filter { $0["summary"] as? String == "noted" && $0["actor"] as? String == "Nora" }.count >= 1)
        let key = try #require(notes.first?["key"] as? String)
        let member = try await home.must("member", key, "--format", "json").object()
        let texts = (member["notes"] as? [[String: Any]])?.compactMap { $0["text"] as? String } ?? []
        #expect(texts.filter { $0 == "kept" }.count == 1)
    }

    @Test func `a storm of sizes leaves the right size drawn`() async throws {
        let home = try await DemoCopy.make()
        let terminal = try await Tmux(home, ["--view", "reactivate"])
        for turn in 0..<30 { try await terminal.resize(width: 30 + turn * 37 % 170, height: 6 + turn * 13 % 50) }
        try await terminal.resize(width: 100, height: 30)
        try await terminal.press("j", "k")
        let lines = try await terminal.shows("Reactivate").split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count >= 30)
        #expect(try await terminal.ends("Q") == 0)
        #expect(try await terminal.modes() == "0 1 0")
    }

    @Test(arguments: ViewName.allCases.map(\.rawValue))
    func `stopped and continued, a view is as it was`(_ view: String) async throws {
        let home = try await DemoCopy.make()
        let terminal = try await Tmux(home, ["--view", view], controlsJobs: true)
        let before = try await terminal.screen()
        try await terminal.stops()
        #expect(try await terminal.modes().hasPrefix("0 "))
        try await terminal.continues()
        #expect(try await terminal.screen() == before)
        #expect(try await terminal.ends("Q") == 0)
    }

    @Test func `an edit that was on its way when the terminal closed is saved`() async throws {
        let home = try await DemoCopy.make()
        let terminal = try await Tmux(home, ["--view", "reactivate"])
        try await terminal.press("i")
        try await terminal.type("last")
        try await terminal.press("Enter")
        #expect(try await terminal.ends(signal: SIGHUP) == 128 + SIGHUP)
        let entry = try #require(try await home.must("journal", "--limit", "1", "--format", "json").objects().first)
        #expect(entry["summary"] as? String == "noted")
    }
}
