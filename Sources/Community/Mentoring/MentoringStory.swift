/// What the mentorships of one mentee tell, line by line: the one that goes on with its check-ins, then those before.
public struct MentoringStory: Hashable, Sendable {
    /// What a line tells.
    public enum Kind: Hashable, Sendable {
        /// Who mentors since when, and from whom they took over.
        case mentor
        /// What the mentee wants to reach.
        case goal
        /// Cadence, last and next check-in; whether it is late.
        case plan(isLate: Bool)
        /// What the mentor before handed over, or what was said at the end.
        case note
        case checkIn
        /// A mentorship that ended.
        case before
    }

    /// One line.
    public struct Line: Hashable, Sendable {
        /// What it tells.
        public var kind: Kind
        /// The words.
        public var text: String
    }

    /// The lines, in the order to be read.
    public private(set) var lines: [Line] = []

    /// The story of a mentee.
    ///
    /// - Parameters:
    ///   - mentorships: all of the mentee, the oldest first.
    ///   - breaks: the mentee's; a check-in waits for their end.
    ///   - mentorBreaks: the mentor's; a check-in waits for their end too.
    public init(_ mentorships: [Mentorship], breaks: [Break] = [], mentorBreaks: [Break] = [], today: Day) {
        let current = mentorships.last { $0.end == nil }
        let earlier = mentorships.filter { $0.id != current?.id }.reversed()
        if let current {
            let due = CheckInDue(current, breaks: breaks, mentorBreaks: mentorBreaks, today: today)
            tell(current, after: Self.predecessor(of: current, in: mentorships), due, today)
        }
        for some in earlier {
            let later = mentorships.filter { $0.id > some.id }.min { $0.id < $1.id }
            tell(before: some, isHandedOn: some.mentor.subject != later?.mentor.subject, goal: current?.goal, today)
        }
    }

    /// The mentorship that was handed over to another mentor: the last that ended so when it began. The same mentor
    /// twice, as where two managers gave them at the same time, takes over from nobody.
    private static func predecessor(of some: Mentorship, in all: [Mentorship]) -> Mentorship? {
        let before = all.last { $0.id < some.id }
        return before?.end?.outcome == .handedOver && before?.mentor.subject != some.mentor.subject ? before : nil
    }

    private mutating func tell(_ current: Mentorship, after before: Mentorship?, _ due: CheckInDue?, _ today: Day) {
        let from = before.map { ", handed over from \($0.mentor.name)" } ?? ""
        add(.mentor, "\(current.mentor.name) since \(current.since.short(relativeTo: today))\(from)")
        add(.goal, current.goal.isEmpty ? "goal: none said yet" : "goal: \(current.goal)")
        let last =
            current.checkIns.last.map { "last check-in \($0.day.short(relativeTo: today))" } ?? "no check-in yet"
        let parts = [
            "every \(current.cadenceDays) d", last,
            due.map { ($0.isDue ? "check-in " : "") + $0.words(today: today) + ($0.isDue ? " !" : "") },
        ]
        add(.plan(isLate: due?.isDue == true), parts.compactMap { $0 }.joined(separator: " · "))
        tellWords(of: current, today)
    }

    private mutating func tell(before some: Mentorship, isHandedOn: Bool, goal: String?, _ today: Day) {
        let end =
            some.end.map { end in
                let outcome = end.outcome != .handedOver || isHandedOn ? ", \(end.outcomeWords)" : ""
                return " to \(end.day.short(relativeTo: today))\(outcome)"
            } ?? ""
        add(.before, "before: \(some.mentor.name), \(some.since.short(relativeTo: today))\(end)")
        if !some.goal.isEmpty, some.goal != goal { add(.goal, "goal: \(some.goal)") }
        if let said = some.end?.said { add(.note, "“\(said)”") }
        tellWords(of: some, today)
    }

    /// What was handed over, and the check-ins, the newest first.
    private mutating func tellWords(of some: Mentorship, _ today: Day) {
        if let notes = some.handover { add(.note, "handed over: “\(notes)”") }
        for checkIn in some.checkIns.reversed() {
            add(
                .checkIn, checkIn.day.short(relativeTo: today) + (checkIn.words.map { " “\($0)”" } ?? " nothing said"))
        }
    }

    private mutating func add(_ kind: Kind, _ text: String) { lines.append(Line(kind: kind, text: text)) }
}

extension MentorshipEnd {
    /// What came of it; to whom it was handed over stands in the words.
    fileprivate var outcomeWords: String {
        outcome == .handedOver ? [outcome.words, words].compactMap { $0 }.joined(separator: " ") : outcome.words
    }

    /// What was said about it besides.
    fileprivate var said: String? { outcome == .handedOver ? nil : words }
}
