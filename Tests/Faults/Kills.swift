import Foundation

/// Killed at every n-th write and every n-th sync of an edit and of a pull.
enum Kills {
    static func run(step: Int) throws {
        let scene = try Scene()
        let start = Date()
        let edits = try ["pwrite64", "fdatasync"].map { try ofAnEdit(scene, $0, step) }.reduce(0, +)
        let pulls = try ["pwrite64", "fdatasync"].map { try ofAPull(scene, $0, step) }.reduce(0, +)
        Verdict.say(
            "kills: \(edits) in an edit, \(pulls) in a pull; \(Verdict.cases) checks, \(Verdict.failures) failed,"
                + " \(Int(-start.timeIntervalSinceNow)) s")
    }

    private static func ofAnEdit(_ scene: Scene, _ call: String, _ step: Int) throws -> Int {
        var kills = 0
        for number in stride(from: 1, to: 10_000, by: step) {
            let home = try scene.scratch.copy(of: scene.home)
            let text = "killed at \(number)"
            let outcome = try Machine(home: home).run(
                ["note", Scene.key, text], under: Machine.inject(call, "signal=KILL", when: "\(number)"))
            try Scene.check(
                home, text, wasConfirmed: outcome.code == 0, "edit, kill at \(call) \(number)")
            if outcome.code == 0 { break }
            kills += 1
        }
        return kills
    }

    private static func ofAPull(_ scene: Scene, _ call: String, _ step: Int) throws -> Int {
        let before = try Scene.pulled(scene.home)
        scene.feed.advance()
        let clean = try scene.scratch.copy(of: scene.home)
        guard try Machine(home: clean).run(["sync"]).code == 0 else {
            throw Scene.Failure("no clean pull")
        }
        let after = try Scene.pulled(clean)
        Verdict.expect(before != after, "the dashboard did not change")
        var kills = 0
        for number in stride(from: 1, to: 10_000, by: step) {
            let home = try scene.scratch.copy(of: scene.home)
            let what = "pull, kill at \(call) \(number)"
            let outcome = try Machine(home: home).run(
                ["sync"], under: Machine.inject(call, "signal=KILL", when: "\(number)"))
            try Scene.check(home, "", wasConfirmed: false, what)
            let found = try Scene.pulled(home)
            Verdict.expect(
                found == before || found == after, "\(what): neither the old nor the new state")
            if outcome.code == 0 {
                Verdict.expect(found == after, "\(what): done and not there")
                break
            }
            kills += 1
            let again = try Machine(home: home).run(["sync"])
            Verdict.expect(
                try again.code == 0 && Scene.pulled(home) == after, "\(what): not healed by the next pull")
        }
        return kills
    }
}
