/// One person's standing in one role of one region; recorded on the member.
public struct Stewardship: Hashable, Sendable {
    /// The role.
    public var role: StewardRole
    /// The region, by the name it was recorded under.
    public var region: Region
    /// How far they have come.
    public var status: StewardStatus
    /// The day on which each status was reached last.
    public var days: [StewardStatus: Day]
    /// The last day of the term; nil where none was agreed.
    public var until: Day?
    /// The day on which how it goes is talked about.
    public var review: Day?
    /// A manager's words about it.
    public var words: String?

    /// Creates a standing.
    public init(
        role: StewardRole, region: Region, status: StewardStatus, days: [StewardStatus: Day] = [:],
        until: Day? = nil, review: Day? = nil, words: String? = nil
    ) {
        self.role = role
        self.region = region
        self.status = status
        self.days = days
        self.until = until
        self.review = review
        self.words = words
    }

    /// The day on which the status of today was reached.
    public var since: Day? { days[status] }

    /// Its name among a member's: role and id of the region.
    public var id: String { StewardField.name(role, region.id) }

    /// Whether the term is over.
    public func hasRunOut(on today: Day) -> Bool { status == .active && until.map { $0 < today } ?? false }

    /// A liaison serves a year unless it is said.
    public static let usualTerm = 365
    /// How it goes is talked about after half a year unless it is said.
    public static let usualReview = 182

    /// The review after one that was held: a liaison's is half a usual term on; none where the term ends before, which
    /// shows by itself, and none for other roles unless it is said.
    public func nextReview(after day: Day) -> Day? {
        guard role == .liaison, status == .active else { return nil }
        let next = day.adding(Self.usualReview)
        return until.map { next < $0 } ?? true ? next : nil
    }
}

extension ManagerFacts {
    /// The standing in a role of a region; nil where there is none.
    public func stewardship(_ role: StewardRole, _ regionID: String) -> Stewardship? {
        stewardships.first { $0.role == role && $0.region.id.utf8.elementsEqual(regionID.utf8) }
    }
}
