import Testing

@testable import Community

/// People of whom files know days and nothing else, on 21 November 2026.
@Suite struct DatesOnlyTests {
    private let today = day("2026-11-21")

    private func figures(_ change: (inout MemberHistory) -> Void) -> Figures {
        var history = MemberHistory()
        change(&history)
        return Figures(
            history: history, facts: ManagerFacts(), role: .community, settings: Settings(), now: today.noon)
    }

    @Test func `a day of contribution is one contribution, however often it is told`() {
        let found = figures {
            $0.datesOnly = [day("2026-09-01"), day("2026-09-01"), day("2026-10-01")]
            $0.contributionDays = [day("2026-09-01"), day("2026-09-01"), day("2026-10-01")]
        }
        #expect(found.contributions == 2 && found.level == .contributor && found.datesOnly)
        #expect(found.lastContribution == day("2026-10-01").start && found.contributions90 == 2)
        #expect(found.deeds.isEmpty, "nothing tells whether it was the first")
    }

    @Test func `a day that a feed tells of is that contribution, not another one`() {
        let at = day("2026-11-18").start.adding(seconds: 7_200)
        let found = figures {
            $0.contributions = [at]
            $0.datesOnly = [day("2026-11-18")]
            $0.contributionDays = [day("2026-11-18")]
        }
        #expect(found.contributions == 1 && found.lastContribution == at && !found.datesOnly)
        #expect(found.deeds.map(\.kind) == [.firstContribution])
    }

    @Test func `a day ahead counts once it is due`() {
        let found = figures {
            $0.datesOnly = [day("2026-11-22")]
            $0.contributionDays = [day("2026-11-22")]
        }
        #expect(found.contributions == 0 && found.state == .unknown && !found.datesOnly)
        #expect(found.nextChange == day("2026-11-22").start)
    }

    @Test func `first known is no active day, yet nobody is new after it`() {
        let found = figures {
            $0.datesOnly = [day("2026-11-18")]
            $0.firstKnown = day("2023-02-01")
        }
        #expect(found.state == .participating && found.firstSeen == day("2023-02-01").start)
        #expect(found.usualPause == nil && found.silentDays(on: today) == 3)
        #expect(figures { $0.firstKnown = day("2023-02-01") }.state == .unknown)
    }

    @Test func `reasons say dates only, and what we cannot see is in every one`() {
        var member = Member.lapsed()
        member.figures.datesOnly = true
        member.figures.basis = .default
        #expect(
            member.reason(.reactivate, sources: ["slack"])
                == "Quiet 41 d in slack (dates only); unusual after 28 d (default)")
        #expect(member.reason(.talking).contains("(dates only)"))
        #expect(Reason.stateSentence(member.context(["slack"])).contains("silent 41 d (dates only)"))
        member.settings.notSeen = ["Slack"]
        for queue in QueueName.allCases {
            #expect(member.reason(queue).hasSuffix(". Slack: we cannot see."), "\(queue)")
        }
    }
}
