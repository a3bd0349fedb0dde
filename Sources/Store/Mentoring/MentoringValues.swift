public import Community

/// All mentors and their mentees, and who lost their mentor.
public struct Mentoring: Equatable, Sendable {
    /// Members who had a mentor and have none now, the latest loss first.
    public var without: [Mentee] = []
    /// The mentors, by name.
    public var mentors: [Mentor] = []

    /// Creates an empty view.
    public init() {}
}

/// A mentor with their mentees.
public struct Mentor: Equatable, Sendable {
    /// The member; nil where the feeds no longer know the identity that the mentorships name.
    public var row: MemberRow?
    /// The name.
    public var name: String
    /// What they offer; nil where they mentor somebody without being a mentor any more.
    public var duty: MentorDuty?
    /// What is known of the person.
    public var person: PersonFacts
    /// Their mentees of today, the next check-in first.
    public var mentees: [Mentee]

    /// "over capacity: 4 of 3"; nil where there is room for all of them, or none is said.
    public var overCapacity: String? { duty?.overCapacity(mentees.count) }

    /// "all 3 mentees are from Acme"; nil where they are fewer, or differ.
    public var uniformity: String? {
        mentees.count < Uniformity.smallest ? nil : Uniformity.words(mentees.map { MatchTraits($0.row, $0.person) })
    }

    /// Why the mentees had better get somebody else; nil where nothing speaks for it.
    public var loss: MentorLoss? {
        guard let row, row.leftFeed == nil else { return .notInFeeds }
        let loss = MentorLoss(row)
        return duty == nil && loss?.isRefusal != true ? .noMentor : loss
    }

    /// Whether the mentees had better get somebody else.
    public var isLost: Bool { loss != nil }
}

/// Why somebody cannot go on as a mentor.
public enum MentorLoss: String, CaseIterable, Sendable {
    case notInFeeds = "not_in_feeds"
    case neverContact = "never_contact"
    case junk, bot
    case noMentor = "no_mentor"
    case quiet
    case onBreak = "on_break"
    case alumni

    /// What a member's own standing says; nil where they can go on.
    public init?(_ row: MemberRow) {
        if row.leftFeed != nil {
            self = .notInFeeds
        } else if row.neverContact != nil {
            self = .neverContact
        } else if row.junk {
            self = .junk
        } else if row.figures.role == .bot {
            self = .bot
        } else {
            switch row.figures.state {
            case .lapsed, .dormant: self = .quiet
            case .onBreak: self = .onBreak
            case .alumni: self = .alumni
            default: return nil
            }
        }
    }

    /// Whether they could not be made a mentor now.
    var isRefusal: Bool {
        switch self {
        case .notInFeeds, .neverContact, .junk, .bot: true
        case .noMentor, .quiet, .onBreak, .alumni: false
        }
    }

    /// How a list says it.
    public var words: String {
        switch self {
        case .notInFeeds: "no longer in the feeds"
        case .neverContact: "not to be contacted"
        case .junk: "marked junk"
        case .bot: "a bot"
        case .noMentor: "no mentor"
        case .quiet: "quiet"
        case .onBreak: "on a break"
        case .alumni: "alumni"
        }
    }
}

/// A mentee and the mentorship that goes on, or the one that was lost.
public struct Mentee: Equatable, Sendable {
    /// The member.
    public var row: MemberRow
    /// The mentorship.
    public var mentorship: Mentorship
    /// What is known of the person.
    public var person: PersonFacts
    /// The mentorships before it, the oldest first.
    public var earlier: [Mentorship] = []
    /// The recorded breaks; a check-in waits for their end.
    public var breaks: [Break] = []
    /// The mentor's, and when they are away; a check-in waits for their end too.
    public var mentorBreaks: [Break] = []

    /// When the next check-in is; nil once the mentorship ended.
    public func checkIn(today: Day) -> CheckInDue? {
        let due = CheckInDue(mentorship, breaks: breaks, mentorBreaks: mentorBreaks, today: today)
        return due != nil && row.figures.state == .onBreak ? .onBreak : due
    }

    /// The day of the next check-in; one that falls in a break waits for its end.
    public var nextCheckIn: Day? { mentorship.nextCheckIn(outside: BreakSpans(breaks + mentorBreaks)) }

    /// The same on a day: one that was due before a break that goes on waits for its end too.
    public func nextCheckIn(today: Day) -> Day? {
        mentorship.nextCheckIn(outside: BreakSpans(breaks + mentorBreaks), today: today)
    }

    /// The mentorship and those before it, with check-ins and what was handed over.
    public func story(today: Day) -> MentoringStory {
        MentoringStory(earlier + [mentorship], breaks: breaks, mentorBreaks: mentorBreaks, today: today)
    }
}

extension MatchTraits {
    /// What tells whether a group gets too uniform: organization, region, languages.
    public init(_ row: MemberRow, _ person: PersonFacts) {
        self.init()
        organization = row.organization
        region = row.knownRegion
        languages = person.languages
    }
}

/// What becomes of one mentee when a mentor hands over.
public struct HandOver: Equatable, Sendable {
    /// The mentee.
    public var mentee: Mentee
    /// Who takes over; nil where nobody has room: then the mentorship ends, and the mentee stands first in the list.
    public var match: MentorMatch?
    /// Who else could, the best first; those who have no room are the last.
    public var choices: [MentorMatch] = []
}
