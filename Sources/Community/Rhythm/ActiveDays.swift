/// The distinct UTC days on which something happened, ascending.
public struct ActiveDays: Equatable, Sendable {
    /// Day numbers, strictly ascending.
    let numbers: [Int32]

    /// The days of some moments and some whole days, in any order. O(n) where each list ascends.
    public init(_ moments: [ArraySlice<Instant>], days: ArraySlice<Day> = []) {
        var all: [Int32] = []
        all.reserveCapacity(moments.reduce(days.count) { $0 + $1.count })
        var isAscending = true
        func add(_ number: Int32) {
            if let last = all.last {
                guard number != last else { return }
                if number < last { isAscending = false }
            }
            all.append(number)
        }
        for list in moments { for moment in list { add(moment.day.number) } }
        for day in days { add(day.number) }
        numbers = isAscending ? all : ActiveDays.distinct(all)
    }

    /// The given days, in any order.
    public init(_ days: [Day]) { self.init([], days: days[...]) }

    /// The first active day; nil without any.
    public var first: Day? { numbers.first.map { Day(number: $0) } }

    /// The last active day; nil without any.
    public var last: Day? { numbers.last.map { Day(number: $0) } }

    /// How many days there are.
    public var count: Int { numbers.count }

    private static func distinct(_ unsorted: [Int32]) -> [Int32] {
        var result: [Int32] = []
        result.reserveCapacity(unsorted.count)
        for number in unsorted.sorted() where number != result.last { result.append(number) }
        return result
    }
}
