/// Everything the rules compute of one member at one moment; stored, and right until `nextChange`.
public struct Figures: Equatable, Sendable {
    /// The role.
    public var role: Role = .community
    /// The level today.
    public var level: Level = .none
    /// The level on the last active day.
    public var levelBefore: Level = .none
    /// The state today.
    public var state: MemberState = .unknown
    /// The state without what managers recorded (break, alumni, content as is): it decides the queues.
    public var naturalState: MemberState = .unknown
    /// The first activity.
    public var firstSeen: Instant?
    /// The latest activity.
    public var lastSeen: Instant?
    /// The latest contribution.
    public var lastContribution: Instant?
    /// Conversations as speaker.
    public var conversations = 0
    /// Contributions as author.
    public var contributions = 0
    /// Events attended.
    public var attendances = 0
    /// The median of all own pauses; nil without a pause; may end in .5.
    public var usualPause: Double?
    /// The days after which silence is unusual.
    public var thresholdDays = 90
    /// Whether nothing is known of the member but whole days, from a file ("dates only").
    public var datesOnly = false
    /// Where the threshold comes from.
    public var basis: ThresholdBasis = .default
    /// The same threshold for contributions alone.
    public var contributionThresholdDays = 90
    /// The day silence counts from: the later of the last active day and the end of a recorded break; nil without activity.
    public var silentSince: Day?
    /// The same for contributions alone.
    public var contributionSilentSince: Day?
    /// Conversations of the last 90 days.
    public var conversations90 = 0
    /// Events of the last 90 days.
    public var attendances90 = 0
    /// Contributions of the last 90 days.
    public var contributions90 = 0
    /// What counts towards the next level within the level rule's window; nil where that is further than one step.
    public var towardsNext: Int?
    /// The deeds of the last 14 days that deserve thanks, thanked or not, the newest first.
    public var deeds: [GoodDeed] = []
    /// The next moment at which any of these figures, or a place in a queue, changes by time alone; nil when never.
    public var nextChange: Instant?

    /// Creates the figures of a member without activity.
    public init() {}

    /// Whether they are around: neither quiet beyond their own pause nor never seen.
    public var isPresent: Bool {
        switch naturalState {
        case .newcomer, .active, .participating, .talking: true
        case .lapsed, .dormant, .onBreak, .alumni, .contentAsIs, .unknown: false
        }
    }

    /// Days of silence on `today`; nil without activity, 0 while the silence lies ahead.
    public func silentDays(on today: Day) -> Int? { silentSince.map { max(0, today.days(since: $0)) } }
}

/// A member's place in a queue: who belongs, who is left out and why, and the order.
public struct QueuePlace: Hashable, Sendable {
    /// The queue.
    public var queue: QueueName
    /// nil where the member is shown.
    public var leftOut: LeftOut?
    /// Sorts ascending, the first number first; ties by latest seen, then key, are the store's.
    public var order: [Int64]

    /// Creates a place; `order` holds at most three numbers.
    public init(queue: QueueName, leftOut: LeftOut?, order: [Int64]) {
        self.queue = queue
        self.leftOut = leftOut
        self.order = order
    }
}
