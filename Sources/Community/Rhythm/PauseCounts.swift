/// How many pauses of each length a window holds; pauses come and go in O(1), quartiles take O(longest length).
struct PauseCounts {
    /// The fewest pauses that make a threshold.
    static let fewest = 4

    private var counts: [Int32]
    private(set) var total = 0

    /// Room for lengths up to `longest`.
    init(longest: Int) { counts = Array(repeating: 0, count: longest + 1) }

    mutating func add(_ length: Int32) {
        counts[Int(length)] += 1
        total += 1
    }

    mutating func remove(_ length: Int32) {
        counts[Int(length)] -= 1
        total -= 1
    }

    /// Q3 + 3·IQR, where there are at least four pauses and IQR > 1.
    var threshold: Double? {
        guard total >= PauseCounts.fewest else { return nil }
        let q1 = Quartiles.quantile(1, count: total, value)
        let q3 = Quartiles.quantile(3, count: total, value)
        return q3 - q1 > 1 ? q3 + 3 * (q3 - q1) : nil
    }

    /// The length at `rank`, 0 being the shortest.
    private func value(_ rank: Int) -> Int32 {
        var left = rank
        for (length, count) in counts.enumerated() {
            left -= Int(count)
            if left < 0 { return Int32(length) }
        }
        return 0
    }
}
