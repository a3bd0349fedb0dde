import Community

extension ManagerAction {
    /// What was done, as the status line says it: "snoozed Sofía until 21 Dec or new activity".
    func said(of who: String, today: Day) -> String {
        switch self {
        case .note: "noted on \(who)"
        case .tag(let add, let remove):
            "tagged \(who) " + (add.map { "+" + $0 } + remove.map { "-" + $0 }).joined(separator: " ")
        case .snooze(let until, let untilActive): "snoozed \(who) " + Until.words(until, untilActive, today: today)
        case .done(let queue): queue.doneWord + " " + who
        case .setAside(let reason): reason.said(of: who, today: today)
        case .lift(let reason): "took back: \(who) is \(reason.noun)"
        case .nextStep(let text, let due): "planned for \(who): \(text), due \(due.short(relativeTo: today))"
        case .finishStep: "finished a next step of \(who)"
        case .prepare(let draft): draft.sent ? "sent to \(who) by \(draft.channel)" : "prepared for \(who), in Outbox"
        case .markSent: "marked as sent: \(who)"
        case .discard: "discarded the message to \(who)"
        case .outcome(_, let kind, _): "recorded of \(who): \(kind.words)"
        case .readMail: "read a mail of \(who)"
        case .mentoring(let action): action.said(of: who, today: today)
        case .steward(let action): action.said(of: who, today: today)
        case .person: "recorded what is known of \(who)"
        case .revive(let channel): "\(channel) works again for \(who)"
        case .thank(let draft): "thanked \(who) by \(draft.kind.words)"
        case .promote(_, true): "counts as a contribution of \(who)"
        case .promote(_, false): "no longer counts by hand as a contribution of \(who)"
        case .assign(.region, let name?) where Region(named: name) == nil:
            "region of \(who): \(name) · names no country, kept as text"
        case .assign(let role, let name):
            name.map { "\(role.words) of \(who): \($0)" } ?? "\(who) has no \(role.words) now"
        }
    }

    /// What undo would take back: of a message only the record.
    var undoHint: String {
        switch self {
        case .prepare, .markSent: "u takes back the record, not the message"
        default: "u undoes"
        }
    }

    /// Whether `.` may do it again: never a contact, and nothing that names one member's message or step.
    var mayBeRepeated: Bool {
        switch self {
        case .note, .tag, .snooze, .done, .setAside, .lift, .nextStep, .assign, .person, .thank: true
        case .finishStep, .prepare, .markSent, .discard, .outcome, .readMail, .mentoring, .steward, .revive, .promote:
            false
        }
    }
}

/// How far a snooze goes, in words.
enum Until {
    static func words(_ until: Day?, _ untilActive: Bool, today: Day) -> String {
        switch (until, untilActive) {
        case (let day?, true): "until \(day.short(relativeTo: today)) or new activity"
        case (let day?, false): "until \(day.short(relativeTo: today))"
        case (nil, _): "until new activity"
        }
    }
}

extension SetAside {
    func said(of who: String, today: Day) -> String {
        switch self {
        case .onBreak(let until?): "\(who) is on a break until \(until.short(relativeTo: today))"
        case .onBreak(nil): "\(who) is on a break"
        case .neverContact(.they): "never contact \(who): they asked"
        case .neverContact(.us): "never contact \(who): we decided"
        default: "set aside \(who): \(noun)"
        }
    }

    var noun: String {
        switch self {
        case .bot: "a bot"
        case .staff: "staff"
        case .junk: "junk"
        case .onBreak: "on a break"
        case .alumni: "alumni"
        case .contentAsIs: "happy as is"
        case .neverContact: "never to be contacted"
        case .wrongData: "wrong data"
        }
    }
}

extension OutcomeKind {
    var words: String {
        switch self {
        case .noAnswer: "no answer"
        case .replied: "replied"
        case .hereAgain: "here again"
        case .declined: "declined"
        case .bounced: "bounced"
        case .wrongPerson: "wrong person"
        }
    }
}

extension AssignedRole {
    var words: String { rawValue }
}

extension QueueName {
    var doneWord: String {
        switch self {
        case .welcome: "welcomed"
        case .thank: "thanked"
        case .followUp: "checked in with"
        default: "done with"
        }
    }
}
