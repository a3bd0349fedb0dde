/// Something to know before writing to a member.
public struct ContactGuard: Hashable, Sendable {
    /// What it is about, in the order in which guards are shown.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case neverContact = "never_contact"
        case coolDown = "cool_down"
        case prepared
        case writtenTo = "written_to"
        case onBreak = "on_break"
        case newcomer
        case duplicate
        case deadChannel = "dead_channel"
        case mentor
        case staleFeed = "stale_feed"
        case notSeen = "not_seen"
    }

    /// Whether it switches `Enter` off or only informs.
    public enum Severity: String, Codable, Sendable { case stop, look }

    /// What it is about.
    public var kind: Kind
    /// One line to read before writing.
    public var sentence: String

    /// Creates a guard.
    public init(kind: Kind, sentence: String) {
        self.kind = kind
        self.sentence = sentence
    }

    /// Whether it stops.
    public var severity: Severity {
        switch kind {
        case .neverContact, .coolDown, .prepared: .stop
        case .writtenTo, .onBreak, .newcomer, .duplicate, .deadChannel, .mentor, .staleFeed, .notSeen: .look
        }
    }

    /// Whether `!` and a reason may write anyway; never-contact is to be lifted first.
    public var overridable: Bool { kind != .neverContact }
}

/// What guards need to know beyond the member.
public struct ContactContext: Sendable {
    /// Members that open merge suggestions name beside this one: their names.
    public var possibleDuplicates: [String]
    /// The community's sources.
    public var feeds: [Feed]
    /// Up to when the edits of each colleague are known here, by name.
    public var journals: [String: Instant]
    /// The member's mentor, who could write instead.
    public var mentor: String?
    /// The liaisons of the member's region, who could write instead; the member is none of them.
    public var liaisons: [String]

    /// Creates a context.
    public init(
        possibleDuplicates: [String] = [], feeds: [Feed] = [], journals: [String: Instant] = [:],
        mentor: String? = nil, liaisons: [String] = []
    ) {
        self.possibleDuplicates = possibleDuplicates
        self.feeds = feeds
        self.journals = journals
        self.mentor = mentor
        self.liaisons = liaisons
    }

    /// A source and how old its data is.
    public struct Feed: Hashable, Sendable {
        /// The name of the source.
        public var name: String
        /// When its lists last landed; nil where they never did.
        public var landedAt: Instant?
        /// Where its rows come from: a file is imported by the week, a manager's own entry never grows stale.
        public var kind: SourceKind

        /// Creates a feed.
        public init(name: String, landedAt: Instant?, kind: SourceKind = .dashboard) {
            self.name = name
            self.landedAt = landedAt
            self.kind = kind
        }
    }
}

extension ContactGuard {
    /// The guards of a member, `STOP` first.
    public static func all(
        facts: ManagerFacts, figures: Figures, context: ContactContext, settings: Settings, now: Instant
    ) -> [ContactGuard] {
        let sentences: [(Kind, String?)] = [
            (.neverContact, neverContact(facts)),
            (.coolDown, coolDown(facts, figures, context, settings, now)),
            (.prepared, prepared(facts, now)),
            (.onBreak, facts.returning(now.day).map { "on a break, \($0)" }),
            (.newcomer, newcomer(figures, now)),
            (.duplicate, duplicate(context)), (.deadChannel, deadChannels(facts, now)),
            (.mentor, betterSender(context)),
            (.notSeen, notSeen(settings)),
        ]
        let stale = context.feeds.compactMap { feed in staleFeed(feed, now) }
        let guards = sentences.compactMap { kind, sentence in sentence.map { ContactGuard(kind: kind, sentence: $0) } }
        let firstAfter = guards.firstIndex { $0.kind == .notSeen } ?? guards.endIndex
        return guards[..<firstAfter] + stale + guards[firstAfter...]
    }

    private static func neverContact(_ facts: ManagerFacts) -> String? {
        switch facts.neverContact {
        case .they: "never contact: they asked; lift it first"
        case .us: "never contact: we decided; lift it first"
        case nil: nil
        }
    }

    private static func coolDown(
        _ facts: ManagerFacts, _ figures: Figures, _ context: ContactContext, _ settings: Settings, _ now: Instant
    ) -> String? {
        guard let attempt = facts.coolingAttempt(on: now.day, settings: settings), let sentAt = attempt.sentAt else {
            return nil
        }
        let outcome = attempt.effectiveOutcome(lastSeen: figures.lastSeen)?.kind
        return "\(writer(attempt)) wrote \(Wording.ago(sentAt.day, now.day)) by \(attempt.channel), \(words(outcome))"
            + journal(of: attempt.sender, context, now)
    }

