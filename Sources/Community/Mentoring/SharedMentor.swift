extension MentorMatch {
    /// One of several mentees who are to get one mentor, with the candidates as they stand to this one.
    public struct OneOfSeveral: Sendable {
        /// What counts of the mentee.
        public var traits: MatchTraits
        /// The candidates, for each mentee the same people in the same order.
        public var candidates: [MentorCandidate]

        /// Creates one.
        public init(traits: MatchTraits, candidates: [MentorCandidate]) {
            self.traits = traits
            self.candidates = candidates
        }
    }

    /// The best mentors for several mentees at once: those who are here and have room for all of them, then those with
    /// room for some, with a warning. The reasons say for how many mentees each of them holds.
    ///
    /// - Parameter others: how many more are to get the same mentor and are not looked at.
    /// - Complexity: O(mentees · candidates · traits).
    public static func best(_ count: Int = 5, forAll mentees: [OneOfSeveral], besides others: Int = 0, today: Day)
        -> [MentorMatch]
    {
        let needed = mentees.count + others
        guard let first = mentees.first else { return [] }
        let matches = first.candidates.indices.filter { first.candidates[$0].canTake(on: today) }.map { place in
            MentorMatch(
                first.candidates[place], group: mentees.map(\.traits),
                mentees.map { MentorMatch($0.traits, $0.candidates[place]) }, needed: needed)
        }
        return Array(ranked(matches, needed: needed).prefix(count))
    }

    private init(_ mentor: MentorCandidate, group: [MatchTraits], _ single: [MentorMatch], needed: Int) {
        self = single[0]
        score = single.reduce(0) { $0 + $1.score } / Double(single.count)
        kinds = Kind.allCases.filter { kind in single.contains { $0.kinds.contains(kind) } }
        reasons = kinds.map { kind in
            let count = single.count { $0.kinds.contains(kind) }
            return kind.words(count == single.count ? "all \(count)" : "\(count) of \(single.count)", room: mentor.room)
        }
        let before = single.compactMap(\.parted)
        parted = before.first
        let minds = [
            mentor.room < needed
                ? "would mentor \(mentees + needed) of \(capacity)"
                : Uniformity.warning(mentor: mentor.name, group: mentor.mentees + group),
            parted.map { "was the mentor of \(before.count) of \(single.count)" + (before.count == 1 ? " \($0)" : "") },
        ].compactMap { $0 }
        warning = minds.isEmpty ? nil : minds.joined(separator: "; ")
    }
}

extension MentorMatch.Kind {
    /// The reason, where it holds for some of several mentees.
    fileprivate func words(_ some: String, room: Int) -> String {
        switch self {
        case .language: "a language with \(some)"
        case .hours: "hours of the day with \(some)"
        case .topics: "topics of \(some)"
        case .channels: "channels with \(some)"
        case .threads: "threads with \(some)"
        case .room: "room for \(room)"
        }
    }
}
