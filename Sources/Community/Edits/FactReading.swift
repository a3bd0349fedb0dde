extension ManagerFacts {
    /// The facts that current field values amount to. Values that cannot be read, and fields of a newer Rekindle, are
    /// left aside; the journal keeps them.
    ///
    /// - Parameters:
    ///   - fields: each field once, with its JSON value.
    ///   - own: the accounts of the member; a mentorship with one of them as mentor is none.
    public init(fields: some Sequence<(field: String, value: String)>, own: Set<Edit.Subject> = []) {
        self.init()
        var sent: [String: Instant] = [:]
        var discarded: Set<String> = []
        var outcomes: [String: Outcome] = [:]
        var finished: Set<String> = []
        var mentoring = MentoringFields()
        for (name, value) in fields {
            guard let field = FactField(name) else { continue }
            switch field {
            case .sent(let id): sent[id] = Int64(value).map(Instant.init(seconds:))
            case .discarded(let id): discarded.insert(id)
            case .stepDone(let id): finished.insert(id)
            case .outcome(let id): outcomes[id] = Outcome(json: value)
            default: if !mentoring.read(field, value) { read(field, value) }
            }
        }
        for index in attempts.indices {
            let id = attempts[index].id
            attempts[index].sentAt = sent[id]
            attempts[index].discarded = discarded.contains(id)
            attempts[index].outcome = outcomes[id]
        }
        for index in nextSteps.indices { nextSteps[index].done = finished.contains(nextSteps[index].id) }
        mentoring.settle(&self, own: own)
        breaks.sort { $0.id < $1.id }
        notes.sort { $0.id < $1.id }
        nextSteps.sort { ($0.due, $0.id) < ($1.due, $1.id) }
        attempts.sort { $0.id < $1.id }
        thanks.sort { $0.id < $1.id }
        stewardships.sort { ($0.role, $0.region.id) < ($1.role, $1.region.id) }
    }

    private mutating func read(_ field: FactField, _ value: String) {
        switch field {
        case .role: role = FactValue.word(value).flatMap(Role.init(rawValue:))
        case .junk: junk = value == FactValue.yes
        case .alumni: alumni = value == FactValue.yes
        case .contentAsIs: contentAsIs = value == FactValue.yes
        case .wrongData: wrongData = value == FactValue.yes
        case .neverContact: neverContact = FactValue.word(value).flatMap(NeverContact.init(rawValue:))
        case .snooze: snooze = Snooze(json: value)
        case .assigned(let assigned): self[keyPath: assigned.path] = FactValue.word(value)
        case .tag(let tag): if value == FactValue.yes { tags.insert(tag) } else { removedTags.insert(tag) }
        case .onBreak(let id): if let some = Break(id: id, json: value) { breaks.append(some) }
        case .note(let id): if let note = Note(id: id, json: value) { notes.append(note) }
        case .done(let queue): done[queue] = DoneMark(json: value)
        case .step(let id): if let step = NextStep(id: id, json: value) { nextSteps.append(step) }
        case .attempt(let id): if let attempt = Attempt(id: id, json: value) { attempts.append(attempt) }
        case .person, .skill, .personRole, .listed: person.read(field, value)
        case .deadChannel(let channel): if value == FactValue.yes { deadChannels.insert(channel) }
        case .thanks(let id): if let some = Thanks(id: id, json: value) { thanks.append(some) }
        case .promoted(let place): if value == FactValue.yes { promoted.insert(place) }
        case .steward(let role, let region):
            if let some = Stewardship(role, regionID: region, json: value) { stewardships.append(some) }
        case .sent, .discarded, .stepDone, .outcome, .same, .mentorCapacity, .mentorTopics, .mentorAway, .mentorship,
            .mentorshipEnd, .checkIn, .account, .mail:
            break
        }
    }
}

extension AssignedRole {
    /// Where the facts hold it.
    var path: WritableKeyPath<ManagerFacts, String?> {
        switch self {
        case .mentor: \.mentor
        case .region: \.region
        case .owner: \.owner
        case .cover: \.cover
        }
    }
}

extension Break {
    init?(id: String, json: String) {
        guard let value = FactValue.decode(FactValue.Break.self, json) else { return nil }
        self.init(id: id, from: Day(number: value.from), until: value.until.map(Day.init(number:)))
    }
}

extension Note {
    init?(id: String, json: String) {
        guard let value = FactValue.decode(FactValue.Note.self, json) else { return nil }
        self.init(id: id, at: Instant(seconds: value.at), actor: value.by, text: value.text)
    }
}

extension Snooze {
    init?(json: String) {
        guard let value = FactValue.decode(FactValue.Snooze.self, json) else { return nil }
        self.init(
            until: value.until.map(Day.init(number:)), untilActive: value.untilActive,
            seen: value.seen.map(Instant.init(seconds:)), at: Instant(seconds: value.at))
    }
}

extension DoneMark {
    init?(json: String) {
        guard let value = FactValue.decode(FactValue.Done.self, json) else { return nil }
        self.init(seen: value.seen.map(Instant.init(seconds:)), at: Instant(seconds: value.at))
    }
}

extension Thanks {
    /// A thank-you from its field's value in the journal; nil where it cannot be read.
    public init?(id: String, json: String) {
        guard let value = FactValue.decode(FactValue.Thanks.self, json), let kind = ThanksKind(rawValue: value.kind)
        else { return nil }
        self.init(
            id: id, kind: kind, at: Instant(seconds: value.at), actor: value.by, deed: value.deed,
            cost: value.amount.flatMap { Money(typed: $0 + (value.currency ?? "")) })
    }
}

extension NextStep {
    init?(id: String, json: String) {
        guard let value = FactValue.decode(FactValue.Step.self, json) else { return nil }
        self.init(id: id, text: value.text, due: Day(number: value.due))
    }
}

extension Attempt {
    init?(id: String, json: String) {
        guard let value = FactValue.decode(FactValue.Attempt.self, json) else { return nil }
        self.init(
            id: id, channel: value.channel, message: value.message, template: value.template,
            purpose: value.purpose.flatMap(QueueName.init(rawValue:)), sender: value.sender,
            preparedAt: Instant(seconds: value.prepared))
    }
}

extension Outcome {
    init?(json: String) {
        guard let value = FactValue.decode(FactValue.Outcome.self, json), let kind = OutcomeKind(rawValue: value.kind)
        else { return nil }
        self.init(kind: kind, at: Instant(seconds: value.at), words: value.words)
    }
}
