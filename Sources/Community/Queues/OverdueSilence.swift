/// A silence beside the days after which it is unusual, in the three bands of PRODUCT §4: the right moment beats the
/// star.
struct OverdueSilence {
    let since: Day?
    let thresholdDays: Int
    /// The last days over the threshold of the first two bands.
    private static let bandEnds = [14, 45]

    /// 0 up to 14 days over, 1 up to 45, 2 beyond.
    func band(on today: Day) -> Int64 {
        guard let since else { return 2 }
        let over = today.days(since: since) - thresholdDays
        return Int64(Self.bandEnds.firstIndex { over <= $0 } ?? Self.bandEnds.count)
    }

    /// The moments at which the band changes.
    var bandEdges: [Instant?] {
        Self.bandEnds.map { end in since?.adding(thresholdDays + end + 1).start }
    }
}
