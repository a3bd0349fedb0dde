import Community

extension Question {
    func mentoringLabel(_ who: String, of count: Int) -> String {
        switch self {
        case .mentorGoal(_, let name): "What \(who) \(count == 1 ? "wants" : "want") to reach with \(name)"
        case .mentorCapacity: "Room for how many mentees has \(who)"
        case .mentorTopics: "What \(who) mentors in"
        case .mentorAway: "\(who) is away until"
        case .checkIn: "How it goes, in the words of \(who)"
        case .mentorshipGoal: "What \(who) wants to reach"
        case .mentorshipCadence: "Days between check-ins with \(who)"
        case .mentorshipEnd(let outcome): "\(outcome.words): \(who)"
        default: ""
        }
    }

    var mentoringHint: String {
        switch self {
        case .mentorGoal: "first contribution, a review, a talk …; empty keeps the goal before"
        case .mentorCapacity: "a number, usually \(MentorDuty.usualCapacity); 0 while there is no room"
        case .mentorTopics: "docs, themes, testing; empty: anything"
        case .mentorAway: "2026-12-01, 2w, 1m, friday; mentees stay"
        case .checkIn: "may stay empty; they may ask to read this"
        case .mentorshipGoal: "in their words"
        case .mentorshipCadence: "7, 14, 30"
        case .mentorshipEnd: "words about it; may stay empty"
        default: ""
        }
    }

    func mentoringAnswer(_ text: String, _ today: Day) -> Answer {
        switch self {
        case .mentorGoal(let key, let name): return .mentor(key, name: name, goal: text.isEmpty ? nil : text)
        case .mentorCapacity: return number(text, 0...1000) { .capacity($0) }
        case .mentorTopics:
            return .act(.mentoring(.topics(text.listedWords)))
        case .mentorAway: return day(text, today) { .act(.mentoring(.away(until: $0))) }
        case .checkIn: return .act(.mentoring(.checkIn(words: text.isEmpty ? nil : text)))
        case .mentorshipGoal(let mentor, let level):
            let draft = MentorshipDraft(mentor: mentor, goal: text, level: level)
            return text.isEmpty ? .refused("what do they want to reach?") : .act(.mentoring(.begin(draft)))
        case .mentorshipCadence(let mentor, let level):
            return number(text, 1...365) {
                .begin(MentorshipDraft(mentor: mentor, cadenceDays: $0, level: level))
            }
        case .mentorshipEnd(let outcome): return .act(.mentoring(.end(outcome, words: text.isEmpty ? nil : text)))
        default: return .refused("")
        }
    }

    private func number(_ text: String, _ range: ClosedRange<Int>, then: (Int) -> MentoringAction) -> Answer {
        guard let number = Int(text), range.contains(number) else {
            return .refused("a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return .act(.mentoring(then(number)))
    }
}
