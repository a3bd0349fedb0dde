import Community

/// Moments counted back from the demo's now, so that the community is always as alive as on the day it was invented.
struct DemoClock: Sendable {
    let now: Instant

    /// A moment of the UTC day that many days ago, never later than now; today's are counted back from now.
    func at(daysAgo: Int, second: Int) -> Instant {
        guard daysAgo > 0 else { return now.adding(seconds: -Int64(60 + second % 1_800)) }
        return now.day.adding(-daysAgo).start.adding(seconds: Int64(second))
    }

    /// The moment that many hours ago.
    func at(hoursAgo: Int) -> Instant { now.adding(seconds: -Int64(hoursAgo) * 3_600) }

    /// The day that many days ahead.
    func day(ahead days: Int) -> Day { now.day.adding(days) }
}
