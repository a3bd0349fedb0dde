import Foundation
import GRDB

/// Disks that are full, broken or closed; files that are damaged, locked or missing; clocks that jump.
enum DiskErrors {
    /// - Parameter step: every how many-th call is the first to fail.
    static func run(step: Int = 1) throws {
        let scene = try Scene()
        let (start, before) = (Date(), Verdict.cases)
        try ClosedDisks.run(scene)
        try Locked.run(scene)
        try limited(scene)
        try injected(scene, step)
        try damaged(scene)
        try clock(scene)
        Verdict.say(
            "errors: \(Verdict.cases - before) checks, \(Verdict.failures) failed, \(Int(-start.timeIntervalSinceNow)) s"
        )
    }

    /// A call that fails from its n-th time on, for every n until nothing fails any more.
    private static func injected(_ scene: Scene, _ step: Int) throws {
        for (call, error) in [
            ("pwrite64", "ENOSPC"), ("pwrite64", "EIO"), ("fdatasync", "EIO"), ("fdatasync", "ENOSPC"),
        ] {
            for number in stride(from: 1, to: 400, by: step) {
                let home = try scene.scratch.copy(of: scene.home)
                let what = "\(call) fails with \(error) from \(number) on"
                let outcome = try Machine(home: home).run(
                    ["note", Scene.key, what],
                    under: Machine.inject(call, "error=\(error)", when: "\(number)+"))
                try Scene.check(home, what, wasConfirmed: outcome.code == 0, what)
                if outcome.code == 0 { break }
                if number == 1 {
                    try ClosedDisks.lists(home, under: Machine.inject(call, "error=\(error)", when: "1+"), what)
                }
                expectSaid(outcome, ["disk", "saved", "opened for writing"], what)
            }
            try pull(scene, call, error)
        }
    }

    /// A pull whose writes fail: the old state, or the whole new one where only its last sync failed.
    private static func pull(_ scene: Scene, _ call: String, _ error: String) throws {
        let before = try Scene.pulled(scene.home)
        scene.feed.advance()
        let clean = try scene.scratch.copy(of: scene.home)
        Verdict.expect(try Machine(home: clean).run(["sync"]).code == 0, "no clean pull")
        let after = try Scene.pulled(clean)
        let home = try scene.scratch.copy(of: scene.home)
        let what = "a pull whose \(call) fails with \(error)"
        let outcome = try Machine(home: home).run(["sync"], under: Machine.inject(call, "error=\(error)", when: "1+"))
        Verdict.expect(outcome.code == 1, "\(what): ends with \(outcome.code)")
        let found = try Scene.pulled(home)
        Verdict.expect(found == before || found == after, "\(what): neither the old nor the new state")
        try Scene.check(home, "", wasConfirmed: false, what)
    }

    /// No file may grow beyond a size; the signal for that must not end the program.
    private static func limited(_ scene: Scene) throws {
        for size in [1, 4_096, 40_000, 200_000] {
            let home = try scene.scratch.copy(of: scene.home)
            let what = "no file larger than \(size)"
            let outcome = try Machine(home: home).run(
                ["note", Scene.key, what], under: ["prlimit", "--fsize=\(size)", "--"])
            try Scene.check(home, what, wasConfirmed: outcome.code == 0, what)
            if outcome.code != 0 { expectSaid(outcome, ["disk", "saved", "opened for writing"], what) }
            try ClosedDisks.lists(home, under: ["prlimit", "--fsize=\(size)", "--"], what)
            let pull = try Machine(home: home).run(["sync"], under: ["prlimit", "--fsize=\(size)", "--"])
            Verdict.expect(pull.code >= 0, "\(what): a pull ends with signal \(-pull.code)")
            try Scene.check(home, "", wasConfirmed: false, what)
        }
    }

    /// Pages, headers and logs overwritten: no crash, and nothing worse than an error that says what to do.
    private static func damaged(_ scene: Scene) throws {
        var dice = Dice(5)
        for number in 0..<40 {
            let home = try scene.scratch.copy(of: scene.home)
            let path = Scene.store(in: home)
            let place = number == 0 ? 0 : number == 1 ? 20 : number == 2 ? 100 : nil
            try overwrite(path, place, &dice)
            for command in [
                ["members"], ["journal"], ["note", Scene.key, "on a damaged file"], ["sync"],
            ] {
                let outcome = try Machine(home: home).run(command)
                let what = "damaged page \(number), \(command[0])"
                Verdict.expect(outcome.code >= 0, "\(what): signal \(-outcome.code)")
                if outcome.code != 0, command[0] != "sync" {
                    expectSaid(outcome, ["sound", "Restore", "no such member", "malformed"], what)
                }
            }
        }
        for name in ["-wal", "-shm"] {
            let home = try scene.scratch.copy(of: scene.home)
            let rubbish = Data((0..<70_000).map { _ in UInt8(dice.next(256)) })
            try rubbish.write(to: URL(fileURLWithPath: Scene.store(in: home) + name))
            let outcome = try Machine(home: home).run(["note", Scene.key, "beside rubbish"])
            try Scene.check(
                home, "beside rubbish", wasConfirmed: outcome.code == 0, "rubbish for \(name)")
            Verdict.expect(outcome.code == 0, "rubbish for \(name): \(outcome.err)")
        }
        let home = try scene.scratch.copy(of: scene.home)
        for name in ["-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: Scene.store(in: home) + name)
        }
        try Scene.check(home, "", wasConfirmed: false, "without the log of a program that ended well")
    }

    private static func overwrite(_ path: String, _ place: Int?, _ dice: inout Dice) throws {
        guard let file = FileHandle(forUpdatingAtPath: path) else {
            throw Scene.Failure("no store at \(path)")
        }
        defer { try? file.close() }
        let pages = Int(try file.seekToEnd()) / 8192
        try file.seek(toOffset: UInt64(place ?? (1 + dice.next(pages - 1)) * 8192))
        try file.write(
            contentsOf: Data((0..<(place == nil ? 8192 : 16)).map { _ in UInt8(dice.next(256)) }))
    }

    /// The clock goes back by ten years: the later edit still counts, and undo still takes it back.
    private static func clock(_ scene: Scene) throws {
        let home = try scene.scratch.copy(of: scene.home)
        let (today, past) = (Machine(home: home), Machine(home: home, now: "2016-11-21T12:00:00Z"))
        for (machine, owner) in [(today, "Marie"), (past, "Nora")] {
            Verdict.expect(
                try machine.run(["assign", Scene.key, "owner", owner]).code == 0, "clock back: no edit")
        }
        func owner() throws -> Bool { try today.run(["member", Scene.key]).out.contains("Nora") }
        Verdict.expect(try owner(), "clock back: the later edit lost")
        Verdict.expect(try past.run(["undo"]).code == 0, "clock back: no undo")
        Verdict.expect(try !owner(), "clock back: not undone")
        try Scene.check(home, "", wasConfirmed: false, "clock back")
    }

    static func expectSaid(_ outcome: Machine.Outcome, _ words: [String], _ what: String) {
        Verdict.expect(outcome.code == 1, "\(what): ends with \(outcome.code): \(outcome.err)")
        let isSaid = words.contains { outcome.err.contains($0) }
        let lines = outcome.err.split(separator: "\n").count
        Verdict.expect(isSaid && lines == 1, "\(what): said \(outcome.err)")
    }
}
