/// How far somebody is on the way to the next level, by the level rule's own counts and window.
public struct NextLevel: Equatable, Sendable {
    /// The level that comes next.
    public let level: Level
    /// What counts towards it within the window.
    public let count: Int
    /// What the level takes.
    public let needed: Int
    /// What is counted: "contribution" or "conversation".
    public let unit: String

    /// The step from `level`; nil from the top, and from `none`, which is no step anybody has taken yet.
    init?(after level: Level, contributions: Int, conversations: Int, settings: Settings.Levels) {
        switch level {
        case .none, .core: return nil
        case .visitor: self.init(.participant, conversations, settings.participant, "conversation")
        case .participant: self.init(.contributor, contributions, settings.contributor, "contribution")
        case .contributor: self.init(.core, contributions, settings.core, "contribution")
        }
    }

    /// The step of somebody who is one step from it; nil for others.
    public init?(of figures: Figures, settings: Settings.Levels) {
        guard let count = figures.towardsNext else { return nil }
        self.init(after: figures.level, contributions: count, conversations: count, settings: settings)
    }

    private init(_ level: Level, _ count: Int, _ needed: Int, _ unit: String) {
        self.level = level
        self.count = count
        self.needed = needed
        self.unit = unit
    }

    /// Within 30 % of what the level takes, or one short.
    var isOneStep: Bool { needed - count == 1 || (count < needed && count * 10 >= needed * 7) }

    /// "8 of 10 contributions: 2 short of core".
    public var sentence: String {
        "\(count) of \(Wording.count(needed, unit)): \(needed - count) short of \(level.rawValue)"
    }
}
