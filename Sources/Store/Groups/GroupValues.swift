public import Community

/// A group as lists show it.
public struct GroupRow: Identifiable, Equatable, Sendable {
    /// The group, without its evidence, decisions and notes, and with no step but the next.
    public var group: Group
    /// Its organisers as the feeds know them.
    public var organisers: [OrganiserStanding]
    /// What it is today.
    public var standing: GroupStanding

    /// Its id.
    public var id: String { group.id }

    /// Creates a row.
    public init(group: Group, organisers: [OrganiserStanding], standing: GroupStanding) {
        self.group = group
        self.organisers = organisers
        self.standing = standing
    }
}

/// Everything known about one group.
public struct GroupDetail: Equatable, Sendable {
    /// The group as lists show it, but whole.
    public var row: GroupRow
    /// Its events, the latest first.
    public var events: [EventRow]
    /// What its criteria are computed from besides.
    public var neighbours: [GroupMention]
    /// The conferences in person there were and will be.
    public var conferences: [ConferenceMention]
    /// The starter tasks meant for it that are not done.
    public var tasks: [StarterTask] = []
    /// The ids of tasks that were taken off the list.
    public var removedTasks: Set<String> = []

    /// Creates the detail of a group.
    public init(
        row: GroupRow, events: [EventRow] = [], neighbours: [GroupMention] = [], conferences: [ConferenceMention] = []
    ) {
        self.row = row
        self.events = events
        self.neighbours = neighbours
        self.conferences = conferences
    }

    /// What the criteria are computed from.
    public func context(today: Day) -> CriteriaContext {
        var context = CriteriaContext(
            group: row.group, organisers: row.organisers, neighbours: neighbours, nextEvent: row.standing.nextEvent,
            lastEvent: row.standing.lastEvent, firstEvent: events.compactMap { $0.start?.day }.min(),
            conferences: conferences, today: today)
        // Where somebody recorded the day alone, it starts with it.
        let next = events.filter { event in event.start.map { $0.day == context.nextEvent } ?? false }
        context.nextStart = next.filter { $0.feed != nil || $0.start != $0.start?.day.start }.compactMap(\.start).min()
        return context
    }

    /// How the group stands with its criteria; nil where its kind has none.
    public func checklist(_ sets: CriteriaSets, today: Day) -> Checklist? {
        sets.set(for: row.group.kind).map { Checklist($0, context(today: today)) }
    }
}

/// An event, the community's own, the dashboard's, or both in one.
public struct EventRow: Identifiable, Equatable, Sendable {
    /// Its own id; `feed` and the names of source and id where only the dashboard knows it.
    public var id: String
    /// Whether managers recorded something about it.
    public var isOwn: Bool
    /// The title.
    public var title: String
    /// When it starts.
    public var start: Instant?
    /// The id of its group.
    public var group: String?
    /// The name of its group.
    public var groupName: String?
    /// Talk, workshop, sprint …
    public var format: String?
    /// Where it is held.
    public var venue: String?
    /// The ISO 3166 code of the country it is in: its own, else its group's.
    public var country: String?
    /// How many are expected: as recorded, else those whom the dashboard lists until the event has started.
    public var planned: Int?
    /// How many came: as recorded, else those whom the dashboard lists once the event has started.
    public var actual: Int?
    /// The dashboard's event.
    public var feed: Edit.Subject?
    /// Whether the dashboard lists it: then title and start are the dashboard's, whatever managers recorded.
    public var isListed = false
    /// The name of the source that has it.
    public var source: String?
    /// Its address on the dashboard's side.
    public var url: String?
    /// The id of an event of the dashboard that may be the same: same day, similar title.
    public var resembles: String?

    /// What the ids of launches begin with.
    public static let launchID = "launch/"

    /// Whether it is only the launch date of a group, and no event of that day is recorded.
    public var isLaunch: Bool { !isOwn && feed == nil && id.hasPrefix(Self.launchID) }

    /// Whether it is a launch date that has passed, which counts as an event until one is recorded.
    public func isHeldLaunch(today: Day) -> Bool { isLaunch && start.map { $0.day < today } ?? false }

    /// Creates an event.
    public init(id: String, isOwn: Bool, title: String, start: Instant?) {
        self.id = id
        self.isOwn = isOwn
        self.title = title
        self.start = start
    }
}

/// Events with how many there are.
public struct EventList: Equatable, Sendable {
    /// How many weeks `weeks` holds.
    public static let weeksAhead = 12

    /// The events, all or the first ones.
    public var rows: [EventRow]
    /// How many there are in all.
    public var count: Int
    /// How many there are from today on in each week from this one on, which begins on Monday.
    public var weeks: [Int]

    /// Creates a list.
    public init(rows: [EventRow], count: Int, weeks: [Int]) {
        self.rows = rows
        self.count = count
        self.weeks = weeks
    }

    /// Whether an event of a day is ahead and within so many weeks from that of `today` on, Monday first.
    public static func isWithin(_ weeks: Int, _ day: Day, today: Day) -> Bool {
        day >= today && day < today.adding(weeks * 7 - today.weekday)
    }

    /// How many events fall in each week from that of `today` on, Monday first, those before today left out.
    public static func weeks(_ days: [(day: Day, events: Int)], today: Day) -> [Int] {
        var weeks = [Int](repeating: 0, count: weeksAhead)
        let monday = today.adding(-today.weekday)
        for (day, events) in days where day >= today {
            let week = day.days(since: monday) / 7
            if week < weeks.count { weeks[week] += events }
        }
        return weeks
    }
}

/// How lists of groups are ordered.
public enum GroupSort: String, CaseIterable, Sendable {
    /// Help asked for first, then what is due, then the path to official.
    case attention
    case name, country, status
    case step

    /// The order on screen.
    public var title: String {
        switch self {
        case .attention: "help asked first, then due"
        case .step: "next step"
        default: rawValue
        }
    }
}
