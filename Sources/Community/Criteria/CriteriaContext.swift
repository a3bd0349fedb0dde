/// What the criteria of a group are computed from.
public struct CriteriaContext: Sendable {
    /// The group.
    public var group: Group
    /// Its organisers as the feeds know them.
    public var organisers: [OrganiserStanding]
    /// The other groups of its country that are not closed.
    public var neighbours: [GroupMention]
    /// Its next event.
    public var nextEvent: Day?
    /// When that starts, where more than the day is known.
    public var nextStart: Instant?
    /// Its last event.
    public var lastEvent: Day?
    /// The first event that is known of it, ahead or past.
    public var firstEvent: Day?
    /// The conferences in person of all groups, this one's own too.
    public var conferences: [ConferenceMention]
    /// The day.
    public var today: Day

    /// Creates a context.
    public init(
        group: Group, organisers: [OrganiserStanding] = [], neighbours: [GroupMention] = [], nextEvent: Day? = nil,
        lastEvent: Day? = nil, firstEvent: Day? = nil, conferences: [ConferenceMention] = [], today: Day
    ) {
        self.group = group
        self.organisers = organisers
        self.neighbours = neighbours
        self.nextEvent = nextEvent
        self.lastEvent = lastEvent
        self.firstEvent = firstEvent ?? lastEvent ?? nextEvent
        self.conferences = conferences
        self.today = today
    }
}

/// Another group, as far as a rule needs it.
public struct GroupMention: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// The name.
    public var name: String
    /// The kind.
    public var kind: GroupKind
    /// The status today: an official group without an event for half a year is dormant.
    public var status: GroupStatus
    /// The town.
    public var town: String?
    /// The region within the country.
    public var area: String?
    /// The ISO 3166 code.
    public var country: String?

    /// Mentions a group.
    public init(
        id: String, name: String, kind: GroupKind, status: GroupStatus, town: String?, area: String?, country: String?
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.status = status
        self.town = town
        self.area = area
        self.country = country
    }

    /// Where it is, however it was written.
    var written: WrittenPlace { WrittenPlace(town: town, area: area, country: country) }
}

/// A conference in person, as far as the rule of continents needs it.
public struct ConferenceMention: Hashable, Sendable {
    /// The id of its group.
    public var group: String
    /// The conference's name.
    public var name: String
    /// The day it is held.
    public var day: Day
    /// The ISO 3166 code of where it is held; the group's where the event has none of its own.
    public var country: String

    /// Mentions a conference.
    public init(group: String, name: String, day: Day, country: String) {
        self.group = group
        self.name = name
        self.day = day
        self.country = country
    }
}

/// How a group stands with one criterion.
public struct CriterionResult: Hashable, Sendable {
    /// What was found out or decided.
    public enum Mark: String, CaseIterable, Codable, Sendable {
        case met, unmet, decide, hint

        /// The sign on screen.
        public var sign: String {
            switch self {
            case .met: "✓"
            case .unmet: "✗"
            case .decide: "?"
            case .hint: "!"
            }
        }
    }

    /// The criterion.
    public var criterion: Criterion
    /// How it stands.
    public var mark: Mark
    /// Why, in words.
    public var words: String
    /// What a decision about it rests on; equal as long as that has not changed.
    public var basis: String
    /// Whether a human decided.
    public var isDecided = false
}

/// How a group stands with all its criteria.
public struct Checklist: Hashable, Sendable {
    /// The set.
    public var set: CriteriaSet
    /// The results in the set's order.
    public var results: [CriterionResult]
    /// That the next date is on another day of the week than the monthly words say; nil where it is not.
    public var dayHint: String?

    /// Computes all results. O(criteria · neighbours).
    public init(_ set: CriteriaSet, _ context: CriteriaContext) {
        self.set = set
        results = set.criteria.map { context.result(of: $0) }
        let monthly = set.criteria.first { $0.check == .monthlyTime }
        dayHint = context.dayHint(monthly: monthly.flatMap { context.group.evidence[$0.id]?.text })
    }

    /// Whether nothing stands between the group and being official: hints do not.
    public var isPassed: Bool { results.allSatisfy { $0.mark == .met || $0.mark == .hint } }

    /// Those that stand in the way.
    public var open: [CriterionResult] { results.filter { $0.mark == .unmet || $0.mark == .decide } }

    /// "2 open, 1 to decide, 1 hint"; "all met" where nothing is.
    public var summary: String {
        func count(_ mark: CriterionResult.Mark) -> Int { results.filter { $0.mark == mark }.count }
        var parts: [String] = []
        if count(.unmet) > 0 { parts.append("\(count(.unmet)) open") }
        if count(.decide) > 0 { parts.append("\(count(.decide)) to decide") }
        if count(.hint) > 0 { parts.append(Wording.count(count(.hint), "hint")) }
        return parts.isEmpty ? "all met" : parts.joined(separator: ", ")
    }
}
