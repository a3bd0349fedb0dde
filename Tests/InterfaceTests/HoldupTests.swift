import Community
import Terminal
import Testing

@testable import Interface
@testable import Store

@Suite struct HoldupTests {
    @Test func `an edit that waits for another program says so in the status line, until it is saved`() {
        var session = Session()
        session.holdsEdits = true
        session.press("d")
        #expect(session.statusLine == " saving…")
        session.send(.holdup(.waiting(4711)))
        #expect(session.statusLine == " waiting for another Rekindle that is writing (pid 4711)")
        #expect(session.screen.lines[0].hasSuffix("waiting"))
        session.letGo()
        session.send(.holdup(nil))
        #expect(session.statusLine.contains("u undoes"))
        #expect(!session.text.contains("waiting"))
    }

    @Test func `figures that stand still are said until they are read, and in the title as long as it lasts`() {
        var session = Session()
        let standstill = Standstill(day: Day(iso8601: "2026-11-20"), today: People.now.day, code: .full)
        session.send(.holdup(.standstill(standstill)))
        #expect(session.text.contains("! the disk is full: figures of 20 Nov. Free some space"))
        session.press(.escape)
        #expect(!session.text.contains("Free some space"))
        #expect(session.screen.lines[0].contains("figures of 20 Nov"))
        session.send(.holdup(.standstill(standstill)))
        #expect(!session.text.contains("Free some space"))
        session.send(.holdup(nil))
        #expect(session.statusLine.contains("figures are those of now again"))
        #expect(!session.screen.lines[0].contains("figures of"))
    }
}
