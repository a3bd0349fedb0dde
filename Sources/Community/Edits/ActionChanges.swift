/// What an action needs to know of the member it is done to.
public struct ActionContext: Sendable {
    /// What managers recorded.
    public var facts: ManagerFacts
    /// The latest activity.
    public var lastSeen: Instant?
    /// Who did it.
    public var actor: String
    /// The time.
    public var now: Instant

    /// Creates a context.
    public init(facts: ManagerFacts, lastSeen: Instant?, actor: String, now: Instant) {
        self.facts = facts
        self.lastSeen = lastSeen
        self.actor = actor
        self.now = now
    }
}

extension ManagerAction {
    /// The fields the action sets on one member; empty where it would change nothing.
    ///
    /// - Parameter id: the id of the edit, which also names what the action creates.
    public func changes(id: String, _ context: ActionContext) -> [FactChange] {
        let (facts, now) = (context.facts, context.now)
        switch self {
        case .note(let text):
            return set(.note(id: id), FactValue.Note(at: now.seconds, by: context.actor, text: text))
        case .tag(let add, let remove):
            return add.filter { !facts.tags.contains($0) }.map { put(.tag($0), FactValue.yes) }
                + remove.filter { !facts.removedTags.contains($0) }.map { put(.tag($0), FactValue.no) }
        case .snooze(let until, let untilActive):
            let value = FactValue.Snooze(
                at: now.seconds, seen: context.lastSeen?.seconds, until: until?.number, untilActive: untilActive)
            return set(.snooze, value)
        case .done(let queue):
            if queue == .thank { return ThanksDraft(kind: .message).changes(id: id, context) }
            return set(.done(queue), FactValue.Done(at: now.seconds, seen: context.lastSeen?.seconds))
                + (queue == .followUp ? followedUp(id, context) : [])
        case .setAside(let reason): return reason.changes(id: id, context)
        case .lift(let reason): return reason.lifting(context)
        case .nextStep(let text, let due): return set(.step(id: id), FactValue.Step(due: due.number, text: text))
        case .finishStep(let step):
            return facts.nextSteps.contains { $0.id == step } ? [put(.stepDone(id: step), FactValue.yes)] : []
        case .prepare(let draft): return draft.changes(id: id, context)
        case .markSent(let attempt):
            let sent = ifOpen(attempt, facts, .sent(id: attempt), String(now.seconds))
            let isThanks = facts.attempts.contains { $0.id == attempt && $0.purpose == .thank }
            return sent + (isThanks && !sent.isEmpty ? context.thanked(by: attempt) : [])
        case .discard(let attempt): return ifOpen(attempt, facts, .discarded(id: attempt), FactValue.yes)
        case .mentoring(let action): return action.changes(id: id, context)
        case .steward(let action): return action.changes(context)
        case .outcome(let attempt, let kind, let words): return outcome(of: attempt, kind, words, context)
        case .person(let changes): return changes.compactMap(facts.person.change)
        case .revive(let channel):
            return facts.deadChannels.contains(channel) ? [put(.deadChannel(channel), nil)] : []
        case .readMail(let digest): return [put(.mail(digest: digest), FactValue.yes)]
        case .thank(let draft): return draft.changes(id: id, context)
        case .promote(let conversation, let counts):
            let place = conversation.place
            return facts.promoted.contains(place) == counts
                ? [] : [put(.promoted(place), counts ? FactValue.yes : nil)]
        case .assign(let role, let name):
            return facts[keyPath: role.path] == name ? [] : [put(.assigned(role), name.flatMap(FactValue.text))]
        }
    }

    /// Done in Follow up closes the steps and reviews that are due, and is the check-in where one is due. A term that
    /// ends waits for a decision.
    private func followedUp(_ id: String, _ context: ActionContext) -> [FactChange] {
        let (facts, today) = (context.facts, context.now.day)
        let steps = facts.nextSteps.filter { !$0.done && $0.due <= today }.map {
            put(.stepDone(id: $0.id), FactValue.yes)
        }
        let isCheckInDue = facts.isCheckInDue(on: today)
        let reviews = facts.stewardships.filter { $0.status.isOpen && $0.review.map { $0 <= today } ?? false }
            .flatMap { StewardAction.reviewed($0.role, $0.region, next: $0.nextReview(after: today)).changes(context) }
        return steps + reviews + (isCheckInDue ? MentoringAction.checkIn(words: nil).changes(id: id, context) : [])
    }

