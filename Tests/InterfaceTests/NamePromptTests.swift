import Community
import Testing

@testable import Interface
@testable import Store

@Suite struct NamePromptTests {
    private func session(sharing: Bool = false) -> Session {
        var session = Session {
            $0.nameToAsk = "marie"
            $0.isSharing = sharing
        }
        session.state.askName()
        return session
    }

    @Test func `a name is asked for once, and signs what is done from then on`() {
        var session = session()
        #expect(session.text.contains("What is your name?"))
        session.type("Marie Curie")
        session.press(.enter)
        #expect(session.outside == [.takeName("Marie Curie")])
        #expect(session.community.saved.isEmpty)
        session.send(.named("Marie Curie"))
        #expect(session.statusLine.contains("your edits are signed Marie Curie"))
        #expect(session.state.options.sender == "Marie Curie")
        session.state.askName()
        #expect(session.state.layers.isEmpty)
    }

    @Test func `Enter alone takes the login name; Esc leaves it for later`() {
        var one = session()
        #expect(one.text.contains("Enter alone takes marie"))
        one.press(.enter)
        #expect(one.outside == [.takeName("marie")])
        var other = session()
        other.press(.escape)
        #expect(other.outside.isEmpty)
        #expect(other.statusLine.contains("signed marie"))
        #expect(other.state.options.nameToAsk == "marie")
    }

    @Test func `a name holds nothing that a terminal obeys, and is no novel`() {
        var session = session()
        session.send(.paste("No\u{1B}[31mra\n"))
        session.press(.enter)
        #expect(session.outside == [.takeName("No␛[31mra")])
        var long = self.session()
        long.send(.paste(String(repeating: "x", count: 61)))
        long.press(.enter)
        #expect(long.outside.isEmpty)
        #expect(long.text.contains("60 characters at most"))
    }

    @Test func `on a shared screen nobody is asked`() {
        #expect(session(sharing: true).state.layers.isEmpty)
    }
}
