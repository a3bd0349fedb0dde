/// One member as the finder holds it.
public struct FinderRow: Equatable, Sendable {
    /// The store's id of the member.
    public var id: Int64
    /// What `SearchText.make` returned.
    public var search: String
    /// How they stand today.
    public var state: MemberState
    /// How much they do.
    public var level: Level
    /// What they are to the community.
    public var role: Role
    /// Where the threshold comes from.
    public var basis: ThresholdBasis
    /// The day silence counts from; nil without activity.
    public var silentSince: Day?
    /// The days after which silence is unusual.
    public var thresholdDays: Int
    /// Counted contributions.
    public var contributions: Int
    /// Counted conversations.
    public var conversations: Int
    /// Counted attendances.
    public var attendances: Int
    /// The queues that show the member, as `QueueName.mask`.
    public var queues: UInt16

    /// Creates a row.
    public init(
        id: Int64, search: String, state: MemberState, level: Level, role: Role, basis: ThresholdBasis,
        silentSince: Day?, thresholdDays: Int, contributions: Int, conversations: Int, attendances: Int, queues: UInt16
    ) {
        self.id = id
        self.search = search
        self.state = state
        self.level = level
        self.role = role
        self.basis = basis
        self.silentSince = silentSince
        self.thresholdDays = thresholdDays
        self.contributions = contributions
        self.conversations = conversations
        self.attendances = attendances
        self.queues = queues
    }
}

extension QueueName {
    /// The queue's bit in `FinderRow.queues`.
    public var bit: UInt16 { 1 << UInt16(QueueName.allCases.firstIndex(of: self) ?? 15) }

    /// The bits of several queues.
    public static func mask(_ queues: some Sequence<QueueName>) -> UInt16 { queues.reduce(0) { $0 | $1.bit } }
}

/// All members in memory, in columns, for narrowing as one types: about 12 MB for 100,000.
public struct Finder: Sendable {
    private(set) var ids: [Int64] = []
    /// The free text of every row.
    private(set) var texts = PackedBytes()
    /// The fields' texts, each once however many members share it, and which one each row has.
    private(set) var fields = DistinctBytes()
    private(set) var fieldsOfRow: [UInt32] = []
    private(set) var columns = FinderColumns()
    /// Another one after every change of a member, so that hits of before are known.
    private var stamp = FinderStamp()

    /// Creates an empty finder.
    public init() {}

    /// The number of members.
    public var count: Int { ids.count }

    /// Makes room for `rows` members whose search texts hold `bytes` in all, so that appending them moves nothing about.
    public mutating func reserve(rows: Int, bytes: Int) {
        ids.reserveCapacity(rows)
        fieldsOfRow.reserveCapacity(rows)
        texts.reserve(slices: rows, bytes: bytes)
        columns.reserve(rows)
    }

    /// Adds a member at the end. O(length of its text), amortized.
    public mutating func append(_ row: FinderRow) {
        let (text, field) = Self.parts(of: row.search)
        ids.append(row.id)
        texts.append(text)
        fieldsOfRow.append(fields.insert(field))
        columns.append(row)
    }

    /// Replaces the member with the same id; false where there is none. O(size of the finder), some milliseconds.
    @discardableResult
    public mutating func replace(_ row: FinderRow) -> Bool {
        guard let index = ids.firstIndex(of: row.id) else { return false }
        let (text, field) = Self.parts(of: row.search)
        texts.replace(index, with: text)
        fieldsOfRow[index] = fields.insert(field)
        columns.replace(index, with: row)
        stamp = FinderStamp()
        return true
    }

    /// Removes a member; false where there is none. O(size of the finder).
    @discardableResult
    public mutating func remove(id: Int64) -> Bool {
        guard let index = ids.firstIndex(of: id) else { return false }
        ids.remove(at: index)
        texts.remove(index)
        fieldsOfRow.remove(at: index)
        columns.remove(index)
        stamp = FinderStamp()
        return true
    }

    /// The ids of the members that pass a filter, in the order they were appended.
    public func matches(_ filter: Filter, today: Day) -> [Int64] { ids(of: narrow(filter, today: today)) }

    /// The members that pass a filter. Where `previous` is of this finder as it is and the filter only refines it, only
    /// its members are looked at.
    public func narrow(_ filter: Filter, today: Day, from previous: FinderHits? = nil) -> FinderHits {
        var conditions = filter.conditions
        var rows: [Int32]?
        if let previous, isCurrent(previous), previous.today == today, filter.refines(previous.filter) {
            conditions.removeAll { previous.filter.conditions.contains($0) }
            rows = previous.rows
        }
        let search = FinderSearch(finder: self, today: today)
        return FinderHits(
            filter: filter, today: today, rows: search.rows(passing: conditions, of: rows), stamp: stamp, total: count)
    }

    /// The ids of hits, in the order the members were appended; searched again where the finder has changed since.
    public func ids(of hits: FinderHits) -> [Int64] {
        let hits = isCurrent(hits) ? hits : narrow(hits.filter, today: hits.today)
        return hits.rows.map { ids[Int($0)] }
    }

    private func isCurrent(_ hits: FinderHits) -> Bool { hits.stamp === stamp && hits.total == count }

    private static func parts(of search: String) -> (text: [UInt8], fields: [UInt8]) {
        let bytes = Array(search.utf8)
        guard let split = bytes.firstIndex(of: SearchText.split) else { return (bytes + [SearchText.end], []) }
        return (Array(bytes[..<split]), Array(bytes[(split + 1)...]))
    }
}

/// The members that passed a filter, to be narrowed further.
public struct FinderHits: Sendable {
    /// The filter they passed.
    public let filter: Filter
    let today: Day
    /// Places in the finder, ascending.
    let rows: [Int32]
    fileprivate let stamp: FinderStamp
    /// The members of the finder when it was searched.
    fileprivate let total: Int

    /// The number of members.
    public var count: Int { rows.count }
}

/// The identity of a finder's content.
private final class FinderStamp: Sendable {}
