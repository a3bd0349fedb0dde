/// A moment in time, to the second, in UTC.
public struct Instant: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z; negative before.
    public var seconds: Int64

    /// Creates the moment `seconds` after 1970-01-01T00:00:00Z.
    public init(seconds: Int64) { self.seconds = seconds }

    /// 1990-01-01T00:00:00Z: what a feed dates earlier is kept and counts for nothing.
    public static let earliestCounted = Instant(seconds: 631_152_000)

    /// The UTC day that the moment falls on; the nearest one that `Day` can hold for a moment far out.
    public var day: Day {
        let (quotient, remainder) = seconds.quotientAndRemainder(dividingBy: 86_400)
        return Day(number: Int32(clamping: remainder < 0 ? quotient - 1 : quotient))
    }

    /// The moment `seconds` later (earlier where negative); stops at the ends of time.
    public func adding(seconds more: Int64) -> Instant {
        let (sum, overflow) = seconds.addingReportingOverflow(more)
        return Instant(seconds: overflow ? (more < 0 ? .min : .max) : sum)
    }

    /// Whether the left moment is earlier.
    public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}
