import Community
import Store

extension State {
    /// `e` in Mentors: what can be said of the mentor, or of the mentorship under the cursor.
    mutating func editMentoring() -> [Effect] {
        if targets?.areMarked == true { return say("one at a time: Esc clears the marks") }
        if let mentee = mentoringMentee {
            layers.append(.picker(.mentorship(mentee, Targets(members: [mentee.row.id], who: mentee.row.name))))
        } else if case .mentor(let mentor)? = mentoring.selected, let row = mentor.row {
            layers.append(.picker(.mentor(mentor, Targets(members: [row.id], who: row.name))))
        } else {
            return say(
                mentoring.entries.isEmpty ? "nobody mentors yet: + makes a mentor" : "the feeds do not know them")
        }
        return []
    }

    /// `d` in Mentors: the check-in with the mentee.
    mutating func checkIn() -> [Effect] {
        guard let mentee = mentoringMentee, mentee.mentorship.end == nil else {
            return say(mentoring.mentees.isEmpty ? "nobody to check in with here" : "Tab goes to the mentees")
        }
        ask(.checkIn, Targets(members: [mentee.row.id], who: mentee.row.name))
        return []
    }

    /// `+` in Mentors: a member who is to be a mentor.
    mutating func newMentor() -> [Effect] {
        layers.append(.person(PersonSheet(purpose: .newMentor)))
        return [.prepareFinder(nil)]
    }

    /// `a m`: who is to mentor these members.
    mutating func chooseMentor(_ targets: Targets) -> [Effect] {
        layers.append(.person(PersonSheet(purpose: .mentor(of: targets))))
        return [.prepareFinder(nil)]
    }
}

extension Picker {
    /// `e` on a mentor.
    static func mentor(_ mentor: Mentor, _ targets: Targets) -> Picker {
        let duty = mentor.duty
        var items = [
            Item(key: "c", label: "room for how many …", choice: .ask(.mentorCapacity)),
            Item(key: "t", label: "topics …", choice: .ask(.mentorTopics)),
            Item(key: "w", label: "away until …", choice: .ask(.mentorAway)),
        ]
        if duty?.awayUntil != nil {
            items.append(Item(key: "b", label: "back now", choice: .act(.mentoring(.away(until: nil)))))
        }
        if !mentor.mentees.isEmpty, let row = mentor.row {
            items.append(
                Item(key: "l", label: "leaves: hand the mentees over …", choice: .handOver(row.id, who: row.name)))
        } else {
            items.append(Item(key: "l", label: "mentors no more", choice: .act(.mentoring(.capacity(nil)))))
        }
        return Picker(title: "\(targets.who) as mentor", items: items, targets: targets)
    }

    /// `e` on a mentee.
    static func mentorship(_ mentee: Mentee, _ targets: Targets) -> Picker {
        let mentorship = mentee.mentorship
        guard mentorship.end == nil else {
            return Picker(
                title: "\(targets.who), without a mentor now",
                items: [Item(key: "m", label: "a mentor …", choice: .mentor)], targets: targets)
        }
        let ends: [(KeyName, MentorshipEnd.Outcome, String)] = [
            ("r", .goalReached, "ended: goal reached …"), ("s", .stopped, "ended: stopped …"),
            ("l", .menteeLeft, "ended: the mentee left …"), ("x", .mentorLeft, "ended: the mentor left …"),
        ]
        let items = [
            Item(key: "g", label: "goal …", choice: .ask(.mentorshipGoal(mentorship.mentor, mentee.row.figures.level))),
            Item(
                key: "c", label: "days between check-ins …",
                choice: .ask(.mentorshipCadence(mentorship.mentor, mentee.row.figures.level))),
            Item(key: "m", label: "another mentor …", choice: .mentor),
        ]
        return Picker(
            title: "\(targets.who) with \(mentorship.mentor.name)",
            items: items + ends.map { Item(key: $0.0, label: $0.2, choice: .ask(.mentorshipEnd($0.1))) },
            targets: targets)
    }
}
