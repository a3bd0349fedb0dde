/// A mentor and a mentee, with a goal, a cadence and check-ins; recorded on the mentee.
public struct Mentorship: Hashable, Sendable {
    /// The id of the edit that began it.
    public var id: String
    /// Who mentors.
    public var mentor: MemberReference
    /// What the mentee wants to reach, in their words.
    public var goal: String
    /// The day it began.
    public var since: Day
    /// Days from one check-in to the next.
    public var cadenceDays: Int
    /// The mentee's level when it began.
    public var levelThen: Level
    /// What the mentor before handed over.
    public var handover: String?
    /// The check-ins, the oldest first.
    public var checkIns: [CheckIn] = []
    /// How it ended; nil while it goes on.
    public var end: MentorshipEnd?
    /// Whether nobody recorded an end: it goes on, or it ended as a later one began or as its mentor was forgotten.
    public var isEndOpen = true

    /// Creates a mentorship.
    public init(
        id: String, mentor: MemberReference, goal: String, since: Day, cadenceDays: Int = Mentorship.usualCadence,
        levelThen: Level = .none, handover: String? = nil
    ) {
        self.id = id
        self.mentor = mentor
        self.goal = goal
        self.since = since
        self.cadenceDays = cadenceDays
        self.levelThen = levelThen
        self.handover = handover
    }

    /// Days from one check-in to the next unless it is said.
    public static let usualCadence = 14

    /// The day of the next check-in: a cadence after the last one or after the beginning; nil once it ended.
    public var nextCheckIn: Day? {
        guard end == nil else { return nil }
        return max(since, checkIns.last?.day ?? since).adding(cadenceDays)
    }
}

/// One check-in of a mentorship.
public struct CheckIn: Hashable, Sendable {
    /// The id of the edit that recorded it.
    public var id: String
    /// The day.
    public var day: Day
    /// How it went, in the mentee's words.
    public var words: String?

    /// Creates a check-in.
    public init(id: String, day: Day, words: String?) {
        self.id = id
        self.day = day
        self.words = words
    }
}

/// How a mentorship ended.
public struct MentorshipEnd: Hashable, Sendable {
    /// What came of it.
    public enum Outcome: String, CaseIterable, Codable, Sendable {
        case goalReached = "goal_reached"
        case handedOver = "handed_over"
        case mentorLeft = "mentor_left"
        case menteeLeft = "mentee_left"
        case stopped

        /// How a sentence says it.
        public var words: String { rawValue.split(separator: "_").joined(separator: " ") }

        /// Whether the two had better not begin anew without a thought.
        public var isParting: Bool { isLoss || self == .menteeLeft }

        /// Whether the mentee stands without the mentor they had.
        public var isLoss: Bool { self == .mentorLeft || self == .stopped }
    }

    /// What came of it.
    public var outcome: Outcome
    /// The day.
    public var day: Day
    /// The words about it, where there are any.
    public var words: String?
    /// The mentorships handed over before it, by their ids: whoever ended it wanted none of them back.
    public var over: [String]

    /// Creates an end.
    public init(outcome: Outcome, day: Day, words: String? = nil, over: [String] = []) {
        self.outcome = outcome
        self.day = day
        self.words = words
        self.over = over
    }
}

extension ManagerFacts {
    /// The mentorship that goes on.
    public var mentorship: Mentorship? { mentorships.last { $0.end == nil } }

    /// The day of the next check-in; one that falls in a break of the mentee or the mentor waits for its end. Nil
    /// without a mentor, and while a break has no end.
    public var nextCheckIn: Day? { mentorship?.nextCheckIn(outside: checkInBreaks) }

    /// Whether a check-in waits no longer: its day has come, and neither mentee nor mentor is on a break or away.
    public func isCheckInDue(on day: Day) -> Bool {
        !junk && role != .bot && nextCheckIn.map { $0 <= day && !checkInBreaks.contains(day) } ?? false
    }

    /// The breaks of mentee and mentor.
    var checkInBreaks: BreakSpans { BreakSpans(breaks + mentorBreaks) }

    /// When the member does not mentor: breaks, and until the day they are back as a mentor.
    public var breaksAsMentor: [Break] {
        guard let back = mentorDuty?.awayUntil else { return breaks }
        return breaks + [Break(id: "", from: Day(number: .min), until: back)]
    }

    /// The last mentorship of a member who had a mentor and has none now; nil where they have one, never had one, or
    /// no longer need one.
    public var lostMentorship: Mentorship? {
        guard mentorship == nil, let last = mentorships.max(by: { $0.endOrder < $1.endOrder }), let end = last.end
        else { return nil }
        return end.outcome.isLoss ? last : nil
    }
}

extension [Mentorship] {
    /// The mentorships in order of their ids, each with its end. A member has one mentor: one that has no recorded end
    /// ended when a later one began, as where two laptops began one each; it does not come back when that one ends, nor
    /// when handing it over is undone after somebody ended what came of it. And one whose mentor was forgotten ended for
    /// want of a mentor. Told by the facts alone, in whatever order they came.
    ///
    /// - Parameter ends: the recorded ends, by the mentorship's id.
    func settled(by ends: [String: MentorshipEnd]) -> [Mentorship] {
        var settled = sorted { $0.id < $1.id }
        for place in settled.indices {
            let some = settled[place]
            settled[place].isEndOpen = ends[some.id] == nil
            settled[place].end =
                ends[some.id] ?? some.ending(before: settled[(place + 1)...].first) ?? some.ending(with: ends)
        }
        return settled
    }
}

extension Mentorship {
    /// How it ended without anybody saying so; nil where it goes on. When a mentor was forgotten nobody remembers.
    fileprivate func ending(before later: Mentorship?) -> MentorshipEnd? {
        if let later { return MentorshipEnd(outcome: .handedOver, day: Swift.max(since, later.since)) }
        return mentor.isNobody ? MentorshipEnd(outcome: .mentorLeft, day: checkIns.last?.day ?? since) : nil
    }

    /// How it ended with a later one that is undone since; nil where nobody who knew of it ended that.
    fileprivate func ending(with ends: [String: MentorshipEnd]) -> MentorshipEnd? {
        ends.filter { $0.value.over.contains(id) }.max { $0.key < $1.key }.map { _, last in
            MentorshipEnd(outcome: last.outcome, day: Swift.max(since, last.day))
        }
    }

    fileprivate var endOrder: (Int32, String) { (end?.day.number ?? 0, id) }
}
