/// A whole UTC day.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before.
    public var number: Int32

    /// Creates the day `number` days after 1970-01-01.
    public init(number: Int32) { self.number = number }

    /// The first second of the day.
    public var start: Instant { Instant(seconds: Int64(number) * 86_400) }

    /// The day `days` later (earlier where negative); stops at the first and the last day there is.
    public func adding(_ days: Int) -> Day {
        let (sum, overflow) = Int(number).addingReportingOverflow(days)
        return Day(number: overflow ? (days < 0 ? .min : .max) : Int32(clamping: sum))
    }

    /// The whole days from `earlier` until this day.
    public func days(since earlier: Day) -> Int { Int(number) - Int(earlier.number) }

    /// Whether the left day is earlier.
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}
