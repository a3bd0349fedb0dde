/// What of a person counts when mentor and mentee are matched.
public struct MatchTraits: Hashable, Sendable {
    /// Languages, BCP 47 codes, the preferred first.
    public var languages: [String] = []
    /// Minutes east of UTC now; nil where the time zone is not known.
    public var utcOffset: Int?
    /// Skills, and for a mentor the topics of the duty.
    public var topics: [String] = []
    /// Channels of the last year, as `source/channel`.
    public var channels: Set<String> = []
    /// The organization, where one is known.
    public var organization: String?
    /// The region, where one is assigned.
    public var region: String?

    /// Creates the traits of somebody of whom nothing is known.
    public init() {}
}

/// Somebody who could mentor.
public struct MentorCandidate: Sendable {
    /// The member's key.
    public var key: MemberKey
    /// The name.
    public var name: String
    /// What they offer.
    public var duty: MentorDuty
    /// What counts of them.
    public var traits: MatchTraits
    /// What counts of their mentees of today.
    public var mentees: [MatchTraits]
    /// Threads that both they and the mentee took part in.
    public var sharedThreads: Int
    /// When and how the mentee parted from them, "until 21 Nov, stopped"; nil where they did not.
    public var parted: String?

    /// Creates a candidate.
    public init(
        key: MemberKey, name: String, duty: MentorDuty, traits: MatchTraits, mentees: [MatchTraits],
        sharedThreads: Int, parted: String? = nil
    ) {
        self.key = key
        self.name = name
        self.duty = duty
        self.traits = traits
        self.mentees = mentees
        self.sharedThreads = sharedThreads
        self.parted = parted
    }

    /// How many mentees more they have room for.
    public var room: Int { max(0, duty.capacity - mentees.count) }

    /// Whether they can be suggested on a day: they are here and have room.
    func canTake(on day: Day) -> Bool { room > 0 && !duty.isAway(on: day) }
}

/// A mentor suggested for a mentee, with the reasons.
public struct MentorMatch: Hashable, Sendable {
    /// The mentor's key.
    public var key: MemberKey
    /// The mentor's name.
    public var name: String
    /// Why: languages, hours of overlap, topics, channels, threads, room, in this order.
    public var reasons: [String]
    /// That the mentee parted from them before, or that their group would get too uniform; nil where nothing is.
    public var warning: String?
    /// How well they fit; higher is better, a sum of the reasons' weights.
    public var score: Double
    /// How many mentees they have.
    public var mentees: Int
    /// How many they have room for in all.
    public var capacity: Int
    /// What speaks for them, as kinds: reasons for several mentees are counted by kind.
    var kinds: [Kind]
    /// When and how the mentee parted from them; nil where they did not.
    var parted: String?

    /// How many mentees more they have room for.
    public var room: Int { max(0, capacity - mentees) }

    /// The reasons with another room than that of today in their place, for one who is to get others too.
    public func reasons(withRoom room: Int) -> [String] {
        guard kinds.count == reasons.count else { return reasons }
        return zip(kinds, reasons).compactMap { kind, reason in
            kind == .room ? Self.room(room)?.reason : reason
        }
    }

    /// The best matches for a mentee: those here with room, the best first; ties by room, then key.
    ///
    /// - Complexity: O(candidates · traits).
    public static func best(_ count: Int = 5, for mentee: MatchTraits, among candidates: [MentorCandidate], today: Day)
        -> [MentorMatch]
    {
        Array(ranked(candidates.filter { $0.canTake(on: today) }.map { MentorMatch(mentee, $0) }).prefix(count))
    }

    /// All mentors who are here: the best of those with room first, then the best of those without.
    ///
    /// - Complexity: O(candidates · traits).
    public static func all(for mentee: MatchTraits, among candidates: [MentorCandidate], today: Day) -> [MentorMatch] {
        ranked(candidates.filter { !$0.duty.isAway(on: today) }.map { MentorMatch(mentee, $0) })
    }

    /// Those with room for so many first, of these whom the mentee parted from last, then the best; ties by room, then
    /// key.
    static func ranked(_ matches: [MentorMatch], needed: Int = 1) -> [MentorMatch] {
        matches.sorted {
            let (left, right) = ($0.place(needed: needed), $1.place(needed: needed))
            return (left, $1.score, $1.room, $0.key) < (right, $0.score, $0.room, $1.key)
        }
    }

    private func place(needed: Int) -> Int { (room >= needed ? 0 : 2) + (parted == nil ? 0 : 1) }

