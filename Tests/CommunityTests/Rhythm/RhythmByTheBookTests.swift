import Community
import Testing

/// PRODUCT §3 followed word by word, slowly: every window collects and sorts its pauses anew.
private struct RhythmByTheBook {
    let days: [Int]
    let settings: Settings.Rhythm
    let gaps: [(from: Int, to: Int, length: Int)]

    init(days: [Int], settings: Settings.Rhythm, leave: Range<Int>?) {
        self.days = days
        self.settings = settings
        gaps = zip(days, days.dropFirst()).map { from, to in
            (from, to, (from..<to).count { leave?.contains($0) != true })
        }.filter { $0.length > 0 }
    }

    func quantile(_ values: [Int], _ p: Double) -> Double {
        let sorted = values.sorted()
        let h = Double(sorted.count - 1) * p
        let low = Int(h.rounded(.down))
        let high = min(low + 1, sorted.count - 1)
        return Double(sorted[low]) + (h - Double(low)) * Double(sorted[high] - sorted[low])
    }

    func threshold(windowEnd end: Int) -> Double? {
        let inside = gaps.filter { $0.length > 1 && $0.from >= end - 90 && $0.to >= end - 90 && $0.to <= end }
            .map(\.length)
        guard inside.count >= 4 else { return nil }
        let (q1, q3) = (quantile(inside, 0.25), quantile(inside, 0.75))
        return q3 - q1 > 1 ? q3 + 3 * (q3 - q1) : nil
    }

    var rhythm: Rhythm {
        let lengths = gaps.map(\.length)
        let pauses = lengths.filter { $0 > 1 }
        var (found, basis) = (Double(settings.defaultDays), ThresholdBasis.default)
        if let first = days.first, let last = days.last {
            let thresholds = stride(from: last, through: first, by: -7).map { threshold(windowEnd: $0) }
            let older = thresholds.dropFirst().compactMap { $0 }
            if let own = thresholds[0] {
                (found, basis) = (own, .own)
            } else if !older.isEmpty {
                (found, basis) = (older.reduce(0, +) / Double(older.count), .earlier)
            } else if lengths.count >= 4 {
                let (q1, q3) = (quantile(lengths, 0.25), quantile(lengths, 0.75))
                (found, basis) = (q3 + 3 * max(q3 - q1, 1), .history)
            }
        }
        if !lengths.isEmpty { found = max(found, quantile(lengths, 0.75)) }
        found = min(max(found, Double(settings.floorDays)), Double(settings.capDays))
        return Rhythm(
            usualPause: pauses.isEmpty ? nil : quantile(pauses, 0.5), thresholdDays: Int(found.rounded(.down)),
            basis: basis)
    }
}

@Suite struct RhythmByTheBookTests {
    @Test(arguments: 0..<30 as Range<UInt64>)
    func `the quick rhythm is that of the book`(seed: UInt64) {
        var random = SeededGenerator(state: seed)
        var seen: Set<ThresholdBasis> = []
        for _ in 0..<40 {
            let longest = [3, 8, 30, 70, 150].randomElement(using: &random) ?? 3
            var number = Int.random(in: 8_000...19_000, using: &random)
            var numbers: [Int] = []
            for _ in 0..<Int.random(in: 0...40, using: &random) {
                numbers.append(number)
                number += Int.random(
                    in: 1...(Int.random(in: 0..<6, using: &random) == 0 ? longest * 3 : longest), using: &random)
            }
            var settings = Settings.Rhythm()
            if Bool.random(using: &random) { (settings.floorDays, settings.capDays) = (1, 100_000) }
            var leave: Range<Int>?
            var breaks: [Break] = []
            if Bool.random(using: &random), let day = numbers.randomElement(using: &random) {
                let from = day + Int.random(in: -5...20, using: &random)
                let until = from + Int.random(in: 1...60, using: &random)
                leave = from..<until
                breaks = [Break(id: "1", from: Day(number: Int32(from)), until: Day(number: Int32(until)))]
            }
            let book = RhythmByTheBook(days: numbers, settings: settings, leave: leave)
            let days = ActiveDays(numbers.map { Day(number: Int32($0)) })
            let quick = Rhythm(days, breaks: BreakSpans(breaks), settings: settings)
            #expect(quick == book.rhythm, "seed \(seed): \(numbers), break \(String(describing: leave))")
            seen.insert(quick.basis)
        }
        #expect(seen == Set(ThresholdBasis.allCases))
    }
}
