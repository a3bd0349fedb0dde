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

    /// Whether the mentees had better get somebody else: no mentor any more, gone quiet, on a break, or gone.
    public var isLost: Bool {
        guard let row, duty != nil, row.leftFeed == nil else { return true }
        return [.lapsed, .dormant, .onBreak, .alumni].contains(row.figures.state)
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
}

/// What becomes of one mentee when a mentor hands over.
public struct HandOver: Equatable, Sendable {
    /// The mentee.
    public var mentee: Mentee
    /// Who takes over; nil where nobody has room: then the mentorship ends, and the mentee stands first in the list.
    public var match: MentorMatch?
}
