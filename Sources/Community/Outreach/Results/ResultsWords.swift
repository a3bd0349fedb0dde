extension OutreachResults {
    /// What to do where nothing was sent yet.
    public static let none =
        "No message has been sent yet: write to somebody from a queue and say that it is sent. Thirty days later"
        + " it can be seen who is here again."

    /// What was counted and what not.
    public var footnotes: [String] {
        guard counted > 0 else { return [] }
        var notes = ["\(Wording.count(counted, "message")) counted"]
        if following > 0 { notes[0] += ", \(following) left out that follow another within 30 days" }
        let all = looked.at == looked.of ? "" : " of \(looked.of)"
        notes.append("compared with people who stood alike in the same weeks, out of \(looked.at)\(all)")
        return notes
    }
}

extension OutreachResults.Cell {
    /// The template or channel in words.
    public var title: String { name ?? "by hand" }
}

extension OutreachResults.Within {
    /// The share beside the comparison, such as "30 % (26–35) of 400 beside 15 % (14–16)".
    public var words: String {
        guard let share else { return "\(back) of \(sent): too few to say" }
        guard let comparison else { return "\(share.words) of \(sent), too few to compare" }
        return "\(share.words) of \(sent) beside \(comparison.words)"
    }
}
