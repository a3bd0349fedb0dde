/// How widely somebody is connected, over the last year: what speaks for an ambassador. Contributions are not in it, of
/// code or of anything else: a broad understanding is asked for, and no developer knowledge.
public struct Breadth: Hashable, Sendable {
    /// The channels they spoke in.
    public var channels = 0
    /// The people they talked to.
    public var people = 0
    /// The events they came to.
    public var events = 0
    /// The conversations in which they talked to somebody new.
    public var helps = 0
    /// Whole days since their first activity.
    public var days = 0

    /// Creates the breadth of somebody of whom nothing is known.
    public init() {}

    /// For how many days it is looked at.
    public static let window = 365

    /// From 0 to 10: 3 for six channels, 3 for thirty people, 2 for four events, 1 for ten helps, 1 for two years here;
    /// less for less, no more for more.
    public var score: Double {
        func share(_ count: Int, of enough: Int) -> Double { Double(min(count, enough)) / Double(enough) }
        return 3 * share(channels, of: 6) + 3 * share(people, of: 30) + 2 * share(events, of: 4)
            + share(helps, of: 10) + share(days, of: 730)
    }

    /// What the score is made of, in words: "6 channels", "31 people talked to".
    public var reasons: [String] {
        [
            channels > 0 ? Wording.count(channels, "channel") : nil,
            people > 0 ? "\(people) \(people == 1 ? "person" : "people") talked to" : nil,
            events > 0 ? Wording.count(events, "event") : nil,
            helps > 0 ? "helped somebody new \(helps == 1 ? "once" : "\(helps) times")" : nil,
            days >= 60 ? "here for \(Self.span(days))" : nil,
        ].compactMap { $0 }
    }

    /// "4 months", "2 years".
    private static func span(_ days: Int) -> String {
        days < 730 ? "\(days / 30) months" : "\(days / 365) years"
    }
}
