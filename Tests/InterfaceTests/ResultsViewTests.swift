import Community
import Testing

@testable import Interface
@testable import Store

@Suite struct ResultsViewTests {
    static func within(_ days: Int, sent: Int, back: Int, others: Int, comparison: Double) -> OutreachResults.Within {
        OutreachResults.Within(
            days: days, sent: sent, back: back,
            share: sent < 20 ? nil : Share(Double(back) / Double(sent), of: Double(sent)), others: others,
            comparison: sent < 20 ? nil : Share(comparison, of: 9_000))
    }

    static let results = OutreachResults(
        cells: [
            OutreachResults.Cell(
                kind: .template, name: "last-deed", queue: nil,
                within: [
                    within(2, sent: 410, back: 12, others: 1_900, comparison: 0.01),
                    within(7, sent: 405, back: 40, others: 1_900, comparison: 0.04),
                    within(30, sent: 400, back: 120, others: 1_900, comparison: 0.15),
                ]),
            OutreachResults.Cell(
                kind: .template, name: "evil\u{1B}[2J", queue: .dormant,
                within: [2, 7, 30].map { within($0, sent: 12, back: 3, others: 80, comparison: 0) }),
            OutreachResults.Cell(
                kind: .channel, name: nil, queue: .reactivate,
                within: [2, 7, 30].map { within($0, sent: 100, back: 15, others: 1_900, comparison: 0.15) }),
        ], counted: 1_200, following: 3, looked: (at: 20_000, of: 100_000))

    private func session(_ results: OutreachResults?, width: Int = 120, height: Int = 40) -> Session {
        let community = FakeCommunity()
        community.change { $0.results = results }
        return Session(community, view: "results", width: width, height: height)
    }

    @Test(arguments: ScreenTests.sizes)
    func `results look as recorded`(size: (Int, Int)) {
        let session = session(Self.results, width: size.0, height: size.1)
        Snapshot.check(session.text, "results-\(size.0)x\(size.1)")
    }

    @Test func `it is always said that this is no experiment`() {
        for size in ScreenTests.sizes {
            let session = session(Self.results, width: size.0, height: size.1)
            let words = session.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(words.contains(OutreachResults.caution), "\(size)")
        }
    }

    @Test func `the cell under the cursor is told in full, too few as such`() {
        var session = session(Self.results)
        #expect(
            session.text.contains(
                "Within 30 d  30 % (26–35) of 400 beside 15 % (14–16): more than without"))
        session.press("j")
        #expect(session.text.contains("Within 7 d  3 of 12: too few to say"))
        session.press("G")
        #expect(session.text.contains("15 % (9–23) of 100 beside 15 % (14–16): no difference to be seen"))
    }

    @Test func `without a message it is said what to do, and a key opens the view`() {
        let community = FakeCommunity()
        community.change { $0.results = OutreachResults(cells: [], counted: 0, following: 0, looked: (at: 0, of: 0)) }
        var session = Session(community)
        session.press("O")
        #expect(session.text.contains("No message has been sent yet"))
        #expect(session.text.contains("c writes"))
        session.type(":members")
        session.press(.enter)
        #expect(!session.text.contains("No message has been sent yet"))
    }

    @Test func `reckoning tells how far it is, can be stopped and begun again`() {
        var session = session(nil)
        #expect(session.text.contains("Nothing is reckoned yet"))
        session.community.change { $0.results = Self.results }
        session.press(.enter)
        #expect(session.text.contains("last-deed"))
        session.send(.reckoning(ResultsView.Progress(done: 512, of: 20_000)))
        #expect(session.statusLine.contains("reckoning: 512 of 20000 people"))
    }

    @Test func `Esc stops what runs`() {
        var state = State(extent: Extent(width: 120, height: 40), now: People.now, options: AppOptions())
        state.view = .results
        let effects = update(&state, .tick(People.now))
        #expect(effects.contains(.loadResults(epoch: 1)))
        #expect(update(&state, .key(.escape)).contains(.stopResults))
        #expect(!update(&state, .loaded(.results(nil, epoch: 1))).contains(.loadResults(epoch: 1)))
        #expect(update(&state, .key(.enter)).contains(.loadResults(epoch: 1)))
    }
}
