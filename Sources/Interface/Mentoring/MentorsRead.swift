import Community
import Store

/// The order of the mentors; who lost their mentor stands first in each.
enum MentorSort: String, CaseIterable, Sendable {
    case name
    case room
    case checkIn = "check-in"

    /// How the status line says it.
    var title: String {
        switch self {
        case .name: "name"
        case .room: "room, the most first"
        case .checkIn: "the next check-in"
        }
    }

    fileprivate func isBefore(_ one: Mentor, _ other: Mentor) -> Bool {
        switch self {
        case .name: false
        case .room: one.room > other.room
        case .checkIn: one.nextCheckIn < other.nextCheckIn
        }
    }
}

/// The mentors as they are read off the screen's thread, in their order and with what a filter looks through.
struct MentorsRead: Sendable {
    var entries: [MentoringEntry]
    var texts: [[UInt8]]

    init(_ mentoring: Mentoring, _ sort: MentorSort, today: Day) {
        let mentors = mentoring.mentors.stablySorted(by: sort.isBefore)
        entries = mentoring.without.map(MentoringEntry.lost) + mentors.map(MentoringEntry.mentor)
        texts = entries.map { $0.searchText(today: today) }
    }
}

extension Mentor {
    fileprivate var room: Int { (duty?.capacity ?? 0) - mentees.count }

    fileprivate var nextCheckIn: Day { mentees.first?.nextCheckIn ?? Day(number: .max) }
}

extension MentoringEntry {
    /// What a filter of words looks through: names and mentees, topics, languages and goals, which a shared screen
    /// hides, and `room:yes away:yes lost:yes due:yes`.
    fileprivate func searchText(today: Day) -> [UInt8] {
        switch self {
        case .lost(let mentee):
            return WordFilter.text(
                [mentee.row.name, mentee.mentorship.mentor.name],
                hidden: [mentee.mentorship.goal] + mentee.person.languages, properties: ["lost:yes"])
        case .mentor(let mentor):
            func flag(_ name: String, _ isSet: Bool) -> String { "\(name):\(isSet ? "yes" : "no")" }
            return WordFilter.text(
                [mentor.name] + mentor.mentees.map(\.row.name),
                hidden: (mentor.duty?.topics ?? []) + mentor.person.languages,
                properties: [
                    flag("room", mentor.room > 0), flag("away", mentor.duty?.isAway(on: today) ?? false),
                    flag("lost", mentor.isLost),
                    flag("due", mentor.mentees.contains { $0.checkIn(today: today)?.isDue ?? false }),
                ])
        }
    }
}
