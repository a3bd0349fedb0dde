import Testing

@testable import Community

@Suite struct RhythmTests {
    private func rhythm(
        _ days: [Day], breaks: [Break] = [], _ change: (inout Settings.Rhythm) -> Void = { _ in }
    ) -> Rhythm {
        var settings = Settings.Rhythm()
        change(&settings)
        return Rhythm(ActiveDays(days), breaks: BreakSpans(breaks), settings: settings)
    }

    /// Without floor and cap, so that the number itself is seen.
    private func bare(_ settings: inout Settings.Rhythm) {
        settings.floorDays = 0
        settings.capDays = 10_000
    }

    @Test(
        arguments: [
            ([2, 3, 3, 4, 5, 7, 9], 15.0), ([7, 7, 8, 14, 21], 35), ([2, 2, 3, 10], 13), ([2, 2, 2, 3], nil),
            ([2, 3, 9], nil), ([], nil), ([2, 2, 3, 3], nil),
        ] as [([Int32], Double?)])
    func `a window's threshold is Q3 + 3 IQR of at least four pauses that differ`(pauses: [Int32], threshold: Double?) {
        var counts = PauseCounts(longest: 90)
        for pause in pauses { counts.add(pause) }
        #expect(counts.threshold == threshold)
    }

    @Test func `quartiles are interpolated at h = (n - 1)p`() throws {
        let quartiles = try #require(Quartiles(ascending: [2, 2, 3, 10] as [Int32]))
        #expect(quartiles.q1 == 2)
        #expect(quartiles.median == 2.5)
        #expect(quartiles.q3 == 4.75)
        #expect(Quartiles(ascending: [] as [Int32]) == nil)
    }

    @Test(arguments: [([2, 3, 3, 4, 5, 7, 9], 15, 4.0), ([7, 7, 8, 14, 21], 35, 8), ([2, 2, 3, 10], 13, 2.5)])
    func `own rhythm comes from the newest window`(gaps: [Int], threshold: Int, usual: Double) {
        let found = rhythm(days(gaps: gaps), breaks: [], bare)
        #expect(found == Rhythm(usualPause: usual, thresholdDays: threshold, basis: .own))
    }

    @Test func `weekly is history 10 and monthly is history 34, before the floor`() {
        #expect(rhythm(days(gaps: Array(repeating: 7, count: 12)), breaks: [], bare).thresholdDays == 10)
        #expect(rhythm(days(gaps: Array(repeating: 7, count: 12))).thresholdDays == 28)
        let monthly = (1...12).map { day("2025-\($0 < 10 ? "0" : "")\($0)-01") }
        let found = rhythm(monthly)
        #expect(found == Rhythm(usualPause: 31, thresholdDays: 34, basis: .history))
    }

