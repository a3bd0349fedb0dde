import Community

/// Turns a group's way of life into dated deeds.
struct DemoLives: Sendable {
    private let clock: DemoClock
    private let eventByDay: [Int: Int]
    private var random: SplitMix64

    init(clock: DemoClock, events: [DemoEvent], seed: UInt64) {
        self.clock = clock
        eventByDay = Dictionary(events.map { ($0.daysAgo, $0.number) }, uniquingKeysWith: { first, _ in first })
        random = SplitMix64(seed: seed)
    }

    /// The deeds of the person with that number in a group.
    mutating func deeds(of group: DemoGroup, _ number: Int, _ person: DemoPerson) -> [DemoDeed] {
        let rhythm = group.rhythms[number % group.rhythms.count]
        let last = spread(group.last, number, group.count)
        let days = rhythm.days(from: last, span: random.within(group.span), &random)
        var deeds: [DemoDeed] = []
        for (place, day) in days.enumerated() {
            let gives = gives(group.giving, day, place, isOldest: place == days.count - 1)
            add(day, gives: gives, person, to: &deeds)
            while random.chance(22) { add(day, gives: false, person, to: &deeds) }
        }
        return deeds
    }

    /// A first deed so many hours ago and, after a while, one or two more.
    mutating func newcomer(hoursAgo: Int, _ person: DemoPerson) -> [DemoDeed] {
        let source = person.accounts[0].source
        var hours = hoursAgo
        var deeds: [DemoDeed] = []
        while hours > 0, deeds.count < 3 {
            deeds.append(DemoDeed(kind: .conversation, source: source, at: clock.at(hoursAgo: hours)))
            hours -= random.within(3...40)
        }
        return deeds
    }

    /// One deed every other day for a year.
    mutating func bot(_ person: DemoPerson) -> [DemoDeed] {
        let source = person.accounts[0].source
        let kind: DemoDeed.Kind = source == .code ? .contribution : .conversation
        return stride(from: 1, to: 366, by: 2).map { day in
            DemoDeed(kind: kind, source: source, at: clock.at(daysAgo: day, second: 10_800))
        }
    }

    /// Evenly spread over the range, so that every band has somebody.
    private func spread(_ range: ClosedRange<Int>, _ number: Int, _ count: Int) -> Int {
        range.lowerBound + (count > 1 ? (range.count - 1) * number / (count - 1) : 0)
    }

    private mutating func gives(_ giving: DemoGroup.Giving, _ day: Int, _ place: Int, isOldest: Bool) -> Bool {
        switch giving {
        case .never: false
        case .now(let percent): place == 0 || random.chance(percent)
        case .some(let percent): isOldest || random.chance(percent)
        case .before(let days): day >= days && (isOldest || random.chance(40))
        }
    }

    private mutating func add(_ day: Int, gives: Bool, _ person: DemoPerson, to deeds: inout [DemoDeed]) {
        let second = random.within(25_200...79_200)
        let at = clock.at(daysAgo: day, second: second)
        if gives {
            let source: DemoSourceName = person.account(on: .code) != nil && random.chance(80) ? .code : .forum
            let known = person.account(on: source) ?? person.account(on: .code)
            if let known { return deeds.append(DemoDeed(kind: .contribution, source: known.source, at: at)) }
        }
        if !gives, person.account(on: .forum) != nil, let event = eventByDay[day] {
            return deeds.append(DemoDeed(kind: .attendance(event), source: .forum, at: at))
        }
        let talking = person.accounts.map(\.source).filter { $0 != .code }
        guard !talking.isEmpty else {
            return deeds.append(DemoDeed(kind: .contribution, source: .code, at: at))
        }
        deeds.append(DemoDeed(kind: .conversation, source: random.pick(talking), at: at))
    }
}

extension DemoGroup {
    /// The second account that nobody has matched yet.
    static let twin = DemoGroup(
        name: .participating, count: 1, rhythms: [.few], last: 45...45, span: 200...200, giving: .never)
}
