import Community
import Foundation
import Store

/// `Benchmarks groups FILE`: adds 3,000 groups in all countries with their events to a store, then times what the
/// Groups and Events views wait for.
enum GroupsBenchmark {
    private static let count = 3_000

    static func run(_ arguments: [String]) throws {
        guard let path = arguments.first else { throw Usage("groups FILE") }
        let now = Instant(iso8601: "2026-11-21T12:00:00Z") ?? Instant(seconds: 0)
        let store = try Store(path: path, community: "", context: Context(actor: "benchmark", now: { now }))
        try fill(store, now)
        for sort in GroupSort.allCases {
            let first = try median { _ = try store.groups(sortedBy: sort, limit: 40) }
            Figure(what: "first page of groups by \(sort.rawValue)", value: first, unit: "ms", target: 10).report()
        }
        var rows: [GroupRow] = []
        let whole = try median { rows = try store.groups() }
        Figure(what: "all \(rows.count) groups", value: whole, unit: "ms").report()
        Figure(
            what: "one group with its criteria's facts", value: try median { _ = try store.group(rows[7].id) },
            unit: "ms",
            target: 10
        ).report()
        let page = try median { _ = try store.eventList(limit: 23) }
        Figure(what: "first page of events", value: page, unit: "ms", target: 10).report()
        let more = try median { _ = try store.eventList(limit: 400) }
        Figure(what: "400 events", value: more, unit: "ms").report()
        var events: [EventRow] = []
        let every = try median { events = try store.events() }
        Figure(what: "all \(events.count) events", value: every, unit: "ms").report()
        let words = try median { _ = events.map(\.searchText) }
        Figure(what: "texts to filter events", value: words, unit: "ms").report()
        var texts: [[UInt8]] = []
        Figure(what: "texts to filter", value: try median { texts = rows.map(\.searchText) }, unit: "ms").report()
        for text in ["a", "meetup 17", "status:official country:es"] {
            let filter = WordFilter(text)
            let figure = try median { _ = texts.indices.filter { filter.matches(texts[$0]) } }
            Figure(what: "narrowing groups to “\(text)”", value: figure, unit: "ms", target: 1).report()
        }
    }

    /// Adds what is missing of the groups.
    static func fill(_ store: Store, _ now: Instant) throws {
        let there = try store.groups().count
        if there < count { try generate(store, now, from: there) }
    }

    private static func median(_ body: () throws -> Void) throws -> Double {
        var samples = Samples()
        for _ in 0..<15 { samples.add(try seconds(body) * 1000) }
        return samples.median
    }

    private static func generate(_ store: Store, _ now: Instant, from there: Int) throws {
        let members = try store.members(sortedBy: .contributions, limit: 2_000)
        let people = try members.compactMap { try store.person($0) }
        let countries = Country.all
        for number in there..<count {
            let country = countries[number % countries.count]
            var edits: [GroupEdit] = [
                .text(.name, "Meetup \(number) \(country.name)"), .kind(.meetup), .text(.town, "Town \(number)"),
                .text(.area, "Area \(number % 9)"), .text(.country, country.code),
                .status(GroupStatus.allCases[number % GroupStatus.allCases.count], on: now.day.adding(-number % 900)),
                .evidence(criterion: "venue", Group.Evidence(text: "City library", day: now.day, by: "benchmark")),
                .evidence(criterion: "launch", Group.Evidence(text: "2026-12-10", day: now.day, by: "benchmark")),
                .note("Note on group \(number)", at: now, by: "benchmark"),
                .step("Ask them", due: now.day.adding(number % 60)),
            ]
            if number.isMultiple(of: 17) { edits.append(.text(.help, "a speaker")) }
            if !people.isEmpty { edits += (0..<2).map { .organiser(people[(number * 2 + $0) % people.count]) } }
            let made = try store.perform([], registry: [.group(nil, edits)]).things.first?.id
            for event in 0..<2 {
                let start = now.adding(seconds: Int64(number % 300 - 200 - event * 30) * 86_400)
                _ = try store.perform(
                    [],
                    registry: [
                        .event(
                            nil, [.text(.name, "Evening \(event)"), .text(.group, made), .start(start), .planned(20)])
                    ])
            }
        }
    }
}
