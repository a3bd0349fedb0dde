/// How somebody stood at one moment, as far as results compare like with like (PRODUCT §5).
public struct Stratum: Hashable, Sendable {
    /// The state.
    public var state: MemberState
    /// The level.
    public var level: Level
    /// How long they had been silent.
    public var silence: SilenceBand

    /// Creates a stratum.
    public init(state: MemberState, level: Level, silence: SilenceBand) {
        self.state = state
        self.level = level
        self.silence = silence
    }
}

/// A band of days of silence; who has been silent longer comes back less often.
public struct SilenceBand: Hashable, Sendable {
    /// The first day of each band: about a week, the floor of thresholds, just past it, then ever wider.
    static let starts = [0, 7, 28, 45, 60, 90, 180, 365, 730]

    /// The place among the bands, from 0.
    public let number: Int

    /// The band of so many days.
    public init(days: Int) { number = max(0, (Self.starts.firstIndex { $0 > days } ?? Self.starts.count) - 1) }
}
