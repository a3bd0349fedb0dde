import Foundation

/// `group-screens PROGRAM HOME`: the Groups view on 80 columns by 24 lines, of a home whose only community was filled
/// by `groups`.
enum GroupScreensBenchmark {
    static func run(_ arguments: [String]) throws {
        guard arguments.count == 2 else { throw Usage("group-screens PROGRAM HOME") }
        let (program, home) = (arguments[0], arguments[1])
        if !FileManager.default.fileExists(atPath: home + "/config.toml") {
            try "[me]\nname = \"Nora\"\n".write(toFile: home + "/config.toml", atomically: true, encoding: .utf8)
        }
        for (view, text) in [("groups", "Meetup "), ("follow-up", "Ask them"), ("events", "Evening ")] {
            var samples = Samples()
            for _ in 0..<15 {
                samples.add(try seconds { _ = try open(program, home, view, text) } * 1000)
            }
            Figure(
                what: "rekindle --view \(view), exec to rows (median of 15)", value: samples.median, unit: "ms",
                target: 25
            ).report()
        }
        try keys(program, home)
    }

    private static func open(_ program: String, _ home: String, _ view: String, _ text: String) throws -> PtyProgram {
        let screen = try PtyProgram(
            program, ["--view", view], environment: ScreensBenchmark.environment(home), columns: 80, rows: 24)
        guard screen.wait(for: text, within: 5000) else { throw Usage("group-screens: no \(view) within 5 s") }
        return screen
    }

    private static func keys(_ program: String, _ home: String) throws {
        let screen = try open(program, home, "groups", "Meetup ")
        screen.settle(500)
        ScreensBenchmark.report("among groups", ScreensBenchmark.press(screen, Array(repeating: "j", count: 200)))
        ScreensBenchmark.report(
            "paging groups",
            ScreensBenchmark.press(screen, Array(repeating: ["\u{04}", "G", "g"], count: 20).flatMap { $0 }))
        var pages = Samples()
        for _ in 0..<50 {
            pages.add(contentsOf: ScreensBenchmark.press(screen, ["\r"]))
            _ = ScreensBenchmark.press(screen, ["\u{1B}", "j"])
        }
        ScreensBenchmark.report("opening a group's page", pages)
        screen.press("/")
        screen.settle(500)
        let typed = "meetup 17".map(String.init) + Array(repeating: "\u{7F}", count: 9) + "country:es".map(String.init)
        let narrowed = ScreensBenchmark.press(screen, typed)
        Figure(what: "narrowing groups, median a key", value: narrowed.median, unit: "ms", target: 10).report()
        Figure(what: "narrowing groups, slowest key", value: narrowed.percentile(1), unit: "ms", target: 10).report()
    }
}
