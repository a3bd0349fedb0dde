/// What a manager does about somebody's role for a region.
public enum StewardAction: Hashable, Sendable {
    /// Gives a role, or changes what is known of one.
    case set(StewardshipDraft)
    /// Takes a role back as if it had never been; who has served becomes emeritus instead.
    case clear(StewardRole, Region)
    /// How it goes was talked about: the next review, or none.
    case reviewed(StewardRole, Region, next: Day?)
}

/// A date that stays, goes, or becomes another.
public enum DateChange: Hashable, Sendable {
    case keep, clear
    case set(Day)

    func applied(to day: Day?) -> Day? {
        switch self {
        case .keep: day
        case .clear: nil
        case .set(let new): new
        }
    }
}

/// What is to be so of a role; what is not said stays.
public struct StewardshipDraft: Hashable, Sendable {
    /// The role.
    public var role: StewardRole
    /// The region.
    public var region: Region
    /// The status; nil keeps it, and somebody new is a candidate.
    public var status: StewardStatus?
    /// The last day of the term.
    public var until = DateChange.keep
    /// The day of the next review.
    public var review = DateChange.keep
    /// Words about it; nil keeps them, empty ones go.
    public var words: String?

    /// Creates a draft.
    public init(
        _ role: StewardRole, _ region: Region, status: StewardStatus? = nil, until: DateChange = .keep,
        review: DateChange = .keep, words: String? = nil
    ) {
        self.role = role
        self.region = region
        self.status = status
        self.until = until
        self.review = review
        self.words = words
    }

    /// What comes of it. A liaison who begins gets the usual term and review where none is said; who serves no more has
    /// neither.
    public func applied(to before: Stewardship?, today: Day) -> Stewardship {
        let status = status ?? before?.status ?? .candidate
        var next = before ?? Stewardship(role: role, region: region, status: status)
        let begins = status != before?.status
        next.region = region
        next.status = status
        if begins || next.days[status] == nil { next.days[status] = today }
        next.until = until.applied(to: next.until)
        next.review = review.applied(to: next.review)
        if let words { next.words = words.isEmpty ? nil : words }
        if begins, status == .active, role == .liaison {
            if next.until == nil, until == .keep { next.until = today.adding(Stewardship.usualTerm) }
            if next.review == nil, review == .keep { next.review = next.nextReview(after: today) }
        }
        if !status.isOpen {
            next.until = nil
            next.review = nil
        }
        return next
    }
}

extension StewardAction {
    /// The fields the action sets on a member; empty where it would change nothing.
    func changes(_ context: ActionContext) -> [FactChange] {
        let facts = context.facts
        switch self {
        case .set(let draft):
            let before = facts.stewardship(draft.role, draft.region.id)
            let after = draft.applied(to: before, today: context.now.day)
            return before?.value == after.value ? [] : [after.change]
        case .clear(let role, let region):
            guard facts.stewardship(role, region.id) != nil else { return [] }
            return [.setting(FactField.steward(role, region: region.id).name, to: nil as String?)]
        case .reviewed(let role, let region, let next):
            guard var some = facts.stewardship(role, region.id), some.status.isOpen, some.review != next else {
                return []
            }
            some.review = next
            return [some.change]
        }
    }
}

extension Stewardship {
    var change: FactChange { .setting(FactField.steward(role, region: region.id).name, to: value) }
}
