import Community
import Testing

@testable import Interface
@testable import Store

@Suite struct MemberListTests {
    @Test func `another order keeps the cursor on its member, and the filter`() {
        var session = Session(view: "members")
        session.press("j", "j", "S")
        #expect(session.selected == 3)
        #expect(session.state.currentList?.shown.first == 15)
        session.press("/")
        session.type("sofia")
        session.press(.enter, "S")
        #expect(session.state.currentList?.shown == [1])
    }

    @Test func `a filter says how many of how many it shows, and n goes round its matches`() {
        var session = Session(view: "members")
        session.press("/")
        session.type("level:core")
        #expect(session.statusLine.contains("/level:core"))
        #expect(session.statusLine.contains("4 of 15"))
        session.press(.enter, "n", "n", "n")
        #expect(session.selected == 13)
        session.press("n")
        #expect(session.selected == 1)
        session.press("N")
        #expect(session.selected == 13)
    }

    @Test func `a filter that cannot be read says why in its place`() {
        var session = Session(view: "members")
        session.press("/")
        session.type("color:red")
        #expect(session.statusLine.contains("there is no field color"))
        #expect(session.state.currentList?.shown.count == 15)
    }

    @Test func `100,000 members scroll to the end and back by asking only for what is near`() {
        var list = MemberList()
        list.replace(Array(1...100_000), isComplete: true, epoch: 1)
        list.move(to: 99_999)
        list.scroll(height: 30)
        #expect(list.selected == 100_000 && list.top == 99_970)
        list.replace(Array(1...99_999), isComplete: true, epoch: 2)
        #expect(list.selected == 99_999)
    }

    @Test func `a member who comes back under a filter is found without a filter again`() {
        var list = MemberList()
        list.replace([1, 2, 3, 4], isComplete: true, epoch: 1)
        list.move(to: 2)
        list.narrow(to: [1, 4])
        #expect(list.selected == 4)
        list.narrow(to: nil)
        #expect(list.selected == 4 && list.index == 3)
    }

    @Test func `a set of members holds small, large and negative ids`() {
        let set = MemberSet([0, 63, 64, 1 << 40, -3])
        #expect([0, 63, 64, 1 << 40, -3].allSatisfy(set.contains))
        #expect(![1, 62, 65, 1 << 41, -4, 1 << 20].contains(where: set.contains))
    }

    @Test func `a filter counts nobody before its first answer`() {
        var list = MemberList()
        list.replace([1, 2, 3], isComplete: true, epoch: 1)
        list.filter.text = "docs"
        #expect(list.narrowing(of: 3) == "/docs  looking…")
        list.narrow(to: [2])
        #expect(list.narrowing(of: 3) == "/docs  1 of 3")
    }
}
