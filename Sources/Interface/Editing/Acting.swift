import Community
import Store

extension State {
    /// The commands that act on members.
    mutating func act(_ command: CommandName) -> [Effect] {
        guard let targets else { return say(nobodyHere) }
        switch command {
        case .contact: return contact(targets)
        case .outcome: return askOutcome(targets)
        case .done: return done(targets)
        case .snooze: layers.append(.picker(.snooze(targets, today: today)))
        case .setAside: layers.append(.picker(.setAside(targets, already: alreadySetAside(targets))))
        case .nextStep: ask(.stepText, targets)
        case .note: ask(.note, targets)
        case .noteInEditor:
            ask(.note, targets)
            return [.editText("")]
        case .tag: ask(.tags, targets)
        case .assign: layers.append(.picker(.assign(targets)))
        case .thank: layers.append(.picker(.thanks(targets)))
        case .fields: return openForm(targets)
        case .promote: return promote(targets)
        case .browse: return browse(targets)
        case .copy: return copyName(targets)
        case .copyURL: return copyURL(targets)
        case .discard: return discard(targets)
        case .repeat: return repeatLast()
        default: break
        }
        return []
    }

    mutating func ask(_ question: Question, _ targets: Targets) {
        var prompt = Prompt(question: question, targets: targets)
        prompt.begin(with: standing(question, targets))
        layers.append(.prompt(prompt))
    }

    /// What counts now of what a question asks for, where that is a list; nothing that a shared screen hides.
    private func standing(_ question: Question, _ targets: Targets) -> String {
        guard question == .mentorTopics, !isSharing, let member = targets.single else { return "" }
        for case .mentor(let mentor) in mentoring.entries where mentor.row?.id == member {
            return (mentor.duty?.topics ?? []).joined(separator: ", ")
        }
        return ""
    }

    private mutating func askOutcome(_ targets: Targets) -> [Effect] {
        if let member = targets.single, let profile = profile(of: member),
            !profile.facts.attempts.contains(where: { $0.sentAt != nil && !$0.discarded })
        {
            return say("nothing was sent to \(targets.who) yet: c writes a message")
        }
        layers.append(.picker(.outcome(targets, today: today)))
        return []
    }

    private mutating func done(_ targets: Targets) -> [Effect] {
        if view == .queues, queue != .review { return done(targets, in: queue) }
        let queues = targets.single.flatMap { rows[$0]?.value.queues } ?? []
        let waiting = queues.filter { $0 != .outbox && $0 != .review }
        guard let first = waiting.first else { return say("\(targets.who) waits in no queue") }
        if waiting.count == 1 { return done(targets, in: first) }
        layers.append(.picker(.done(targets, queues: waiting)))
        return []
    }

    /// A check-in that is due asks how it goes, a term or review how it goes on; whatever else is due stays for the next
    /// `d`.
    private mutating func done(_ targets: Targets, in queue: QueueName) -> [Effect] {
        guard queue != .outbox else { return say("Outbox: c opens the message, D discards it") }
        if queue == .followUp, let member = targets.single,
            profile(of: member)?.facts.isCheckInDue(on: today) == true
        {
            ask(.checkIn, targets)
            return []
        }
        if queue == .followUp, let form = renewal(targets) {
            layers.append(.form(form))
            return []
        }
        return perform(.done(queue), on: targets)
    }

    private func alreadySetAside(_ targets: Targets) -> [SetAside] {
        guard let member = targets.single, let row = rows[member]?.value else { return [] }
        let facts = profiles[member]?.value.facts
        var reasons: [SetAside] = []
        if facts?.role == .bot { reasons.append(.bot) }
        if facts?.role == .staff { reasons.append(.staff) }
        if row.junk { reasons.append(.junk) }
        if row.figures.state == .onBreak { reasons.append(.onBreak(until: nil)) }
        if row.figures.state == .alumni || facts?.alumni == true { reasons.append(.alumni) }
        if row.figures.state == .contentAsIs || facts?.contentAsIs == true { reasons.append(.contentAsIs) }
        if let never = row.neverContact { reasons.append(.neverContact(never)) }
        if row.wrongData { reasons.append(.wrongData) }
        return reasons
    }

    /// Where a member or what they did last can be seen on the web.
    func url(of member: MemberID) -> String? {
        if let open, open.member == member, let deed = selectedDeed, let url = deed.url { return url }
        return profile(of: member)?.url ?? rows[member]?.value.lastDeed?.url
    }

    private mutating func browse(_ targets: Targets) -> [Effect] {
        guard let member = targets.single, let url = url(of: member) else {
            return say(
                targets.single == nil
                    ? "one at a time: clear the marks first" : "no web address is known of \(targets.who)")
        }
        return [.open(url)]
    }

    private mutating func copyURL(_ targets: Targets) -> [Effect] {
        let urls = targets.members.compactMap(url(of:))
        guard !urls.isEmpty else { return say("no web address is known of \(targets.who)") }
        return [.copy(urls.joined(separator: "\n"), what: "the address")]
    }

    /// The names; in Follow up the note on a break's end, for those who are to know.
    private func copyName(_ targets: Targets) -> [Effect] {
        if view == .queues, queue == .followUp, open == nil, let member = targets.single, let row = rows[member]?.value,
            let note = dueItems(of: row).lazy.compactMap({ $0.note(about: row.name, today: today) }).first
        {
            return [.copy(note, what: "the note")]
        }
        return [
            .copy(
                targets.members.map(name(of:)).joined(separator: "\n"),
                what: targets.areMarked ? "the names" : "the name")
        ]
    }

    private mutating func discard(_ targets: Targets) -> [Effect] {
        guard let member = targets.single else { return say("one at a time: clear the marks first") }
        guard let profile = profile(of: member) else { return say("still reading: press D again in a moment") }
        guard let attempt = profile.facts.attempts.last(where: { $0.sentAt == nil && !$0.discarded }) else {
            return say("nothing is prepared for \(targets.who)")
        }
        return perform(.discard(attempt: attempt.id), on: targets)
    }
}
