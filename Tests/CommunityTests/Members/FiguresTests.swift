import Community
import Testing

/// The figures of PRODUCT §3 on 21 November 2026, noon.
@Suite struct FiguresTests {
    let today = day("2026-11-21")

    private func figures(
        conversations: [Int] = [], contributions: [Int] = [], attendances: [Int] = [], datesOnly: [Int] = [],
        earliest: Int? = 3_000, knownBefore: Bool = false, facts: ManagerFacts = ManagerFacts(),
        _ change: (inout Settings) -> Void = { _ in }
    ) -> Figures {
        func moments(_ ago: [Int]) -> [Instant] { ago.map { today.adding(-$0).start.adding(seconds: 3_600) }.sorted() }
        var settings = Settings()
        change(&settings)
        let history = MemberHistory(
            conversations: moments(conversations), contributions: moments(contributions),
            attendances: moments(attendances), datesOnly: datesOnly.map { today.adding(-$0) }.sorted(),
            earliestOfFirstSource: earliest.map { today.adding(-$0).start }, knownBefore: knownBefore)
        return Figures(history: history, facts: facts, role: .community, settings: settings, now: today.noon)
    }

    private func onLeave(from: Int, until: Int?) -> ManagerFacts {
        var facts = ManagerFacts()
        facts.breaks = [Break(id: "1", from: today.adding(-from), until: until.map { today.adding(-$0) })]
        return facts
    }

    // MARK: States

    @Test func `without activity a member is unknown and has no silence`() {
        let found = figures()
        #expect(found == Figures())
        #expect(found.state == .unknown)
        #expect(found.thresholdDays == 90)
        #expect(found.silentDays(on: today) == nil)
    }

    @Test func `a newcomer's first activity is at most 30 days ago`() {
        #expect(figures(conversations: [30]).state == .newcomer)
        #expect(figures(conversations: [31]).state == .participating)
        #expect(figures(conversations: [0], earliest: nil).state == .newcomer)
    }

    @Test func `nobody is a newcomer within 30 days of the source's earliest record`() {
        #expect(figures(conversations: [10], earliest: 41).state == .newcomer)
        #expect(figures(conversations: [10], earliest: 40).state == .participating)
        #expect(figures(conversations: [10], earliest: 10).state == .participating)
    }

    @Test func `nobody is a newcomer whom another source knew before`() {
        #expect(figures(contributions: [3], knownBefore: true).state == .active)
    }

    @Test func `dormant is a silence of more than 365 days`() {
        #expect(figures(contributions: [365]).state == .lapsed)
        #expect(figures(contributions: [366]).state == .dormant)
    }

    @Test func `lapsed is a silence of more than the own threshold`() {
        #expect(figures(contributions: [90]).state == .active)
        #expect(figures(contributions: [91]).state == .lapsed)
        #expect(figures(conversations: [91]).state == .lapsed)
    }

    @Test func `talking is contributions beyond their own threshold and activity otherwise`() {
        #expect(figures(conversations: [1], contributions: [90]).state == .active)
        #expect(figures(conversations: [1], contributions: [91]).state == .talking)
        #expect(figures(contributions: [91], attendances: [5]).state == .talking)
        #expect(figures(contributions: [400], datesOnly: [5]).state == .talking)
    }

    @Test func `the contribution threshold is one of contributions alone`() {
        // Contributions every 40 days (40 + 3 = 43), conversations every 2 days.
        let found = figures(
            conversations: Array(stride(from: 1, to: 300, by: 2)), contributions: [44, 84, 124, 164, 204])
        #expect(found.contributionThresholdDays == 43)
        #expect(found.thresholdDays == 28)
        #expect(found.state == .talking)
    }

    @Test func `participating is activity without any contribution`() {
        #expect(figures(conversations: [40, 5]).state == .participating)
        #expect(figures(attendances: [40]).state == .participating)
        #expect(figures(datesOnly: [40]).state == .participating)
    }

    @Test func `what a manager recorded goes first, in order, and the natural state stays beneath`() {
        var facts = ManagerFacts()
        facts.contentAsIs = true
        #expect(figures(contributions: [200], facts: facts).state == .contentAsIs)
        facts.alumni = true
        #expect(figures(contributions: [200], facts: facts).state == .alumni)
        facts.breaks = [Break(id: "1", from: today, until: nil)]
        let found = figures(contributions: [200], facts: facts)
        #expect(found.state == .onBreak)
        #expect(found.naturalState == .lapsed)
        #expect(figures(facts: facts).state == .onBreak)
        #expect(figures(facts: facts).naturalState == .unknown)
    }

    // MARK: Breaks

    @Test func `a break holds from its first day until the day of return`() {
        #expect(figures(contributions: [50], facts: onLeave(from: 0, until: -1)).state == .onBreak)
        #expect(figures(contributions: [50], facts: onLeave(from: 20, until: 0)).state == .active)
        #expect(figures(contributions: [50], facts: onLeave(from: -1, until: nil)).state == .active)
        #expect(figures(contributions: [50], facts: onLeave(from: 20, until: nil)).state == .onBreak)
    }

    @Test func `one visit does not end a break`() {
        #expect(figures(contributions: [200, 1], facts: onLeave(from: 100, until: -30)).state == .onBreak)
    }

    @Test func `silence counts from the return where that is later than the last activity`() {
        let found = figures(contributions: [200], facts: onLeave(from: 150, until: 20))
        #expect(found.silentDays(on: today) == 20)
        #expect(found.contributionSilentSince == today.adding(-20))
        #expect(found.state == .active)
        #expect(figures(contributions: [10], facts: onLeave(from: 150, until: 20)).silentDays(on: today) == 10)
    }

