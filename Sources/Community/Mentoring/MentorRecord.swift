/// A mentor's own record, to be shown to that mentor and thanked in reports; records are never listed side by side.
public struct MentorRecord: Hashable, Sendable {
    /// One mentorship and what became of the mentee.
    public struct Line: Hashable, Sendable {
        /// The mentee's key.
        public var key: MemberKey
        /// The mentee's name.
        public var name: String
        /// The mentorship.
        public var mentorship: Mentorship
        /// The mentee's level today.
        public var level: Level
        /// The mentee's first contribution.
        public var firstContribution: Instant?

        /// Creates a line.
        public init(
            key: MemberKey, name: String, mentorship: Mentorship, level: Level, firstContribution: Instant?
        ) {
            self.key = key
            self.name = name
            self.mentorship = mentorship
            self.level = level
            self.firstContribution = firstContribution
        }

        /// Whether the mentee's first contribution came while or after they were mentored.
        public var becameContributor: Bool {
            firstContribution.map { $0 >= mentorship.since.start } ?? false
        }

        /// "Ravi, 3 Jun to 21 Nov, goal reached · first contribution · visitor → contributor".
        public func words(today: Day) -> String {
            let since = mentorship.since.short(relativeTo: today)
            let span =
                mentorship.end.map { "\(since) to \($0.day.short(relativeTo: today)), \($0.outcome.words)" }
                ?? "since \(since)"
            let then = mentorship.levelThen
            let parts = [
                "\(name), \(span)", mentorship.goal.isEmpty ? nil : mentorship.goal,
                level == then ? nil : "\(then.rawValue) → \(level.rawValue)",
            ]
            return parts.compactMap { $0 }.joined(separator: " · ")
        }

        /// Whether the mentee was not core when it began, and is now.
        public var becameCore: Bool { mentorship.levelThen < .core && level == .core }
    }

    /// The mentorships, the newest first.
    public var lines: [Line]

    /// Creates a record.
    public init(lines: [Line]) { self.lines = lines.sorted { $0.mentorship.id > $1.mentorship.id } }

    /// The mentorships that ended, the newest first.
    public var ended: [Line] { lines.filter { $0.mentorship.end != nil } }

    /// Mentees, each counted once.
    public var mentees: Int { Set(lines.map(\.key)).count }
    /// Mentees who became contributor.
    public var contributors: Int { Set(lines.filter(\.becameContributor).map(\.key)).count }
    /// Mentees who became core.
    public var core: Int { Set(lines.filter(\.becameCore).map(\.key)).count }

    /// "7 mentees, 4 became contributor, 1 core".
    public var sentence: String {
        guard mentees > 0 else { return "no mentees yet" }
        let rest = [
            contributors > 0 ? "\(contributors) became contributor" : nil, core > 0 ? "\(core) became core" : nil,
        ].compactMap { $0 }
        return (["\(mentees) " + (mentees == 1 ? "mentee" : "mentees")] + rest).joined(separator: ", ")
    }
}
