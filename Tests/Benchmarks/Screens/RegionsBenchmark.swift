import Community
import Foundation
import Store

/// `Benchmarks regions FILE`: gives the members of a store regions in all countries, and every country a record and a
/// town; adds 3,000 groups as `Benchmarks groups` does; then times what the Regions view waits for.
enum RegionsBenchmark {
    static func run(_ arguments: [String]) throws {
        guard let path = arguments.first else { throw Usage("regions FILE") }
        let now = Instant(iso8601: "2026-11-21T12:00:00Z") ?? Instant(seconds: 0)
        let store = try Store(path: path, community: "", context: Context(actor: "benchmark", now: { now }))
        try GroupsBenchmark.fill(store, now)
        if try store.regions().lines(.members).count < 200 { try generate(store, now) }
        var board = RegionBoard()
        let first = try median { board = try store.regions(.countries) }
        Figure(what: "the board of countries", value: first, unit: "ms", target: 10).report()
        let read = try median { board = try store.regions() }
        Figure(what: "the whole board of \(board.rows.count) regions", value: read, unit: "ms").report()
        let spain = Region(typed: "ES") ?? Region(.europe)
        let one = try median { _ = try store.region(spain) }
        Figure(what: "one region with its groups", value: one, unit: "ms", target: 10).report()
        for sort in RegionSort.allCases {
            let figure = try median { _ = board.lines(sort, isWhole: true) }
            Figure(what: "all countries by \(sort.rawValue)", value: figure, unit: "ms", target: 1).report()
        }
        let unfolded = Set(board.rows.keys)
        let whole = try median { _ = board.lines(.tree, unfolded: unfolded, isWhole: true) }
        Figure(what: "the tree with every town unfolded", value: whole, unit: "ms").report()
        var texts: [[UInt8]] = []
        let lines = board.all(.attention)
        let made = try median { texts = lines.map(\.row.searchText) }
        Figure(what: "\(lines.count) texts to filter", value: made, unit: "ms").report()
        for text in ["a", "spain", "gap:yes europe"] {
            let filter = WordFilter(text)
            let figure = try median { _ = texts.indices.filter { filter.matches(texts[$0]) } }
            Figure(what: "narrowing regions to “\(text)”", value: figure, unit: "ms", target: 1).report()
        }
        let some = try store.members(sortedBy: .name, limit: 1)
        let assigned = try median { _ = try store.perform(.assign(.region, to: "DE"), on: some) }
        Figure(what: "assigning a region", value: assigned, unit: "ms").report()
    }

    private static func median(_ body: () throws -> Void) throws -> Double {
        var samples = Samples()
        for _ in 0..<15 { samples.add(try seconds(body) * 1000) }
        return samples.median
    }

    /// Two thirds of the members by hand, in countries and their towns.
    private static func generate(_ store: Store, _ now: Instant) throws {
        let members = try store.members(sortedBy: .name)
        let countries = Country.all
        for (number, country) in countries.enumerated() {
            let here = stride(from: number, to: members.count * 2 / 3, by: countries.count).map { members[$0] }
            let half = here.count / 2
            _ = try store.perform([
                (.assign(.region, to: country.code), Array(here.prefix(half))),
                (.assign(.region, to: "\(country.code)/Town \(number % 9)"), Array(here.dropFirst(half))),
            ])
            _ = try store.perform(
                [],
                registry: [
                    .region(
                        Region(country),
                        [
                            .awareness(.emerging), .text(.plan, "Meetups in three towns"),
                            .priority(number.isMultiple(of: 9)),
                            .step("Ask them", due: now.day.adding(number % 60)),
                        ])
                ])
        }
    }
}
