import Community
import Testing

@testable import Interface
@testable import Store

/// Esc on a sheet with something typed: one way for all of them.
struct `Leaving a sheet` {
    /// Keys that open a sheet with lines to type into, from a view.
    static let sheets: [(view: String, keys: [KeyName])] = [
        ("groups", ["+"]), ("groups", ["j", "e"]), ("groups", ["i"]), ("groups", ["f"]),
        ("groups", ["j", .enter, "e"]),
        ("events", ["+"]), ("events", ["j", "e"]), ("regions", ["e", .tab, .tab]), ("regions", ["i"]),
        ("regions", ["+"]), ("reactivate", ["i"]), ("reactivate", ["t"]), ("reactivate", ["f"]),
        ("reactivate", ["a", "a"]), ("members", ["+"]), ("members", ["e", .tab]),
    ]

    @Test(arguments: sheets.indices)
    func `what was typed is asked about once, and kept by any other key`(place: Int) {
        let sheet = Self.sheets[place]
        var session = Session(view: sheet.view)
        for key in sheet.keys { session.press(key) }
        #expect(session.state.layers.count == 1, "\(sheet)")
        session.type("zq")
        session.press(.escape)
        #expect(session.state.layers.count == 1)
        #expect(session.text.contains("Esc again discards it"), "\(sheet)")
        session.type("x")
        #expect(session.text.contains("zqx") && !session.text.contains("Esc again discards it"))
        session.press(.escape, .escape)
        #expect(session.state.layers.isEmpty)
        #expect(session.statusLine.contains("left: nothing was saved") && !session.text.contains("zqx"))
        #expect(session.community.saved.isEmpty)
    }

    @Test(arguments: sheets.indices)
    func `a sheet as it was opened is left at once`(place: Int) {
        let sheet = Self.sheets[place]
        var session = Session(view: sheet.view)
        for key in sheet.keys { session.press(key) }
        session.press(.escape)
        #expect(session.state.layers.isEmpty)
        #expect(!session.statusLine.contains("left"))
    }

    @Test func `a step that waits for its day is asked about, too`() {
        var session = Session()
        session.press("f")
        session.type("ask Ana")
        session.press(.enter, .escape)
        #expect(session.text.contains("Esc again discards it"))
        session.press(.escape)
        #expect(session.state.layers.isEmpty && session.community.saved.isEmpty)
    }

    @Test func `a message of one's own is asked about, one from a template is not`() {
        var session = Session()
        session.press("c", .escape)
        #expect(session.state.layers.isEmpty)
        session.press("c", "E")
        session.send(.edited("My own words"))
        session.press(.escape)
        #expect(session.text.contains("Esc again discards it, Enter prepares it"))
        session.press("j", .escape)
        #expect(session.state.layers.count == 1)
        session.press(.escape)
        #expect(session.state.layers.isEmpty && session.community.saved.isEmpty)
    }
}
