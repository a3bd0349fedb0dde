import Community
import Dashboard
import Foundation
import Store

/// Applying pulls, from JSON on disk to committed rows: fresh, unchanged, and a second version of the community.
enum PullBenchmark {
    /// `pull DIR [--store FILE] [--then DIR2]`
    static func run(_ arguments: [String]) throws {
        guard let folder = arguments.first else { throw Usage("pull DIR [--store FILE] [--then DIR]") }
        let path = option("--store", arguments) ?? NSTemporaryDirectory() + "rekindle-benchmark-\(getpid()).sqlite"
        let keeps = option("--store", arguments) != nil
        for suffix in ["", "-wal", "-shm", ".pull"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        defer {
            if !keeps {
                for suffix in ["", "-wal", "-shm", ".pull"] {
                    try? FileManager.default.removeItem(atPath: path + suffix)
                }
            }
        }
        let now = Instant(iso8601: option("--now", arguments) ?? "2026-11-21T12:00:00Z") ?? Instant(seconds: 0)
        let store = try Store(
            path: path, community: "Benchmark", context: Context(actor: "benchmark", now: { now }), create: true)
        let sources = try GeneratedFeed.sources(in: URL(fileURLWithPath: folder))
        for source in sources { try store.addSource(name: source.name, url: "http://127.0.0.1", tokenPlace: "env:T") }
        try measure("fresh", store, sources, target: 50_000)
        Figure(what: "peak memory after the fresh pull", value: peakMegabytes(), unit: "MB", target: 120).report()
        try measure("unchanged", store, sources, target: 200_000)
        if let then = option("--then", arguments) {
            try measure("partly changed", store, GeneratedFeed.sources(in: URL(fileURLWithPath: then)), target: nil)
        }
        Figure(what: "peak memory of all pulls", value: peakMegabytes(), unit: "MB", target: 120).report()
    }

    private static func measure(_ what: String, _ store: Store, _ sources: [GeneratedFeed], target: Double?) throws {
        var total = StoreOutcome()
        var time = 0.0
        for source in sources {
            let feed = try source.fetched()
            var outcome = StoreOutcome()
            let phases = Phases()
            let seconds = try seconds {
                outcome = try store.apply(
                    feed, source: source.name, acceptRemovals: true, progress: { phases.note($0) })
            }
            print("  \(source.name): \(outcome) in \(String(format: "%.2f", seconds)) s")
            print("    \(phases.summary)")
            time += seconds
            total.added += outcome.added
            total.changed += outcome.changed
            total.unchanged += outcome.unchanged
            total.removed += outcome.removed
        }
        let objects = total.added + total.changed + total.unchanged + total.removed
        Figure(
            what: "applying a pull, \(what) (\(objects) objects)", value: Double(objects) / time, unit: "objects/s",
            target: target, more: true
        ).report()
    }
}

/// When each phase of a pull was last heard of.
final class Phases: @unchecked Sendable {
    private let start = ContinuousClock.now
    private var seen: [(name: String, done: Int, end: Duration)] = []

    func note(_ progress: StoreProgress) {
        let name = [progress.phase.rawValue, progress.kind?.rawValue].compactMap { $0 }.joined(separator: " ")
        if seen.last?.name == name { seen.removeLast() }
        seen.append((name, progress.done, ContinuousClock.now - start))
    }

    var summary: String {
        seen.map {
            "\($0.name) \($0.done) by \($0.end.formatted(.units(allowed: [.seconds], fractionalPart: .show(length: 2))))"
        }
        .joined(separator: ", ")
    }
}

/// Wrong arguments.
struct Usage: Error, CustomStringConvertible {
    let description: String
    init(_ usage: String) { description = "usage: Benchmarks \(usage)" }
}

/// The value after `name`.
func option(_ name: String, _ arguments: [String]) -> String? {
    arguments.firstIndex(of: name).flatMap { arguments.indices.contains($0 + 1) ? arguments[$0 + 1] : nil }
}