    /// How a mentor fits a mentee, whether or not they have room.
    public init(_ mentee: MatchTraits, _ mentor: MentorCandidate) {
        let parts = [
            Self.language(mentee, mentor.traits), Self.hours(mentee, mentor.traits),
            Self.topics(mentee, mentor.traits), Self.channels(mentee, mentor.traits),
            Self.threads(mentor.sharedThreads), Self.room(mentor.room),
        ].compactMap { $0 }
        key = mentor.key
        name = mentor.name
        mentees = mentor.mentees.count
        capacity = mentor.duty.capacity
        kinds = parts.map(\.kind)
        reasons = parts.map(\.reason)
        score = parts.reduce(0) { $0 + $1.weight }
        parted = mentor.parted
        let minds = [
            mentor.parted.map { "was their mentor \($0)" },
            Uniformity.warning(mentor: mentor.name, group: mentor.mentees + [mentee]),
        ].compactMap { $0 }
        warning = minds.isEmpty ? nil : minds.joined(separator: "; ")
    }

    enum Kind: CaseIterable { case language, hours, topics, channels, threads, room }

    private struct Part {
        var kind: Kind
        var weight: Double
        var reason: String
    }

    private static func language(_ mentee: MatchTraits, _ mentor: MatchTraits) -> Part? {
        let shared = mentee.languages.filter(mentor.languages.contains)
        guard !shared.isEmpty else { return nil }
        return Part(
            kind: .language, weight: 3 + (shared.first == mentee.languages.first ? 1 : 0),
            reason: shared.joined(separator: "/"))
    }

    private static func hours(_ mentee: MatchTraits, _ mentor: MatchTraits) -> Part? {
        guard let own = mentee.utcOffset, let other = mentor.utcOffset else { return nil }
        let hours = DayOverlap.hours(own, other)
        return hours >= 1
            ? Part(kind: .hours, weight: hours / 4, reason: "\(DayOverlap.words(hours)) of the day shared") : nil
    }

    private static func topics(_ mentee: MatchTraits, _ mentor: MatchTraits) -> Part? {
        let shared = mentee.topics.filter(mentor.topics.contains)
        return shared.isEmpty
            ? nil
            : Part(
                kind: .topics, weight: Double(min(2, shared.count)) * 2,
                reason: shared.prefix(3).joined(separator: ", "))
    }

    private static func channels(_ mentee: MatchTraits, _ mentor: MatchTraits) -> Part? {
        let shared = mentee.channels.intersection(mentor.channels).count
        let words = shared == 1 ? "a channel shared" : "\(shared) channels shared"
        return shared == 0 ? nil : Part(kind: .channels, weight: min(2, Double(shared) / 2), reason: words)
    }

    /// Having talked before counts, its hundredth time little more than its tenth.
    private static func threads(_ count: Int) -> Part? {
        guard count > 0 else { return nil }
        let weight = count >= 8 ? 3.0 : count >= 3 ? 2 : 1
        let words = count == 1 ? "a thread together" : "\(count) threads together"
        return Part(kind: .threads, weight: weight, reason: words)
    }

    private static func room(_ room: Int) -> Part? {
        room > 0 ? Part(kind: .room, weight: Double(min(room, 3)) / 3, reason: "room for \(room)") : nil
    }
}

/// The part of the day that two people are both up.
public enum DayOverlap {
    /// Hours that two days from 9 to 21, local time, have in common.
    ///
    /// - Parameters:
    ///   - one: minutes east of UTC.
    ///   - two: minutes east of UTC.
    public static func hours(_ one: Int, _ two: Int) -> Double {
        let apart = abs(one - two) % 1440
        return max(0, 12 - Double(min(apart, 1440 - apart)) / 60)
    }

    static func words(_ hours: Double) -> String {
        hours == hours.rounded() ? "\(Int(hours)) h" : "\(Int(hours)) h \(Int((hours - hours.rounded(.down)) * 60))"
    }
}

/// When a mentor's group gets too uniform: three or more, all of one organization, region or language alone.
public enum Uniformity {
    /// The fewest mentees that make a group.
    public static let smallest = 3

    /// "all 3 mentees are from Acme", or "would be" of a group that is to come; nil where it is small or mixed.
    public static func words(_ group: [MatchTraits], isToCome: Bool = false) -> String? {
        trait(group, isToCome: isToCome).map { "all \(group.count) mentees \($0)" }
    }

    static func warning(mentor: String, group: [MatchTraits]) -> String? {
        trait(group, isToCome: true).map { "all \(group.count) mentees of \(mentor) \($0)" }
    }

    private static func trait(_ group: [MatchTraits], isToCome: Bool) -> String? {
        guard group.count >= smallest else { return nil }
        let (are, speak) = isToCome ? ("would be", "would speak") : ("are", "speak")
        if let name = common(group.map(\.organization)) { return "\(are) from \(name)" }
        if let name = common(group.map(\.region)) { return "\(are) in \(name)" }
        return common(group.map(\.languages.onlyOne)).map { "\(speak) \($0) alone" }
    }

    private static func common(_ values: [String?]) -> String? {
        guard let first = values.first ?? nil, values.allSatisfy({ $0 == first }) else { return nil }
        return first
    }
}

extension [String] {
    fileprivate var onlyOne: String? { count == 1 ? self[0] : nil }
}
