/// Somebody who could take a role for a region, before it is decided who fits.
public struct StewardProspect: Sendable {
    /// The store's own id.
    public var member: Int64
    /// The key.
    public var key: MemberKey
    /// The name.
    public var name: String
    /// How widely they are connected.
    public var breadth = Breadth()
    /// Their region.
    public var region: Region?
    /// Whether the region is only a guess from the time zone.
    public var isRegionGuessed = false
    /// Their languages, BCP 47 codes.
    public var languages: [String] = []
    /// What they are for regions.
    public var stewardships: [Stewardship] = []

    /// Creates somebody of whom nothing more is known.
    public init(member: Int64, key: MemberKey, name: String) {
        self.member = member
        self.key = key
        self.name = name
    }
}

/// Somebody suggested for a role, with the reasons.
public struct StewardCandidate: Hashable, Sendable {
    /// The store's own id.
    public var member: Int64
    /// The key.
    public var key: MemberKey
    /// The name.
    public var name: String
    /// Why: where they are, what they speak, how widely they are connected.
    public var reasons: [String]
    /// The other role they have, where one person would be both.
    public var warning: String?
    /// How well they fit; higher is better.
    public var score: Double

    /// What is said of every list of candidates.
    public static let method = "by breadth of the last year; contributions do not count, of code or otherwise"

    /// The best for a role: those in the region, for a liaison also who speaks its language; who has the role, was asked
    /// or declined is not among them. Ties by name, then key.
    ///
    /// - Parameters:
    ///   - region: nil for the whole community.
    ///   - prospects: people of the community who are here and may be asked.
    public static func best(
        _ count: Int = 5, for role: StewardRole, in region: Region?, among prospects: [StewardProspect]
    ) -> [StewardCandidate] {
        prospects.filter { !$0.isTaken(role, region) }.compactMap { StewardCandidate($0, role, region) }
            .sorted { ($1.score, $0.name, $0.key) < ($0.score, $1.name, $1.key) }.prefix(count).map { $0 }
    }

    private init?(_ one: StewardProspect, _ role: StewardRole, _ region: Region?) {
        var reasons: [String] = []
        var score = one.breadth.score
        if let region {
            let isThere = one.region.map { region.contains($0) } ?? false
            let spoken = role == .liaison ? one.languages.first { region.languages.contains($0.baseLanguage) } : nil
            guard isThere || spoken != nil else { return nil }
            if isThere, let own = one.region {
                reasons.append("in \(own.fullName)" + (one.isRegionGuessed ? "~ (guess)" : ""))
            }
            if let spoken { reasons.append("speaks \(LanguageCode.name(spoken))") }
            if role == .liaison { score += (isThere ? 4 : 0) + (spoken == nil ? 0 : 2) }
        }
        guard one.breadth.score > 0 else { return nil }
        member = one.member
        key = one.key
        name = one.name
        self.reasons = reasons + one.breadth.reasons
        self.score = score
        warning = one.other(than: role)
    }
}

extension StewardProspect {
    /// Whether the role is not to be offered: they have it somewhere, are asked already, or declined it here.
    fileprivate func isTaken(_ role: StewardRole, _ region: Region?) -> Bool {
        stewardships.contains { some in
            some.role == role
                && (some.status.isOpen || (some.status == .declined && (region == nil || some.region == region)))
        }
    }

    /// "is liaison for Brazil already", where the roles are for different people.
    fileprivate func other(than role: StewardRole) -> String? {
        guard role != .recordKeeper else { return nil }
        let other = stewardships.filter { $0.role != role && $0.role != .recordKeeper && $0.status.isOpen }
        return other.isEmpty ? nil : "is \(Wording.list(other.map(\.title))) already"
    }
}
