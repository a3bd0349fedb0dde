import Community
import Store
import Terminal

/// The Mentors view: who lost their mentor, the mentors, and the mentees of the one under the cursor.
struct MentoringState {
    private(set) var entries: [MentoringEntry] = []
    /// The epoch `entries` was asked in; 0 before the first answer.
    private(set) var epoch = 0
    var index = 0
    var top = 0
    /// The mentee under the cursor of the right pane.
    var mentee = 0
    /// The matches for people, as far as they were asked; for several together, who are to get one mentor.
    var matches: [[MemberID]: Cached<[MentorMatch]>] = [:]

    /// What became of a mentor's mentees, of the one under the cursor: records never stand side by side.
    fileprivate(set) var record: (mentor: MemberID, value: MentorRecord, epoch: Int)?

    var selected: MentoringEntry? { entries.indices.contains(index) ? entries[index] : nil }

    /// The mentees of the selected mentor.
    var mentees: [Mentee] { if case .mentor(let mentor)? = selected { mentor.mentees } else { [] } }

    /// Takes what the store has now; the cursor stays on its entry where it is still there.
    mutating func replace(_ mentoring: Mentoring, epoch: Int) {
        let name = selected?.name
        entries = mentoring.without.map(MentoringEntry.lost) + mentoring.mentors.map(MentoringEntry.mentor)
        self.epoch = epoch
        let row = name.flatMap { name in entries.firstIndex { $0.name == name } }
        move(to: row ?? index)
        if matches.count > 200 { matches = [:] }
    }

    mutating func move(to row: Int) {
        let new = min(max(0, row), max(0, entries.count - 1))
        if new != index { mentee = 0 }
        index = new
        mentee = min(mentee, max(0, mentees.count - 1))
    }

    /// Takes out what managers wrote and heard, and what is known of people.
    mutating func hidePrivate() {
        entries = entries.map(\.withoutPrivateText)
        matches = matches.mapValues { cached in
            Cached(
                value: cached.value.map { match in
                    var match = match
                    match.reasons = [Private.hidden]
                    match.warning = match.warning.map { _ in Private.hidden }
                    return match
                }, epoch: cached.epoch)
        }
    }

    /// Keeps the cursor within `height` rows.
    mutating func scroll(height: Int) {
        if index < top { top = index }
        if index >= top + height { top = index - height + 1 }
        top = max(0, min(top, entries.count - height))
    }
}

/// One row of the Mentors view.
enum MentoringEntry: Equatable {
    case lost(Mentee)
    case mentor(Mentor)

    /// What tells the row from others.
    var name: String {
        switch self {
        case .lost(let mentee): "lost/\(mentee.row.id)"
        case .mentor(let mentor): mentor.row.map { "mentor/\($0.id)" } ?? "name/\(mentor.name)"
        }
    }

    /// Without goals, check-ins and what is known of people.
    fileprivate var withoutPrivateText: MentoringEntry {
        switch self {
        case .lost(let mentee): return .lost(mentee.withoutPrivateText)
        case .mentor(let mentor): return .mentor(mentor.withoutPrivateText)
        }
    }

    /// That a mentor has more mentees than room, in words.
    var overCapacity: String? { if case .mentor(let mentor) = self { mentor.overCapacity } else { nil } }

    /// The member it is about; nil for a mentor whom the feeds no longer know.
    var member: MemberRow? {
        switch self {
        case .lost(let mentee): mentee.row
        case .mentor(let mentor): mentor.row
        }
    }
}

extension Mentor {
    /// Without goals, check-ins and what is known of people.
    var withoutPrivateText: Mentor {
        var mentor = self
        mentor.person = PersonFacts()
        mentor.duty?.topics = []
        mentor.mentees = mentees.map(\.withoutPrivateText)
        return mentor
    }
}

extension Mentee {
    fileprivate var withoutPrivateText: Mentee {
        var mentee = self
        mentee.mentorship = mentorship.withoutPrivateText
        mentee.earlier = earlier.map(\.withoutPrivateText)
        mentee.person = PersonFacts()
        return mentee
    }
}

extension State {
    /// Whom actions in Mentors are for: the mentee of the right pane, else the row.
    var mentoringMember: MemberRow? {
        isDetailFocused && !mentoring.mentees.isEmpty
            ? mentoring.mentees[min(mentoring.mentee, mentoring.mentees.count - 1)].row : mentoring.selected?.member
    }

    /// The mentee that Mentors is about: the one of the right pane, or who lost their mentor.
    var mentoringMentee: Mentee? {
        switch mentoring.selected {
        case .lost(let mentee): mentee
        case .mentor:
            isDetailFocused && mentoring.mentees.indices.contains(mentoring.mentee)
                ? mentoring.mentees[mentoring.mentee] : nil
        case nil: nil
        }
    }

    /// That a mentor would have more mentees than room if they took these too; nil where it is not known of them.
    func overCapacity(_ mentor: MemberKey, taking targets: Targets) -> String? {
        for case .mentor(let some) in mentoring.entries where some.row?.key == mentor {
            let new = targets.members.count { id in !some.mentees.contains { $0.row.id == id } }
            return some.duty?.overCapacity(some.mentees.count + new)
        }
        return nil
    }

    /// Who needs a mentor suggested in the right pane.
    var unmatched: MemberID? {
        guard place == .mentors, case .lost(let mentee)? = mentoring.selected else { return nil }
        return mentee.row.id
    }

    /// The mentor whose own record is to be read.
    var neededRecord: MemberID? {
        guard place == .mentors, case .mentor(let mentor)? = mentoring.selected, let row = mentor.row else {
            return nil
        }
        return mentoring.record?.mentor == row.id && mentoring.record?.epoch == loading.epoch ? nil : row.id
    }

    /// The own record of the mentor under the cursor, as far as it is read.
    func record(of mentor: Mentor) -> MentorRecord? {
        mentoring.record.flatMap { $0.mentor == mentor.row?.id ? $0.value : nil }
    }

    mutating func take(_ record: MentorRecord, of mentor: MemberID, epoch: Int) {
        loading.underway.remove(.record)
        mentoring.record = (mentor, record, epoch)
    }

    /// Moves within the focused pane of Mentors.
    mutating func moveInMentors(_ command: CommandName) {
        if isDetailFocused {
            mentoring.mentee = command.target(
                from: mentoring.mentee, count: mentoring.mentees.count, height: layout.detail.height)
        } else {
            mentoring.move(
                to: command.target(
                    from: mentoring.index, count: mentoring.entries.count, height: layout.list.height))
        }
    }

    /// Takes what came from the store about mentoring.
    mutating func take(_ new: Mentoring, epoch: Int) {
        loading.underway.remove(.mentoring)
        mentoring.replace(new, epoch: epoch)
        let people = new.without.map(\.row) + new.mentors.flatMap { [$0.row].compactMap { $0 } + $0.mentees.map(\.row) }
        for row in people { rows[row.id] = Cached(value: row, epoch: epoch) }
    }

    mutating func take(_ matches: [MentorMatch], for members: [MemberID], epoch: Int) {
        loading.underway.remove(.matches(members))
        mentoring.matches[members] = Cached(value: matches, epoch: epoch)
    }
}
