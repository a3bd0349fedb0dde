/// What a manager does about mentoring.
public enum MentoringAction: Hashable, Sendable {
    /// Makes the member a mentor of so many mentees; nil: no longer one.
    case capacity(Int?)
    /// The first day the mentor is back; nil: here.
    case away(until: Day?)
    /// What the mentor mentors in.
    case topics([String])
    /// Gives the member a mentor; a mentorship with another one ends as handed over.
    case begin(MentorshipDraft)
    /// How a check-in of the mentorship that goes on went; nil where nothing was said.
    case checkIn(words: String?)
    /// Ends the mentorship that goes on.
    case end(MentorshipEnd.Outcome, words: String?)
}

/// A mentorship about to begin, or another goal and cadence of the one that goes on with the same mentor.
public struct MentorshipDraft: Hashable, Sendable {
    /// Who mentors.
    public var mentor: MemberReference
    /// What the mentee wants to reach; nil keeps the goal of the mentorship before.
    public var goal: String?
    /// Days from one check-in to the next; nil keeps the cadence of the mentorship before.
    public var cadenceDays: Int?
    /// The mentee's level today.
    public var level: Level
    /// What the new mentor should know.
    public var handover: String?

    /// Creates a draft.
    public init(
        mentor: MemberReference, goal: String? = nil, cadenceDays: Int? = nil, level: Level, handover: String? = nil
    ) {
        self.mentor = mentor
        self.goal = goal
        self.cadenceDays = cadenceDays
        self.level = level
        self.handover = handover
    }
}

extension MentoringAction {
    /// The fields the action sets on a mentor or mentee; empty where it would change nothing.
    func changes(id: String, _ context: ActionContext) -> [FactChange] {
        let (facts, today) = (context.facts, context.now.day)
        switch self {
        case .capacity(let count):
            return facts.mentorDuty?.capacity == count
                ? [] : [.setting(FactField.mentorCapacity.name, to: count.map { max(0, $0) })]
        case .away(let until):
            return facts.mentorDuty?.awayUntil == until
                ? [] : [.setting(FactField.mentorAway.name, to: until?.number)]
        case .topics(let topics):
            return facts.mentorDuty?.topics == topics ? [] : [.setting(FactField.mentorTopics.name, to: topics)]
        case .begin(let draft): return draft.changes(id: id, facts, today)
        case .checkIn(let words):
            guard let now = facts.mentorship else { return [] }
            let value = FactValue.CheckIn(day: today.number, mentorship: now.id, words: words)
            return [.setting(FactField.checkIn(id: id).name, to: value)]
        case .end(let outcome, let words):
            guard let now = facts.mentorship else { return [] }
            let over = facts.mentorships.filter { $0.end?.outcome == .handedOver }.map(\.id)
            return [now.ending(outcome, words, today, over: over)] + facts.superseded.compactMap(\.recordedEnd)
        }
    }
}

extension MentorshipDraft {
    fileprivate func changes(id: String, _ facts: ManagerFacts, _ today: Day) -> [FactChange] {
        let (active, last, superseded) = (facts.mentorship, facts.mentorships.last, facts.superseded)
        let isSame = active?.mentor.subject == mentor.subject
        let value = FactValue.Mentorship(
            cadence: cadenceDays ?? last?.cadenceDays ?? Mentorship.usualCadence, goal: goal ?? last?.goal ?? "",
            handover: handover ?? (isSame ? active?.handover : nil),
            level: (isSame ? active?.levelThen ?? level : level).rawValue, mentor: mentor,
            since: (isSame ? active?.since ?? today : today).number)
        // Where two laptops began one each, saying whom it is settles that.
        if isSame, superseded.isEmpty, let active, active.value == value { return [] }
        let field = FactField.mentorship(id: isSame ? active?.id ?? id : id)
        // To whom is told by what begins: a name in words of ours would outlive `forget`.
        let handed = isSame ? nil : active.map { $0.ending(.handedOver, nil, today) }
        return [.setting(field.name, to: value)] + [handed].compactMap { $0 } + superseded.compactMap(\.recordedEnd)
    }
}

extension ManagerFacts {
    /// The mentorships that ended without anybody saying so, by a later one or as the mentor was forgotten.
    fileprivate var superseded: [Mentorship] { mentorships.filter { $0.end != nil && $0.isEndOpen } }
}

extension Mentorship {
    fileprivate var value: FactValue.Mentorship {
        FactValue.Mentorship(
            cadence: cadenceDays, goal: goal, handover: handover, level: levelThen.rawValue, mentor: mentor,
            since: since.number)
    }

    /// What records the end that it has.
    fileprivate var recordedEnd: FactChange? { end.map { ending($0.outcome, $0.words, $0.day, over: $0.over) } }

    fileprivate func ending(
        _ outcome: MentorshipEnd.Outcome, _ words: String?, _ day: Day, over: [String] = []
    ) -> FactChange {
        let value = FactValue.MentorshipEnd(
            day: day.number, outcome: outcome.rawValue, over: over.isEmpty ? nil : over, words: words)
        return .setting(FactField.mentorshipEnd(id: id).name, to: value)
    }
}
