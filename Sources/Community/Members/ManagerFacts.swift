/// What managers recorded about one member: the outcome of all edits on their identities.
public struct ManagerFacts: Equatable, Sendable {
    /// The role set by hand; nil where the patterns of the settings decide.
    public var role: Role?
    /// Whether a manager called it junk.
    public var junk = false
    /// The breaks, the oldest first.
    public var breaks: [Break] = []
    /// Whether a manager called the member alumni.
    public var alumni = false
    /// Whether the member is content as is.
    public var contentAsIs = false
    /// Who decided that the member is never contacted; nil where nobody did.
    public var neverContact: NeverContact?
    /// Whether a manager called the data wrong.
    public var wrongData = false
    /// Tags that a manager put on.
    public var tags: Set<String> = []
    /// Tags of the dashboard that a manager took off.
    public var removedTags: Set<String> = []
    /// The notes, the oldest first.
    public var notes: [Note] = []
    /// The latest snooze.
    public var snooze: Snooze?
    /// Per queue, the moment last seen when the manager said "done": hidden until newer activity.
    public var done: [QueueName: DoneMark] = [:]
    /// The next steps, the earliest due first.
    public var nextSteps: [NextStep] = []
    /// The outreach, the oldest first.
    public var attempts: [Attempt] = []
    /// What is known of the person.
    public var person = PersonFacts()
    /// The channels by which messages bounced.
    public var deadChannels: Set<String> = []
    /// The thank-yous, the oldest first.
    public var thanks: [Thanks] = []
    /// The conversations that a manager promoted to contributions.
    public var promoted: Set<ConversationPlace> = []
    /// The mentor of the mentorship that goes on, or the name of one outside the feeds.
    public var mentor: String?
    /// The mentorships as mentee, in the order in which they began.
    public var mentorships: [Mentorship] = []
    /// When the mentor of the mentorship that goes on is on a break or away; told by the facts of the mentor.
    public var mentorBreaks: [Break] = []
    /// What the member offers as a mentor; nil where they are none.
    public var mentorDuty: MentorDuty?
    /// What the member is for regions, by role, then region.
    public var stewardships: [Stewardship] = []
    /// The region, where one is assigned.
    public var region: String?
    /// Who among the managers answers for the member.
    public var owner: String?
    /// Who stands in for the owner.
    public var cover: String?

    /// Creates the facts of a member nobody has touched.
    public init() {}
}

/// A break that a manager recorded; no reason is asked.
public struct Break: Hashable, Sendable {
    /// The id of the edit that recorded it.
    public var id: String
    /// The first day.
    public var from: Day
    /// The day they return, the first one that is no longer break; nil while open.
    public var until: Day?

    /// Creates a break.
    public init(id: String, from: Day, until: Day?) {
        self.id = id
        self.from = from
        self.until = until
    }
}

/// A note about a member, in a manager's words.
public struct Note: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// When it was.
    public var at: Instant
    /// Who did it.
    public var actor: String
    /// The text.
    public var text: String

    /// Creates a note.
    public init(id: String, at: Instant, actor: String, text: String) {
        self.id = id
        self.at = at
        self.actor = actor
        self.text = text
    }
}

/// Out of the queues until a date, or until activity newer than what was seen then.
public struct Snooze: Hashable, Sendable {
    /// The day of return; nil where only new activity ends it.
    public var until: Day?
    /// Whether new activity ends it.
    public var untilActive: Bool
    /// The member's latest activity when the snooze was set.
    public var seen: Instant?
    /// When it was set.
    public var at: Instant

    /// Creates a snooze.
    public init(until: Day?, untilActive: Bool, seen: Instant?, at: Instant) {
        self.until = until
        self.untilActive = untilActive
        self.seen = seen
        self.at = at
    }
}

/// "Done" in one queue: welcomed, thanked, checked in, looked at.
public struct DoneMark: Hashable, Sendable {
    /// The member's latest activity when it was done.
    public var seen: Instant?
    /// When it was.
    public var at: Instant

    /// Creates a mark.
    public init(seen: Instant?, at: Instant) {
        self.seen = seen
        self.at = at
    }
}

/// A next step that a manager planned for a member.
public struct NextStep: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// The text.
    public var text: String
    /// The day it is due.
    public var due: Day
    /// Whether it is done.
    public var done: Bool

    /// Creates a next step.
    public init(id: String, text: String, due: Day, done: Bool = false) {
        self.id = id
        self.text = text
        self.due = due
        self.done = done
    }
}
