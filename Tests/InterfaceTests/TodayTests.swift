import Community
import Terminal
import Testing

@testable import Interface
@testable import Store

@Suite struct TodayTests {
    @Test(arguments: [(120, 40), (80, 24), (40, 10)])
    func `Today looks as recorded`(size: (Int, Int)) {
        let session = Session(view: "today", width: size.0, height: size.1)
        Snapshot.check(session.text, "today-\(size.0)x\(size.1)")
    }

    @Test func `a terminal without Unicode gets another form of the chart`() {
        let session = Session(view: "today")
        let screen = Painter.draw(session.state, theme: .bare, glyphs: .ascii)
        #expect(screen.text.contains("###"))
        #expect(screen.text.utf8.allSatisfy { $0 < 0x80 })
        #expect(screen.text.contains("-3"))
    }

    @Test func `1 shows it, and Enter opens the queue under the cursor`() {
        var session = Session()
        session.press("1")
        #expect(session.state.place == .today)
        #expect(session.text.contains("6 written, 1 here again"))
        #expect(session.text.contains("Sofía Marqués Ibáñez after 214 d, today; you wrote"))
        session.press("j", "j", .enter)
        #expect(session.state.place == .queue)
        #expect(session.state.queue == .reactivate)
    }

    @Test func `once the day's goal is reached the footer says that it is enough`() {
        let community = FakeCommunity()
        var session = Session(community)
        #expect(session.statusLine.contains("today 4 of 10"))
        session = Session(community, options: { $0.settings.outreach.aDay = 4 })
        #expect(session.statusLine.contains("4 of 4 today: enough for one day"))
    }

    @Test(arguments: [(90, 90, 90), (90, 45, 45), (90, 54, 45), (90, 40, 30), (90, 200, 90), (5, 2, 2), (7, 3, 3)])
    func `days are put together evenly, from today backwards`(days: Int, width: Int, columns: Int) {
        let fitted = Buckets.fitting(Array(repeating: 1, count: days), width: width)
        #expect(fitted.count == columns)
        #expect(fitted.reduce(0, +) == days)
    }
}
