/// The queues that one member belongs to, shown or left out, and until when that is right.
public struct QueuePlaces: Equatable, Sendable {
    /// At most one place per queue, in the order of the tabs.
    public var places: [QueuePlace]
    /// The next moment at which a place changes by time alone while the figures stay; nil when never.
    public var nextChange: Instant?

    /// The places of a member at `now`. Review is not among them: it holds suggestions, not members.
    public init(figures: Figures, facts: ManagerFacts, settings: Settings, now: Instant) {
        let member = Standing(figures: figures, facts: facts, settings: settings, now: now)
        let exclusion = OutreachExclusion(of: member)
        places = []
        var moments: [Instant?] = []
        for rule in Self.rules {
            moments.append(rule.nextChange(of: member))
            guard let order = rule.order(of: member) else { continue }
            places.append(QueuePlace(queue: rule.queue, leftOut: exclusion.leftOut(in: rule.queue), order: order))
            if !rule.queue.leavesOut.isEmpty { moments.append(exclusion.nextChange) }
        }
        nextChange = member.next(of: moments)
    }

    /// The queues that show the member.
    public var shown: [QueueName] { places.filter { $0.leftOut == nil }.map(\.queue) }

    private static let rules: [any QueueRule.Type] = [
        WelcomeQueue.self, ActivateQueue.self, ReactivateQueue.self, DormantQueue.self, TalkingQueue.self,
        StepUpQueue.self, ThankQueue.self, FollowUpQueue.self, OutboxQueue.self,
    ]
}