    /// "; Nora's journal is 2 d old": what came of it may stand in what she did since.
    private static func journal(of sender: String, _ context: ContactContext, _ now: Instant) -> String {
        guard let asOf = context.journals[sender] else { return "" }
        return "; \(sender)'s journal is \(Age.text(now.seconds - asOf.seconds)) old"
    }

    private static func words(_ outcome: OutcomeKind?) -> String {
        switch outcome {
        case nil, .noAnswer: "no answer yet"
        case .hereAgain: "here again since, no answer yet"
        case .replied: "they replied"
        case .declined: "they declined"
        case .bounced: "it bounced"
        case .wrongPerson: "it was the wrong person"
        }
    }

    private static func prepared(_ facts: ManagerFacts, _ now: Instant) -> String? {
        guard let attempt = facts.attempts.filter(\.isPrepared).min(by: { $0.preparedAt < $1.preparedAt }) else {
            return nil
        }
        let when = Wording.ago(attempt.preparedAt, now)
        return "\(writer(attempt)) prepared a message \(when) for \(attempt.channel), not marked sent"
    }

    private static func writer(_ attempt: Attempt) -> String { attempt.sender.isEmpty ? "somebody" : attempt.sender }

    private static func newcomer(_ figures: Figures, _ now: Instant) -> String? {
        guard figures.naturalState == .newcomer else { return nil }
        return "a newcomer" + (figures.firstSeen.map { ", first seen \(Wording.ago($0, now))" } ?? "")
    }

    private static func duplicate(_ context: ContactContext) -> String? {
        context.possibleDuplicates.isEmpty
            ? nil : "may be the same person as \(Wording.list(context.possibleDuplicates)): see Review"
    }

    private static func deadChannels(_ facts: ManagerFacts, _ now: Instant) -> String? {
        let dead = facts.deadChannels.sorted()
        guard !dead.isEmpty else { return nil }
        let words = dead.map { channel in
            let last = facts.attempts.last { $0.channel == channel && $0.outcome?.kind == .bounced }?.sentAt?.day
            return last.map { "\(channel) of \($0.short(relativeTo: now.day))" } ?? channel
        }
        return "the message by \(Wording.list(words)) bounced: write by another channel"
    }

    private static func betterSender(_ context: ContactContext) -> String? {
        if let mentor = context.mentor { return "\(mentor) is the mentor and could write instead" }
        switch context.liaisons.count {
        case 0: return nil
        case 1: return "\(context.liaisons[0]) is the liaison of the region and could write instead"
        default: return "\(Wording.list(context.liaisons)) are liaisons of the region and could write instead"
        }
    }

    private static func staleFeed(_ feed: ContactContext.Feed, _ now: Instant) -> ContactGuard? {
        guard let patience = feed.kind.staleAfter else { return nil }
        guard let landed = feed.landedAt else {
            return ContactGuard(kind: .staleFeed, sentence: "\(feed.name) was never pulled")
        }
        guard landed.adding(seconds: patience) < now else { return nil }
        let age = Age.text(now.seconds - landed.seconds)
        return ContactGuard(kind: .staleFeed, sentence: "what we know from \(feed.name) is \(age) old")
    }

    private static func notSeen(_ settings: Settings) -> String? {
        guard !settings.notSeen.isEmpty else { return nil }
        let verb = settings.notSeen.count == 1 ? "is" : "are"
        return "\(Wording.list(settings.notSeen)) \(verb) not in our feeds"
    }
}

extension SourceKind {
    /// Seconds after which a source's data is stale: a file is imported by the week; a manager's own entry never is.
    public var staleAfter: Int64? {
        switch self {
        case .dashboard: 48 * 3600
        case .csv: 8 * 24 * 3600
        case .manual: nil
        }
    }
}

extension ContactGuard {
    /// What matters of the guards of somebody who is asked to write to another member: an earlier message only informs,
    /// and who else could write does not matter.
    public static func whenAsking(_ guards: [ContactGuard]) -> [ContactGuard] {
        guards.compactMap { part in
            switch part.kind {
            case .coolDown: ContactGuard(kind: .writtenTo, sentence: part.sentence)
            case .neverContact, .prepared, .writtenTo, .onBreak, .deadChannel: part
            case .newcomer, .duplicate, .mentor, .staleFeed, .notSeen: nil
            }
        }
    }
}
