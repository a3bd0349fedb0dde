import Community
import Store
import Terminal

/// The Mentors view: who lost their mentor, the mentors, and the mentees of the one under the cursor.
struct MentoringState {
    var list = ThingList<MentoringEntry>()
    var sort = MentorSort.name
    /// All entries, also those that the filter hides.
    var entries: [MentoringEntry] { list.rows }
    /// The epoch the entries were asked in; 0 before the first answer.
    var epoch: Int { list.epoch }
    /// The mentee under the cursor of the right pane.
    var mentee = 0
    /// The matches for people, as far as they were asked; for several together, who are to get one mentor.
    var matches: [[MemberID]: Cached<[MentorMatch]>] = [:]

    /// What became of a mentor's mentees, of the one under the cursor or on the open profile: records never stand side
    /// by side.
    fileprivate(set) var record: (mentor: MemberID, value: MentorRecord, epoch: Int)?
    /// Who could be the next mentee of the mentor with that record.
    fileprivate(set) var suggestedMentee: MentorMatch?

    var selected: MentoringEntry? { list.selected }

    /// The mentees of the selected mentor.
    var mentees: [Mentee] { if case .mentor(let mentor)? = selected { mentor.mentees } else { [] } }

    /// Takes what the store has now; the cursor stays on its entry where it is still there.
    mutating func replace(_ read: MentorsRead, epoch: Int) {
        let before = selected?.id
        list.replace(read.entries, texts: read.texts, isComplete: true, epoch: epoch)
        keepMentee(of: before)
        if matches.count > 200 { matches = [:] }
    }

    /// Moves the cursor as a key says.
    mutating func move(_ command: CommandName, height: Int) {
        let before = selected?.id
        list.move(command, height: height)
        keepMentee(of: before)
    }

    mutating func move(to row: Int) {
        let before = selected?.id
        list.move(to: row)
        keepMentee(of: before)
    }

    /// The mentee under the cursor is that of the entry; another entry begins with its first.
    private mutating func keepMentee(of before: String?) {
        if selected?.id != before { mentee = 0 }
        mentee = min(mentee, max(0, mentees.count - 1))
    }

    /// Takes out what managers wrote and heard, and what is known of people.
    mutating func hidePrivate() {
        if var record {
            record.value.lines = record.value.lines.map { line in
                var line = line
                line.mentorship = line.mentorship.withoutPrivateText
                return line
            }
            self.record = record
        }
        suggestedMentee?.reasons = [Private.hidden]
        suggestedMentee?.warning = nil
        list.change(\.withoutPrivateText)
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

}

/// One row of the Mentors view.
enum MentoringEntry: Equatable, Identifiable, Sendable {
    case lost(Mentee)
    case mentor(Mentor)

