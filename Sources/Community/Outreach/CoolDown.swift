extension Attempt {
    /// Whether the manager said it was sent; a discarded attempt never happened.
    public var isSent: Bool { sentAt != nil && !discarded }

    /// Whether it waits in the Outbox.
    public var isPrepared: Bool { sentAt == nil && !discarded }

    /// Whether it still keeps others from writing on `today`, replies aside.
    func cools(on today: Day, settings: Settings) -> Bool {
        guard isSent, let sentAt else { return false }
        return sentAt.day >= today.adding(-settings.outreach.coolDownDays)
    }

    /// The moment its cool-down is over; nil for what was not sent.
    func coolDownEnd(settings: Settings) -> Instant? {
        guard isSent, let sentAt else { return nil }
        return sentAt.day.adding(settings.outreach.coolDownDays + 1).start
    }
}

extension ManagerFacts {
    /// The latest attempt within the cool-down that no reply ended; a reply ends it for all that was sent before.
    public func coolingAttempt(on today: Day, settings: Settings) -> Attempt? {
        let replies = attempts.filter { $0.isSent && $0.outcome?.kind == .replied }
        let lastReply = replies.compactMap(\.outcome?.at).max()
        return attempts.filter { attempt in
            guard let sentAt = attempt.sentAt, attempt.outcome?.kind != .replied else { return false }
            return attempt.cools(on: today, settings: settings) && lastReply.map { $0 < sentAt } ?? true
        }.max { ($0.sentAt?.seconds ?? 0, $0.id) < ($1.sentAt?.seconds ?? 0, $1.id) }
    }
}
