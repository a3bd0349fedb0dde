import Testing

@testable import Community

@Suite struct PastStandingTests {
    private var settings: Settings {
        var settings = Settings()
        settings.levels.days = 200
        return settings
    }

    /// Every past day's state and level are those that the figures of that day were.
    @Test(arguments: 1...40) func `past days look as they did then`(seed: Int) {
        var random = Dice(seed: UInt64(seed))
        let now = Instant(iso8601: "2026-11-21T12:00:00Z") ?? Instant(seconds: 0)
        func moments(_ most: Int) -> [Instant] {
            (0..<Int.random(in: 0...most, using: &random))
                .map { _ in now.adding(seconds: -Int64.random(in: 0...(900 * 86_400), using: &random)) }.sorted()
        }
        var history = MemberHistory(
            conversations: moments(40), contributions: moments(20), attendances: moments(5),
            datesOnly: Set(moments(5).map(\.day)).sorted())
        history.earliestOfFirstSource = now.adding(seconds: -1_000 * 86_400)
        var facts = ManagerFacts()
        if seed % 3 == 0 {
            let from = now.day.adding(-Int.random(in: 100...500, using: &random))
            facts.breaks = [Break(id: "1", from: from, until: from.adding(60))]
        }
        var standing = PastStanding(history: history, breaks: facts.breaks, settings: settings)
        for back in stride(from: 890, through: 0, by: -11) {
            let moment = now.adding(seconds: -Int64(back) * 86_400)
            let figures = Figures(history: history, facts: facts, role: .community, settings: settings, now: moment)
            let stratum = standing.stratum(at: moment)
            #expect(stratum.state == figures.state, "\(back) d ago")
            #expect(stratum.level == figures.level, "\(back) d ago")
            let silent = standing.silentDays(at: moment, done: standing.done(by: moment))
            #expect(silent == figures.silentDays(on: moment.day), "\(back) d ago")
        }
    }

    @Test func `bands of silence begin where they say`() {
        #expect(
            [0, 6, 7, 27, 28, 44, 45, 365, 729, 730, 9_999].map { SilenceBand(days: $0).number }
                == [0, 0, 1, 1, 2, 2, 3, 7, 7, 8, 8])
    }
}
