public import Community

/// The Today view in words, as screens and commands tell it.
public struct TodayWords {
    private let report: TodayReport
    private let now: Instant
    private let settings: Settings
    private let me: String

    /// Creates the words; `me` is the name under which the reader writes.
    public init(_ report: TodayReport, now: Instant, settings: Settings, me: String) {
        self.report = report
        self.now = now
        self.settings = settings
        self.me = me
    }

    /// Seconds after which a newcomer's wait warns: half of the first 48 hours.
    private static let patience: Int64 = 24 * 3_600

    /// What is to be said of a queue beside its count: "oldest 31 h !", "6 written, 2 here again", "1 overdue !".
    public func remark(on queue: QueueName) -> String {
        switch queue {
        case .welcome:
            guard (report.queues[.welcome]?.shown ?? 0) > 0, let oldest = report.oldestNewcomer else { return "" }
            let age = now.seconds - oldest.seconds
            return "oldest \(Age.text(age))" + (age > Self.patience ? " !" : "")
        case .followUp:
            let overdue = report.overdue + report.stepsOverdue
            return [
                report.stepsDue > 0 ? "\(report.stepsDue) of groups and regions" : nil,
                overdue > 0 ? "\(overdue) overdue !" : nil,
            ].compactMap { $0 }.joined(separator: ", ")
        case .activate, .reactivate, .dormant, .talking, .stepUp, .thank: return written(queue)
        case .outbox, .review: return ""
        }
    }

    private func written(_ queue: QueueName) -> String {
        var parts: [String] = []
        if let written = report.written[queue], written > 0 { parts.append("\(written) written") }
        if queue == .reactivate, !report.returns.isEmpty { parts.append("\(report.returns.count) here again") }
        return parts.joined(separator: ", ")
    }

    /// "today 4 of 10", and calm once it is reached.
    public var goal: String { DailyGoal(sent: report.sentToday, goal: settings.outreach.aDay).words }

    /// "Yusuf after 214 d, yesterday; you wrote 5 d ago".
    public func sentence(_ back: TodayReport.Return) -> String {
        let wrote = back.sentAt.map { "; \(back.sender.map { $0 == me ? "you" : $0 } ?? "you") wrote \(ago($0.day))" }
        return "\(back.name) after \(back.deed.number) d, \(ago(back.deed.at.day))" + (wrote ?? "")
    }

    /// "Ada, 41 contributions, 2021–2024".
    public func sentence(_ alumnus: TodayReport.Alumnus) -> String {
        let count = alumnus.contributions
        let deeds = count > 0 ? ", \(count) contribution\(count == 1 ? "" : "s")" : ""
        let years = [alumnus.first, alumnus.last].compactMap { $0?.day.date.year }
        guard let first = years.first, let last = years.last else { return alumnus.name + deeds }
        return "\(alumnus.name)\(deeds), \(first)" + (last > first ? "–\(last)" : "")
    }

    private func ago(_ day: Day) -> String {
        let days = max(0, now.day.days(since: day))
        return days == 0 ? "today" : "\(days) d ago"
    }
}
