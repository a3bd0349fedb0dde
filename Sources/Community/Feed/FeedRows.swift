/// An identity as a source tells it.
public struct FeedIdentity: Hashable, Sendable {
    /// The id on the source.
    public var originID: OriginID
    /// The username; a dashboard always has one.
    public var username: String?
    /// The name.
    public var name: String?
    /// The e-mail address.
    public var email: String?
    /// The address of a picture.
    public var avatar: String?
    /// The company.
    public var company: String?
    /// The tags.
    public var tags: [String]
    /// What only a file of people tells; nil for a dashboard's feed.
    public var exported: ExportedFacts?

    /// Creates an identity row.
    public init(
        originID: OriginID, username: String?, name: String? = nil, email: String? = nil, avatar: String? = nil,
        company: String? = nil, tags: [String] = [], exported: ExportedFacts? = nil
    ) {
        self.originID = originID
        self.username = username
        self.name = name
        self.email = email
        self.avatar = avatar
        self.company = company
        self.tags = tags
        self.exported = exported
    }
}

/// A conversation, contribution or event as a source tells it: the three share their shape and their key
/// (source, kind, origin_id, channel).
public struct FeedActivity: Hashable, Sendable {
    /// `.conversation`, `.contribution` or `.event`.
    public var kind: RowKind
    /// The id on the source.
    public var originID: OriginID?
    /// The channel.
    public var channel: String?
    /// The speaker or author; nil for events and where the source no longer knows.
    public var actor: OriginID?
    /// When it was said, done or starts.
    public var at: Instant
    /// When an event ends.
    public var endsAt: Instant?
    /// The content of a conversation (up to 200 characters), the title of a contribution or event.
    public var text: String?
    /// The contribution's type as the source names it; nil for the other kinds.
    public var type: String?
    /// Where it can be read on the web.
    public var url: String?
    /// The conversation that a contribution came from.
    public var thread: String?
    /// Participants of a conversation, attendees of an event.
    public var people: [OriginID]
    /// The tags.
    public var tags: [String]

    /// Creates an activity row.
    public init(
        kind: RowKind, originID: OriginID?, channel: String? = nil, actor: OriginID? = nil, at: Instant,
        endsAt: Instant? = nil, text: String? = nil, type: String? = nil, url: String? = nil, thread: String? = nil,
        people: [OriginID] = [], tags: [String] = []
    ) {
        self.kind = kind
        self.originID = originID
        self.channel = channel
        self.actor = actor
        self.at = at
        self.endsAt = endsAt
        self.text = text
        self.type = type
        self.url = url
        self.thread = thread
        self.people = people
        self.tags = tags
    }
}

/// One row of a feed, decoded.
public enum FeedRow: Sendable {
    case identity(FeedIdentity)
    case activity(FeedActivity)
}

/// An object of a feed that could not be read, with why; it is counted, kept aside and shown.
public struct UnreadableObject: Error, Hashable, Sendable {
    /// The cause in a few words, such as "origin_id holds a NUL".
    public var reason: String
    /// The id, where at least that could be read: its stored row then does not count as vanished.
    public var originID: OriginID?

    /// Creates a refusal.
    public init(reason: String, originID: OriginID? = nil) {
        self.reason = reason
        self.originID = originID
    }
}
