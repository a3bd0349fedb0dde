import Community

extension Picker {
    /// `r`: each outcome leads to its next step.
    static func outcome(_ targets: Targets, today: Day) -> Picker {
        func item(_ key: KeyName, _ kind: OutcomeKind, _ label: String) -> Item {
            Item(key: key, label: label, choice: .act(.outcome(attempt: nil, kind, words: nil)))
        }
        return Picker(
            title: "What came of the message to \(targets.who)",
            items: [
                Item(key: "r", label: "replied …", choice: .ask(.outcomeWords(.replied))),
                Item(key: "n", label: "no answer …", choice: .pick(noAnswer(targets, today: today))),
                Item(key: "d", label: "declined …", choice: .ask(.outcomeWords(.declined))),
                item("b", .bounced, "bounced: that channel is dead for them"),
                item("w", .wrongPerson, "wrong person: goes to Review"),
            ], targets: targets)
    }

    /// Ask once more, or let be.
    private static func noAnswer(_ targets: Targets, today: Day) -> Picker {
        let silence = ManagerAction.outcome(attempt: nil, .noAnswer, words: nil)
        let due = today.adding(OutcomeKind.askAgainDays)
        return Picker(
            title: "No answer from \(targets.who): then",
            items: [
                Item(
                    key: "a", label: "ask once more, due \(due.short(relativeTo: today))",
                    choice: .steps([silence, .askOnceMore(due: due)])),
                Item(key: "d", label: "ask once more on a date …", choice: .ask(.askAgain)),
                Item(
                    key: "l", label: "let be: no more until they are active again", choice: .steps([silence, .letBe])),
                Item(key: "k", label: "only keep it in mind", choice: .act(silence)),
            ], targets: targets)
    }

    /// What follows a reply or a refusal.
    static func following(_ kind: OutcomeKind, words: String?, _ targets: Targets) -> Picker {
        let outcome = ManagerAction.outcome(attempt: nil, kind, words: words)
        var items = [
            Item(key: "k", label: "nothing more now", choice: .act(outcome)),
            Item(key: "f", label: "a next step …", choice: .ask(.followText([outcome]))),
        ]
        if kind == .declined {
            items += [
                Item(
                    key: "h", label: "they are happy as is", choice: .steps([outcome, .setAside(.contentAsIs)])),
                Item(
                    key: "n", label: "never contact: they asked",
                    choice: .steps([outcome, .setAside(.neverContact(.they))])),
            ]
        }
        return Picker(title: "\(targets.who) \(kind.words): then", items: items, targets: targets)
    }
}
