/// Sums messages up by template and channel, by queue.
enum CellSums {
    private struct Name: Hashable {
        var kind: OutreachResults.Kind
        var name: String?
        var queue: QueueName?
    }

    /// The cells in the order in which they are shown; `beside` is what each message is compared with.
    static func cells(_ messages: [Followed], _ beside: [ComparedShares?]) -> [OutreachResults.Cell] {
        var members: [Name: [Int]] = [:]
        for (place, message) in messages.enumerated() {
            for (kind, name) in [(OutreachResults.Kind.template, message.template), (.channel, message.channel)] {
                members[Name(kind: kind, name: name, queue: message.queue), default: []].append(place)
            }
        }
        let byName = Dictionary(grouping: members) { Name(kind: $0.key.kind, name: $0.key.name, queue: nil) }
        for (name, parts) in byName where parts.count > 1 { members[name] = parts.flatMap(\.value) }
        return members.sorted { precedes($0, $1, byName) }.map { name, places in
            OutreachResults.Cell(
                kind: name.kind, name: name.name, queue: name.queue,
                within: OutreachResults.horizons.indices.map { within($0, places, messages, beside) })
        }
    }

    /// Templates before channels, the most used first, all queues before single ones.
    private static func precedes(
        _ left: (key: Name, value: [Int]), _ right: (key: Name, value: [Int]),
        _ names: [Name: [(key: Name, value: [Int])]]
    ) -> Bool {
        func order(_ one: (key: Name, value: [Int])) -> (Int, Int, String, Int) {
            let whole = names[Name(kind: one.key.kind, name: one.key.name, queue: nil)] ?? []
            let count = whole.reduce(0) { $0 + $1.value.count }
            let queue = one.key.queue.flatMap(QueueName.allCases.firstIndex) ?? -1
            return (one.key.kind == .template ? 0 : 1, -count, one.key.name ?? "", queue)
        }
        return order(left) < order(right)
    }

    private static func within(
        _ horizon: Int, _ places: [Int], _ messages: [Followed], _ beside: [ComparedShares?]
    ) -> OutreachResults.Within {
        let days = OutreachResults.horizons[horizon]
        let known = places.filter { messages[$0].observed >= days }
        let back = known.count { messages[$0].back.map { $0 <= days } ?? false }
        let matched = known.compactMap { beside[$0] }.filter { $0.shares[horizon].all != nil }
        let people = matched.reduce(into: Set<UInt64>()) { $0.formUnion($1.people) }
        let isEnough = known.count >= OutreachResults.fewest
        // A comparison that leaves out more than one in ten would be one with others.
        let isComparable = people.count >= OutreachResults.fewest && matched.count * 10 >= known.count * 9
        return OutreachResults.Within(
            days: days, sent: known.count, back: back,
            share: isEnough ? Share(Double(back) / Double(known.count), of: Double(known.count)) : nil,
            others: people.count,
            comparison: isEnough && isComparable ? compared(matched.map { $0.shares[horizon] }, people.count) : nil)
    }

    /// The mean of what each message is compared with; its variance by leaving out one group of people at a time.
    private static func compared(_ shares: [(all: Double?, without: [Double?])], _ people: Int) -> Share? {
        let count = Double(shares.count)
        let mean = shares.reduce(0) { $0 + ($1.all ?? 0) } / count
        let groups = Double(MatchedPeople.groups)
        var squares = 0.0
        for group in 0..<MatchedPeople.groups {
            let without = shares.reduce(0) { $0 + ($1.without[group] ?? 0) } / count
            squares += (without - mean) * (without - mean)
        }
        let variance = squares * (groups - 1) / groups
        return Share(mean, of: variance > 0 ? mean * (1 - mean) / variance : Double(people))
    }
}
