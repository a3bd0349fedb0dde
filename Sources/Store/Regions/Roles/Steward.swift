public import Community

/// Somebody with a role for a region.
public struct Steward: Equatable, Sendable {
    /// The store's own id of them.
    public var member: MemberID
    /// Their key.
    public var key: MemberKey
    /// Their name.
    public var name: String
    /// What they are.
    public var stewardship: Stewardship
    /// What matters of them as a person.
    public var person: StewardPerson
    /// What to know of it.
    public var warnings: [StewardWarning]

    /// Whether they serve today: accepted, and still in the feed. A term that is over is a warning, not an end.
    public var isServing: Bool { stewardship.status == .active && !person.left }

    /// Whether they serve, are here themselves and can be asked for something.
    var canBeAsked: Bool {
        guard isServing, !person.neverContact, !person.junk, person.role != .bot else { return false }
        switch person.state {
        case .newcomer, .active, .participating, .talking, .contentAsIs, .unknown: return true
        case .lapsed, .dormant, .onBreak, .alumni: return false
        }
    }
}

extension Profile {
    /// What the member is for regions, with the warnings.
    public func stewards(today: Day) -> [Steward] {
        let person = StewardPerson(row)
        return facts.stewardships.map { some in
            Steward(
                member: row.id, key: row.key, name: row.name, stewardship: some, person: person,
                warnings: some.warnings(of: person, among: facts.stewardships, today: today))
        }
    }
}

extension StewardPerson {
    init(_ row: MemberRow) {
        self.init()
        role = row.figures.role
        state = row.figures.state
        neverContact = row.neverContact != nil
        junk = row.junk
        left = row.leftFeed != nil
    }
}
