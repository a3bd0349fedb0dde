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
            let words = "! \(over); e, then c, gives more room; or a m on a mentee"
            lines += Measure.wrap(words, width: width).map { Line($0, .warn) }
        }
        if let same = mentor.uniformity { lines += Measure.wrap("! \(same)", width: width).map { Line($0, .warn) } }
        if let why = lost(mentor) { lines += Measure.wrap("! \(why)", width: width).map { Line($0, .warn) } }
        if let topics = mentor.duty?.topics, !topics.isEmpty {
            lines += Measure.wrap("mentors in \(topics.joined(separator: ", "))", width: width).map { Line($0, .dim) }
        }
        if let record, record.mentees > 0 {
            lines += Measure.wrap("so far \(record.sentence)", width: width).map { Line($0, .dim) }
        }
        return lines
    }

    /// The mentorships of a mentor that ended, with goal and what came of them; empty where none did.
    static func before(_ record: MentorRecord?, width: Int, today: Day) -> [Line] {
        guard let ended = record?.ended, !ended.isEmpty else { return [] }
        return [Line("Mentored before", .strong)]
            + ended.flatMap { Measure.wrap($0.words(today: today), width: max(8, width - 2)) }.map { Line("  \($0)") }
    }

    /// Since when they are back, or in a word why they cannot mentor now.
    static func away(_ mentor: Mentor, today: Day) -> String {
        switch mentor.loss {
        case .notInFeeds: "left"
        case .neverContact: "never"
        case .junk: "junk"
        case .bot: "bot"
        case .quiet: "quiet"
        case .onBreak: "break"
        case .alumni: "alumni"
        case .noMentor, nil: mentor.duty?.awayUntil.flatMap { $0 > today ? $0.short(relativeTo: today) : nil } ?? ""
        }
    }

    private static func lost(_ mentor: Mentor) -> String? {
        switch mentor.loss {
        case .notInFeeds: "no longer in the feeds: e, then l, hands over"
        case .neverContact: "not to be contacted: e, then l, hands over"
        case .junk: "marked junk: e, then l, hands over"
        case .bot: "a bot: e, then l, hands over"
        case .noMentor: "no mentor any more, or not yet: e, then c, gives room; l hands over"
        case .onBreak: "on a break: tell their mentees, or hand over with e, then l"
        case .alumni: "alumni now: e, then l, hands over"
        case .quiet: "quiet in our feeds: ask them, or hand over with e, then l"
        case nil: nil
        }
    }

    /// When the next check-in with a mentee is, and whether it is due.
    static func due(_ mentee: Mentee, today: Day) -> (text: String, isLate: Bool) {
        guard let due = mentee.checkIn(today: today) else { return ("", false) }
        let words = due.words(today: today)
        return due.isDue ? ("check-in \(words) !", true) : (words, false)
    }

    /// What the mentorships of a mentee tell.
    static func lines(_ story: MentoringStory, width: Int) -> [Line] {
        story.lines.flatMap { line in
            // Nobody said what stands for hidden words.
            let text = line.text.replacing("“\(Private.hidden)”", with: Private.hidden)
            return Measure.wrap(text, width: max(8, width - line.kind.indent)).map {
                Line(String(repeating: " ", count: line.kind.indent) + $0, line.kind.tone)
            }
        }
    }

    /// A suggestion: name and reasons, and the warning on a line of its own.
    static func lines(_ match: MentorMatch, width: Int) -> [Line] {
        lines(match.name, reasons: match.reasons, warning: match.warning, width: width)
    }

    static func lines(_ name: String, reasons: [String], warning: String?, width: Int) -> [Line] {
        let words = reasons.isEmpty ? "" : "  (\(reasons.joined(separator: ", ")))"
        var lines = Measure.wrap(name + words, width: width).map { Line($0) }
        if let warning { lines += Measure.wrap("! \(warning)", width: width).map { Line($0, .warn) } }
        return lines
    }
}

extension MentoringStory.Kind {
    fileprivate var indent: Int {
        switch self {
        case .mentor, .before: 0
        case .goal, .plan, .note, .checkIn: 2
        }
    }

    fileprivate var tone: Tone {
        switch self {
        case .mentor, .goal, .checkIn: .text
        case .plan(let isLate): isLate ? .warn : .text
        case .note, .before: .dim
        }
    }
}
