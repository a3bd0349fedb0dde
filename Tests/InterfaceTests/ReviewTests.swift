import Community
import Testing

@testable import Interface
@testable import Store

@Suite struct ReviewTests {
    private func session() -> Session {
        let community = FakeCommunity()
        community.change { $0.review = People.review }
        return Session(community, view: "review")
    }

    @Test func `a accepts a pair and x rejects one`() {
        var session = session()
        session.press("a", "j", "x")
        #expect(session.community.saved == [.accept(["forum/u1~chat/u3"]), .reject(["forum/u5~chat/u12"])])
    }

    @Test func `all of a kind are accepted only by their own key; Enter cancels`() {
        var session = session()
        session.press("A")
        #expect(session.text.contains("Accept all 2 pairs with the same name as one person each?"))
        session.press(.enter)
        #expect(session.community.saved.isEmpty && session.state.layers.isEmpty)
        session.press("A", "A")
        #expect(session.community.saved.isEmpty)
        session.press("A", "y")
        #expect(session.community.saved == [.accept(["forum/u1~chat/u3", "forum/u5~chat/u12"])])
    }

    @Test func `where nothing waits only keys that work are named`() {
        let community = FakeCommunity()
        let review = Session(community, view: "review")
        #expect(review.statusLine.hasPrefix(" 0 to look at") && !review.statusLine.contains("one person"))
        #expect(review.text.contains("l shows the next queue, 3 all members."))
        var empty = Session(community, view: "follow-up")
        #expect(empty.text.contains("Steps planned with f, snoozes and breaks come back here on"))
        empty.press("l")
        #expect(empty.state.queue == .outbox && empty.text.contains("A message written with c waits here"))
        empty.press("3")
        #expect(empty.state.place == .members)
    }

    @Test func `an entry that is no pair is not accepted`() {
        var session = session()
        session.press("G", "a")
        #expect(session.community.saved.isEmpty)
        #expect(session.statusLine.contains("only pairs"))
    }
}
