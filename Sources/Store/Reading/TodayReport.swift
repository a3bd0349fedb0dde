public import Community

/// What the Today view tells: what waits, what came of the week, and how lively the sources are.
public struct TodayReport: Equatable, Sendable {
    /// The counts of about a week ago.
    public struct Before: Equatable, Sendable {
        /// The day they are of.
        public var day: Day
        /// Members shown per queue.
        public var queues: [QueueName: Int] = [:]
        /// Members per level.
        public var levels: [Level: Int] = [:]
    }

    /// Somebody who is here again after a message.
    public struct Return: Equatable, Sendable {
        /// Who it is.
        public var member: MemberID
        /// The key.
        public var key: MemberKey
        /// The name.
        public var name: String
        /// When, and after how many days.
        public var deed: GoodDeed
        /// The message before it, where it is known.
        public var sender: String?
        /// When that was sent.
        public var sentAt: Instant?
    }

    /// Somebody who has done their part.
    public struct Alumnus: Equatable, Sendable {
        /// The key.
        public var key: MemberKey
        /// The name.
        public var name: String
        /// All they contributed.
        public var contributions: Int
        /// The years they were active in.
        public var first: Instant?
        /// The latest activity.
        public var last: Instant?
    }

    /// Conversations and contributions of a source, day by day.
    public struct SourceDays: Equatable, Sendable {
        /// The source's name.
        public var source: String
        /// The last 90 days, the oldest first; the last one is today.
        public var days: [Int]

        /// All of them together.
        public var total: Int { days.reduce(0, +) }
    }

    /// The day it is about.
    public var day: Day
    /// What each queue shows and leaves out.
    public var queues: [QueueName: QueueCount]
    /// Members per level; bots, staff and junk are in none.
    public var levels: [Level: Int]
    /// The counts of about a week ago; nil until there is such a day.
    public var before: Before?
    /// The first activity of the newcomer whose first 48 hours end soonest, else of the one who waits longest.
    public var oldestNewcomer: Instant?
    /// Members in Follow up whose date has passed.
    public var overdue: Int
    /// Steps of groups and regions that are due.
    public var stepsDue = 0
    /// Steps of groups and regions whose day has passed.
    public var stepsOverdue = 0
    /// Messages sent in the last 7 days, by the queue they were written from.
    public var written: [QueueName: Int]
    /// Messages sent in the last 7 days, all of them.
    public var writtenInAll: Int
    /// Who came back in the last 14 days after a message, the newest first; at most 20.
    public var returns: [Return]
    /// The alumni, to be honoured: who contributed most first; at most 20.
    public var alumni: [Alumnus] = []
    /// Messages sent today.
    public var sentToday: Int
    /// The sources in order, with their activity.
    public var activity: [SourceDays]
    /// The sources and how old what we know of them is.
    public var sources: [SourceStatus]

    /// The days that the activity reaches back, today included.
    public static let days = 90

    /// How many wait in a queue; in Follow up the steps of groups and regions too.
    public func waiting(in queue: QueueName) -> Int {
        (queues[queue]?.shown ?? 0) + (queue == .followUp ? stepsDue : 0)
    }

    /// How many more wait in a queue than a week ago; nil where that is not known.
    public func change(of queue: QueueName) -> Int? {
        before?.queues[queue].map { (queues[queue]?.shown ?? 0) - $0 }
    }

    /// How many more stand on a level than a week ago; nil where that is not known.
    public func change(of level: Level) -> Int? { before.map { (levels[level] ?? 0) - ($0.levels[level] ?? 0) } }
}
