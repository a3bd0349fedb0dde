/// What a reason is made of.
public struct ReasonContext: Sendable {
    /// What the rules computed.
    public var figures: Figures
    /// What managers recorded.
    public var facts: ManagerFacts
    /// The names of the sources that know the member, in order.
    public var sources: [String]
    /// Channels that no feed covers.
    public var notSeen: [String]
    /// The moment the sentence is read.
    public var now: Instant
    /// The preferences in force.
    public var settings: Settings
    /// The local groups that the member organises or came to.
    public var groups: [LocalTie] = []

    /// Creates a context; `notSeen` is that of the settings where none is given.
    public init(
        figures: Figures, facts: ManagerFacts, sources: [String], notSeen: [String]? = nil, now: Instant,
        settings: Settings
    ) {
        self.figures = figures
        self.facts = facts
        self.sources = sources
        self.notSeen = notSeen ?? settings.notSeen
        self.now = now
        self.settings = settings
    }

    var today: Day { now.day }

    /// " in forum and chat"; empty without a source.
    var inSources: String { (sources.isEmpty ? "" : " in \(Wording.list(sources))") + datesOnly }

    /// " (dates only)" where nothing but whole days is known.
    var datesOnly: String { figures.datesOnly ? " (dates only)" : "" }
}

/// Why a member stands where they stand, in one or two sentences. Never a verdict on the person.
public enum Reason {
    /// The reason on a queue's row and in its detail; without a queue, of lists that show everybody.
    public static func sentence(queue: QueueName?, _ context: ReasonContext) -> String {
        unseen(words(queue, context), context)
    }

    private static func words(_ queue: QueueName?, _ context: ReasonContext) -> String {
        switch queue {
        case .welcome: welcome(context)
        case .activate: activate(context)
        case .dormant: dormant(context)
        case .talking: talking(context)
        case .followUp: followUp(context)
        case .outbox: outbox(context)
        case .stepUp: stepUp(context)
        case .thank: thank(context)
        case .reactivate, .review, nil: silence(context)
        }
    }

    /// "Quiet 41 d in forum and chat; usually every 6 d, unusual after 28 d (own rhythm)".
    private static func silence(_ context: ReasonContext) -> String {
        let figures = context.figures
        guard let days = figures.silentDays(on: context.today) else { return "No activity" + context.inSources }
        let quiet = days == 0 ? "Here today" : "Quiet \(days) d"
        let usual = figures.usualPause.map { "usually every \(Wording.days($0)), " } ?? ""
        return quiet + context.inSources + "; \(usual)unusual after \(figures.thresholdDays) d (\(figures.basis.words))"
    }

    private static func welcome(_ context: ReasonContext) -> String {
        guard let first = context.figures.firstSeen else { return "First seen" + context.inSources }
        let seen = "First seen " + Wording.ago(first, context.now) + context.inSources
        let left = WelcomeQueue.expiry(first).seconds.subtractingReportingOverflow(context.now.seconds)
        guard !left.overflow, left.partialValue > 0 else { return seen + "; the first 48 h are over" }
        return seen + "; answer within " + Age.text(left.partialValue)
    }

    private static func activate(_ context: ReasonContext) -> String {
        let figures = context.figures
        let counts = [(figures.conversations90, "conversation"), (figures.attendances90, "event")]
        let deeds = counts.filter { $0.0 > 0 }.map { Wording.count($0.0, $0.1) }
        guard ActivateQueue.takesPart(figures), !deeds.isEmpty else {
            return "Implements for others, no contribution yet"
        }
        let local = context.groups.prefix(2).map { $0.words(today: context.today) }
        return ([Wording.list(deeds) + " in 90 d"] + local + ["no contribution yet"]).joined(separator: ", ")
    }

    private static func dormant(_ context: ReasonContext) -> String {
        guard let days = context.figures.silentDays(on: context.today) else { return silence(context) }
        let before = context.figures.levelBefore
        return "Quiet \(days) d" + context.inSources + (before == .none ? "" : "; was \(before.rawValue)")
    }

    private static func talking(_ context: ReasonContext) -> String {
        let figures = context.figures
        let last = figures.lastSeen.map { " (last \(Wording.ago($0.day, context.today)))" } ?? ""
        let since = figures.lastContribution?.day ?? figures.contributionSilentSince
        let deed = since.map { ", last contribution \(Wording.ago($0, context.today))" } ?? ""
        return "Talks\(last)\(context.datesOnly)\(deed); unusual after \(figures.contributionThresholdDays) d"
    }

    private static func stepUp(_ context: ReasonContext) -> String {
        let settings = context.settings.levels
        guard let next = NextLevel(of: context.figures, settings: settings) else { return silence(context) }
        let recent = Wording.count(context.figures.contributions90, "contribution")
        return "\(next.sentence); \(recent) in \(Figures.recentDays) d"
    }

    private static func thank(_ context: ReasonContext) -> String {
        let deeds = GoodDeed.unthanked(context.figures, context.facts)
        if deeds.isEmpty { return "Nothing to thank for just now" }
        return Wording.capitalized(
            deeds.map { $0.sentence(context.facts, today: context.today) }.joined(separator: "; "))
    }

    private static func followUp(_ context: ReasonContext) -> String {
        let items = FollowUpItem.items(figures: context.figures, facts: context.facts, now: context.now)
        if items.isEmpty { return "Nothing due" }
        return items.map { $0.sentence(today: context.today) }.joined(separator: "; ")
    }

    private static func outbox(_ context: ReasonContext) -> String {
        let waiting = context.facts.attempts.filter(\.isPrepared).min { $0.preparedAt < $1.preparedAt }
        guard let waiting else { return "Nothing prepared" }
        return "Prepared \(Wording.ago(waiting.preparedAt, context.now)) for \(waiting.channel), not marked sent"
    }

    /// The sentence, and what we cannot know: `Slack: we cannot see.`
    static func unseen(_ sentence: String, _ context: ReasonContext) -> String {
        context.notSeen.isEmpty ? sentence : "\(sentence). \(Wording.list(context.notSeen)): we cannot see."
    }
}

extension ThresholdBasis {
    /// The basis as a reason names it.
    var words: String {
        switch self {
        case .own: "own rhythm"
        case .earlier: "earlier rhythm"
        case .history: "whole history"
        case .default: "default"
        }
    }
}

extension FollowUpItem {
    /// What is due and when: "review #4279, due 2 d ago", "break ends tomorrow".
    public func sentence(today: Day) -> String {
        let when = Wording.ago(due, today)
        switch kind {
        case .nextStep: return "\(text), due \(when)"
        case .breakEnding:
            return (due > today ? "break ends \(when)" : "break ended \(when)") + (text.isEmpty ? "" : "; \(text)")
        case .snoozeDue: return "snooze ended \(when)"
        case .checkIn: return "\(text), \(due > today ? "due" : "was due") \(when)"
        case .review: return "review as \(text), due \(when)"
        case .termEnding:
            return "term as \(text) \(due < today ? "ended" : "ends") \(due.short(relativeTo: today))"
        }
    }

    /// What is due, for a row where the day stands beside it: what decides comes first, so that a narrow column shows it.
    public func words(today: Day) -> String {
        switch kind {
        case .nextStep, .checkIn: return text
        case .breakEnding: return (due > today ? "break ends" : "break ended") + (text.isEmpty ? "" : "; \(text)")
        case .snoozeDue: return "snooze ended"
        case .review: return "review: \(text)"
        case .termEnding: return (due < today ? "term ended" : "term ends") + ": \(text)"
        }
    }
}
