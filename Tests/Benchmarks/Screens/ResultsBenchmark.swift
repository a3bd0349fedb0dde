import Community
import Foundation
import Store

/// What came of 1,200 messages in a year, reckoned on a copy of a large community.
enum ResultsBenchmark {
    static func run(_ path: String, _ now: Instant) throws {
        let copy = NSTemporaryDirectory() + "rekindle-results-\(getpid()).sqlite"
        defer { for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: copy + suffix) } }
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        let clock = Clock(now)
        let store = try Store(
            path: copy, community: "", context: Context(actor: "benchmark", now: { clock.now }))
        try write(store, clock)
        clock.now = now
        var samples = Samples()
        var results = OutreachResults(cells: [], counted: 0, following: 0, looked: (at: 0, of: 0))
        for _ in 0..<3 { samples.add(try seconds { results = try store.results() }) }
        let what = "results of \(results.counted) messages beside \(results.looked.at) of \(results.looked.of) people"
        Figure(what: what, value: samples.median, unit: "s", target: 2).report()
    }

    /// 24 messages a week, to people who are quiet now and those who are not.
    private static func write(_ store: Store, _ clock: Clock) throws {
        let quiet = try store.members(in: .reactivate) + store.members(in: .dormant)
        let others = try store.members(sortedBy: .contributions, limit: 5_000)
        let people = (0..<1_200).map { number in
            number % 3 == 2 ? others[number * 4 % others.count] : quiet[number * 37 % quiet.count]
        }
        let end = clock.now
        for week in 0..<50 {
            clock.now = end.adding(seconds: -Int64(31 + 7 * (49 - week)) * 86_400)
            for template in ["A", "B", "C"] {
                let place = week * 24 + ["A": 0, "B": 8, "C": 16][template, default: 0]
                let draft = AttemptDraft(
                    channel: place % 16 == 0 ? "mail" : "forum", message: "Hello", template: template,
                    purpose: place % 48 == 0 ? .dormant : .reactivate, sent: true)
                _ = try store.perform(.prepare(draft), on: Array(people[place..<place + 8]))
            }
        }
    }

    /// The time, as the benchmark sets it.
    private final class Clock: @unchecked Sendable {
        var now: Instant

        init(_ now: Instant) { self.now = now }
    }
}
