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
        #expect(session.text.contains("every line is needed"))
        session.press(.tab, .tab)
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

    @Test func `what went wrong is said, and what was typed stays`() {
        var session = session()
        session.press("a")
        session.type("kestrel")
        session.send(.firstRunFailed("dashboard.example.org: no such host. Check the address"))
        #expect(session.text.contains("no such host"))
        #expect(session.text.contains("kestrel"))
    }
}
