/// People of the demo who live alike.
struct DemoGroup: Sendable {
    /// Where their contributions fall.
    enum Giving: Sendable {
        case never
        /// Some of all days, in percent; the last active day always.
        case now(Int)
        /// Some of all days, in percent; at least one.
        case some(Int)
        /// None on the last so many days, and on some of the days before.
        case before(Int)
    }

    /// What other parts of the demo call the group by.
    enum Name: Hashable, Sendable {
        case core, active, activate, participating, talking, lapsed, quiet, dormant, faded, staff, shared
    }

    let name: Name
    let count: Int
    let rhythms: [DemoRhythm]
    /// Days ago of the last active day, spread evenly over the group.
    let last: ClosedRange<Int>
    /// Over how many days they were around.
    let span: ClosedRange<Int>
    let giving: Giving

    /// The groups in the order in which people are invented.
    static let all: [DemoGroup] = [
        DemoGroup(
            name: .core, count: 10, rhythms: [.daily, .erratic, .daily], last: 1...4, span: 420...1_080,
            giving: .now(55)),
        DemoGroup(
            name: .active, count: 66, rhythms: [.weekly, .erratic, .uneven, .monthly, .fading, .few], last: 1...25,
            span: 110...1_000, giving: .now(9)),
        DemoGroup(
            name: .activate, count: 12, rhythms: [.erratic, .uneven, .weekly, .monthly], last: 1...24, span: 60...700,
            giving: .never),
        DemoGroup(
            name: .participating, count: 14, rhythms: [.few, .quarterly], last: 1...25, span: 100...400, giving: .never),
        DemoGroup(
            name: .talking, count: 10, rhythms: [.erratic, .uneven, .weekly], last: 1...14, span: 420...900,
            giving: .before(135)),
        DemoGroup(
            name: .lapsed, count: 14, rhythms: [.erratic, .erratic], last: 32...42, span: 150...700, giving: .some(14)),
        DemoGroup(
            name: .lapsed, count: 14, rhythms: [.erratic, .weekly, .uneven, .fading], last: 56...72, span: 120...800,
            giving: .some(10)),
        DemoGroup(
            name: .lapsed, count: 12, rhythms: [.monthly, .quarterly, .few, .uneven], last: 130...330, span: 150...700,
            giving: .some(50)),
        DemoGroup(
            name: .quiet, count: 18, rhythms: [.erratic, .weekly, .few, .monthly], last: 125...350, span: 20...500,
            giving: .never),
        DemoGroup(
            name: .dormant, count: 31, rhythms: [.erratic, .weekly, .uneven, .monthly, .few], last: 370...880,
            span: 40...500, giving: .some(20)),
        DemoGroup(
            name: .faded, count: 32, rhythms: [.few, .erratic, .monthly], last: 375...1_000, span: 5...160,
            giving: .never),
        DemoGroup(
            name: .staff, count: 6, rhythms: [.daily, .erratic, .weekly], last: 1...6, span: 300...1_000,
            giving: .now(35)),
        DemoGroup(name: .shared, count: 6, rhythms: [.few], last: 32...300, span: 100...300, giving: .never),
    ]
}
