/// How many people are in a region.
public struct RegionCount: Hashable, Sendable {
    /// Members of the community; bots, staff and junk are in no region's count.
    public var members = 0
    /// Of these, those who are active, talking, participating or new.
    public var active = 0
    /// Of these, those who have gone quiet for longer than is usual for them, and could come back.
    public var lapsed = 0
    /// Of these, those who are here only by a guess from the time zone.
    public var guessed = 0

    /// Creates a count.
    public init(members: Int = 0, active: Int = 0, lapsed: Int = 0, guessed: Int = 0) {
        self.members = members
        self.active = active
        self.lapsed = lapsed
        self.guessed = guessed
    }

    static func += (sum: inout RegionCount, other: RegionCount) {
        sum.members += other.members
        sum.active += other.active
        sum.lapsed += other.lapsed
        sum.guessed += other.guessed
    }
}

/// How much of the board is read.
public enum RegionScope: Hashable, Sendable {
    /// Continents and countries with all their people, without events: what a screen shows first.
    case countries
    /// One country with its areas, towns and groups.
    case country(Country)
    case whole
}

/// A group as its region's row counts it.
public struct RegionGroup: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// Its name.
    public var name: String
    /// Where it is.
    public var region: Region
    /// What it asks for.
    public var help: String?
    /// The day of its last event that has started, wherever that was.
    public var lastEvent: Day?
    /// The day of its next event.
    public var nextEvent: Day?

    /// Creates a group.
    public init(
        id: String, name: String, region: Region, help: String? = nil, lastEvent: Day? = nil, nextEvent: Day? = nil
    ) {
        self.id = id
        self.name = name
        self.region = region
        self.help = help
        self.lastEvent = lastEvent
        self.nextEvent = nextEvent
    }
}

/// The last and the next event of a place.
public struct RegionEventDays: Hashable, Sendable {
    /// Where they take place.
    public var region: Region
    /// The day of the last event that has started.
    public var last: Day?
    /// The day of the next event.
    public var next: Day?

    /// Creates the days of a place.
    public init(region: Region, last: Day? = nil, next: Day? = nil) {
        self.region = region
        self.last = last
        self.next = next
    }
}

/// What is known of all regions, as the store reads it: what `RegionBoard` is made of.
public struct RegionSources: Sendable {
    /// Counts by exact region.
    public var counts: [(region: Region, count: RegionCount)] = []
    /// Counts by what names no region.
    public var unplaced: [(text: String, count: RegionCount)] = []
    /// Members of whom no region is known.
    public var unknown = RegionCount()
    /// What managers recorded.
    public var records: [RegionRecord] = []
    /// Who serves, and who is thought of.
    public var stewards: [RegionSteward] = []
    /// Groups that are not closed.
    public var groups: [RegionGroup] = []
    /// Events by where they take place.
    public var events: [RegionEventDays] = []

    /// How many groups that are not closed each country has, where `groups` are not read.
    public var groupCounts: [(region: Region, groups: Int)] = []
    /// The help that groups ask for, by country, where `groups` are not read.
    public var helps: [(region: Region, help: String)] = []
    /// Whether areas, towns and groups were read, and not only countries.
    public var isWhole = true

    /// Creates sources without anything.
    public init() {}
}
