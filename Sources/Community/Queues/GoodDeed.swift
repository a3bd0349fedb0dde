/// Something a member did that deserves thanks (PRODUCT §4, Thank).
public struct GoodDeed: Hashable, Sendable {
    /// What it is.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case firstContribution = "first_contribution"
        /// The first activity after a message to somebody who had gone quiet.
        case hereAgain = "here_again"
        /// The 10th, 50th or 100th contribution.
        case milestone
        /// Years since the first activity.
        case anniversary
        /// Spoke with somebody new, or gave an answer that counts as a contribution.
        case help
    }

    /// What it is.
    public var kind: Kind
    /// Which contribution (1, 10, 50, 100), how many years, the days of silence that ended, how often help was given.
    public var number: Int
    /// When it was: the latest of several helps, the first second of an anniversary.
    public var at: Instant

    /// For how many days a deed waits for thanks.
    public static let days = 14

    /// Whether a contribution's type says that somebody was helped, such as "Answer accepted" or "Support".
    public static func isAnswer(_ type: String?) -> Bool {
        guard let type else { return false }
        let folded = Folding.fold(type)
        return folded.contains("answer") || folded.contains("support")
    }

    /// Creates a deed.
    public init(kind: Kind, number: Int, at: Instant) {
        self.kind = kind
        self.number = number
        self.at = at
    }

    /// The deed in a few words: "10th contribution", "here again after 214 d".
    public var words: String {
        switch kind {
        case .firstContribution: "first contribution"
        case .hereAgain: "here again after \(number) d"
        case .milestone: "\(number)th contribution"
        case .anniversary: "\(Wording.count(number, "year")) here"
        case .help: number == 1 ? "gave help" : "gave help \(number) times"
        }
    }

    /// The deed and when it was: "first contribution 2 d ago", "here again after 214 d, 5 d after Marie wrote, today".
    func sentence(_ facts: ManagerFacts, today: Day) -> String {
        let when = Wording.ago(at.day, today)
        guard kind == .hereAgain, let last = facts.messageBefore(at), let sent = last.sentAt else {
            return "\(words) \(when)"
        }
        let after = max(0, at.day.days(since: sent.day))
        let wrote = after == 0 ? "the day \(last.sender) wrote" : "\(after) d after \(last.sender) wrote"
        return "\(words), \(wrote), \(when)"
    }

    /// The deeds of the last 14 days that nobody has thanked for, the newest first.
    ///
    /// "Thanked" is `done[.thank]`, which every way of thanking sets. It covers what had been seen by then, an
    /// anniversary that had come, and help for another 14 days: who helps every day is thanked now and then, not daily.
    public static func unthanked(_ figures: Figures, _ facts: ManagerFacts) -> [GoodDeed] {
        guard let mark = facts.done[.thank] else { return figures.deeds }
        return figures.deeds.filter { deed in
            switch deed.kind {
            case .anniversary: deed.at > mark.at
            case .help: deed.at.day > mark.at.day.adding(days)
            case .firstContribution, .hereAgain, .milestone: mark.seen.map { deed.at > $0 } ?? true
            }
        }
    }
}

extension ManagerFacts {
    /// The last message sent before a moment.
    public func messageBefore(_ moment: Instant) -> Attempt? {
        attempts.filter { $0.isSent && ($0.sentAt ?? moment) < moment }
            .max { ($0.sentAt ?? moment, $0.id) < ($1.sentAt ?? moment, $1.id) }
    }
}
