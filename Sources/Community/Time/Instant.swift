/// A moment in time, to the second, in UTC.
public struct Instant: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z; negative before.
    public var seconds: Int64

    /// Creates the moment `seconds` after 1970-01-01T00:00:00Z.
    public init(seconds: Int64) { self.seconds = seconds }

    /// The UTC day that the moment falls on.
    public var day: Day { Day(number: Int32(clamping: Int64((Double(seconds) / 86_400).rounded(.down)))) }

    /// The moment `seconds` later.
    public func adding(seconds more: Int64) -> Instant { Instant(seconds: seconds + more) }

    public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}
