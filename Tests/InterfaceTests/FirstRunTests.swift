import Community
import Testing

@testable import Interface
@testable import Store

@Suite struct FirstRunTests {
    private func session() -> Session {
        var session = Session(view: nil)
        session.state.layers = [.firstRun(FirstRunForm())]
        return session
    }

    @Test func `d opens the demo`() {
        var session = session()
        session.press("d")
        #expect(session.outside == [.startDemo])
        session.send(.communityOpened(nil, pull: false))
        #expect(session.state.layers.isEmpty)
        #expect(session.text.contains("[Reactivate 15]"))
    }

    @Test func `every line is asked for, and the new community is pulled`() {
        var session = session()
        session.press("a")
        session.type("kestrel")
        session.press(.enter, .enter, .enter, .enter)
        #expect(session.text.contains("every line is needed: Source is empty"))
        session.type("forum")
        session.press(.tab)
        session.send(.paste("https://dashboard.example.org\n"))
        session.press(.tab)
        session.type("env:TOKEN")
        session.press(.enter)
        let new = NewCommunity(
            name: "kestrel", source: "forum", url: "https://dashboard.example.org", tokenPlace: "env:TOKEN")
        #expect(session.outside == [.createCommunity(new)])
        session.send(.communityOpened(nil, pull: true))
        #expect(session.outside.last == .pull(nil, acceptRemovals: false))
        #expect(session.state.view == .sync)
    }

    @Test func `coming back to the form begins at the first empty line`() {
        var session = session()
        session.press("a", .enter, .enter, .escape, "a")
        session.type("kestrel")
        session.press(.escape, "a")
        session.type("forum")
        guard case .firstRun(let form)? = session.state.layers.last else {
            Issue.record("the form is not there")
            return
        }
        #expect(form.inputs.map(\.text) == ["kestrel", "forum", "", ""])
    }

    @Test func `what went wrong is said, and what was typed stays`() {
        var session = session()
        session.press("a")
        session.type("kestrel")
        session.send(.firstRunFailed("dashboard.example.org: no such host. Check the address"))
        #expect(session.text.contains("no such host"))
        #expect(session.text.contains("kestrel"))
    }
}
