import Community
import Foundation
import Store

/// Reads of the store that screens wait for: a queue's first page with its footer, the finder, narrowing.
enum StoreBenchmark {
    /// `store FILE`
    static func run(_ arguments: [String]) throws {
        guard let path = arguments.first else { throw Usage("store FILE") }
        let now = Instant(iso8601: "2026-11-21T12:00:00Z") ?? Instant(seconds: 0)
        let store = try Store(path: path, community: "", context: Context(actor: "benchmark", now: { now }))
        for queue in QueueName.existing where queue != .review {
            var samples = Samples()
            for _ in 0..<20 {
                samples.add(
                    try seconds {
                        _ = try store.counts()
                        _ = try store.rows(store.members(in: queue, limit: 60))
                    } * 1000)
            }
            Figure(
                what: "first page of \(queue.rawValue) with footer counts", value: samples.median, unit: "ms",
                target: 10
            )
            .report()
        }
        try couldWrite(store)
        try ResultsBenchmark.run(path, now)
        var finder = Finder()
        let built = try seconds { finder = try store.finder() } * 1000
        Figure(what: "loading \(finder.count) members for finding", value: built, unit: "ms").report()
        for text in ["a", "an", "ann", "state:lapsed an", "silent>90d level>=contributor tag:docs", "高"] {
            let filter = try Filter(text, lenient: true)
            var samples = Samples()
            for _ in 0..<20 { samples.add(seconds { _ = finder.matches(filter, today: now.day) } * 1000) }
            Figure(what: "narrowing to “\(text)”", value: samples.median, unit: "ms", target: 10).report()
        }
    }

    /// For a thousand members, and for those who took part in most threads and came to most events.
    private static func couldWrite(_ store: Store) throws {
        let everybody = try store.members(sortedBy: .conversations)
        let some = stride(from: 0, to: everybody.count, by: max(1, everybody.count / 1000)).map { everybody[$0] }
        // Whoever has the smallest number on a source takes part in one of 128 conversations.
        let first = try (0..<20).flatMap { number in
            try ["forum/u-", "chat/W0", "code/dev-"].compactMap {
                try MemberKey("\($0)\(number)").flatMap(store.member)
            }
        }
        let busiest = everybody.prefix(50) + (try store.members(sortedBy: .contributions, limit: 50)) + first
        for (what, members) in [("a thousand", some), ("the busiest", Array(busiest))] {
            var samples = Samples()
            for member in members { samples.add(try seconds { _ = try store.couldWrite(to: member) } * 1000) }
            Figure(what: "who could write, median of \(what)", value: samples.median, unit: "ms", target: 10).report()
            Figure(what: "who could write, worst of \(what)", value: samples.percentile(1), unit: "ms", target: 10)
                .report()
        }
    }
}
