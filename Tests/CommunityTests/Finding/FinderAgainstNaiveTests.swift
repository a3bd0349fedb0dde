import Testing

@testable import Community

/// The finder beside a matching that looks at every member, field by field.
@Suite struct FinderAgainstNaiveTests {
    private struct Person {
        var row: FinderRow
        var free: [String]
        var keys: [String]
        var fields: [SearchText.Field: [String]]
    }

    private static let parts = ["An", "na", "Çe", "lik", "高", "橋", "Пё", "тр", "o", "Mü", "ller", "ba"]

    private func word(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 1...3, using: &random)).map { _ in Self.parts.randomElement(using: &random) ?? "" }.joined()
    }

    private func person(_ id: Int64, _ random: inout SeededGenerator) -> Person {
        func maybe() -> String? { Bool.random(using: &random) ? word(&random) : nil }
        let names = ["\(word(&random)) \(word(&random))"]
        let usernames = [maybe()].compactMap { $0 }
        let emails = [maybe()].compactMap { $0.map { "\($0)@example.org" } }
        let keys = ["forum/\(id)"] + (Bool.random(using: &random) ? ["code/\(id * 7)"] : [])
        let (organization, region, mentor, owner) = (maybe(), maybe(), maybe(), maybe())
        let tags = [maybe(), maybe()].compactMap { $0 }
        let sources = [["forum"], ["forum", "code"]].randomElement(using: &random) ?? []
        let search = SearchText.make(
            keys: keys, names: names, usernames: usernames, emails: emails, organization: organization,
            region: region, mentor: mentor, owner: owner, tags: tags, sources: sources)
        let row = FinderRow(
            id: id, search: search, state: MemberState.allCases.randomElement(using: &random) ?? .active,
            level: Level.allCases.randomElement(using: &random) ?? .core, role: .community, basis: .own,
            silentSince: Bool.random(using: &random)
                ? Member.today.adding(-Int.random(in: 0...99, using: &random)) : nil,
            thresholdDays: 28, contributions: Int.random(in: 0...9, using: &random), conversations: 0,
            attendances: 0, queues: UInt16.random(in: 0...1023, using: &random))
        let free = (keys + names + usernames + emails + [organization].compactMap { $0 }).map(Folding.fold)
        let fields: [SearchText.Field: [String]] = [
            .tag: tags, .source: sources, .region: [region].compactMap { $0 }, .mentor: [mentor].compactMap { $0 },
            .owner: [owner].compactMap { $0 }, .organization: [organization].compactMap { $0 }, .key: keys,
        ].mapValues { $0.map(Folding.fold) }
        return Person(row: row, free: free, keys: keys, fields: fields)
    }

    private func passes(_ person: Person, _ test: Filter.Test) -> Bool {
        let row = person.row
        switch test {
        case .text(let text): return person.free.contains { $0.contains(text) }
        case .openText(let text):
            return person.free.contains { !$0.dropFirst().contains("@") && $0.contains(text) }
        case .states(let states): return states.contains(row.state)
        case .levels(let levels): return levels.contains(row.level)
        case .roles(let roles): return roles.contains(row.role)
        case .bases(let bases): return bases.contains(row.basis)
        case .queues(let queues): return queues.contains { row.queues & $0.bit != 0 }
        case .number(.silent, let comparison, let value):
            return row.silentSince.map { comparison.holds(Member.today.days(since: $0), value) } ?? false
        case .number(.contributions, let comparison, let value): return comparison.holds(row.contributions, value)
        case .number(.conversations, let comparison, let value): return comparison.holds(row.conversations, value)
        case .number(.attendances, let comparison, let value): return comparison.holds(row.attendances, value)
        case .number(.threshold, let comparison, let value): return comparison.holds(row.thresholdDays, value)
        case .field(let field, let match):
            let values = person.fields[field] ?? []
            switch match {
            case .none: return values.isEmpty
            case .equal(let text): return values.contains(text)
            case .prefix(let text): return values.contains { $0.hasPrefix(text) }
            case .contains(let text): return values.contains { $0.contains(text) }
            }
        }
    }

    private func term(_ random: inout SeededGenerator) -> String {
        let some = word(&random)
        let terms = [
            some, some, some, "key:forum/\(Int.random(in: 0...999, using: &random))", "tag:\(some)", "tag:none",
            "org:\(some)", "mentor:\(some)", "mentor:none", "source:code", "region:\(some)", "owner:\(some)",
            "state:lapsed,active,talking", "level>=participant", "silent>40", "silent!=3d", "contributions<7",
            "queue:welcome,talking", "forum/1", "example",
        ]
        return (Int.random(in: 0..<4, using: &random) == 0 ? "-" : "") + (terms.randomElement(using: &random) ?? some)
    }

    @Test(arguments: 1..<4)
    func `it finds whom a look at every member finds, also when narrowing`(seed: UInt64) throws {
        var random = SeededGenerator(state: seed)
        let people = (0..<500).map { person(Int64($0), &random) }
        var finder = Finder()
        finder.reserve(rows: people.count, bytes: 0)
        for person in people { finder.append(person.row) }
        var found = 0
        for _ in 0..<60 {
            var text = ""
            var hits: FinderHits?
            for character in (0..<Int.random(in: 1...3, using: &random)).map({ _ in term(&random) }).joined(
                separator: " ")
            {
                text.append(character)
                guard let filter = try? Filter(text, lenient: true) else { continue }
                hits = finder.narrow(filter, today: Member.today, from: hits)
                #expect(hits.map(finder.ids) == finder.matches(filter, today: Member.today), "\(text)")
            }
            for lenient in [true, false] {
                let filter = try Filter(text, lenient: lenient)
                let naive = people.filter { person in
                    filter.conditions.allSatisfy { passes(person, $0.test) != $0.isNegated }
                }.map(\.row.id)
                #expect(finder.matches(filter, today: Member.today) == naive, "\(text)")
                found += naive.count
            }
        }
        #expect(found > 500)
    }
}
