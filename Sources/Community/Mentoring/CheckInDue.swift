/// When the next check-in of a mentorship is.
public enum CheckInDue: Hashable, Sendable {
    /// The mentee is on a break, and the check-in waits for its end.
    case onBreak
    /// It was due so many days ago; 0 is today.
    case late(days: Int)
    /// It is due on a day ahead.
    case ahead(Day)

    /// The standing of a mentorship today; nil where it ended.
    public init?(_ mentorship: Mentorship, breaks: [Break], today: Day) {
        guard mentorship.end == nil else { return nil }
        let spans = BreakSpans(breaks)
        if spans.contains(today) {
            self = .onBreak
        } else if let due = mentorship.nextCheckIn(outside: spans) {
            self = due > today ? .ahead(due) : .late(days: today.days(since: due))
        } else {
            return nil
        }
    }

    /// Whether one would wait no longer.
    public var isDue: Bool { if case .late = self { true } else { false } }

    /// "on a break", "due 2 d ago", "due today", "next 29 Nov".
    public func words(today: Day) -> String {
        switch self {
        case .onBreak: "on a break"
        case .late(0): "due today"
        case .late(let days): "due \(days) d ago"
        case .ahead(let day): "next \(day.short(relativeTo: today))"
        }
    }
}

extension Mentorship {
    /// The day of the next check-in; one that would fall in a break of the mentee waits for its end. Nil once the
    /// mentorship ended, and while a break has no end.
    public func nextCheckIn(outside breaks: BreakSpans) -> Day? {
        guard let due = nextCheckIn, breaks.contains(due) else { return nextCheckIn }
        return breaks.nextBoundary(after: due)
    }
}
