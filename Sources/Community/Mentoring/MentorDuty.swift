/// What a member offers as a mentor. Languages, time zone and skills are those of the person.
public struct MentorDuty: Hashable, Sendable {
    /// How many mentees they have room for.
    public var capacity: Int
    /// What they mentor in.
    public var topics: [String] = []
    /// The first day they are back; nil while they are here.
    public var awayUntil: Day?

    /// Creates the duty of a mentor.
    public init(capacity: Int, topics: [String] = [], awayUntil: Day? = nil) {
        self.capacity = capacity
        self.topics = topics
        self.awayUntil = awayUntil
    }

    /// Whether they are away on a day.
    public func isAway(on day: Day) -> Bool { awayUntil.map { day < $0 } ?? false }

    /// "over capacity: 4 of 3" where there are more mentees than room; nil where there are not.
    public func overCapacity(_ mentees: Int) -> String? {
        mentees > capacity ? "over capacity: \(mentees) of \(capacity)" : nil
    }

    /// How many mentees a mentor has room for unless it is said.
    public static let usualCapacity = 3
}
