/// The preferences of PRODUCT §10 that rules depend on, with their defaults.
public struct Settings: Hashable, Codable, Sendable {
    public var levels = Levels()
    public var rhythm = Rhythm()
    public var outreach = Outreach()
    public var people = People()
    /// `[sync] first_byte_minutes`: how long to wait for the first byte of an answer.
    public var firstByteMinutes = 30
    /// `[feeds] not_seen`: channels that no feed covers.
    public var notSeen: [String] = []

    /// Creates the defaults.
    public init() {}

    /// `[levels]`: the dashboard's own rule over `days`.
    public struct Levels: Hashable, Codable, Sendable {
        public var days = 365
        public var visitor = 1
        public var participant = 10
        public var contributor = 1
        public var core = 10
        /// Tags that make a conversation count as a contribution.
        public var contributionTags: [String] = []

        /// Creates the defaults.
        public init() {}
    }

    /// `[rhythm]`: thresholds in days.
    public struct Rhythm: Hashable, Codable, Sendable {
        public var defaultDays = 90
        public var floorDays = 28
        public var capDays = 120
        public var dormantDays = 365
        public var newcomerDays = 30

        /// Creates the defaults.
        public init() {}
    }

    /// `[outreach]`.
    public struct Outreach: Hashable, Codable, Sendable {
        public var coolDownDays = 30
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
