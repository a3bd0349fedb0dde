import Community

/// What a prompt asks for.
enum Question: Equatable, Sendable {
    case note, tags
    case snoozeUntil(orActive: Bool)
    case breakUntil
    case stepText
    case stepDue(text: String)
    case outcomeWords(OutcomeKind)
    /// When to ask once more after no answer.
    case askAgain
    /// A next step that is saved together with what was chosen before.
    case followText([ManagerAction])
    case followDue([ManagerAction], text: String)
    case thanksCost(ThanksKind)
    case assign(AssignedRole)
    case mentorGoal(MemberKey, name: String)
    case mentorCapacity, mentorTopics, mentorAway
    case checkIn
    case mentorshipGoal(MemberReference, Level)
    case mentorshipCadence(MemberReference, Level)
    case mentorshipEnd(MentorshipEnd.Outcome)

    /// What stands before the line.
    func label(_ who: String, of count: Int = 1) -> String {
        switch self {
        case .note: "Note on \(who)"
        case .tags: "Tags of \(who)"
        case .snoozeUntil: "Snooze \(who) until"
        case .breakUntil: "\(who) on a break until"
        case .stepText, .followText: "Next step with \(who)"
        case .stepDue, .followDue: "Due"
        case .askAgain: "Ask \(who) once more on"
        case .thanksCost(let kind): "Thank \(who) by \(kind.words): cost"
        case .outcomeWords(let kind): "\(who) \(kind.words)"
        case .assign(let role): "\(role.words.prefix(1).uppercased())\(role.words.dropFirst()) of \(who)"
        default: mentoringLabel(who, of: count)
        }
    }

    /// What helps to answer.
    var hint: String {
        switch self {
        case .note: "they may ask to read this · ^O opens your editor"
        case .tags: "+docs adds, -old takes away"
        case .snoozeUntil: "2026-12-01, 2w, 1m, friday"
        case .breakUntil: "2026-12-01, 2w, 1m, friday; empty: open. No reason is asked"
        case .stepText, .followText: "what is to be done"
        case .stepDue, .followDue, .askAgain: "2026-12-01, 2w, 1m, friday"
        case .thanksCost: "12.50 EUR; may stay empty"
        case .outcomeWords: "in their words; may stay empty"
        case .assign(.region): "DE, Germany, DE/Bayern, Granada, Spain; empty: none"
        case .assign: "empty: nobody"
        default: mentoringHint
        }
    }

    /// What an answer leads to, or why it cannot be taken.
    func answer(_ typed: String, today: Day) -> Answer {
        let text = typed.trimmed
        switch self {
        case .note: return text.isEmpty ? .refused("nothing is written yet") : .act(.note(text))
        case .tags: return tags(text)
        case .snoozeUntil(let orActive):
            return day(text, today) { .act(.snooze(until: $0, untilActive: orActive)) }
        case .breakUntil:
            return text.isEmpty
                ? .act(.setAside(.onBreak(until: nil))) : day(text, today) { .act(.setAside(.onBreak(until: $0))) }
        case .stepText: return text.isEmpty ? .refused("what is to be done?") : .ask(.stepDue(text: text))
        case .stepDue(let step): return day(text, today, allowsToday: true) { .act(.nextStep(step, due: $0)) }
        case .outcomeWords(let kind):
            return .follow(kind, words: text.isEmpty ? nil : text)
        case .askAgain:
            return day(text, today) {
                .steps([.outcome(attempt: nil, .noAnswer, words: nil), .askOnceMore(due: $0)])
            }
        case .followText(let before):
            return text.isEmpty ? .refused("what is to be done?") : .ask(.followDue(before, text: text))
        case .followDue(let before, let step):
            return day(text, today, allowsToday: true) { .steps(before + [.nextStep(step, due: $0)]) }
        case .thanksCost(let kind):
            if text.isEmpty { return .thank(kind, nil) }
            return Money(typed: text).map { .thank(kind, $0) } ?? .refused("\"\(text)\" is no amount: write 12.50 EUR")
        case .assign(let role): return .act(.assign(role, to: text.isEmpty ? nil : text))
        default: return mentoringAnswer(text, today)
        }
    }

    /// An answer's consequence.
    enum Answer: Equatable {
        case act(ManagerAction)
        case ask(Question)
        case mentor(MemberKey, name: String, goal: String?)
        /// What follows an outcome is asked next.
        case follow(OutcomeKind, words: String?)
        /// Several actions as one undo step.
        case steps([ManagerAction])
        case thank(ThanksKind, Money?)
        case refused(String)
    }

    func day(_ text: String, _ today: Day, allowsToday: Bool = false, then: (Day) -> Answer) -> Answer {
        guard let day = Day(typed: text, today: today) else {
            return .refused(text.isEmpty ? "which day?" : "\"\(text)\" is no day: write 2026-12-01, 2w, 1m or friday")
        }
        guard day > today || (allowsToday && day == today) else {
            return .refused("\(day.short(relativeTo: today)) is not ahead")
        }
        return then(day)
    }

    private func tags(_ text: String) -> Answer {
        var add: [String] = []
        var remove: [String] = []
        for word in text.split(separator: " ") {
            if word.hasPrefix("-") {
                remove.append(String(word.dropFirst()))
            } else {
                add.append(String(word.hasPrefix("+") ? word.dropFirst() : word))
            }
        }
        add.removeAll(where: \.isEmpty)
        remove.removeAll(where: \.isEmpty)
        return add.isEmpty && remove.isEmpty ? .refused("which tags?") : .act(.tag(add: add, remove: remove))
    }
}

/// A line that is asked for, for certain members.
struct Prompt: Equatable, Sendable {
    var question: Question
    var targets: Targets
    var input = TextInput()
    /// What stood in the line when the question was asked.
    private(set) var before = ""
    /// Why the answer cannot be taken.
    var error: String?
    /// Whether Esc was pressed once although something was typed.
    var isLeaving = false

    /// Whether something was typed, here or for the question before.
    var isChanged: Bool { input.text.trimmed != before || question.keepsText }

    /// Begins the line with what counts now, to be changed instead of typed anew.
    mutating func begin(with text: String) {
        before = text
        input = TextInput(text)
    }
}

extension Question {
    /// Whether it goes on from what was typed for the one before.
    fileprivate var keepsText: Bool {
        switch self {
        case .stepDue, .followDue: true
        default: false
        }
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        var rest = self[...]
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
