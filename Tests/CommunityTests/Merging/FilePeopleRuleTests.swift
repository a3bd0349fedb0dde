import Testing

@testable import Community

@Suite struct FilePeopleRuleTests {
    private typealias Person = FilePeople.Person

    private func known(_ name: String?, _ source: Int64 = 1, gone: Bool = false) -> Person {
        Person(source: source, name: name, isFile: false, isGone: gone)
    }

    private func row(_ name: String?, _ source: Int64 = 9, gone: Bool = false) -> Person {
        Person(source: source, name: name, isFile: true, isGone: gone)
    }

    private func groups(
        _ people: [Person], same: [(Int, Int)] = [], apart: [(Int, Int)] = []
    ) -> [[Int]] {
        let apart = Set(apart.map { Components.Pair($0.0, $0.1) })
        var components = Components(count: people.count, rejected: apart)
        for (one, two) in same { components.join(one, two) }
        FilePeople(people).join(&components, apart: apart)
        return components.groups()
    }

    @Test func `one person of a name is theirs, two are a doubt`() {
        #expect(groups([known("ann any"), row("ann any"), row("bo ek")]) == [[0, 1], [2]])
        #expect(groups([known("ann any"), known("ann any", 2), row("ann any")]) == [[0], [1], [2]])
        #expect(groups([known("ann any"), known("ann any", 2), row("ann any")], same: [(0, 1)]) == [[0, 1, 2]])
    }

    @Test func `a name twice in one file is a doubt; in two files it is one person`() {
        #expect(groups([known("ann any"), row("ann any"), row("ann any")]) == [[0], [1], [2]])
        #expect(groups([known("ann any"), row("ann any", 8), row("ann any", 9)]) == [[0, 1, 2]])
        #expect(groups([row("ann any", 8), row("ann any", 9)]) == [[0, 1]])
    }

    @Test func `who left a feed makes no doubt while somebody is there`() {
        #expect(groups([known("ann any"), known("ann any", 2, gone: true), row("ann any")]) == [[0, 2], [1]])
        #expect(groups([known("ann any", gone: true), row("ann any")]) == [[0, 1]])
        #expect(groups([known("ann any"), row("ann any", gone: true), row("ann any")]) == [[0, 1, 2]])
    }

    @Test func `an address goes before the name, and a manager before both`() {
        #expect(groups([known("a. a."), known("ann any"), row("ann any")], same: [(0, 2)]) == [[0, 2], [1]])
        #expect(groups([known("ann any"), row("ann any")], apart: [(0, 1)]) == [[0], [1]])
        #expect(
            groups([known("ann any"), known(nil), row("ann any")], same: [(0, 1)], apart: [(1, 2)]) == [[0, 1], [2]],
            "kept apart from one account is kept apart from the person")
    }

    @Test func `people without a name are left alone`() {
        #expect(groups([known(nil), row(nil), row(nil, 8)]) == [[0], [1], [2]])
    }
}
