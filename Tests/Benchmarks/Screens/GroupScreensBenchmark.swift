import Foundation

/// `group-screens PROGRAM HOME`: the Groups, Events, Regions and Follow up views on 80 columns by 24 lines, of a home
/// whose only community was filled by `groups`.
enum GroupScreensBenchmark {
    static func run(_ arguments: [String]) throws {
        guard arguments.count == 2 else { throw Usage("group-screens PROGRAM HOME") }
        let (program, home) = (arguments[0], arguments[1])
        if !FileManager.default.fileExists(atPath: home + "/config.toml") {
            try "[me]\nname = \"Nora\"\n".write(
                toFile: home + "/config.toml", atomically: true, encoding: .utf8)
        }
        // Sync shows what the program's own start takes.
        for (view, text) in [
            ("sync", "Source"), ("groups", "Meetup "), ("follow-up", "Ask them"), ("events", "Evening "),
            ("regions", "ask for help"),
        ] {
            var samples = Samples()
            for _ in 0..<15 {
                samples.add(try seconds { _ = try open(program, home, view, text) } * 1000)
            }
            Figure(
                what: "rekindle --view \(view), exec to rows (median of 15)", value: samples.median,
                unit: "ms",
                target: 25
            ).report()
        }
        try keys(program, home, "groups", "Meetup ", narrowing: ["meetup 17", "country:es"])
        try keys(program, home, "events", "Evening ", narrowing: ["evening 1", "2026-12"])
        try pages(program, home)
    }

    private static func open(_ program: String, _ home: String, _ view: String, _ text: String) throws
        -> PtyProgram
    {
        let screen = try PtyProgram(
            program, ["--view", view], environment: ScreensBenchmark.environment(home), columns: 80,
            rows: 24)
        guard screen.wait(for: text, within: 5000) else {
            throw Usage("group-screens: no \(view) within 5 s")
        }
        return screen
    }

    private static func keys(
        _ program: String, _ home: String, _ view: String, _ text: String, narrowing: [String]
    ) throws {
        let screen = try open(program, home, view, text)
        screen.settle(500)
        ScreensBenchmark.report(
            "among \(view)", ScreensBenchmark.press(screen, Array(repeating: "j", count: 200)))
        ScreensBenchmark.report(
            "paging \(view)",
            ScreensBenchmark.press(
                screen, Array(repeating: ["\u{04}", "G", "g"], count: 20).flatMap { $0 }))
        screen.press("G")
        screen.settle(500)
        ScreensBenchmark.report(
            "at the end of \(view)",
            ScreensBenchmark.press(screen, Array(repeating: ["k", "j"], count: 50).flatMap { $0 }))
        screen.press("/")
        screen.settle(500)
        let typed = narrowing.flatMap { word in word.map(String.init) + word.map { _ in "\u{7F}" } }
        let narrowed = ScreensBenchmark.press(screen, typed)
        Figure(what: "narrowing \(view), median a key", value: narrowed.median, unit: "ms", target: 10)
            .report()
        Figure(
            what: "narrowing \(view), slowest key", value: narrowed.percentile(1), unit: "ms", target: 10
        ).report()
    }

    private static func pages(_ program: String, _ home: String) throws {
        let screen = try open(program, home, "groups", "Meetup ")
        screen.settle(500)
        var pages = Samples()
        for _ in 0..<50 {
            pages.add(contentsOf: ScreensBenchmark.press(screen, ["\r"]))
            _ = ScreensBenchmark.press(screen, ["\u{1B}", "j"])
        }
        ScreensBenchmark.report("opening a group's page", pages)
    }
}
