@testable import Community

/// A member of the queue tests: noon of 2026-11-21, figures and facts to be changed by each test.
struct Member {
    static let now = instant("2026-11-21T12:00:00Z")
    static let today = now.day
    var figures = Figures()
    var facts = ManagerFacts()
    var settings = Settings()
    /// Whether they implement for others.
    var integrator: Bool {
        get { facts.person.roles[.implementor] != nil }
        set { facts.person.roles[.implementor] = newValue ? PersonRoleMark() : nil }
    }
    var now = Member.now

    /// Somebody quiet for `silent` days in everything.
    init(_ state: MemberState, silent: Int = 0, threshold: Int = 28, contributions: Int = 0) {
        let since = Member.today.adding(-silent)
        figures.state = state
        figures.naturalState = state
        figures.thresholdDays = threshold
        figures.contributionThresholdDays = threshold
        figures.basis = .own
        figures.silentSince = since
        figures.lastSeen = since.start.adding(seconds: 3_600)
        figures.firstSeen = figures.lastSeen
        figures.contributions = contributions
        if contributions > 0 {
            figures.lastContribution = figures.lastSeen
            figures.contributionSilentSince = since
        }
    }

    /// Somebody who belongs to Reactivate.
    static func lapsed() -> Member { Member(.lapsed, silent: 41, contributions: 3) }

    var all: QueuePlaces {
        QueuePlaces(figures: figures, facts: facts, settings: settings, now: now)
    }

    func place(in queue: QueueName) -> QueuePlace? { all.places.first { $0.queue == queue } }

    func reason(_ queue: QueueName?, sources: [String] = ["forum", "chat", "code"]) -> String {
        Reason.sentence(queue: queue, context(sources))
    }

    func context(_ sources: [String] = ["forum", "chat", "code"]) -> ReasonContext {
        ReasonContext(figures: figures, facts: facts, sources: sources, now: now, settings: settings)
    }
}

/// A message sent so many days before the tests' today, at one o'clock.
func sent(_ daysAgo: Int, _ outcome: OutcomeKind? = nil, purpose: QueueName? = nil) -> Attempt {
    let at = Member.today.adding(-daysAgo).start.adding(seconds: 3_600)
    return Attempt(
        id: "a\(daysAgo)", channel: "mail", message: "Hi", purpose: purpose, sender: "Nora", preparedAt: at,
        sentAt: at, outcome: outcome.map { Outcome(kind: $0, at: at.adding(seconds: 60)) })
}

/// A message prepared so many hours before the tests' now.
func prepared(_ hoursAgo: Int, discarded: Bool = false) -> Attempt {
    Attempt(
        id: "p\(hoursAgo)", channel: "chat", message: "Hi", sender: "Marie",
        preparedAt: Member.now.adding(seconds: Int64(-hoursAgo) * 3_600), discarded: discarded)
}
