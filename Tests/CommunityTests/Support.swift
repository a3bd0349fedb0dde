import Community

/// A day from its ISO form; the tests write only real ones.
func day(_ text: String) -> Day { Day(iso8601: text) ?? Day(number: .min) }

/// A moment from its ISO form; the tests write only real ones.
func instant(_ text: String) -> Instant { Instant(iso8601: text) ?? Instant(seconds: .min) }

extension Day {
    /// Noon of the day.
    var noon: Instant { start.adding(seconds: 43_200) }
}

/// Active days that begin on 1 January 2026 and follow one another after these gaps.
func days(gaps: [Int], from first: Day = day("2026-01-01")) -> [Day] {
    gaps.reduce(into: [first]) { days, gap in days.append(days[days.count - 1].adding(gap)) }
}

/// A generator whose numbers are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
