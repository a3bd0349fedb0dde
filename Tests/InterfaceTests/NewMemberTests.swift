import Community
import Testing

@testable import Interface
@testable import Store

@Suite struct NewMemberTests {
    @Test func `plus in Members asks line by line and adds`() {
        var session = Session(view: "members")
        session.press("+")
        session.type("Åsa Lindqvist")
        session.press(.enter)
        session.type("asa@example.org")
        session.press(.enter, .enter)
        session.type("matrix")
        #expect(session.text.contains("New member, by hand") && session.text.contains("asa@example.org"))
        session.press(.enter, .enter)
        #expect(
            session.community.saved == [
                .add(ManualAccount(name: "Åsa Lindqvist", email: "asa@example.org", channel: "matrix"))
            ])
        #expect(session.statusLine.contains("added Åsa Lindqvist"))
    }

    @Test func `a form without a name or with half an address stays, and says why`() {
        var session = Session(view: "members")
        session.press("+", "^S")
        #expect(session.text.contains("a name is needed") && session.community.saved.isEmpty)
        session.type("Bo Ek")
        session.press(.tab)
        session.type("bo")
        session.press("^S")
        #expect(session.text.contains("no address that anybody reads") && session.community.saved.isEmpty)
        session.press(.escape, .escape)
        #expect(session.statusLine.contains("left: nothing was saved"))
    }

    @Test func `a paste into the form is typed into its line, and plus elsewhere means nothing`() {
        var session = Session(view: "members")
        session.press("+")
        session.send(.paste("Anna\nSchmidt"))
        session.press("^S")
        #expect(session.community.saved == [.add(ManualAccount(name: "Anna Schmidt"))])
        var queue = Session()
        queue.press("+")
        #expect(queue.state.layers.isEmpty)
    }
}
