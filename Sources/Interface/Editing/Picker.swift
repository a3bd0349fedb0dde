import Community
import Store

/// A short list of choices, each with a key of its own.
struct Picker: Equatable, Sendable {
    struct Item: Equatable, Sendable {
        var key: KeyName
        var label: String
        var choice: Choice
    }

    /// What a choice leads to.
    indirect enum Choice: Equatable, Sendable {
        case act(ManagerAction)
        case ask(Question)
        case pick(Picker)
        /// Somebody who mentors the targets.
        case mentor
        /// What the targets are for a region.
        case steward(StewardRole)
        /// A mentor's mentees go to others.
        case handOver(MemberID, who: String)
        /// Asks somebody to write to the member.
        case askToWrite(CouldWrite)
        /// Several actions as one undo step.
        case steps([ManagerAction])
        case thank(ThanksKind)
        case form(Form)
        /// What is recorded about a group, and what is said then.
        case group(Group, [GroupEdit], said: String)
        case contact(MemberID, who: String)
        case remove(RegistryID, name: String)
        /// Changes on things, and what is said then.
        case register([RegistryChange], said: String)
        /// Writes to a member with a starter task to offer.
        case offer(MemberID, who: String, StarterTask)
        case profile(MemberID)
        /// The page of a group.
        case groupPage(String)
        case copy(String, what: String)
        /// One of two values that managers set without knowing of each other, and what is said then.
        case settle(JournalConflict, with: JournalConflict.Side, said: String)
        case open(String)
    }

    var title: String
    var items: [Item]
    var targets: Targets
    var index = 0
}

extension Picker {
    /// `s`.
    static func snooze(_ targets: Targets, today: Day) -> Picker {
        func until(_ key: KeyName, _ label: String, _ typed: String) -> Item? {
            guard let day = Day(typed: typed, today: today) else { return nil }
            let words = "\(label), \(day.short(relativeTo: today)), or new activity"
            return Item(key: key, label: words, choice: .act(.snooze(until: day, untilActive: true)))
        }
        let weeks = [
            until("w", "1 week", "1w"), until("m", "1 month", "1m"), until("3", "3 months", "3m"),
        ].compactMap { $0 }
        let rest = [
            Item(key: "a", label: "until new activity", choice: .act(.snooze(until: nil, untilActive: true))),
            Item(key: "d", label: "until a date …", choice: .ask(.snoozeUntil(orActive: false))),
            Item(key: "b", label: "until a date or new activity …", choice: .ask(.snoozeUntil(orActive: true))),
        ]
        return Picker(title: "Snooze \(targets.who)", items: weeks + rest, targets: targets, index: 1)
    }

    /// `x`; what is set already is offered to be taken back.
    static func setAside(_ targets: Targets, already: [SetAside]) -> Picker {
        let never = Picker(
            title: "Never contact \(targets.who)",
            items: [
                Item(key: "t", label: "they asked", choice: .act(.setAside(.neverContact(.they)))),
                Item(key: "w", label: "we decided", choice: .act(.setAside(.neverContact(.us)))),
            ], targets: targets)
        let reasons: [(KeyName, String, Choice)] = [
            ("b", "a bot", .act(.setAside(.bot))), ("s", "staff", .act(.setAside(.staff))),
            ("j", "junk", .act(.setAside(.junk))), ("p", "on a break, until …", .ask(.breakUntil)),
            ("a", "alumni", .act(.setAside(.alumni))), ("h", "happy as is", .act(.setAside(.contentAsIs))),
            ("n", "never contact …", .pick(never)), ("w", "wrong data", .act(.setAside(.wrongData))),
        ]
        let lifts: [Item] = already.map { reason in
            let key = reasons.first { $0.1.hasPrefix(reason.pickerWord) }?.0 ?? "l"
            return Item(
                key: KeyName(key.name.uppercased()), label: "take back: \(reason.noun)", choice: .act(.lift(reason)))
        }
        let items = reasons.map { Item(key: $0.0, label: $0.1, choice: $0.2) }
        return Picker(title: "Set aside \(targets.who)", items: items + lifts, targets: targets)
    }

    /// `a`.
    static func assign(_ targets: Targets) -> Picker {
        let roles: [(KeyName, AssignedRole, String)] = [
            ("r", .region, "a region …"), ("o", .owner, "who looks after them …"),
            ("c", .cover, "who covers while the owner is away …"),
        ]
        let mentor = Item(key: "m", label: "a mentor …", choice: .mentor)
        let items = [mentor] + roles.map { Item(key: $0.0, label: $0.2, choice: .ask(.assign($0.1))) }
        let stewards = [
            Item(key: "a", label: "ambassador for a region …", choice: .steward(.ambassador)),
            Item(key: "l", label: "liaison for a region …", choice: .steward(.liaison)),
            Item(key: "e", label: "record keeper for a region …", choice: .steward(.recordKeeper)),
        ]
        return Picker(title: "Assign to \(targets.who)", items: items + stewards, targets: targets)
    }

    /// `d` where no queue is on screen.
    static func done(_ targets: Targets, queues: [QueueName]) -> Picker {
        let items = queues.enumerated().map { place, queue in
            Item(key: KeyName(String(place + 1)), label: queue.title, choice: .act(.done(queue)))
        }
        return Picker(title: "Done with \(targets.who) in which queue", items: items, targets: targets)
    }
}

extension SetAside {
    fileprivate var pickerWord: String {
        switch self {
        case .onBreak: "on a break"
        case .neverContact: "never contact"
        default: noun
        }
    }
}
