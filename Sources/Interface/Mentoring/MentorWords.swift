import Community
import Store

/// What Mentors says in words.
enum MentorWords {
    /// `●●○ 2/3`; without the dots where there would be too many. `over: 4 of 3` where there is not room for all.
    static func room(_ mentor: Mentor, _ glyphs: Glyphs) -> String {
        let (taken, all) = (mentor.mentees.count, mentor.duty?.capacity ?? 0)
        if mentor.overCapacity != nil { return "over: \(taken) of \(all)" }
        let dots =
            max(taken, all) > 4 ? "" : (0..<max(taken, all)).map { $0 < taken ? glyphs.mark : glyphs.event }.joined()
        return (dots.isEmpty ? "" : dots + " ") + "\(taken)/\(all)"
    }

    /// "With Amara", topics, what became of all mentees so far, and why the mentees had better get somebody else.
    static func head(_ mentor: Mentor, _ record: MentorRecord?, width: Int, today: Day) -> [Line] {
        var lines = [Line("With \(mentor.name)", .title)]
        if let over = mentor.overCapacity {
            let words = "! \(over); e, then c, gives more room; another mentor: a m on a mentee"
            lines += Measure.wrap(words, width: width).map { Line($0, .warn) }
        }
        if let why = lost(mentor) { lines += Measure.wrap("! \(why)", width: width).map { Line($0, .warn) } }
        if let topics = mentor.duty?.topics, !topics.isEmpty {
            lines += Measure.wrap("mentors in \(topics.joined(separator: ", "))", width: width).map { Line($0, .dim) }
        }
        if let record, record.mentees > 0 {
            lines += Measure.wrap("so far \(record.sentence)", width: width).map { Line($0, .dim) }
        }
        return lines
    }

    private static func lost(_ mentor: Mentor) -> String? {
        guard mentor.isLost, !mentor.mentees.isEmpty || mentor.duty != nil else { return nil }
        guard let row = mentor.row, row.leftFeed == nil else { return "no longer in the feeds: e, then l, hands over" }
        if mentor.duty == nil { return "mentors no more: e, then l, hands over" }
        switch row.figures.state {
        case .onBreak: return "on a break: tell their mentees, or hand over with e, then l"
        case .alumni: return "alumni now: e, then l, hands over"
        default: return "quiet in our feeds: ask them, or hand over with e, then l"
        }
    }

    /// The same of a mentee; a check-in waits for the end of their break.
    static func due(_ mentee: Mentee, today: Day) -> (text: String, isLate: Bool) {
        if mentee.row.figures.state == .onBreak { return ("on a break", false) }
        return due(mentee.mentorship, today: today)
    }

    /// When the next check-in is, and whether it is late.
    static func due(_ mentorship: Mentorship, today: Day) -> (text: String, isLate: Bool) {
        guard let next = mentorship.nextCheckIn else { return ("", false) }
        let late = today.days(since: next)
        if late > 0 { return ("check-in due \(late) d ago !", true) }
        return (late == 0 ? "check-in due today !" : "next \(next.short(relativeTo: today))", late == 0)
    }

    /// A suggestion: name and reasons, and the warning on a line of its own.
    static func lines(_ match: MentorMatch, width: Int) -> [Line] {
        lines(match.name, reasons: match.reasons, warning: match.warning, width: width)
    }

    static func lines(_ name: String, reasons: [String], warning: String?, width: Int) -> [Line] {
        var lines = Measure.wrap("\(name)  (\(reasons.joined(separator: ", ")))", width: width).map { Line($0) }
        if let warning { lines += Measure.wrap("! \(warning)", width: width).map { Line($0, .warn) } }
        return lines
    }
}
