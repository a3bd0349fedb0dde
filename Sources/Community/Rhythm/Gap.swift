/// The days between two neighbouring active days, recorded breaks cut out.
struct Gap: Equatable, Sendable {
    /// The number of the active day before.
    let from: Int32
    /// The number of the active day after.
    let to: Int32
    /// The difference in days, less what of it was break; at least 1.
    let length: Int32

    /// Whether it is more than going on from one day to the next.
    var isPause: Bool { length > 1 }

    /// The gaps between active days, in order; one that was all break is none. O(n · number of breaks).
    static func between(_ days: ActiveDays, breaks: BreakSpans) -> [Gap] {
        var gaps: [Gap] = []
        gaps.reserveCapacity(days.count)
        for (from, to) in zip(days.numbers, days.numbers.dropFirst()) {
            let length = to - from - (breaks.spans.isEmpty ? 0 : breaks.days(from: from, to: to))
            if length > 0 { gaps.append(Gap(from: from, to: to, length: length)) }
        }
        return gaps
    }
}
