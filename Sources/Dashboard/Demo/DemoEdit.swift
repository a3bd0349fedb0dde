public import Community

/// One thing the demo's manager did, to be applied after the first pull with the clock at that moment.
public struct DemoEdit: Hashable, Sendable {
    /// The identity it was done to.
    public var who: MemberKey
    /// When it was done.
    public var at: Instant
    /// What was done.
    public var deed: Deed

    /// What was done to somebody.
    public enum Deed: Hashable, Sendable {
        case act(ManagerAction)
        /// Was given a mentor, to reach a goal.
        case mentored(by: MemberKey, goal: String)
    }

    /// Creates an edit.
    public init(who: MemberKey, at: Instant, deed: Deed) {
        self.who = who
        self.at = at
        self.deed = deed
    }
}
