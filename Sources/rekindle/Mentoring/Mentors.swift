import ArgumentParser
import Community
import Store

/// `rekindle mentors`: the mentors, their mentees, and who lost their mentor.
struct Mentors: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List mentors and mentees; people who lost their mentor come first.")

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        var list = ListOutput(
            output,
            columns: [
                .text("Mentor", limit: 28), .text("Room", limit: 70), .text("Away"), .text("Languages"),
                .text("Mentee", limit: 28), .text("Goal"), .text("Every"), .text("Last", limit: 60), .text("Check-in"),
            ],
            keys: [
                "mentor", "mentor_key", "capacity", "mentees", "away_until", "languages", "time_zone", "topics", "lost",
                "lost_because", "mentor_before", "mentor_until", "mentee", "mentee_key", "on_break", "goal", "since",
                "cadence_days", "last_check_in",
                "next_check_in", "handed_over", "check_ins", "earlier",
            ])
        let mentoring = try session.store.mentoring()
        let mentees = mentoring.without + mentoring.mentors.flatMap(\.mentees)
        let keys = try session.store.mentorKeys(of: mentees.flatMap(\.ended))
        func add(_ mentor: Mentor?, _ mentee: Mentee?) { self.add(mentor, mentee, keys, to: &list, session.today) }
        for mentee in mentoring.without { add(nil, mentee) }
        for mentor in mentoring.mentors {
            if mentor.mentees.isEmpty { add(mentor, nil) }
            for mentee in mentor.mentees { add(mentor, mentee) }
        }
        list.end()
        if mentoring.mentors.isEmpty, mentoring.without.isEmpty, output.format == .table {
            Say.error("nobody mentors yet. Make a mentor: rekindle mentor set KEY --capacity 3")
        }
    }

    private func add(
        _ mentor: Mentor?, _ mentee: Mentee?, _ keys: [String: MemberKey], to list: inout ListOutput, _ today: Day
    ) {
        let mentorship = mentee?.mentorship
        let due = mentee?.checkIn(today: today)
        var object = JSONObject(mentor.fields)
        object.add("lost", .bool(mentor?.isLost ?? true))
        object.add("lost_because", JSONValue(Self.loss(mentor, mentorship)))
        // Of those without a mentor, whom they had.
        let before = mentor == nil ? mentorship : nil
        object.add("mentor_before", JSONValue(before?.mentor.name))
        object.add("mentor_until", JSONValue(before?.end?.day.iso8601))
        for (name, value) in mentee.fields(isOnBreak: due == .onBreak, keys, today) { object.add(name, value) }
        let away = mentor?.duty?.awayUntil.map { $0 > today ? "until \($0.short(relativeTo: today))" : "" }
        let check = due.map { $0.words(today: today) + ($0.isDue ? " !" : "") }
        list.add(
            object,
            cells: [
                mentor?.name ?? "without a mentor now !", mentor?.room ?? before?.lossWords(today) ?? "", away ?? "",
                mentor?.person.languages.joined(separator: ", ") ?? "", mentee?.row.name ?? "",
                mentorship?.goal ?? "", mentorship.map { "\($0.cadenceDays) d" } ?? "",
                mentee?.lastCheckIn(today) ?? "", check ?? "",
            ])
    }
}

extension Mentor? {
    fileprivate var fields: KeyValuePairs<String, JSONValue> {
        [
            "mentor": JSONValue(self?.name), "mentor_key": JSONValue(self?.row?.key.description),
            "capacity": JSONValue(self?.duty?.capacity), "mentees": JSONValue(self?.mentees.count),
            "away_until": JSONValue(self?.duty?.awayUntil?.iso8601),
            "languages": JSONValue(self?.person.languages ?? []), "time_zone": JSONValue(self?.person.timeZone),
            "topics": JSONValue(self?.duty?.topics ?? []),
        ]
    }
}

extension Mentee? {
    fileprivate func fields(isOnBreak: Bool, _ keys: [String: MemberKey], _ today: Day)
        -> KeyValuePairs<String, JSONValue>
    {
        let some = self?.mentorship
        let breaks = self?.breaks ?? []
        let earlier = (self?.ended ?? []).map { MentorshipObject.make($0, breaks: breaks, keys: keys) }
        return [
            "mentee": JSONValue(self?.row.name), "mentee_key": JSONValue(self?.row.key.description),
            "on_break": self == nil ? .null : .bool(isOnBreak), "goal": some?.goalObject ?? .null,
            "since": JSONValue(some?.since.iso8601), "cadence_days": JSONValue(some?.cadenceDays),
            "last_check_in": JSONValue(some?.checkIns.last?.day.iso8601),
            "next_check_in": JSONValue(self?.nextCheckIn(today: today)?.iso8601),
            "handed_over": JSONValue(some?.handover),
            "check_ins": some.map { MentorshipObject.checkIns($0) } ?? .array([]), "earlier": .array(earlier),
        ]
    }
}

extension Mentors {
    /// Why the mentee had better get somebody else, or how the mentorship was lost.
    private static func loss(_ mentor: Mentor?, _ mentorship: Mentorship?) -> String? {
        mentor == nil ? mentorship?.end?.outcome.rawValue : mentor?.loss?.rawValue
    }
}

extension Mentorship {
    /// "had Suryani until 9 Nov, mentor left: “Too much going on.”"
    fileprivate func lossWords(_ today: Day) -> String? {
        end.map { end in
            let words = end.words.map { ": “\($0)”" } ?? ""
            return "had \(mentor.name) until \(end.day.short(relativeTo: today)), \(end.outcome.words)\(words)"
        }
    }
}

extension Mentee {
    /// The mentorships that ended, the newest first; that of who has no mentor now among them.
    fileprivate var ended: [Mentorship] {
        (earlier + [mentorship]).filter { $0.end != nil }.sorted { $0.id > $1.id }
    }

    /// The last check-in with its words; one with a mentor before says with whom.
    fileprivate func lastCheckIn(_ today: Day) -> String? {
        let all = (earlier + [mentorship]).flatMap { some in some.checkIns.map { (some, $0) } }
        guard let (some, last) = all.max(by: { ($0.1.day, $0.1.id) < ($1.1.day, $1.1.id) }) else { return nil }
        let with = some.id == mentorship.id ? "" : " with \(some.mentor.name)"
        return last.day.short(relativeTo: today) + with + (last.words.map { " “\($0)”" } ?? "")
    }
}

extension Mentor {
    /// How many mentees of how many, that they are too much alike, and why they had better get somebody else.
    fileprivate var room: String {
        let room = overCapacity ?? "\(mentees.count) of \(duty?.capacity ?? 0)"
        return ([room] + [uniformity, loss?.words].compactMap { $0.map { "\($0) !" } }).joined(separator: ", ")
    }
}
