import Community
import Testing

@testable import Interface
@testable import Store

/// The main screens at the three sizes, with names that try to break them.
@Suite struct ScreenTests {
    static let sizes = [(120, 40), (80, 24), (40, 10)]

    static let screens: [(name: String, keys: [KeyName])] = [
        ("queue", []), ("queue-zoomed", ["z"]), ("queue-marked", [.space, "j", .space]), ("empty", ["h", "h"]),
        ("members", ["3"]),
        ("profile", [.enter]), ("profile-about", [.enter, .tab]), ("sync", ["0"]), ("contact", ["c"]),
        ("contact-prepared", ["c", .enter]), ("snooze", ["s"]), ("set-aside", ["x"]), ("note", ["i", "h", "i"]),
        ("keys", ["?"]),
        ("command", [":", "s"]), ("narrow", ["/", "r", "a", "v"]), ("find", ["^P", "r", "a", "v"]),
        ("messages", ["d", "u", "M"]),
        ("regions", ["5"]), ("regions-tree", ["5", "S", "j", "l", "j", "l"]), ("region", ["5", "j", .enter]),
        ("region-fields", ["5", "e"]), ("groups", ["6"]), ("group", ["6", "j", .enter]), ("group-new", ["6", "+"]),
        ("events", ["7"]),
        ("review", ["h", "h", "h"]), ("confirm", ["h", "h", "h", "A"]), ("sharing", ["i", "x", .enter, "k", "P"]),
    ]

    @Test(arguments: sizes, screens.indices)
    func `a screen looks as recorded`(size: (Int, Int), index: Int) {
        let (name, keys) = ScreenTests.screens[index]
        let community = FakeCommunity()
        community.change { $0.review = People.review }
        var session = Session(community, width: size.0, height: size.1)
        for key in keys { session.send(.key(key)) }
        Snapshot.check(session.text, "\(name)-\(size.0)x\(size.1)")
    }

    @Test func `who could write stands in the detail and, with all ties, in the profile`() {
        var session = Session()
        #expect(session.text.contains("Could write Amara Okonkwo (14 shared threads)"))
        session.press(.enter)
        #expect(session.text.contains("Amara Okonkwo: 14 shared threads, same organization"))
        session.press(.escape, "j")
        #expect(!session.text.contains("Could write"))
    }

    @Test(arguments: [(120, 40), (80, 24)])
    func `a long title leaves room for the day of the deed and its year`(size: (Int, Int)) {
        let community = FakeCommunity()
        let day = People.now.adding(seconds: -556 * 86_400)
        let title = "It works on my laptop, but not behind our proxy. Where should I look, and for what? All of it"
        community.change { $0.rows[0].lastDeed = People.deed(0, day, title: title) }
        let session = Session(community, width: size.0, height: size.1)
        #expect(session.text.contains("14 May 2025"))
        #expect(session.text.contains("It works on my laptop"))
    }

    @Test func `below the smallest size one line says so`() {
        #expect(Session(width: 39, height: 10).text.hasPrefix("needs 40×10"))
        #expect(Session(width: 120, height: 9).text.hasPrefix("needs 40×10"))
        #expect(Session(width: 0, height: 0).text.isEmpty)
    }

    @Test func `the first run offers the demo or asks for the dashboard`() {
        for (width, height) in ScreenTests.sizes {
            var session = Session(width: width, height: height)
            session.state.layers = [.firstRun(FirstRunForm())]
            Snapshot.check(session.text, "first-run-\(width)x\(height)")
            session.press("a")
            session.type("kestrel")
            Snapshot.check(session.text, "first-run-filled-\(width)x\(height)")
        }
    }
}
