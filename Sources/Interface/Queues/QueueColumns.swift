import Community
import Store

/// A column of a list of members.
struct MemberColumn: Sendable {
    var title: String
    var width: Int
    var isRight = false
    /// Whether it is shown however narrow the list is.
    var isNeeded = false
    /// What stands in it.
    var text: @Sendable (MemberRow, State) -> String
}

extension MemberColumn {
    /// The columns between the name and the last deed, which take what is left.
    static func columns(of queue: QueueName) -> [MemberColumn] {
        switch queue {
        case .welcome: [firstSeen, answerWithin]
        case .activate: [talks, events]
        case .reactivate: [quiet, unusual]
        case .dormant: [quiet, before, contributions]
        case .talking: [lastContribution, unusualContribution]
        case .followUp: [due]
        case .outbox: [prepared, channel]
        case .stepUp: [towards, recentContributions]
        case .thank: [deedAge]
        case .review: [quiet]
        }
    }

    /// What the first column of a queue holds: who it is, but in Thank the deed before the person.
    static func first(of queue: QueueName) -> MemberColumn { queue == .thank ? praise : member }

    /// What the last column of a queue holds.
    static func last(of queue: QueueName) -> MemberColumn {
        switch queue {
        case .thank: thanked
        case .followUp: whatIsDue
        case .outbox: message
        default: lastDeed
        }
    }

    static let quiet = MemberColumn(title: "Quiet", width: 7, isRight: true) { row, state in
        row.figures.silentDays(on: state.today).map { "\($0) d" } ?? "–"
    }
    static let unusual = MemberColumn(title: "Unusual", width: 8, isRight: true) { row, _ in
        "\(row.figures.thresholdDays) d\(row.figures.basis == .default ? "~" : " ")"
    }
    static let unusualContribution = MemberColumn(title: "Unusual", width: 8, isRight: true) { row, _ in
        "\(row.figures.contributionThresholdDays) d "
    }
    static let state = MemberColumn(title: "State", width: 13) { row, _ in row.figures.state.words }
    static let level = MemberColumn(title: "Level", width: 11) { row, _ in row.figures.level.words }
    static let lastDeed = MemberColumn(title: "Last deed", width: 0) { row, _ in
        guard let deed = row.lastDeed else { return "–" }
        return deed.title.isEmpty ? deed.kindWords : deed.title
    }
    static let member = MemberColumn(title: "Member", width: 0) { row, _ in row.name }
    private static let thanked = MemberColumn(title: "Member", width: 0, isNeeded: true) { row, _ in row.name }
    private static let praise = MemberColumn(title: "Deed", width: 0) { row, state in
        let deeds = state.unthanked(row)
        guard let newest = deeds.first else { return "–" }
        let more = deeds.count > 1 ? " +\(deeds.count - 1)" : ""
        let title = row.praise(for: newest).map { ": \($0.title.isEmpty ? $0.kindWords : $0.title)" } ?? ""
        return newest.words + more + title
    }
    private static let deedAge = MemberColumn(title: "Done", width: 7, isRight: true) { row, state in
        guard let deed = state.unthanked(row).first else { return "–" }
        let days = state.today.days(since: deed.at.day)
        return days == 0 ? "today" : "\(days) d"
    }
    private static let towards = MemberColumn(title: "Has", width: 9, isRight: true) { row, state in
        guard let step = NextLevel(of: row.figures, settings: state.settings.levels) else { return "–" }
        return "\(step.count) of \(step.needed)"
    }
    private static let recentContributions = MemberColumn(title: " In 90 d", width: 8, isRight: true) { row, _ in
        "\(row.figures.contributions90)"
    }
    private static let firstSeen = MemberColumn(title: "First seen", width: 10, isRight: true) { row, state in
        row.figures.firstSeen.map { Age.text(state.now.seconds - $0.seconds) } ?? "–"
    }
    private static let answerWithin = MemberColumn(title: "Within", width: 8, isRight: true) { row, state in
        guard let first = row.figures.firstSeen else { return "–" }
        let left = 48 * 3_600 - (state.now.seconds - first.seconds)
        return left > 0 ? Age.text(left) : "–"
    }
    private static let talks = MemberColumn(title: "Talks", width: 6, isRight: true) { row, _ in
        "\(row.figures.conversations90)"
    }
    private static let events = MemberColumn(title: "Events", width: 7, isRight: true) { row, _ in
        "\(row.figures.attendances90)"
    }
    private static let before = MemberColumn(title: " Was", width: 12) { row, _ in " " + row.figures.levelBefore.words }
    private static let contributions = MemberColumn(title: "Contrib.", width: 8, isRight: true) { row, _ in
        "\(row.figures.contributions)"
    }
    private static let lastContribution = MemberColumn(title: "Contributed", width: 12, isRight: true) { row, state in
        row.figures.contributionSilentSince.map { "\(max(0, state.today.days(since: $0))) d ago" } ?? "–"
    }
    private static let due = MemberColumn(title: "Due", width: 13, isRight: true) { row, state in
        guard let item = state.dueItems(of: row).first else { return "–" }
        return item.due.short(relativeTo: state.today) + (item.due < state.today ? " !" : "  ")
    }
    private static let whatIsDue = MemberColumn(title: "What", width: 0, isNeeded: true) { row, state in
        state.dueItems(of: row).map { $0.words(today: state.today) }.joined(separator: "; ")
    }
    private static let prepared = MemberColumn(title: "Prepared", width: 9, isRight: true) { row, state in
        state.preparedAttempt(of: row.id).map { Age.text(state.now.seconds - $0.preparedAt.seconds) } ?? "–"
    }
    private static let channel = MemberColumn(title: " By", width: 9) { row, state in
        state.preparedAttempt(of: row.id).map { " " + $0.channel } ?? ""
    }
    private static let message = MemberColumn(title: "Message", width: 0) { row, state in
        guard !state.isSharing else { return "hidden while sharing" }
        return state.preparedAttempt(of: row.id)?.message ?? ""
    }
}

extension State {
    func dueItems(of row: MemberRow) -> [FollowUpItem] {
        guard let facts = facts[row.id] ?? profiles[row.id]?.value.facts else { return [] }
        return FollowUpItem.items(figures: row.figures, facts: facts, now: now)
    }

    /// What the member did lately that nobody has thanked for.
    func unthanked(_ row: MemberRow) -> [GoodDeed] {
        guard let facts = facts[row.id] ?? profiles[row.id]?.value.facts else { return [] }
        return GoodDeed.unthanked(row.figures, facts)
    }

    func preparedAttempt(of member: MemberID) -> Attempt? {
        (facts[member] ?? profiles[member]?.value.facts)?.attempts.last { $0.sentAt == nil && !$0.discarded }
    }
}
