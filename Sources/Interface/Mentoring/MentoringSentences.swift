import Community

extension MentoringAction {
    /// What was done, as the status line says it.
    func said(of who: String, today: Day) -> String {
        switch self {
        case .capacity(let count?): "\(who) mentors, with room for \(count)"
        case .capacity(nil): "\(who) is no longer a mentor"
        case .away(let until?): "\(who) is away as mentor until \(until.short(relativeTo: today))"
        case .away(nil): "\(who) is here as mentor"
        case .topics(let topics): "\(who) mentors in " + (topics.isEmpty ? "anything" : topics.joined(separator: ", "))
        case .begin(let draft): "\(draft.mentor.name) mentors \(who)"
        case .checkIn: "checked in with \(who)"
        case .end(let outcome, _): "the mentorship of \(who) ended: \(outcome.words)"
        }
    }
}
