import Community

/// What one list of a pull would change, found without writing.
struct Differences {
    /// An object to decode and write.
    struct Change {
        var place: ObjectPlace
        var digest: UInt64
        /// The stored row; 0 for a new one.
        var row: Int64
        /// For rows without origin_id.
        var ordinal: Int32
    }

    let list: FetchedList
    /// Whether nothing of the list is stored: then every object is new, and `changes` stays empty.
    var isFresh = false
    var changes: [Change] = []
    var unchanged = 0
    var repeated = 0
    /// Accounts of people who were forgotten.
    var keptOut = 0
    var unreadable = KeptAside()
    /// Rows that left the feed.
    var removed: [Int64] = []
    /// Rows of the list in the feed until now.
    var stored = 0

    init(_ list: FetchedList) { self.list = list }
}

/// The objects of a list that could not be read: all counted, the first ones kept in full.
struct KeptAside {
    private static let most = 200

    private(set) var objects: [Unreadable] = []
    private(set) var count = 0

    /// Each object made another.
    func map(_ change: (Unreadable) -> Unreadable) -> KeptAside {
        var kept = self
        kept.objects = objects.map(change)
        return kept
    }

    mutating func add(_ object: Unreadable) {
        count += 1
        if objects.count < Self.most { objects.append(object) }
    }
}

/// An object that could not be read, to be kept aside.
struct Unreadable: Sendable {
    /// How many bytes of each.
    static let mostBytes = 2048

    var place: Int64
    var reason: String
    var bytes: [UInt8]

    init(place: ObjectPlace, reason: String, object: UnsafeRawBufferPointer) {
        self.place = place.offset
        self.reason = reason
        bytes = Array(object.prefix(Self.mostBytes))
    }
}
