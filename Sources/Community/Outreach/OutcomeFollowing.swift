extension OutcomeKind {
    /// The days after which one asks once more.
    public static let askAgainDays = 21
}

extension ManagerAction {
    /// The one more try after no answer.
    public static func askOnceMore(due: Day) -> ManagerAction { .nextStep("ask once more", due: due) }

    /// No further nagging after no answer: out of the queues until they are active again by themselves.
    public static let letBe = ManagerAction.snooze(until: nil, untilActive: true)
}
