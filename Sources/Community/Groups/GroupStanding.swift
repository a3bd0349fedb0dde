/// An organiser as the feeds know them today.
public struct OrganiserStanding: Hashable, Sendable {
    /// Who, and what they acknowledged.
    public var organiser: Group.Organiser
    /// The store's own id; nil for somebody whom no feed knows.
    public var member: Int64?
    /// The key; nil for somebody whom no feed knows.
    public var key: MemberKey?
    /// The name today.
    public var name: String
    /// The organization, where one is known.
    public var company: String?
    /// The state; nil for somebody whom no feed knows.
    public var state: MemberState?

    /// Creates somebody whom no feed knows.
    public init(_ organiser: Group.Organiser) {
        self.organiser = organiser
        name = organiser.person.name
    }

    /// Whether they have gone quiet for longer than is usual for them.
    public var isQuiet: Bool { state == .lapsed || state == .dormant }
}

/// Something about a group that wants attention.
public enum GroupWarning: Hashable, Sendable {
    /// No event for half a year; the day of the last one.
    case dormant(since: Day)
    /// Official for half a year and no event yet; the day of becoming official.
    case eventless(official: Day)
    /// As long without an event, of a group on the way to official, which does not fall dormant by itself.
    case noEvent(since: Day)
    case noOrganiser
    case soleOrganiser(String)
    /// All organisers, or some, have gone quiet.
    case quietOrganisers([String], all: Bool)
    case overdueStep(String, due: Day)

    /// The warning in words.
    public func words(today: Day) -> String {
        switch self {
        case .dormant(let day), .noEvent(let day): "no event since \(day.short(relativeTo: today))"
        case .eventless(let day): "no event recorded; official since \(day.short(relativeTo: today))"
        case .noOrganiser: "no organiser"
        case .soleOrganiser(let name): "\(name) organises alone"
        case .quietOrganisers(let names, let all):
            names.joined(separator: ", ") + (names.count == 1 ? " is quiet in our feeds" : " are quiet in our feeds")
                + (all && names.count > 1 ? ", all of them" : "")
        case .overdueStep(let text, let due): "due \(due.short(relativeTo: today)): \(text)"
        }
    }

    /// A word for programs.
    public var word: String {
        switch self {
        case .dormant, .eventless: "dormant"
        case .noEvent: "no_event"
        case .noOrganiser: "no_organiser"
        case .soleOrganiser: "sole_organiser"
        case .quietOrganisers: "quiet_organisers"
        case .overdueStep: "overdue_step"
        }
    }
}

/// What a group is today: by its events, its organisers and the calendar.
public struct GroupStanding: Hashable, Sendable {
    /// The status; an official group without an event for half a year is dormant.
    public var status: GroupStatus
    /// Since when it has that status: the day it was recorded; of one that fell dormant by itself the day half a year after
    /// its last event. Nil where nothing is known.
    public var since: Day?
    /// The day of the last event that has started, or of the launch of a group that was official, if that is later.
    public var lastEvent: Day?
    /// The day of the next event.
    public var nextEvent: Day?
    /// The launch day ahead, where no event is planned up to then.
    public var launch: Day?
    /// What wants attention, the most urgent first.
    public var warnings: [GroupWarning]

    /// Half a year, in months; yearly gatherings get three times that.
    static func dormantMonths(_ kind: GroupKind) -> Int { kind.isYearly ? 18 : 6 }

    /// The last event, or of an official group without any the day it became official.
    func lastSign(_ group: Group) -> Day? {
        lastEvent ?? (group.status == .official ? group.reached[.official] : nil)
    }

    /// The warning that there was no event for long.
    func silence(_ group: Group) -> GroupWarning? {
        lastEvent.map { .dormant(since: $0) } ?? lastSign(group).map { .eventless(official: $0) }
    }

    /// The last day before it falls dormant without another event.
    func falls(_ group: Group) -> Day? {
        lastSign(group)?.date.adding(months: Self.dormantMonths(group.kind)).map { Day($0) }
    }

    /// The standing of a group.
    ///
    /// A group is dormant that was official, or an unofficial one that held events, when the last event (of an official
    /// one without any: the day it became official) is more than six months back and none is planned. One on the way to
    /// official gets a warning instead.
    public init(
        _ group: Group, lastEvent: Day?, nextEvent: Day?, launch: Day? = nil, organisers: [OrganiserStanding],
        today: Day
    ) {
        let held = launch.flatMap { $0 < today && group.wasOfficial ? $0 : nil }
        self.lastEvent = [lastEvent, held].compactMap { $0 }.max()
        self.nextEvent = nextEvent
        if let launch, launch >= today, launch != lastEvent, nextEvent.map({ launch < $0 }) ?? true,
            group.status != .closed
        {
            self.launch = launch
        }
        status = group.status
        self.since = group.reached[group.status]
        warnings = []
        let since = lastSign(group)
        let border = today.date.adding(months: -Self.dormantMonths(group.kind)).map { Day($0) } ?? today
        let holdsEvents = group.status == .official || (group.kind == .unofficial && group.status != .closed)
        if holdsEvents, nextEvent == nil, let since, since < border {
            status = .dormant
            self.since = falls(group)
            warnings += [silence(group)].compactMap { $0 }
        }
        let isOnTheWay = status == .contacted || status == .applying
        if isOnTheWay, nextEvent == nil, self.launch == nil, let last = self.lastEvent, last < border {
            warnings.append(.noEvent(since: last))
        }
        warnOfOrganisers(group, organisers)
        if let step = group.nextStep, step.due < today { warnings.append(.overdueStep(step.text, due: step.due)) }
    }

    private mutating func warnOfOrganisers(_ group: Group, _ organisers: [OrganiserStanding]) {
        guard status != .closed else { return }
        if organisers.isEmpty {
            if group.status != .spotted { warnings.append(.noOrganiser) }
            return
        }
        if organisers.count == 1 { warnings.append(.soleOrganiser(organisers[0].name)) }
        let quiet = organisers.filter(\.isQuiet).map(\.name)
        if !quiet.isEmpty { warnings.append(.quietOrganisers(quiet, all: quiet.count == organisers.count)) }
    }
}
