/// The day's goal of `[outreach] a_day`: it keeps 57 from being a wall, and says when it is enough.
public struct DailyGoal: Equatable, Sendable {
    /// Messages sent today.
    public var sent: Int
    /// How many make a day.
    public var goal: Int

    /// Creates a goal.
    public init(sent: Int, goal: Int) {
        self.sent = sent
        self.goal = goal
    }

    /// Whether it is enough for one day.
    public var isReached: Bool { goal > 0 && sent >= goal }

    /// "today 4 of 10"; once reached "10 of 10 today: enough for one day".
    public var words: String {
        isReached ? "\(sent) of \(goal) today: enough for one day" : "today \(sent) of \(goal)"
    }
}
