/// What a kind of group has to meet to become official: data, not code.
public struct CriteriaSet: Hashable, Sendable {
    /// A short name, that of its file.
    public var name: String
    /// What it is called on screen.
    public var title: String
    /// The kinds of groups it is for.
    public var kinds: [GroupKind]
    /// The criteria in order.
    public var criteria: [Criterion]
    /// The guidelines that organisers acknowledge.
    public var guidelines: [String]
    /// What is to be done once all is met.
    public var tasks: [FollowUpTask]
    /// The file it was read from.
    public var file: String

    /// What is to be done once a group is official.
    public struct FollowUpTask: Hashable, Sendable {
        /// What is to be done.
        public var title: String
        /// In how many days it is due.
        public var days: Int

        /// Creates a task.
        public init(title: String, days: Int) {
            self.title = title
            self.days = days
        }
    }

    /// Creates a set.
    public init(
        name: String, title: String, kinds: [GroupKind], criteria: [Criterion], guidelines: [String] = [],
        tasks: [FollowUpTask] = [], file: String
    ) {
        self.name = name
        self.title = title
        self.kinds = kinds
        self.criteria = criteria
        self.guidelines = guidelines
        self.tasks = tasks
        self.file = file
    }
}

/// One thing a group has to meet.
public struct Criterion: Identifiable, Hashable, Sendable {
    /// A word, unique in its set; evidence and decisions name it.
    public var id: String
    /// The words on screen.
    public var title: String
    /// How much it counts.
    public var severity: Severity
    /// How it is found out.
    public var check: Check
    /// What helps to meet it.
    public var help: String?

    /// How much a criterion counts.
    public enum Severity: String, CaseIterable, Sendable {
        /// Without it a group does not become official.
        case must
        /// Unmet it is a warning.
        case hint
        /// A human decides, whatever was found out.
        case decide
    }

    /// How a criterion is found out.
    public enum Check: Hashable, Sendable {
        /// A thread with so many interested people, in a category of the forum.
        case interestedPeople(atLeast: Int, category: String?)
        /// A town or region, not a whole country nor what the refused words say, that no other group covers.
        case ownTown(refused: [String])
        /// So many organisers whom the feeds know, preferably of different companies.
        case knownOrganisers(atLeast: Int)
        /// A venue without any of the refused words; with an accepted one it needs no human.
        case venue(refused: [String], accepted: [String])
        /// A date, ideally so many days ahead.
        case launchDate(daysAhead: Int)
        /// A day of the month or week, and a time.
        case monthlyTime
        /// Another continent than the year before.
        case otherContinent
        /// So many official groups in the country.
        case strongPresence(atLeast: Int)
        /// Somebody of the Community Team who supports it.
        case supporter
        /// Guidelines and code of conduct acknowledged by every organiser.
        case acknowledged
        /// Whatever a manager writes down.
        case manual
    }

    /// Creates a criterion.
    public init(id: String, title: String, severity: Severity, check: Check, help: String? = nil) {
        self.id = id
        self.title = title
        self.severity = severity
        self.check = check
        self.help = help
    }
}

/// All sets there are: the user's own before the built-in ones.
public struct CriteriaSets: Sendable {
    /// Own ones first.
    public let all: [CriteriaSet]

    /// Puts the user's own before the built-in ones; an own set takes the place of a built-in one of its name.
    public init(own: [CriteriaSet] = [], builtIn: [CriteriaSet]) {
        let names = Set(own.map(\.name))
        all = own + builtIn.filter { !names.contains($0.name) }
    }

    /// The set for a kind of group; nil where there is none, as for unofficial groups.
    public func set(for kind: GroupKind) -> CriteriaSet? { all.first { $0.kinds.contains(kind) } }
}
