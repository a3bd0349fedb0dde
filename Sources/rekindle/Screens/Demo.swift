import ArgumentParser

/// `rekindle demo`: the screens on an invented community.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Try Rekindle on an invented community, in a throw-away home.",
        discussion: "With --home the invented community stays there, for commands and for another look.")

    @Flag(name: .customLong("no-screens"), help: "Only fill the folder of --home.")
    var leavesScreensOut = false

    @OptionGroup var screens: ScreenOptions
    @OptionGroup var place: PlaceOptions

    private var home: String? { place.home }

    func validate() throws {
        if leavesScreensOut, home == nil { throw ValidationError("--no-screens: name the folder to fill with --home.") }
    }

    func run() async throws {
        let now = try Surroundings.clock()()
        if leavesScreensOut, let home {
            let demo = try DemoHome(folder: home, now: now)
            try await demo.fill()
            return Say.line(
                "the demo is in \(demo.home.config). Try: rekindle --home \(demo.home.config) queue reactivate")
        }
        let call = ScreensCall(place, screens)
        try Screens.check(call)
        let demo = try home.map { try DemoHome(folder: $0, now: now) } ?? DemoHome.throwAway(now: now)
        defer { if home == nil { demo.remove() } }
        try await demo.fill()
        try await MainActor.run { try Screens.show(demo, call) }
    }
}
