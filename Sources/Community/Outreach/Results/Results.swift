/// What came of outreach, per template and per channel, each alone, by queue (PRODUCT §5).
public struct OutreachResults: Equatable, Sendable {
    /// Templates first, then channels; within a name all queues first, where there are several.
    public var cells: [Cell]
    /// The messages that count: sent when nobody had written for 30 days.
    public var counted: Int
    /// Sent messages that follow another within 30 days; what came of them cannot be told apart.
    public var following: Int
    /// How many members whom nobody wrote to were looked at, and of how many.
    public var looked: (at: Int, of: Int)

    /// Creates results that are known.
    public init(cells: [Cell], counted: Int, following: Int, looked: (at: Int, of: Int)) {
        self.cells = cells
        self.counted = counted
        self.following = following
        self.looked = looked
    }

    /// What always stands beside results.
    public static let caution = "you chose whom to write to: this is no experiment"

    /// The days within which somebody is active again.
    public static let horizons = [2, 7, 30]

    /// Under so many, on either side, nothing is said.
    public static let fewest = 20

    /// What is told apart.
    public enum Kind: String, CaseIterable, Codable, Sendable { case template, channel }

    /// The results of one template or channel, in one queue or in all.
    public struct Cell: Hashable, Sendable {
        /// What is told apart.
        public var kind: Kind
        /// The template or channel; nil for texts written by hand.
        public var name: String?
        /// The queue; nil for all of them together.
        public var queue: QueueName?
        /// One for each of `horizons`.
        public var within: [Within]

        /// Creates a cell.
        public init(kind: Kind, name: String?, queue: QueueName?, within: [Within]) {
            self.kind = kind
            self.name = name
            self.queue = queue
            self.within = within
        }
    }

    /// Who was active again within some days, beside those whom nobody wrote to.
    public struct Within: Hashable, Sendable {
        /// The days.
        public var days: Int
        /// Messages sent that long ago.
        public var sent: Int
        /// How many of them were followed by activity within the days.
        public var back: Int
        /// The share; nil where they are too few to say.
        public var share: Share?
        /// How many people stand for those whom nobody wrote to.
        public var others: Int
        /// The share of these, had they been as those who were written to; nil where they are too few to say.
        public var comparison: Share?

        /// Creates what is known.
        public init(days: Int, sent: Int, back: Int, share: Share?, others: Int, comparison: Share?) {
            self.days = days
            self.sent = sent
            self.back = back
            self.share = share
            self.others = others
            self.comparison = comparison
        }

        /// What the two intervals say.
        public var verdict: Verdict {
            guard let share, let comparison else { return .tooFew }
            if share.low > comparison.high { return .above }
            return share.high < comparison.low ? .below : .noDifference
        }
    }

    /// What can be said of a share and its comparison.
    public enum Verdict: String, CaseIterable, Codable, Sendable {
        case above, below
        case noDifference = "no_difference"
        case tooFew = "too_few"

        /// In words.
        public var words: String {
            switch self {
            case .above: "more than without"
            case .below: "less than without"
            case .noDifference: "no difference to be seen"
            case .tooFew: "too few to say"
            }
        }
    }

    /// Whether both are the same results.
    public static func == (left: OutreachResults, right: OutreachResults) -> Bool {
        left.cells == right.cells && left.counted == right.counted && left.following == right.following
            && left.looked == right.looked
    }
}
