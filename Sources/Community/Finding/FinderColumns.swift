/// The figures of all rows, a column each.
struct FinderColumns: Sendable {
    private(set) var states: [UInt8] = []
    private(set) var levels: [UInt8] = []
    private(set) var roles: [UInt8] = []
    private(set) var bases: [UInt8] = []
    private(set) var queues: [UInt16] = []
    private(set) var thresholds: [UInt16] = []
    /// The day's number; `Int32.min` where nothing is known.
    private(set) var silentSince: [Int32] = []
    private(set) var contributions: [UInt32] = []
    private(set) var conversations: [UInt32] = []
    private(set) var attendances: [UInt32] = []

    static let noDay = Int32.min

    mutating func reserve(_ rows: Int) {
        states.reserveCapacity(rows)
        levels.reserveCapacity(rows)
        roles.reserveCapacity(rows)
        bases.reserveCapacity(rows)
        queues.reserveCapacity(rows)
        thresholds.reserveCapacity(rows)
        silentSince.reserveCapacity(rows)
        contributions.reserveCapacity(rows)
        conversations.reserveCapacity(rows)
        attendances.reserveCapacity(rows)
    }

    mutating func append(_ row: FinderRow) {
        states.append(Self.place(of: row.state))
        levels.append(Self.place(of: row.level))
        roles.append(Self.place(of: row.role))
        bases.append(Self.place(of: row.basis))
        queues.append(row.queues)
        thresholds.append(UInt16(clamping: row.thresholdDays))
        silentSince.append(row.silentSince?.number ?? Self.noDay)
        contributions.append(UInt32(clamping: row.contributions))
        conversations.append(UInt32(clamping: row.conversations))
        attendances.append(UInt32(clamping: row.attendances))
    }

    mutating func replace(_ index: Int, with row: FinderRow) {
        states[index] = Self.place(of: row.state)
        levels[index] = Self.place(of: row.level)
        roles[index] = Self.place(of: row.role)
        bases[index] = Self.place(of: row.basis)
        queues[index] = row.queues
        thresholds[index] = UInt16(clamping: row.thresholdDays)
        silentSince[index] = row.silentSince?.number ?? Self.noDay
        contributions[index] = UInt32(clamping: row.contributions)
        conversations[index] = UInt32(clamping: row.conversations)
        attendances[index] = UInt32(clamping: row.attendances)
    }

    mutating func remove(_ index: Int) {
        states.remove(at: index)
        levels.remove(at: index)
        roles.remove(at: index)
        bases.remove(at: index)
        queues.remove(at: index)
        thresholds.remove(at: index)
        silentSince.remove(at: index)
        contributions.remove(at: index)
        conversations.remove(at: index)
        attendances.remove(at: index)
    }

    /// The place of a value among all of its kind: its byte in a column.
    static func place<Value: CaseIterable & Equatable>(of value: Value) -> UInt8 {
        var place: UInt8 = 0
        for one in Value.allCases {
            if one == value { return place }
            place += 1
        }
        return place
    }

    /// A bit per value, by its place.
    static func mask<Value: CaseIterable & Equatable>(of values: [Value]) -> UInt16 {
        values.reduce(0) { $0 | 1 << UInt16(place(of: $1)) }
    }
}
