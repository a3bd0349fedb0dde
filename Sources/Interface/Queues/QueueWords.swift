import Community
import Store

extension QueueName {
    /// The word in the tab.
    var title: String {
        switch self {
        case .welcome: "Welcome"
        case .activate: "Activate"
        case .reactivate: "Reactivate"
        case .dormant: "Dormant"
        case .talking: "Talking"
        case .stepUp: "Step up"
        case .thank: "Thank"
        case .followUp: "Follow up"
        case .outbox: "Outbox"
        case .review: "Review"
        }
    }

    /// How many of what: "57 quiet".
    func count(_ number: Int) -> String {
        switch self {
        case .welcome: "\(number) new"
        case .activate: "\(number) taking part"
        case .reactivate: "\(number) quiet"
        case .dormant: "\(number) quiet for long"
        case .talking: "\(number) talking"
        case .stepUp: "\(number) near the next level"
        case .thank: "\(number) to thank"
        case .followUp: "\(number) due"
        case .outbox: "\(number) prepared"
        case .review: "\(number) to look at"
        }
    }

    /// Why the queue is empty, and where to go from here.
    var emptyWords: [String] { whyEmpty + ["l shows the next queue, 3 all members."] }

    private var whyEmpty: [String] {
        switch self {
        case .welcome:
            ["Nobody new is waiting.", "Newcomers of the last 30 days show up here until they are welcomed."]
        case .activate:
            [
                "Nobody is ready for a first contribution just now.",
                "Whoever talks twice or comes to an event in 90 days shows up here.",
            ]
        case .reactivate:
            [
                "Nobody is past their unusual pause.",
                "People who contributed show up here on the day their silence becomes unusual.",
            ]
        case .dormant: ["Nobody who contributed has been quiet for more than a year."]
        case .talking:
            ["Everybody who talks also contributes.", "Those who stopped contributing and still talk show up here."]
        case .stepUp:
            [
                "Nobody is one step from the next level.",
                "Who has at least 70 % of what it takes, or is one short, shows up here.",
            ]
        case .thank:
            [
                "Nothing is waiting for thanks.",
                "First, 10th, 50th and 100th contributions, returns, help and anniversaries show up here for 14 days.",
            ]
        case .followUp: ["Nothing is due.", "Steps planned with f, snoozes and breaks come back here on their day."]
        case .outbox: ["Nothing is prepared.", "A message written with c waits here until it is marked as sent."]
        case .review: ["Nothing to review.", "Pairs that may be one person show up here after a pull."]
        }
    }
}

extension LeftOut {
    /// How the footer counts them: "6 written to".
    func words(_ count: Int) -> String { "\(count) \(self == .bot && count == 1 ? "bot" : words)" }

    private var words: String {
        switch self {
        case .bot: "bots"
        case .staff: "staff"
        case .junk: "junk"
        case .neverContact: "never"
        case .wrongData: "wrong data"
        case .onBreak: "on break"
        case .alumni: "alumni"
        case .contentAsIs: "happy as is"
        case .prepared: "prepared"
        case .contacted: "written to"
        case .snoozed: "snoozed"
        case .done: "done"
        }
    }
}

extension State {
    /// What the place of the cursor in the order means.
    var orderHint: String? {
        guard let member = currentList?.selected, let row = rows[member]?.value else { return nil }
        switch queue {
        case .reactivate: return overdue(row.figures.silentDays(on: today), row.figures.thresholdDays)
        case .talking:
            let silent = row.figures.contributionSilentSince.map { today.days(since: $0) }
            return overdue(silent, row.figures.contributionThresholdDays)
        case .welcome:
            guard let first = row.figures.firstSeen else { return nil }
            return now.seconds - first.seconds < 48 * 3_600 ? "within 48 h" : "newest first"
        case .dormant: return "by contributions"
        case .activate: return "by what they take part in"
        case .followUp: return "by due date"
        case .outbox: return "oldest first"
        case .stepUp: return "by contributions in 90 d"
        case .thank: return "newest first"
        case .review: return nil
        }
    }

    private func overdue(_ silent: Int?, _ threshold: Int) -> String? {
        guard let silent else { return nil }
        switch silent - threshold {
        case ...14: return "just past first"
        case ...45: return "up to 45 d past"
        default: return "long past"
        }
    }
}
