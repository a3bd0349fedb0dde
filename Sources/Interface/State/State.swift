import Community
import Store

/// Everything the screens know; drawing it is a pure function, and only `update` changes it.
struct State {
    var extent: Extent
    var now: Instant
    var options: AppOptions
    var settings: Settings { options.settings }
    var bindings: Bindings

    var view = ViewName.queues
    var queue: QueueName = .welcome
    /// Whether the manager has not chosen a queue yet: then the first one with somebody in it is opened.
    var choosesQueue = false
    var heading: Heading?
    var counts: [QueueName: QueueCount] = [:]
    var lists: [ListID: MemberList] = [:]
    var memberSort = MemberSort.name
    var segments = Cached<[Segment]>(value: [], epoch: 0)
    /// How many members fit each segment.
    var segmentCounts = Cached<[RegistryID: Int]>(value: [:], epoch: 0)
    /// The segment whose tab is chosen in Members; nil shows everybody.
    var segmentID: RegistryID?
    var rows: [MemberID: Cached<MemberRow>] = [:]
    var profiles: [MemberID: Cached<Profile>] = [:]
    /// Who could write to a member instead.
    var couldWrite: [MemberID: Cached<[CouldWrite]>] = [:]
    /// What managers recorded, of the members in lists that show it.
    var facts: [MemberID: ManagerFacts] = [:]
    var todayView = TodayView()
    var review = ReviewState()
    var results = ResultsView()
    var sync = SyncState()
    /// What two managers set without knowing of each other.
    var conflicts = Cached<[JournalConflict]>(value: [], epoch: 0)
    var mentoring = MentoringState()
    var regions = RegionsState()
    /// Who could take roles for regions, as far as it was asked.
    var candidates: [CandidateQuestion: Cached<[StewardCandidate]>] = [:]
    var groups = GroupsState()
    var events = EventsState()
    var steps = StepsState()
    /// The profile on top of the list, if one is open.
    var open: ProfileView?
    /// Sheets, pickers and prompts above the view; the last one has the keys.
    var layers: [Layer] = []

    var marks: Set<MemberID> = []
    /// Where a range of marks began (`v`).
    var rangeStart: MemberID?
    /// The tab that the marks were made in.
    var marksTab: TabStrip.Choice?
    var isZoomed = false
    /// Whether moving scrolls the detail beside the list.
    var isDetailFocused = false
    var detailScroll = 0
    /// The filter as it is typed.
    var filterInput = TextInput()
    var isSharing = false
    var usesMouse = false
    var last: RepeatableAction?

    var loading = Loading()
    var edits = EditBook()
    var status = StatusLine()
    /// What holds the store up: another program that writes, a disk that is full.
    var holdup: Holdup?
    /// Whether an edit waits for another program.
    var isWaiting: Bool { if case .waiting = holdup { true } else { false } }
    var commandHistory: [String] = []
    /// Why the last pull could not reach anything; the title says offline.
    var isOffline: Bool {
        guard let sources = heading?.sources.filter(\.isPulled), !sources.isEmpty else { return false }
        return sources.allSatisfy(\.isOffline)
    }
    /// Whether something has been asked for longer than one waits without wondering.
    var isSlow = false
    /// Set when the screens are to close.
    var exitCode: Int32?

    /// Creates the state before anything is loaded.
    init(extent: Extent, now: Instant, options: AppOptions) {
        self.extent = extent
        self.now = now
        self.options = options
        let (bindings, refusals) = Bindings.configured(options.keys)
        self.bindings = bindings
        isSharing = options.isSharing
        narrowAsShared()
        usesMouse = options.usesMouse
        for sentence in options.warnings + refusals { status.fail(sentence) }
        openStart(options.view)
    }

    /// Whether there is no community yet.
    var isFirstRun: Bool { layers.contains { if case .firstRun = $0 { true } else { false } } }

    /// The UTC day.
    var today: Day { now.day }

    private mutating func openStart(_ name: String?) {
        guard let name else {
            choosesQueue = true
            return
        }
        if let view = ViewName.allCases.first(where: { $0.rawValue == name }) {
            self.view = view
            choosesQueue = view == .queues
        } else if let queue = QueueName(rawValue: name), QueueName.existing.contains(queue) {
            self.queue = queue
        } else {
            choosesQueue = true
            status.fail("no view or queue is called \(name); there are \(State.startNames.joined(separator: ", "))")
        }
    }

    /// What `--view` takes.
    static var startNames: [String] { ViewName.allCases.map(\.rawValue) + QueueName.existing.map(\.rawValue) }
}

/// The size of the terminal in cells.
struct Extent: Hashable, Sendable {
    var width: Int
    var height: Int
}

/// The views that exist, each with its digit.
enum ViewName: String, CaseIterable, Sendable {
    case today, queues, members, mentors, regions, groups, events, results, sync

    var digit: String {
        switch self {
        case .today: "1"
        case .queues: "2"
        case .members: "3"
        case .mentors: "4"
        case .results: "O"
        case .regions: "5"
        case .groups: "6"
        case .events: "7"
        case .sync: "0"
        }
    }

    var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

/// A list of members on screen.
enum ListID: Hashable, Sendable {
    case queue(QueueName)
    case members(MemberSort)
    case segment(Segment, MemberSort)
}

/// A value from the store and the epoch it was asked in: an older one is shown until it is replaced.
struct Cached<Value> {
    var value: Value
    var epoch: Int
}
