/// Somebody who could write to a member instead of the manager, and why (PRODUCT §5).
public struct CouldWrite: Hashable, Sendable {
    /// The store's own id of them; nil for a mentor of whom only the name is known.
    public var member: Int64?
    /// Their key; nil for a mentor of whom only the name is known.
    public var key: MemberKey?
    /// Their name.
    public var name: String
    /// Why, the strongest tie first; never empty.
    public var ties: [Tie]

    /// Creates somebody with their ties, the strongest first.
    public init(member: Int64?, key: MemberKey?, name: String, ties: [Tie]) {
        self.member = member
        self.key = key
        self.name = name
        self.ties = ties
    }

    /// How many are named for one member.
    public static let most = 5

    /// The strongest tie in words, such as "14 shared threads".
    public var reason: String { ties.first?.words ?? "" }

    /// All ties in words.
    public var reasons: String { ties.map(\.words).joined(separator: ", ") }

    /// How many threads both took part in, of those that were read.
    public var sharedThreads: Int {
        ties.lazy.compactMap { if case .threads(let count, _) = $0 { count } else { nil } }.first ?? 0
    }

    /// How many events both attended, of those that were read.
    public var sharedEvents: Int {
        ties.lazy.compactMap { if case .events(let count, _) = $0 { count } else { nil } }.first ?? 0
    }

    /// What ties somebody to a member.
    public enum Tie: Hashable, Sendable {
        /// Threads that both took part in; `ofNewest` says of how many of the member's threads, where not all were read.
        case threads(Int, ofNewest: Int?)
        case mentor
        /// They serve the member's region as ambassador or liaison; its name.
        case steward(StewardRole, region: String)
        /// They organise a group whose event the member attended; its name.
        case organiser(String)
        /// Events that both attended, and the title of the latest.
        case events(Int, latest: String)
        case organization
        /// The region that both belong to.
        case region(String)

        /// The tie in a few words.
        public var words: String {
            switch self {
            case .threads(let count, let newest):
                Wording.count(count, "shared thread") + (newest.map { " of the newest \($0)" } ?? "")
            case .mentor: "mentor"
            case .steward(let role, let region): "\(role.words) for \(region)"
            case .organiser(let group): "organises \(group)"
            case .events(1, let latest): latest.isEmpty ? "both at an event" : "both at \(latest)"
            case .events(let count, let latest):
                latest.isEmpty ? "both at \(count) events" : "both at \(latest) and \(count - 1) more"
            case .organization: "same organization"
            case .region(let region): "also in \(region)"
            }
        }

        /// How much it counts: one point per shared thread, as many for a mentor, liaison or organiser as for ten threads,
        /// six for an ambassador, two for an event (three events at most), little for what is merely in common.
        var points: Int {
            switch self {
            case .threads(let count, _): count
            case .mentor: 10
            case .organiser, .steward(.liaison, _): 10
            case .steward: 6
            case .events(let count, _): 2 * min(count, 3)
            case .organization: 2
            case .region: 1
            }
        }
    }

    /// Those who could write, the strongest ties first, then who was seen latest; at most `most`.
    ///
    /// - Parameter mentorFirst: whether the mentor stands before all others, as for somebody who has gone quiet.
    public static func ranked(_ acquaintances: [Acquaintance], mentorFirst: Bool = false) -> [CouldWrite] {
        let fit = acquaintances.filter { $0.mayWrite && !$0.ties.isEmpty }.map { one in
            (
                one,
                ties: one.ties.enumerated().sorted { ($1.element.points, $0.offset) < ($0.element.points, $1.offset) }
                    .map(\.element)
            )
        }
        let sorted = fit.sorted { left, right in
            let mentors = (left.ties.contains(.mentor), right.ties.contains(.mentor))
            if mentorFirst, mentors.0 != mentors.1 { return mentors.0 }
            let points = (left.ties.points, right.ties.points)
            if points.0 != points.1 { return points.0 > points.1 }
            if left.0.lastSeen != right.0.lastSeen { return (left.0.lastSeen ?? .first) > (right.0.lastSeen ?? .first) }
            return left.0.order < right.0.order
        }
        return sorted.prefix(most).map {
            CouldWrite(member: $0.0.member, key: $0.0.key, name: $0.0.name, ties: $0.ties)
        }
    }
}

/// Somebody who is tied to a member, before it is decided whether they could write.
public struct Acquaintance: Sendable {
    /// The store's own id; nil where only the name is known.
    public var member: Int64?
    /// The key; nil where only the name is known.
    public var key: MemberKey?
    /// The name.
    public var name: String
    /// The role.
    public var role = Role.community
    /// The state; nil where only the name is known.
    public var state: MemberState?
    /// The latest activity.
    public var lastSeen: Instant?
    /// Whether they are junk, wrong data, never contacted or no longer in the feed.
    public var isSetAside = false
    /// What ties them to the member, in any order.
    public var ties: [CouldWrite.Tie] = []

    /// Creates somebody without ties.
    public init(member: Int64? = nil, key: MemberKey? = nil, name: String) {
        self.member = member
        self.key = key
        self.name = name
    }

    /// Whether they can be asked: here themselves, no bot, and no staff unless they are the mentor or serve the region.
    var mayWrite: Bool {
        guard !isSetAside, !name.isEmpty else { return false }
        let isCalled = ties.contains { tie in
            switch tie {
            case .mentor, .steward: true
            case .threads, .organiser, .events, .organization, .region: false
            }
        }
        switch role {
        case .bot: return false
        case .staff where !isCalled: return false
        case .staff, .community: break
        }
        switch state {
        case .active, .participating, .talking: return true
        case .newcomer, .unknown, nil: return isCalled
        case .lapsed, .dormant, .onBreak, .alumni, .contentAsIs: return false
        }
    }

    fileprivate var order: String { key?.description ?? name }
}

extension [CouldWrite.Tie] {
    fileprivate var points: Int { reduce(0) { $0 + $1.points } }
}

extension Instant {
    fileprivate static let first = Instant(seconds: .min)
}
