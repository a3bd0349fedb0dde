/// Something to know of somebody in a role; shown, and never in the way.
public enum StewardWarning: Hashable, Sendable {
    /// Ambassador and liaison at once: the regions of the other role.
    case both(other: StewardRole, regions: [String])
    /// Thought of for the other role, and not in it: its regions.
    case candidateToo(other: StewardRole, regions: [String])
    /// The term is over.
    case termOver(Day)
    /// Nobody talked about it on the day of the review.
    case reviewOverdue(Day)
    /// How it goes is to be talked about once the term has ended.
    case reviewAfterTerm(Day)
    case onBreak, quiet, alumni, neverContact, staff, bot, junk
    /// No longer in the feed.
    case left

    /// The word of JSON.
    public var name: String {
        switch self {
        case .both: "both"
        case .candidateToo: "candidate_too"
        case .termOver: "term_over"
        case .reviewOverdue: "review_overdue"
        case .reviewAfterTerm: "review_after_term"
        case .onBreak: "on_break"
        case .neverContact: "never_contact"
        case .quiet, .alumni, .staff, .bot, .junk, .left: "\(self)"
        }
    }

    /// Whether it is about the role itself, and not about the person.
    public var isOfRole: Bool {
        switch self {
        case .both, .candidateToo, .termOver, .reviewOverdue, .reviewAfterTerm: true
        default: false
        }
    }

    /// In a few words: "also ambassador for Germany".
    public func words(today: Day) -> String {
        switch self {
        case .both(let other, let regions): "also \(other.words) for \(Wording.list(regions))"
        case .candidateToo(let other, let regions): "also a candidate for \(other.words) for \(Wording.list(regions))"
        case .termOver(let day): "the term ended \(day.short(relativeTo: today))"
        case .reviewOverdue(let day): "the review was due \(day.short(relativeTo: today))"
        case .reviewAfterTerm(let day): "the review of \(day.short(relativeTo: today)) is after the term's end"
        case .onBreak: "on a break"
        case .quiet: "quiet for longer than usual"
        case .alumni: "alumni now"
        case .neverContact: "never to be contacted"
        case .staff: "staff"
        case .bot: "a bot"
        case .junk: "set aside as junk"
        case .left: "no longer in the feed"
        }
    }
}

/// What of a person matters to the roles they have.
public struct StewardPerson: Hashable, Sendable {
    /// The role in the community.
    public var role = Role.community
    /// The state.
    public var state = MemberState.unknown
    /// Whether they are never contacted.
    public var neverContact = false
    /// Whether they are junk.
    public var junk = false
    /// Whether all their accounts left the feed.
    public var left = false

    /// Creates somebody of whom nothing is known.
    public init() {}
}

extension Stewardship {
    /// What to know of this standing; nothing of one that is over.
    ///
    /// - Parameter all: every standing of the same person.
    public func warnings(of person: StewardPerson, among all: [Stewardship], today: Day) -> [StewardWarning] {
        guard status.isOpen else { return [] }
        return both(all) + [ended(today), overdue(today), late(today)].compactMap { $0 } + Self.warnings(person)
    }

    /// Ambassador and liaison are different roles for different people, wherever; a record keeper may be either.
    private func both(_ all: [Stewardship]) -> [StewardWarning] {
        let other: StewardRole
        switch role {
        case .ambassador: other = .liaison
        case .liaison: other = .ambassador
        case .recordKeeper: return []
        }
        func regions(_ status: StewardStatus) -> [String] {
            all.filter { $0.role == other && $0.status == status }.map(\.region.fullName)
        }
        let (served, thoughtOf) = (regions(.active), regions(.candidate))
        return (served.isEmpty ? [] : [.both(other: other, regions: served)])
            + (thoughtOf.isEmpty ? [] : [.candidateToo(other: other, regions: thoughtOf)])
    }

    private func ended(_ today: Day) -> StewardWarning? {
        guard hasRunOut(on: today), let until else { return nil }
        return .termOver(until)
    }

    private func overdue(_ today: Day) -> StewardWarning? {
        guard let review, review < today else { return nil }
        return .reviewOverdue(review)
    }

    private func late(_ today: Day) -> StewardWarning? {
        guard let review, let until, until < review, today <= until else { return nil }
        return .reviewAfterTerm(review)
    }

    private static func warnings(_ person: StewardPerson) -> [StewardWarning] {
        var found: [StewardWarning] = []
        if person.left { found.append(.left) }
        if person.neverContact { found.append(.neverContact) }
        switch person.role {
        case .staff: found.append(.staff)
        case .bot: found.append(.bot)
        case .community: break
        }
        if person.junk { found.append(.junk) }
        switch person.state {
        case .onBreak: found.append(.onBreak)
        case .lapsed, .dormant: found.append(.quiet)
        case .alumni: found.append(.alumni)
        case .newcomer, .active, .participating, .talking, .contentAsIs, .unknown: break
        }
        return found
    }
}
