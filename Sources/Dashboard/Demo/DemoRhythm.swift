/// How somebody's active days follow one another.
enum DemoRhythm: Sendable {
    case daily, erratic, uneven, weekly, monthly, quarterly
    /// Erratic once, then four even pauses of 24 days: too few for a rhythm of their own now, enough before.
    case fading
    /// A handful of days, far apart.
    case few

    /// Days ago of all active days, latest first, from `last` back over `span` days.
    func days(from last: Int, span: Int, _ random: inout SplitMix64) -> [Int] {
        var days = [last]
        var day = last
        var step = 0
        while true {
            day += gap(step, &random)
            step += 1
            guard day <= min(last + span, 1_090), self != .few || step < 4 else { return days }
            days.append(day)
        }
    }

    private func gap(_ step: Int, _ random: inout SplitMix64) -> Int {
        switch self {
        case .daily: random.pick([1, 1, 2, 2, 3, 5])
        case .erratic: random.pick([2, 3, 3, 4, 5, 7, 9])
        case .uneven: random.pick([4, 6, 9, 12, 16])
        case .weekly: 7
        case .monthly: random.within(27...32)
        case .quarterly: random.within(60...95)
        case .fading: step < 4 ? 24 : random.pick([2, 3, 4, 6, 9, 13])
        case .few: random.within(30...85)
        }
    }
}
