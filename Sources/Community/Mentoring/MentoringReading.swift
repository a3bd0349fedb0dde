extension FactValue {
    struct Mentorship: Codable, Equatable {
        var cadence: Int
        var goal: String
        var handover: String?
        var level: String
        var mentor: MemberReference
        var since: Int32
    }

    struct CheckIn: Codable {
        var day: Int32
        var mentorship: String
        var words: String?
    }

    struct MentorshipEnd: Codable {
        var day: Int32
        var outcome: String
        var over: [String]?
        var words: String?
    }
}

extension Mentorship {
    /// Reads the value of a `mentorship/…` field; nil where it cannot be read.
    public init?(id: String, json: String) {
        guard let value = FactValue.decode(FactValue.Mentorship.self, json) else { return nil }
        self.init(
            id: id, mentor: value.mentor, goal: value.goal, since: Day(number: value.since),
            cadenceDays: max(1, value.cadence), levelThen: Level(rawValue: value.level) ?? .none,
            handover: value.handover)
    }
}

extension MentorshipEnd {
    /// Reads the value of a `mentorship_end/…` field; nil where it cannot be read.
    public init?(json: String) {
        guard let value = FactValue.decode(FactValue.MentorshipEnd.self, json),
            let outcome = Outcome(rawValue: value.outcome)
        else { return nil }
        self.init(outcome: outcome, day: Day(number: value.day), words: value.words, over: value.over ?? [])
    }
}

/// The fields about mentoring, gathered while facts are read; a check-in may come before its mentorship.
struct MentoringFields {
    private var capacity: Int?
    private var topics: [String] = []
    private var away: Day?
    private var mentorships: [Mentorship] = []
    private var ends: [String: MentorshipEnd] = [:]
    private var checkIns: [String: [CheckIn]] = [:]

    /// Takes a field; whether it is one about mentoring.
    mutating func read(_ field: FactField, _ value: String) -> Bool {
        switch field {
        case .mentorCapacity: capacity = FactValue.decode(Int.self, value)
        case .mentorTopics: topics = FactValue.decode([String].self, value) ?? []
        case .mentorAway: away = FactValue.decode(Int32.self, value).map(Day.init(number:))
        case .mentorship(let id): if let some = Mentorship(id: id, json: value) { mentorships.append(some) }
        case .mentorshipEnd(let id): ends[id] = MentorshipEnd(json: value)
        case .checkIn(let id):
            if let some = FactValue.decode(FactValue.CheckIn.self, value) {
                checkIns[some.mentorship, default: []].append(
                    CheckIn(id: id, day: Day(number: some.day), words: some.words))
            }
        default: return false
        }
        return true
    }

    /// Writes what was gathered into the facts, without what two members who were one person had with each other.
    func settle(_ facts: inout ManagerFacts, own: Set<Edit.Subject>) {
        facts.mentorDuty = capacity.map { MentorDuty(capacity: $0, topics: topics, awayUntil: away) }
        facts.mentorships = mentorships.map { some in
            var some = some
            some.checkIns = (checkIns[some.id] ?? []).sorted { ($0.day, $0.id) < ($1.day, $1.id) }
            return some
        }.settled(by: ends).filter { !own.contains($0.mentor.subject) }
        if let name = facts.mentorship?.mentor.name { facts.mentor = name }
    }
}
