extension Reason {
    /// Why a member has their state, for the profile: "lapsed: silent 41 d, more than the 28 d that are unusual (own)".
    public static func stateSentence(_ context: ReasonContext) -> String {
        switch context.figures.state {
        case .onBreak, .alumni, .contentAsIs: state(context)
        // Told by what the feeds show; some channels they do not.
        case .unknown, .newcomer, .dormant, .lapsed, .talking, .active, .participating: unseen(state(context), context)
        }
    }

    private static func state(_ context: ReasonContext) -> String {
        let figures = context.figures
        switch figures.state {
        case .onBreak: return "on break: " + returning(context)
        case .alumni: return "alumni: recorded by a manager"
        case .contentAsIs: return "content as is: recorded by a manager"
        case .unknown: return "unknown: no activity" + (context.sources.isEmpty ? " in our feeds" : context.inSources)
        case .newcomer:
            let first = figures.firstSeen.map { "first seen \(Wording.ago($0.day, context.today)), " } ?? ""
            return "newcomer\(context.datesOnly): \(first)new for \(context.settings.rhythm.newcomerDays) d"
        case .dormant: return "dormant: \(silent(context)), more than \(context.settings.rhythm.dormantDays) d"
        case .lapsed: return "lapsed: \(silent(context)), more than the \(unusual(figures))"
        case .talking: return "talking: \(withoutContribution(context))"
        case .active: return "active: has contributed, \(silent(context)), within the \(unusual(figures))"
        case .participating:
            return "participating: no contribution yet, \(silent(context)), within the \(unusual(figures))"
        }
    }

    private static func silent(_ context: ReasonContext) -> String {
        context.figures.silentDays(on: context.today).map { "silent \($0) d\(context.datesOnly)" } ?? "silence unknown"
    }

    private static func unusual(_ figures: Figures) -> String {
        "\(figures.thresholdDays) d that are unusual (\(figures.basis.rawValue))"
    }

    private static func withoutContribution(_ context: ReasonContext) -> String {
        let figures = context.figures
        let days = figures.contributionSilentSince.map { max(0, context.today.days(since: $0)) }
        let since = days.map { "no contribution for \($0) d" } ?? "no contribution lately"
        return "\(since), more than the \(figures.contributionThresholdDays) d that are unusual; \(silent(context))"
    }

    private static func returning(_ context: ReasonContext) -> String {
        context.facts.returning(context.today) ?? "recorded by a manager"
    }
}

extension ManagerFacts {
    /// "back in 12 d" or "return open"; nil where no break covers `today`. The latest return counts.
    func returning(_ today: Day) -> String? {
        let covering = breaks.filter { $0.covers(today) }
        if covering.isEmpty { return nil }
        let returns = covering.compactMap(\.until)
        guard returns.count == covering.count, let last = returns.max() else { return "return open" }
        return "back " + Wording.ago(last, today)
    }
}
