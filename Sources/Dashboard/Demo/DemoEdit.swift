public import Community

/// One thing the demo's manager did, to be applied after the first pull with the clock at that moment.
public struct DemoEdit: Hashable, Sendable {
    /// The identity it was done to.
    public var who: MemberKey
    /// When it was done.
    public var at: Instant
    /// What was done.
    public var action: ManagerAction

    /// Creates an edit.
    public init(who: MemberKey, at: Instant, action: ManagerAction) {
        self.who = who
        self.at = at
        self.action = action
    }
}
