/// The preferences of PRODUCT §10 that rules depend on, with their defaults.
public struct Settings: Hashable, Codable, Sendable {
    /// `[levels]`.
    public var levels = Levels()
    /// `[rhythm]`.
    public var rhythm = Rhythm()
    /// `[outreach]`.
    public var outreach = Outreach()
    /// `[people]`.
    public var people = People()
    /// `[sync] first_byte_minutes`: how long to wait for the first byte of an answer.
    public var firstByteMinutes = 30
    /// `[privacy] keep_vanished_days`: how long somebody is kept who is no longer in the feed.
    public var keepVanishedDays = 90
    /// `[feeds] not_seen`: channels that no feed covers.
    public var notSeen: [String] = []

    /// Creates the defaults.
    public init() {}

    /// `[levels]`: the dashboard's own rule over `days`.
    public struct Levels: Hashable, Codable, Sendable {
        /// The days that count back from today.
        public var days = 365
        /// Conversations that make a visitor.
        public var visitor = 1
        /// Conversations that make a participant.
        public var participant = 10
        /// Contributions that make a contributor.
        public var contributor = 1
        /// Contributions that make a core member.
        public var core = 10
        /// Tags that make a conversation count as a contribution.
        public var contributionTags: [String] = []

        /// Creates the defaults.
        public init() {}
    }

    /// `[rhythm]`: thresholds in days.
    public struct Rhythm: Hashable, Codable, Sendable {
        /// The threshold without a rhythm of one's own.
        public var defaultDays = 90
        /// The smallest threshold.
        public var floorDays = 28
        /// The largest threshold.
        public var capDays = 120
        /// Silence beyond it is dormant.
        public var dormantDays = 365
        /// How long somebody is new.
        public var newcomerDays = 30

        /// Creates the defaults.
        public init() {}
    }

    /// `[outreach]`.
    public struct Outreach: Hashable, Codable, Sendable {
        /// How long nobody writes again.
        public var coolDownDays = 30
        /// The day's goal.
        public var aDay = 10

        /// Creates the defaults.
        public init() {}
    }

    /// `[people]`: patterns in which `*` is the only wildcard and case does not count.
    public struct People: Hashable, Codable, Sendable {
        /// E-mail or `source/origin_id` patterns.
        public var staff: [String] = []
        /// Username patterns.
        public var bots: [String] = ["*-bot", "*[bot]"]

        /// Creates the defaults.
        public init() {}
    }
}
