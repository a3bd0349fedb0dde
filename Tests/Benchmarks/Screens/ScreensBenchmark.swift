import Foundation

/// The program itself on a pseudo-terminal: from exec to rows, from key to first changed byte, memory.
enum ScreensBenchmark {
    /// `screens PROGRAM HOME [SMALL-HOME]`: homes whose only community is a generated one.
    static func run(_ arguments: [String]) throws {
        guard arguments.count >= 2 else { throw Usage("screens PROGRAM HOME [SMALL-HOME]") }
        let program = arguments[0]
        // A name, so that none is asked for.
        for home in arguments[1...] where !FileManager.default.fileExists(atPath: home + "/config.toml") {
            try "[me]\nname = \"Nora\"\n".write(toFile: home + "/config.toml", atomically: true, encoding: .utf8)
        }
        let large = try start(program, arguments[1])
        Figure(what: "rekindle --view reactivate, exec to rows (median of 15)", value: large, unit: "ms", target: 25)
            .report()
        if arguments.count > 2 {
            let small = try start(program, arguments[2])
            Figure(what: "the same with the small community", value: small, unit: "ms").report()
            Figure(what: "large over small", value: large / small, unit: "times", target: 1.5).report()
        }
        try keys(program, arguments[1])
    }

    /// What the program is started with.
    static func environment(_ home: String) -> [String: String] {
        [
            "TERM": "xterm-256color", "LANG": "C.UTF-8", "REKINDLE_HOME": home, "HOME": home,
            "REKINDLE_NOW": "2026-11-21T12:00:00Z", "PATH": "/usr/bin:/bin",
        ]
    }

    private static func start(_ program: String, _ home: String) throws -> Double {
        var samples = Samples()
        for _ in 0..<15 {
            var screen: PtyProgram?
            samples.add(
                try seconds {
                    screen = try PtyProgram(program, ["--view", "reactivate"], environment: environment(home))
                    guard screen?.wait(for: " 28 d ", within: 5000) == true else {
                        throw Usage("screens: no rows within 5 s")
                    }
                } * 1000)
        }
        return samples.median
    }

    private static func keys(_ program: String, _ home: String) throws {
        let screen = try PtyProgram(program, ["--view", "reactivate"], environment: environment(home))
        guard screen.wait(for: " 28 d ", within: 5000) else { throw Usage("screens: no rows within 5 s") }
        screen.settle(500)
        report("moving", press(screen, Array(repeating: "j", count: 200)))
        report("paging and jumping", press(screen, Array(repeating: ["\u{04}", "G", "g"], count: 20).flatMap { $0 }))
        var profiles = Samples()
        for _ in 0..<50 {
            profiles.add(contentsOf: press(screen, ["\r"]))
            _ = press(screen, ["\u{1B}", "j"])
        }
        report("opening a profile", profiles)
        screen.press("3")
        screen.settle(500)
        screen.press("/")
        screen.settle(500)
        let typed = "maria".map(String.init) + Array(repeating: "\u{7F}", count: 5) + "state:lapsed an".map(String.init)
        let narrowed = press(screen, typed)
        Figure(what: "narrowing as you type, median a key", value: narrowed.median, unit: "ms", target: 10).report()
        Figure(what: "narrowing as you type, slowest key", value: narrowed.percentile(1), unit: "ms", target: 10)
            .report()
        Figure(what: "peak memory, screens open", value: screen.peakMegabytes, unit: "MB", target: 45).report()
    }

    /// Says how long keys took, beside the targets of all views.
    static func report(_ what: String, _ samples: Samples) {
        Figure(what: "key to first byte, \(what), median", value: samples.median, unit: "ms", target: 1).report()
        Figure(
            what: "key to first byte, \(what), 99th percentile", value: samples.percentile(0.99), unit: "ms", target: 5
        )
        .report()
    }

    /// Presses keys one after the other; the milliseconds from each to the first changed byte.
    static func press(_ screen: PtyProgram, _ keys: [String]) -> Samples {
        var samples = Samples()
        for key in keys {
            samples.add(
                seconds {
                    screen.press(key)
                    _ = screen.read(within: 3000)
                } * 1000)
            screen.settle(60)
            screen.forget()
        }
        return samples
    }
}
