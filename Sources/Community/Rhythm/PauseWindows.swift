/// The thresholds of windows of 90 days that step back by 7 days from the last active day to the first.
/// After Calefato et al., "Will you come back to contribute?", EMSE 27:76, 2022.
struct PauseWindows {
    static let days: Int32 = 90
    static let step: Int32 = 7

    private let pauses: [Gap]
    private let first: Int32
    private let last: Int32

    /// The windows over all pauses, which are in order; nil where there are too few pauses for any to have a threshold.
    init?(pauses: [Gap], days: ActiveDays) {
        guard pauses.count >= PauseCounts.fewest, let first = days.numbers.first, let last = days.numbers.last else {
            return nil
        }
        self.pauses = pauses
        self.first = first
        self.last = last
    }

    /// The threshold of the newest window, if it has one.
    var newest: Double? {
        var counts = PauseCounts(longest: Int(PauseWindows.days))
        for pause in pauses.reversed() {
            guard pause.from >= last - PauseWindows.days else { break }
            counts.add(pause.length)
        }
        return counts.threshold
    }

    /// The mean of the thresholds of all older windows that have one. O(windows · 90) at worst: each pause enters and
    /// leaves once, and a window that holds the same pauses as the one before is not computed again.
    var meanOfOlder: Double? {
        var counts = PauseCounts(longest: Int(PauseWindows.days))
        var (low, high) = (pauses.count, pauses.count)
        var (sum, number) = (0.0, 0)
        var threshold: Double?
        var end = last - PauseWindows.step
        while end >= first {
            let before = (low, high)
            while low > 0, pauses[low - 1].from >= end - PauseWindows.days {
                low -= 1
                if pauses[low].length <= PauseWindows.days { counts.add(pauses[low].length) }
            }
            while high > low, pauses[high - 1].to > end {
                high -= 1
                if pauses[high].length <= PauseWindows.days { counts.remove(pauses[high].length) }
            }
            if before != (low, high) { threshold = counts.threshold }
            if let threshold {
                sum += threshold
                number += 1
            }
            end -= PauseWindows.step
        }
        return number == 0 ? nil : sum / Double(number)
    }
}
