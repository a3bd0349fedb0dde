import Testing

@testable import Community

@Suite struct StepUpTests {
    private func figures(talks: Int = 0, contributions: Int = 0, _ settings: Settings = Settings()) -> Figures {
        func moments(_ count: Int) -> [Instant] {
            (0..<count).map { Member.today.adding(-5 * (count - $0)).start.adding(seconds: 3_600) }
        }
        let history = MemberHistory(
            conversations: moments(talks), contributions: moments(contributions),
            earliestOfFirstSource: instant("2020-01-01T00:00:00Z"))
        return Figures(
            history: history, facts: ManagerFacts(), role: .community, settings: settings, now: Member.now)
    }

    @Test(
        arguments: [
            (6, 0, nil), (7, 0, 7), (9, 0, 9), (10, 0, 0), (30, 0, 0), (3, 6, nil), (3, 7, 7), (0, 9, 9), (0, 10, nil),
            (1, 0, nil), (0, 0, nil),
        ] as [(Int, Int, Int?)])
    func `one step is within 30 % of the next level's count, or one short`(
        talks: Int, contributions: Int, count: Int?
    ) {
        #expect(figures(talks: talks, contributions: contributions).towardsNext == count)
    }

    @Test func `the thresholds and the window are those of the settings`() {
        var settings = Settings()
        settings.levels.core = 4
        #expect(figures(contributions: 3, settings).towardsNext == 3)
        #expect(figures(contributions: 2, settings).towardsNext == nil)
        settings.levels.core = 10
        settings.levels.days = 20
        #expect(figures(contributions: 9, settings).towardsNext == nil)
        settings.levels.core = 5
        #expect(figures(contributions: 9, settings).towardsNext == 4)
    }

    @Test func `what counts towards the next level shrinks on the day the oldest leaves the window`() throws {
        var settings = Settings()
        settings.levels.days = 60
        let found = figures(contributions: 9, settings)
        #expect(found.towardsNext == 9)
        let oldest = Member.today.adding(-45)
        #expect(try #require(found.nextChange) <= oldest.adding(61).start)
    }

    @Test func `Step up is for people who are around, by their contributions in 90 days`() {
        var member = Member(.active, contributions: 8)
        member.figures.level = .contributor
        member.figures.towardsNext = 8
        member.figures.contributions90 = 3
        #expect(member.place(in: .stepUp)?.order == [-3])
        #expect(member.reason(.stepUp) == "8 of 10 contributions: 2 short of core; 3 contributions in 90 d")
        member.facts.alumni = true
        #expect(member.place(in: .stepUp)?.leftOut == .alumni)
        member.figures.naturalState = .lapsed
        #expect(member.place(in: .stepUp) == nil)
    }

    @Test func `a participant is one contribution short of contributor`() {
        var member = Member(.participating)
        member.figures.level = .participant
        member.figures.towardsNext = 0
        #expect(member.reason(.stepUp) == "0 of 1 contribution: 1 short of contributor; 0 contributions in 90 d")
    }
}