    @Test func `a history needs four gaps, one-day gaps included`() {
        #expect(rhythm(days(gaps: [7, 7, 7])).basis == .default)
        #expect(
            rhythm(days(gaps: [1, 1, 1, 1]), breaks: [], bare)
                == Rhythm(usualPause: nil, thresholdDays: 4, basis: .history))
    }

    @Test func `without activity the threshold is the default`() {
        #expect(rhythm([]) == Rhythm(usualPause: nil, thresholdDays: 90, basis: .default))
        #expect(rhythm(days(gaps: [])) == Rhythm(usualPause: nil, thresholdDays: 90, basis: .default))
    }

    @Test func `Q3 lifts the default and the basis stays`() {
        #expect(rhythm(days(gaps: [100])) == Rhythm(usualPause: 100, thresholdDays: 100, basis: .default))
        #expect(rhythm(days(gaps: [60])).thresholdDays == 90)
    }

    @Test func `the cap beats Q3, and the floor beats a hurried rhythm`() {
        #expect(rhythm(days(gaps: [300])) == Rhythm(usualPause: 300, thresholdDays: 120, basis: .default))
        #expect(rhythm(days(gaps: [2, 2, 3, 10])).thresholdDays == 28)
        let both = rhythm(days(gaps: [300])) { $0.floorDays = 200 }
        #expect(both.thresholdDays == 120)
    }

    @Test func `a threshold is rounded down`() {
        // Q1 = 2.75, Q3 = 6, IQR = 3.25: 15.75.
        #expect(rhythm(days(gaps: [2, 3, 5, 9]), breaks: [], bare).thresholdDays == 15)
        // Q3 of the gaps 60 and 121 is 105.75 and lifts the default.
        #expect(rhythm(days(gaps: [60, 121])).thresholdDays == 105)
    }

    @Test func `Q3 of all own gaps lifts an own threshold`() {
        // Sixteen gaps of 50 days, then a lively quarter of the own threshold 13.
        let gaps = Array(repeating: 50, count: 16) + [100, 2, 2, 3, 10]
        let found = rhythm(days(gaps: gaps), breaks: [], bare)
        #expect(found.basis == .own)
        #expect(found.thresholdDays == 50)
    }

    @Test func `a pause counts in a window when its first day is exactly 90 days before the end`() {
        // 10 + 77 + 3 = 90 days: all four pauses of 2, 3, 8 and 77 days lie inside.
        #expect(rhythm(days(gaps: [77, 2, 3, 8]), breaks: [], bare).basis == .own)
        // One day more and the long one begins too early: three pauses make no window, four gaps make a history.
        #expect(rhythm(days(gaps: [78, 2, 3, 8]), breaks: [], bare).basis == .history)
    }

    @Test func `one-day gaps are no pauses of a window`() {
        #expect(rhythm(days(gaps: [1, 2, 1, 2, 1, 3]), breaks: [], bare).basis == .history)
        #expect(rhythm(days(gaps: [1, 2, 1, 2, 1, 3, 10]), breaks: [], bare).basis == .own)
    }

    @Test func `earlier is the mean of all older windows that have a threshold`() {
        // Pauses 2, 2, 3, 10 on days 0…17, then one of 103 days: the last active day is 120. Ends are 113, 106, … 1.
        // Ends 85…22 hold the four pauses (from day 0 needs end <= 90, to day 17 needs end >= 17): ends 85, 78, 71, 64,
        // 57, 50, 43, 36, 29, 22, each with threshold 13. End 92 has lost the first pause.
        let found = rhythm(days(gaps: [2, 2, 3, 10, 103]), breaks: [], bare)
        #expect(found.basis == .earlier)
        // The mean is 13; Q3 of the gaps 2, 2, 3, 10, 103 is 10.
        #expect(found.thresholdDays == 13)
    }

    @Test func `two kinds of older windows are averaged window by window`() {
        // Days 0, 2, 4, 7, 17 (threshold 13) and 18 … then 37: pauses 2, 2, 3, 10, 20 (Q1 2, Q3 10: 34); last day 200.
        // Ends are 200 − 7k: 88 … 39 hold all five pauses (8 windows of 34; day 37 to day 90), 32 … 18 hold four
        // (ends 32, 25, 18: 3 windows of 13). 95 and 92 have lost pauses: 2, 3, 10, 20 from day 2 needs end <= 92;
        // there is none between 91 and 92. From day 4 no four are left. Mean (8·34 + 3·13) / 11 = 28.27.
        let found = rhythm(days(gaps: [2, 2, 3, 10, 20, 163]), breaks: [], bare)
        #expect(found.basis == .earlier)
        #expect(found.thresholdDays == 28)
    }

    @Test func `a window that reaches before the first active day counts, one that ends before it does not`() {
        // Last day 120, first 0: the ends go down to 1, not to −6.
        let windows = PauseWindows(
            pauses: Gap.between(ActiveDays(days(gaps: [2, 2, 3, 10, 103])), breaks: BreakSpans([])).filter(\.isPause),
            days: ActiveDays(days(gaps: [2, 2, 3, 10, 103])))
        #expect(windows?.newest == nil)
        #expect(windows?.meanOfOlder == 13)
    }

    @Test func `a recorded break is cut out of the gap`() {
        let january = days(gaps: [5, 40, 5])
        let leave = Break(id: "1", from: day("2026-01-16"), until: day("2026-02-05"))
        // 40 days less the 20 of the break.
        #expect(rhythm(january, breaks: [leave]).usualPause == 5)
        let gaps = Gap.between(ActiveDays(january), breaks: BreakSpans([leave]))
        #expect(gaps.map(\.length) == [5, 20, 5])
    }

    @Test func `a gap that was all break is none`() {
        let all = Break(id: "1", from: day("2026-01-01"), until: nil)
        #expect(Gap.between(ActiveDays(days(gaps: [5, 40])), breaks: BreakSpans([all])).isEmpty)
        let rest = Break(id: "1", from: day("2026-01-07"), until: day("2026-03-01"))
        #expect(Gap.between(ActiveDays(days(gaps: [5, 40])), breaks: BreakSpans([rest])).map(\.length) == [5, 1])
    }

    @Test func `overlapping and touching breaks are one, and an empty one is none`() {
        func leave(_ from: String, _ until: String?) -> Break {
            Break(id: from, from: day(from), until: until.map(day))
        }
        let spans = BreakSpans([
            leave("2026-03-01", "2026-03-05"), leave("2026-01-01", "2026-01-10"), leave("2026-01-05", "2026-01-20"),
            leave("2026-01-20", "2026-02-01"), leave("2026-05-02", "2026-05-02"), leave("2026-05-09", "2026-05-02"),
        ])
        #expect(spans.spans.count == 2)
        #expect(spans.contains(day("2026-01-31")))
        #expect(!spans.contains(day("2026-02-01")))
        #expect(spans.lastReturn(by: day("2026-01-31")) == nil)
        #expect(spans.lastReturn(by: day("2026-02-01")) == day("2026-02-01"))
        #expect(spans.nextBoundary(after: day("2026-02-01")) == day("2026-03-01"))
        #expect(spans.nextBoundary(after: day("2026-03-01")) == day("2026-03-05"))
        #expect(spans.nextBoundary(after: day("2026-03-05")) == nil)
    }

    @Test func `days in any order and twice are the same rhythm`() {
        let ordered = days(gaps: [2, 3, 3, 4, 5, 7, 9])
        #expect(rhythm(ordered.reversed() + ordered) == rhythm(ordered))
    }
}