    /// What tells the row from others.
    var id: String {
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

    /// Everybody whom it names.
    fileprivate var people: [MemberRow] {
        switch self {
        case .lost(let mentee): [mentee.row]
        case .mentor(let mentor): [mentor.row].compactMap { $0 } + mentor.mentees.map(\.row)
        }
    }

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

    /// The marked mentors and those without one, else whom actions are for; in the right pane always its mentee.
    var mentoringTargets: Targets? {
        let entries = isDetailFocused ? [] : mentoring.list.marked
        let marked = entries.compactMap(\.member)
        guard !marked.isEmpty else { return mentoringMember.map { Targets(members: [$0.id], who: $0.name) } }
        // Whom the feeds no longer know cannot be acted on.
        let who = entries.count == 1 ? marked[0].name : "\(marked.count) members"
        let left = entries.count - marked.count
        return Targets(
            members: marked.map(\.id),
            who: left > 0 ? "\(marked.count) of \(entries.count) (\(left) unknown to the feeds)" : who,
            areMarked: true)
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

    /// That a mentor's group would get too uniform if they took these too; nil where it would not, and where too little
    /// is known here: the store looks at all of it once they are assigned.
    func uniformity(_ mentor: MemberKey, taking targets: Targets, isToCome: Bool = true) -> String? {
        guard targets.members.count <= Self.mostLookedAt else { return nil }
        let new = targets.members.compactMap { id in
            rows[id].map { MatchTraits($0.value, (facts[id] ?? profiles[id]?.value.facts)?.person ?? PersonFacts()) }
        }
        guard new.count == targets.members.count else { return nil }
        let others = self.mentor(mentor)?.mentees.filter { !targets.members.contains($0.row.id) } ?? []
        return Uniformity.words(others.map { MatchTraits($0.row, $0.person) } + new, isToCome: isToCome)
    }

    /// Of how many members the screen looks at what they have in common, with each key.
    private static let mostLookedAt = 30

    /// Why nobody is suggested to members as a mentor.
    func whyNoMatch(for members: [MemberID]) -> String {
        let mentors = mentoring.entries.compactMap { entry -> Mentor? in
            if case .mentor(let mentor) = entry { mentor } else { nil }
        }
        let why = mentors.whyNobody(isSuggestedTo: members, today: today)
        return why.prefix(1).uppercased() + why.dropFirst()
    }

    /// Who needs a mentor suggested in the right pane.
    var unmatched: MemberID? {
        guard place == .mentors, case .lost(let mentee)? = mentoring.selected else { return nil }
        return mentee.row.id
    }

    /// The mentor whose own record is to be read.
    var neededRecord: MemberID? {
        guard let mentor = shownMentor else { return nil }
        return mentoring.record?.mentor == mentor && mentoring.record?.epoch == loading.epoch ? nil : mentor
    }

    /// The mentor of the open profile, else the one under the cursor of Mentors.
    private var shownMentor: MemberID? {
        if let open { return profile(of: open.member)?.mentoring == nil ? nil : open.member }
        guard place == .mentors, case .mentor(let mentor)? = mentoring.selected else { return nil }
        return mentor.row?.id
    }

    /// The own record of a mentor, as far as it is read.
    func record(of mentor: Mentor) -> MentorRecord? {
        mentoring.record.flatMap { $0.mentor == mentor.row?.id ? $0.value : nil }
    }

    /// Who could be the next mentee of a mentor, as far as it is read.
    func suggestedMentee(of mentor: Mentor) -> MentorMatch? {
        record(of: mentor) == nil ? nil : mentoring.suggestedMentee
    }

    mutating func take(_ record: MentorRecord, suggesting mentee: MentorMatch?, of mentor: MemberID, epoch: Int) {
        mentoring.suggestedMentee = mentee
        loading.underway.remove(.record)
        mentoring.record = (mentor, record, epoch)
    }

    /// Moves within the focused pane of Mentors.
    mutating func moveInMentors(_ command: CommandName) {
        if isDetailFocused {
            mentoring.mentee = command.target(
                from: mentoring.mentee, count: mentoring.mentees.count, height: layout.detail.height)
        } else {
            mentoring.move(command, height: layout.list.height)
        }
    }

    /// Takes what came from the store about mentoring.
    mutating func take(_ new: MentorsRead, epoch: Int) {
        loading.underway.remove(.mentoring)
        mentoring.replace(new, epoch: epoch)
        for row in new.entries.flatMap(\.people) { rows[row.id] = Cached(value: row, epoch: epoch) }
    }

    /// `S` in Mentors, or `:sort NAME`.
    mutating func sortMentors(_ name: String) -> [Effect] {
        guard let sort = mentoring.sort.order(named: name) else { return say(MentorSort.sortingHint) }
        mentoring.sort = sort
        mentoring.list.forget()
        return say("sorted by \(sort.title)")
    }

    mutating func take(_ matches: [MentorMatch], for members: [MemberID], epoch: Int) {
        loading.underway.remove(.matches(members))
        mentoring.matches[members] = Cached(value: matches, epoch: epoch)
    }
}
