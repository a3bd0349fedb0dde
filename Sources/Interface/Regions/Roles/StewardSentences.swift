import Community

extension StewardAction {
    /// What was done, as the status line says it.
    func said(of who: String, today: Day) -> String {
        switch self {
        case .set(let draft):
            let title = "\(draft.role.words) for \(draft.region.fullName)"
            switch draft.status {
            case .candidate: return "\(who) is a candidate for \(title)"
            case .active: return "\(who) is \(title)" + until(draft, today)
            case .emeritus: return "\(who) was \(title): emeritus now"
            case .declined: return "\(who) would rather not be \(title)"
            case nil: return "\(who), \(title)" + until(draft, today)
            }
        case .clear(let role, let region): return "\(who) is no longer \(role.words) for \(region.fullName)"
        case .reviewed(let role, let region, let next):
            let title = "reviewed: \(who), \(role.words) for \(region.fullName)"
            return title + (next.map { ", next \($0.short(relativeTo: today))" } ?? "")
        }
    }

    private func until(_ draft: StewardshipDraft, _ today: Day) -> String {
        var words = ""
        if case .set(let day) = draft.until { words += " until \(day.short(relativeTo: today))" }
        if case .set(let day) = draft.review { words += ", next review \(day.short(relativeTo: today))" }
        return words
    }
}
