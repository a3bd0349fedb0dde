/// One thing due about a member, as shown in Follow up.
public struct FollowUpItem: Hashable, Sendable {
    /// What became due.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case nextStep = "next_step"
        case breakEnding = "break_ending"
        case snoozeDue = "snooze_due"
        case checkIn = "check_in"
        case review
        case termEnding = "term_ending"
    }

    /// What became due.
    public var kind: Kind
    /// The day it is due: of the step, of the return, of the snooze's end, of the check-in, of the review, of the term's
    /// end.
    public var due: Day
    /// The next step in the manager's words; of a break who covered and who is to know of its end; the
    /// role of a review or a term.
    public var text: String
    /// The id of the next step, the break, the mentorship or the standing in a role; empty for the snooze, of which there is one.
    public var id: String

    /// Creates an item.
    public init(kind: Kind, due: Day, text: String, id: String) {
        self.kind = kind
        self.due = due
        self.text = text
        self.id = id
    }

    /// What is due at `now`, the earliest first. A next step, a check-in, a review and a term's end stay until their own
    /// edit; a break's end and a snooze stay until "done" is said in Follow up.
    public static func items(figures: Figures, facts: ManagerFacts, now: Instant) -> [FollowUpItem] {
        let checked = facts.done[.followUp]?.at
        return appearances(figures: figures, facts: facts)
            .filter { at, item in at <= now && (item.kind.hasOwnEdit || checked.map { $0 < at } ?? true) }
            .filter { _, item in item.kind != .checkIn || facts.isCheckInDue(on: now.day) }
            .map(\.item)
            .sorted { ($0.due, $0.kind.rawValue, $0.id) < ($1.due, $1.kind.rawValue, $1.id) }
    }

    /// The next moment at which an item appears, or leaves for a time.
    static func nextAppearance(figures: Figures, facts: ManagerFacts, now: Instant) -> Instant? {
        // One that is due leaves as a break begins, and comes back as it ends.
        let turn = facts.mentorship == nil ? nil : facts.checkInBreaks.nextBoundary(after: now.day)?.start
        return (appearances(figures: figures, facts: facts).map(\.at) + [turn].compactMap { $0 }).filter { $0 > now }
            .min()
    }

    private typealias Appearance = (at: Instant, item: FollowUpItem)

    private static func appearances(figures: Figures, facts: ManagerFacts) -> [Appearance] {
        let steps = facts.nextSteps.filter { !$0.done }.map { step -> Appearance in
            (step.due.start, FollowUpItem(kind: .nextStep, due: step.due, text: step.text, id: step.id))
        }
        let breaks = facts.breaks.compactMap { endingBreak($0, facts) }
        let others = [dueSnooze(facts.snooze, figures: figures), dueCheckIn(facts, figures)]
        return steps + breaks + others.compactMap { $0 } + facts.stewardships.flatMap(due)
    }

    /// How many days before its end a term shows, so that it can be talked about.
    public static let termNotice = 14

    /// The review on its day, and the end of the term some days ahead.
    private static func due(_ some: Stewardship) -> [Appearance] {
        guard some.status.isOpen else { return [] }
        let role = "\(some.role.words) for \(some.region.fullName)"
        let review = some.review.map { day -> Appearance in
            (day.start, FollowUpItem(kind: .review, due: day, text: role, id: some.id))
        }
        let end = some.until.flatMap { day -> Appearance? in
            guard some.status == .active else { return nil }
            let notice = max(day.adding(-termNotice), min(some.since ?? day, day))
            return (notice.start, FollowUpItem(kind: .termEnding, due: day, text: role, id: some.id))
        }
        return [review, end].compactMap { $0 }
    }

    /// A check-in that would fall in a break of mentee or mentor waits for its end; none is due with junk and bots.
    private static func dueCheckIn(_ facts: ManagerFacts, _ figures: Figures) -> Appearance? {
        guard let mentorship = facts.mentorship, !facts.junk, figures.role != .bot,
            let due = facts.nextCheckIn
        else { return nil }
        let goal = mentorship.goal.isEmpty ? "" : ": \(mentorship.goal)"
        let text = "check-in with \(mentorship.mentor.name)\(goal)"
        return (due.start, FollowUpItem(kind: .checkIn, due: due, text: text, id: mentorship.id))
    }

    /// A note one day before a break ends; none where another break goes on.
    private static func endingBreak(_ rest: Break, _ facts: ManagerFacts) -> Appearance? {
        guard let until = rest.until, until > rest.from, !facts.breaks.contains(where: { $0.covers(until) }) else {
            return nil
        }
        let item = FollowUpItem(kind: .breakEnding, due: until, text: facts.returnWords, id: rest.id)
        return (max(until.adding(-1), rest.from).start, item)
    }

    /// A snooze whose date came before any new activity did.
    private static func dueSnooze(_ snooze: Snooze?, figures: Figures) -> Appearance? {
        guard let snooze, let until = snooze.until else { return nil }
        let endedByActivity = snooze.untilActive && figures.isActive(since: snooze.seen)
        if endedByActivity, let lastSeen = figures.lastSeen, lastSeen < until.start { return nil }
        let item = FollowUpItem(kind: .snoozeDue, due: until, text: "snooze", id: "")
        return (max(until.start, snooze.at), item)
    }
}

extension FollowUpItem {
    /// The note on the end of a break or a term, ready to be sent to those who are to know; nil for other items. Nothing
    /// is sent here.
    public func note(about name: String, today: Day) -> String? {
        let when = due.short(relativeTo: today)
        if kind == .termEnding { return "\(name)'s term as \(text) \(due < today ? "ended" : "ends") \(when)." }
        guard kind == .breakEnding else { return nil }
        let end =
            due > today ? "\(name)'s break ends \(Wording.ago(due, today)), \(when)" : "\(name) is back since \(when)"
        return text.isEmpty ? "\(end)." : "\(end); \(text)."
    }
}

extension ManagerFacts {
    /// "cover was Kenji; tell Nora and Amara (mentor)": who stood in, and who is to know that somebody returns.
    fileprivate var returnWords: String {
        let mentor = mentorship.flatMap { $0.end == nil ? $0.mentor.name : nil } ?? mentor
        let told = [owner, mentor.map { "\($0) (mentor)" }].compactMap { $0 }
        let parts = [cover.map { "cover was \($0)" }, told.isEmpty ? nil : "tell \(Wording.list(told))"]
        return parts.compactMap { $0 }.joined(separator: "; ")
    }
}

extension FollowUpItem.Kind {
    /// Whether an edit of its own closes it.
    fileprivate var hasOwnEdit: Bool {
        switch self {
        case .nextStep, .checkIn, .review, .termEnding: true
        case .breakEnding, .snoozeDue: false
        }
    }
}
