/// Everything one pull fetched of one source, staged on disk until a store has applied it.
public struct FetchedFeed: Sendable {
    /// What the source says of itself.
    public var description: SourceDescription
    /// The lists that arrived whole; a kind that is missing failed and stays as it was in the store.
    public var lists: [FetchedList]
    /// The attendee lists of the events that answered.
    public var attendees: [AttendeeList]
    /// What went wrong on the way, in the order it happened.
    public var problems: [PullProblem]
    /// The size of the lists together, in bytes.
    public var bytes: Int

    /// Creates a feed.
    public init(
        description: SourceDescription, lists: [FetchedList], attendees: [AttendeeList] = [],
        problems: [PullProblem] = [], bytes: Int = 0
    ) {
        self.description = description
        self.lists = lists
        self.attendees = attendees
        self.problems = problems
        self.bytes = bytes
    }
}

/// What a source says of itself.
public struct SourceDescription: Hashable, Sendable {
    /// The dashboard's community.
    public var community: String
    /// The source's name on the dashboard.
    public var name: String
    /// When new data was last posted to it: a hint, no proof.
    public var lastImport: Instant?

    /// Creates a description.
    public init(community: String, name: String, lastImport: Instant? = nil) {
        self.community = community
        self.name = name
        self.lastImport = lastImport
    }
}

/// The people on the attendee list of one event.
public struct AttendeeList: Hashable, Sendable {
    /// The event's id.
    public var event: OriginID
    /// The event's channel: ids are unique within one.
    public var channel: String?
    /// The ids of the identities listed.
    public var people: [OriginID]

    /// Creates an attendee list.
    public init(event: OriginID, channel: String?, people: [OriginID]) {
        self.event = event
        self.channel = channel
        self.people = people
    }
}
