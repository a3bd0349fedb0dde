import Community
import Testing

@Suite struct ComponentsTests {
    @Test func `joined identities are one member, in order of the first`() {
        var components = Components(count: 6)
        components.join(4, 2)
        components.join(2, 0)
        components.join(5, 3)
        #expect(components.groups() == [[0, 2, 4], [1], [3, 5]])
        #expect(components.root(of: 4) == 0)
        #expect(components.root(of: 5) == 3)
    }

    @Test func `nobody is nobody`() {
        var components = Components(count: 0)
        components.join(group: [])
        #expect(components.groups().isEmpty)
    }

    @Test func `a rejected pair does not join, whichever way round`() {
        var components = Components(count: 2, rejected: [Components.Pair(1, 0)])
        components.join(0, 1)
        components.join(1, 0)
        #expect(components.groups() == [[0], [1]])
    }

    @Test func `an identity split from all others leaves their shared address whole`() {
        var components = Components(count: 4, rejected: [.init(0, 1), .init(0, 2), .init(0, 3)])
        components.join(group: [0, 1, 2, 3])
        #expect(components.groups() == [[0], [1, 2, 3]])
    }

    @Test func `a rejected pair may still meet through another`() {
        var components = Components(count: 3, rejected: [.init(0, 1)])
        components.join(group: [0, 1, 2])
        #expect(components.groups() == [[0, 1, 2]])
    }

    @Test func `a long chain joined from either end is one member`() {
        var forward = Components(count: 50_000)
        var backward = Components(count: 50_000)
        for index in 1..<50_000 {
            forward.join(index - 1, index)
            backward.join(50_000 - index, 49_999 - index)
        }
        #expect(forward.groups().count == 1)
        #expect(backward.groups().count == 1)
    }
}