    @Test func `a break that goes on does not shorten the silence`() {
        #expect(figures(contributions: [200], facts: onLeave(from: 150, until: -20)).silentDays(on: today) == 200)
        #expect(figures(facts: onLeave(from: 150, until: 20)).silentSince == nil)
    }

    // MARK: Levels

    @Test func `a day exactly 365 days ago is within the window`() {
        #expect(figures(contributions: [365]).level == .contributor)
        #expect(figures(contributions: [366]).level == .none)
        #expect(figures(contributions: [366]).levelBefore == .contributor)
    }

    @Test(arguments: [
        (10, 0, Level.core), (9, 0, .contributor), (1, 50, .contributor), (0, 10, .participant), (0, 9, .visitor),
        (0, 1, .visitor), (0, 0, .none),
    ])
    func `the dashboard's own thresholds make the level`(contributions: Int, conversations: Int, level: Level) {
        let found = figures(
            conversations: Array(repeating: 40, count: conversations),
            contributions: Array(repeating: 41, count: contributions))
        #expect(found.level == level)
    }

    @Test(arguments: [
        (5, 0, Level.core), (4, 0, .contributor), (1, 3, .contributor), (0, 3, .participant), (0, 2, .visitor),
    ])
    func `a project with thresholds 1, 3, 1, 5 has its own levels`(contributions: Int, conversations: Int, level: Level)
    {
        let found = figures(
            conversations: Array(repeating: 40, count: conversations),
            contributions: Array(repeating: 41, count: contributions)
        ) { ($0.levels.participant, $0.levels.core) = (3, 5) }
        #expect(found.level == level)
    }

    @Test func `the level before is that of the last active day`() {
        let found = figures(contributions: Array(400..<410), datesOnly: [400])
        #expect(found.level == .none)
        #expect(found.levelBefore == .core)
        // A talk 40 days ago: by then the window had lost what lies more than 405 days back.
        #expect(figures(conversations: [40], contributions: Array(400..<410)).levelBefore == .contributor)
        #expect(figures(conversations: [40], contributions: Array(406..<416)).levelBefore == .visitor)
    }

    @Test func `an attendance and a day without a time make no level`() {
        #expect(figures(attendances: [40], datesOnly: [50]).level == .none)
    }

    // MARK: Counts and moments

    @Test func `the recent counts hold the day 90 days ago`() {
        let found = figures(conversations: [91, 90, 0], contributions: [90, 91, 92], attendances: [90, 89])
        #expect(found.conversations90 == 2)
        #expect(found.contributions90 == 1)
        #expect(found.attendances90 == 2)
        #expect((found.conversations, found.contributions, found.attendances) == (3, 3, 2))
    }

    @Test func `what lies ahead counts for nothing until due`() {
        let history = MemberHistory(
            conversations: [today.noon], contributions: [today.noon.adding(seconds: 1)],
            attendances: [today.adding(3).noon], datesOnly: [today.adding(1)])
        let found = Figures(
            history: history, facts: ManagerFacts(), role: .community, settings: Settings(), now: today.noon)
        #expect((found.conversations, found.contributions, found.attendances) == (1, 0, 0))
        #expect(found.lastSeen == today.noon)
        #expect(found.nextChange == today.noon.adding(seconds: 1))
    }

    @Test func `first and last seen are to the second, and a day without a time yields to one with`() {
        let at = today.adding(-5).start.adding(seconds: 3_600)
        let same = figures(conversations: [5], datesOnly: [5])
        #expect((same.firstSeen, same.lastSeen) == (at, at))
        let around = figures(conversations: [5], datesOnly: [9, 2])
        #expect((around.firstSeen, around.lastSeen) == (today.adding(-9).start, today.adding(-2).start))
        #expect(
            figures(contributions: [7], attendances: [3]).lastContribution
                == today.adding(-7).start.adding(seconds: 3_600))
    }

    @Test func `days without a time make a rhythm`() {
        let found = figures(datesOnly: [5, 12, 19, 26, 33, 40])
        #expect(found.usualPause == 7)
        #expect(found.basis == .history)
    }

    // MARK: The next change

    @Test(
        arguments: [
            ([30], [], 1), ([29], [], 2), ([40], [], 51), ([], [40], 51), ([], [91], 275), ([100], [], 266),
            ([400], [], nil),
        ] as [([Int], [Int], Int?)])
    func `the next change is the first day on which a figure is another`(
        conversations: [Int], contributions: [Int], inDays: Int?
    ) {
        // Day 31: newcomer no more. Day 91: lapsed, and out of the recent counts. Day 366: dormant, and out of the level.
        #expect(
            figures(conversations: conversations, contributions: contributions).nextChange
                == inDays.map { today.adding($0).start })
    }

    @Test func `a break's first day and its return are changes`() {
        #expect(figures(datesOnly: [91], facts: onLeave(from: -5, until: -9)).nextChange == today.adding(5).start)
        #expect(figures(datesOnly: [91], facts: onLeave(from: 5, until: -9)).nextChange == today.adding(9).start)
        #expect(figures(facts: onLeave(from: 5, until: nil)).nextChange == nil)
    }

    @Test func `core ends when the tenth contribution leaves the window`() {
        let found = figures(contributions: [364, 363] + Array(101..<110))
        #expect(found.level == .core)
        // Eleven within the year: the oldest may go, the second oldest (363) may not: day 366 − 363.
        #expect(found.nextChange == today.adding(3).start)
    }
}