    /// A bounce also closes the channel for the member, and a wrong person means wrong data.
    private func outcome(of attempt: String?, _ kind: OutcomeKind, _ words: String?, _ context: ActionContext)
        -> [FactChange]
    {
        let facts = context.facts
        let meant = facts.attempts.last { attempt == nil ? $0.isSent : $0.id == attempt }
        guard let id = attempt ?? meant?.id else { return [] }
        let value = FactValue.Outcome(at: context.now.seconds, kind: kind.rawValue, words: words)
        let changes = set(.outcome(id: id), value)
        switch kind {
        case .bounced:
            guard let channel = meant?.channel, !facts.deadChannels.contains(channel) else { return changes }
            return changes + [put(.deadChannel(channel), FactValue.yes)]
        case .wrongPerson: return changes + facts.wrong
        case .noAnswer, .replied, .hereAgain, .declined: return changes
        }
    }

    private func ifOpen(_ id: String, _ facts: ManagerFacts, _ field: FactField, _ value: String) -> [FactChange] {
        let isOpen = facts.attempts.contains { $0.id == id && $0.sentAt == nil && !$0.discarded }
        return isOpen ? [put(field, value)] : []
    }
}

extension ActionContext {
    /// What says that the member was thanked for all they did so far: every way of thanking sets it.
    func thanked(by message: String) -> [FactChange] { ThanksDraft(kind: .message).changes(id: message, self) }
}

extension SetAside {
    fileprivate func changes(id: String, _ context: ActionContext) -> [FactChange] {
        let facts = context.facts
        switch self {
        case .bot: return facts.role == .bot ? [] : [put(.role, FactValue.text(Role.bot.rawValue))]
        case .staff: return facts.role == .staff ? [] : [put(.role, FactValue.text(Role.staff.rawValue))]
        case .junk: return facts.junk ? [] : [put(.junk, FactValue.yes)]
        case .alumni: return facts.alumni ? [] : [put(.alumni, FactValue.yes)]
        case .contentAsIs: return facts.contentAsIs ? [] : [put(.contentAsIs, FactValue.yes)]
        case .wrongData: return facts.wrong
        case .neverContact(let who):
            return facts.neverContact == who ? [] : [put(.neverContact, FactValue.text(who.rawValue))]
        case .onBreak(let until):
            return set(.onBreak(id: id), FactValue.Break(from: context.now.day.number, until: until?.number))
        }
    }

    fileprivate func lifting(_ context: ActionContext) -> [FactChange] {
        let (facts, today) = (context.facts, context.now.day)
        switch self {
        case .bot, .staff: return facts.role == nil ? [] : [put(.role, nil)]
        case .junk: return facts.junk ? [put(.junk, nil)] : []
        case .alumni: return facts.alumni ? [put(.alumni, nil)] : []
        case .contentAsIs: return facts.contentAsIs ? [put(.contentAsIs, nil)] : []
        case .wrongData: return facts.wrongData ? [put(.wrongData, nil)] : []
        case .neverContact: return facts.neverContact == nil ? [] : [put(.neverContact, nil)]
        case .onBreak:
            return facts.breaks.filter { $0.until == nil || $0.until.map { $0 > today } == true }.flatMap { some in
                set(.onBreak(id: some.id), FactValue.Break(from: some.from.number, until: today.number))
            }
        }
    }
}

extension ManagerFacts {
    /// What says that the data is wrong; it is asked about again where Review was done with it once.
    fileprivate var wrong: [FactChange] {
        (wrongData ? [] : [put(.wrongData, FactValue.yes)]) + (done[.review] == nil ? [] : [put(.done(.review), nil)])
    }
}

extension AttemptDraft {
    fileprivate func changes(id: String, _ context: ActionContext) -> [FactChange] {
        let value = FactValue.Attempt(
            channel: channel, message: message, override: overrideReason, prepared: context.now.seconds,
            purpose: purpose?.rawValue, sender: context.actor, template: template)
        guard sent else { return set(.attempt(id: id), value) }
        return set(.attempt(id: id), value) + [put(.sent(id: id), String(context.now.seconds))]
            + (purpose == .thank ? context.thanked(by: id) : [])
    }
}

extension ThanksDraft {
    fileprivate func changes(id: String, _ context: ActionContext) -> [FactChange] {
        let value = FactValue.Thanks(
            amount: cost.map { "\($0.amount)" }, at: context.now.seconds, by: context.actor, currency: cost?.currency,
            deed: deed, kind: kind.rawValue)
        let done = FactValue.Done(at: context.now.seconds, seen: context.lastSeen?.seconds)
        return set(.done(.thank), done) + set(.thanks(id: id), value)
    }
}

private func set(_ field: FactField, _ value: some Encodable) -> [FactChange] {
    FactValue.encode(value).map { [put(field, $0)] } ?? []
}

private func put(_ field: FactField, _ value: String?) -> FactChange { FactChange(field: field.name, value: value) }
