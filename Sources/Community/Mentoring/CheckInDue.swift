/// When the next check-in of a mentorship is.
public enum CheckInDue: Hashable, Sendable {
    /// The mentee is on a break, and the check-in waits for its end.
    case onBreak
    /// The mentor is on a break or away, and the check-in waits for its end.
    case mentorAway
    /// It was due so many days ago; 0 is today.
    case late(days: Int)
    /// It is due on a day ahead.
    case ahead(Day)

    /// The standing of a mentorship today; nil where it ended.
    ///
    /// - Parameters:
    ///   - breaks: the mentee's.
    ///   - mentorBreaks: the mentor's.
    public init?(_ mentorship: Mentorship, breaks: [Break], mentorBreaks: [Break] = [], today: Day) {
        guard mentorship.end == nil else { return nil }
        let spans = BreakSpans(breaks + mentorBreaks)
        if BreakSpans(breaks).contains(today) {
            self = .onBreak
        } else if spans.contains(today) {
            self = .mentorAway
        } else if let due = mentorship.nextCheckIn(outside: spans) {
            self = due > today ? .ahead(due) : .late(days: today.days(since: due))
        } else {
            return nil
        }
    }

    /// Whether one would wait no longer.
    public var isDue: Bool { if case .late = self { true } else { false } }

    /// "on a break", "mentor away", "due 2 d ago", "due today", "next 29 Nov".
    public func words(today: Day) -> String {
        switch self {
        case .onBreak: "on a break"
        case .mentorAway: "mentor away"
        case .late(0): "due today"
        case .late(let days): "due \(days) d ago"
        case .ahead(let day): "next \(day.short(relativeTo: today))"
        }
    }
}

extension Mentorship {
    /// The day of the next check-in; one that would fall in a break waits for its end. Nil once the mentorship ended, and
    /// while a break has no end.
    public func nextCheckIn(outside breaks: BreakSpans) -> Day? {
        guard let due = nextCheckIn, breaks.contains(due) else { return nextCheckIn }
        return breaks.nextBoundary(after: due)
    }

    /// The same on a day: one that was due before a break that goes on waits for its end too.
    public func nextCheckIn(outside breaks: BreakSpans, today: Day) -> Day? {
        guard let due = nextCheckIn(outside: breaks), due <= today, breaks.contains(today) else {
            return nextCheckIn(outside: breaks)
        }
        return breaks.nextBoundary(after: today)
    }
}
