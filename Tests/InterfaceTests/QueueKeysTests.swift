import Community
import Testing

@testable import Interface
@testable import Store

@Suite struct QueueKeysTests {
    @Test func `an edit on marks that leaves some as they were says of how many it was`() throws {
        var session = Session(view: "members")
        session.holdsEdits = true
        session.press(.space, .space, .space, "x", "a")
        let number = try #require(session.state.edits.pending.keys.first)
        session.send(.saved(number, .done(EditReceipt(group: "g", members: [1], summary: "set aside as alumni"))))
        #expect(session.statusLine.contains("set aside 1 of 3 members: alumni · the others were so already"))
    }

    @Test func `the first page shows the queue and the member under the cursor`() {
        let session = Session()
        #expect(session.selected == 1)
        #expect(session.text.contains("[Reactivate 15]"))
        #expect(session.text.contains("unusual after 28 d (own rhythm). Slack: we cannot see."))
    }

    @Test func `after a snooze the row leaves, the cursor is on the next member, and the line says so`() {
        var session = Session()
        session.press("j", "s", "m")
        #expect(
            session.community.saved == [
                .act([.init(action: .snooze(until: Day(iso8601: "2026-12-21"), untilActive: true), members: [2])])
            ])
        #expect(session.selected == 3)
        #expect(session.statusLine == " snoozed 高橋 美咲 until 21 Dec or new activity · u undoes")
        #expect(session.state.currentList?.shown.contains(2) == false)
    }

    @Test func `undo brings the row back and leaves the cursor on its member`() {
        var session = Session()
        session.press("j", "s", "m", "u")
        #expect(session.selected == 3)
        #expect(session.state.currentList?.shown.contains(2) == true)
        #expect(session.statusLine.contains("undone: snoozed until 21 Dec, 高橋 美咲 · U"))
    }

    @Test func `a queue says that its order is its own`() {
        var session = Session()
        session.press("S")
        #expect(session.statusLine.contains("a queue has its own order: just past first"))
    }

    @Test func `a filter that is not understood says so after Enter too`() {
        var session = Session()
        session.press("/")
        session.type("foo:bar")
        session.press(.enter)
        #expect(session.statusLine.contains("there is no field foo"))
    }

    @Test func `an error says how it goes away, and goes`() {
        var session = Session()
        session.send(.problem("xdg-open did not open it"))
        #expect(session.text.contains("! xdg-open did not open it"))
        #expect(session.text.contains("Esc: read"))
        session.press(.escape)
        #expect(!session.text.contains("xdg-open"))
    }

    @Test func `an edit is shown as saving until the store has it`() {
        var session = Session()
        session.holdsEdits = true
        session.press("d")
        #expect(session.statusLine == " saving…")
        #expect(session.selected == 2)
        #expect(session.state.currentList?.shown.contains(1) == true)
        session.letGo()
        #expect(session.statusLine.contains("done with Sofía Marqués Ibáñez · u undoes"))
        #expect(session.selected == 2)
    }

    @Test func `a failed edit keeps what was typed and tries again`() {
        var session = Session()
        session.community.change { $0.failure = "no space left on the device" }
        session.press("i")
        session.type("likes docs")
        session.press(.enter)
        #expect(session.text.contains("not saved: noted on Sofía Marqués Ibáñez"))
        #expect(session.text.contains("typed: likes docs"))
        session.community.change { $0.failure = nil }
        session.press("r")
        #expect(session.community.saved == [.act([.init(action: .note("likes docs"), members: [1])])])
        #expect(session.statusLine.contains("noted on Sofía Marqués Ibáñez"))
    }

    @Test func `the cursor follows its member when others come and go`() {
        var session = Session()
        session.press("j", "j", "j")
        #expect(session.selected == 4)
        session.community.change { $0.away = [1, 2] }
        session.send(.revision(99))
        #expect(session.selected == 4)
        session.community.change { $0.away = [1, 2, 4] }
        session.send(.revision(100))
        #expect(session.selected == 5)
    }

    @Test func `marks survive a filter and say how many are hidden`() {
        var session = Session()
        session.press(.space, .space, "/")
        session.type("ravi")
        session.press(.enter)
        #expect(session.state.currentList?.shown == [12])
        #expect(session.state.marks == [1, 2])
        #expect(session.statusLine.contains("2 marked (2 hidden)"))
        session.press(.escape)
        #expect(session.state.currentList?.shown.count == 15)
        #expect(session.state.marks == [1, 2])
        session.press(.escape)
        #expect(session.state.marks.isEmpty)
    }

    @Test func `Esc never quits`() {
        var session = Session()
        session.press(.escape, .escape, .escape)
        #expect(session.state.exitCode == nil)
        session.press("q")
        #expect(session.state.exitCode == 0)
    }

    @Test func `an action on marks is one undo step and goes on to the next unmarked member`() {
        var session = Session()
        session.press(.space, .space, "k", "d")
        #expect(session.community.saved == [.act([.init(action: .done(.reactivate), members: [1, 2])])])
        #expect(session.state.marks.isEmpty)
        #expect(session.selected == 3)
    }

    @Test func `contact refuses marks: one person at a time`() {
        var session = Session()
        session.press(.space, "c")
        #expect(session.state.layers.isEmpty)
        #expect(session.statusLine.contains("one person at a time"))
    }

    @Test func `text pasted into a list does nothing but say so`() {
        var session = Session()
        session.send(.paste("dddddd"))
        #expect(session.community.saved.isEmpty)
        #expect(session.statusLine.contains("ignored a paste of 6 characters"))
    }

    @Test func `a range marks from one press of v to the next`() {
        var session = Session()
        session.press("j", "v", "j", "j", "v")
        #expect(session.state.marks == [2, 3, 4])
    }

    @Test func `a dot repeats the last action on the next member, and never a contact`() {
        var session = Session()
        session.press("d", ".")
        #expect(session.community.saved.count == 2)
        #expect(session.selected == 3)
        session.press("c", .enter, .enter, ".")
        #expect(session.community.saved.last == .act([.init(action: .done(.reactivate), members: [4])]))
    }

    @Test func `n and N only ever mean a match`() {
        var session = Session()
        session.press("n")
        #expect(session.community.saved.isEmpty && session.state.layers.isEmpty)
        #expect(session.statusLine.contains("no filter"))
    }
}
