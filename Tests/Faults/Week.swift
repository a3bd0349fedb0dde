import Foundation
import GRDB

/// A week of use: edits without pause, two hundred pulls meanwhile, and every few seconds one of both is killed.
enum Week {
    static func run(edits wanted: Int, pulls wantedPulls: Int) throws {
        let scene = try Scene()
        let (home, machine) = (scene.home, Machine(home: scene.home))
        let acknowledged = scene.scratch.path + "/acknowledged"
        let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
        var dice = Dice(11)
        let (start, bell) = (Date(), try Bell())
        var (seed, kills, workerKills, pulls, pullsKilled) = (100, 0, 0, 0, 0)
        var worker: Process?
        var puller: Process?
        var nextKill = Date().addingTimeInterval(1)
        while count(acknowledged) < wanted || pulls < wantedPulls {
            if worker?.isRunning != true, count(acknowledged) < wanted {
                seed += 1
                worker = try machine.start(
                    own, ["worker", home, acknowledged, "\(seed)"], output: bell.rope, ended: { bell.ring() })
            }
            if count(acknowledged) >= wanted, worker?.isRunning == true { workerKills += end(worker) }
            if puller?.isRunning != true {
                if let puller, puller.terminationReason == .exit {
                    Verdict.expect(
                        puller.terminationStatus == 0, "a pull ends with \(puller.terminationStatus)")
                    pulls += 1
                }
                puller = nil
                if pulls < wantedPulls {
                    scene.feed.advance()
                    puller = try machine.start(Machine.program, ["sync"], ended: { bell.ring() })
                }
            }
            if Date() > nextKill {
                nextKill = Date().addingTimeInterval(0.3 + Double(dice.next(2_000)) / 1_000)
                kills += 1
                if dice.next(2) == 0 { workerKills += end(worker) } else { pullsKilled += end(puller) }
            }
            bell.wait(until: nextKill)
        }
        workerKills += end(worker)
        puller?.waitUntilExit()
        try judge(scene, acknowledged, workerKills)
        Verdict.say(
            "week: \(count(acknowledged)) edits, \(pulls) pulls, \(kills) kills (\(workerKills) of the editing,"
                + " \(pullsKilled) of a pull); \(Verdict.failures) failures, \(Int(-start.timeIntervalSinceNow)) s"
        )
    }

    /// Kills a process and waits for its end; 1 where it was running.
    private static func end(_ process: Process?) -> Int {
        guard let process, process.isRunning else { return 0 }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal ? 1 : 0
    }

    private static func count(_ path: String) -> Int {
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? nil
        return (size ?? 0) / 25
    }

    /// Nothing lost, nothing doubled, and the derived tables are those of a laptop that never saw a kill.
    private static func judge(_ scene: Scene, _ acknowledged: String, _ kills: Int) throws {
        let told = try String(contentsOfFile: acknowledged, encoding: .utf8).split(separator: "\n").map(
            String.init)
        Verdict.expect(Set(told).count == told.count, "an edit was acknowledged twice")
        let queue = try DatabaseQueue(path: Scene.store(in: scene.home))
        let (ids, marks) = try queue.read { db in
            (
                try String.fetchAll(db, sql: "SELECT id FROM edit WHERE actor = 'Marie'"),
                try String.fetchAll(db, sql: "SELECT changes FROM edit WHERE actor = 'Marie'")
            )
        }
        try queue.close()
        let lost = Set(told).subtracting(ids)
        Verdict.expect(lost.isEmpty, "\(lost.count) confirmed edits are lost")
        let unconfirmed = Set(ids).subtracting(told).count
        Verdict.expect(unconfirmed <= kills, "\(unconfirmed) edits nobody confirmed, in \(kills) kills")
        let words = marks.flatMap {
            $0.matches(of: /(note|step|owner|t-) ?(\d+-\d+)/).map { String($0.0) }
        }
        Verdict.expect(
            words.count == ids.count && Set(words).count == words.count, "an edit is doubled")
        try Scene.check(scene.home, "", wasConfirmed: false, "after the week")
        try compare(scene)
    }

    /// A laptop that pulls once and merges the journal has the same tables.
    private static func compare(_ scene: Scene) throws {
        let other = scene.scratch.path + "/other"
        let (machine, fresh) = (Machine(home: scene.home), Machine(home: other))
        let journal = scene.scratch.path + "/journal.jsonl"
        Verdict.expect(try machine.run(["sync"]).code == 0, "the last pull")
        for (command, machine) in [
            (["journal", "export", journal], machine),
            (
                [
                    "source", "add", "forum", "--url", scene.feed.url, "--community", "kestrel",
                    "--token-env", "TOKEN",
                ], fresh
            ),
            (["sync"], fresh), (["journal", "merge", journal], fresh),
        ] {
            let outcome = try machine.run(command)
            Verdict.expect(outcome.code == 0, "\(command): \(outcome.err)")
        }
        let isSame =
            try Tables.lines(Scene.store(in: scene.home)) == Tables.lines(Scene.store(in: other))
        Verdict.expect(isSame, "the tables are not those of a laptop without kills")
    }
}
