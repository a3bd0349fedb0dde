extension Attempt {
    /// What came of the attempt: the outcome a manager recorded or, where there is none or "no answer", "here again"
    /// once activity follows the sending.
    ///
    /// - Parameters:
    ///   - lastSeen: the member's latest activity.
    ///   - firstAfter: the first activity after the sending, where it is known: the moment they were here again.
    public func effectiveOutcome(lastSeen: Instant?, firstAfter: Instant? = nil) -> Outcome? {
        if let outcome, outcome.kind != .noAnswer { return outcome }
        guard isSent, let sentAt, let back = firstAfter ?? lastSeen, back > sentAt else { return outcome }
        return Outcome(kind: .hereAgain, at: back, words: outcome?.words)
    }
}
