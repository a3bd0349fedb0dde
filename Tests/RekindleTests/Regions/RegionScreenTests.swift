import Testing

@Suite(.serialized) struct RegionScreenTests {
    @Test func `a country of which nothing is known is found, made a priority and shown on the board`() async throws {
        let home = try await DemoCopy.make()
        let terminal = try await Tmux(home, ["--view", "regions"])
        try await terminal.shows("Nigeria · Africa")
        try await terminal.press("/")
        try await terminal.type("finland")
        try await terminal.press("Enter")
        try await terminal.shows("Finland · Europe")
        try await terminal.press("*")
        try await terminal.shows("Finland is a priority")
        try await terminal.press("Escape", "Enter")
        try await terminal.shows("* priority")
        #expect(try await terminal.ends("Q") == 0)
        #expect(try terminal.complaint().isEmpty)
        let rows = try await home.must("regions", "priority:yes", "finland", "--format", "json").objects()
        #expect(rows.first?["id"] as? String == "FI" && rows.first?["priority"] as? Bool == true)
        try await home.must("undo")
        let shown = try await home.must("region", "show", "FI", "--format", "json").object()
        #expect(shown["priority"] as? Bool == false)
    }
}
