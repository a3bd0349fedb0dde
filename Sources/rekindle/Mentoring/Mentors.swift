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
                .text("Mentor", limit: 28), .text("Room"), .text("Away"), .text("Languages"),
                .text("Mentee", limit: 28),
                .text("Goal"), .text("Check-in"),
            ],
            keys: [
                "mentor", "mentor_key", "capacity", "mentees", "away_until", "languages", "time_zone", "topics", "lost",
                "mentee", "mentee_key", "goal", "since", "cadence_days", "last_check_in", "next_check_in", "check_ins",
            ])
        let mentoring = try session.store.mentoring()
        for mentee in mentoring.without { add(nil, mentee, to: &list, session.today) }
        for mentor in mentoring.mentors {
            if mentor.mentees.isEmpty { add(mentor, nil, to: &list, session.today) }
            for mentee in mentor.mentees { add(mentor, mentee, to: &list, session.today) }
        }
        list.end()
        if mentoring.mentors.isEmpty, mentoring.without.isEmpty, output.format == .table {
            Say.error("nobody mentors yet. Make a mentor: rekindle mentor set KEY --capacity 3")
        }
    }

    private func add(_ mentor: Mentor?, _ mentee: Mentee?, to list: inout ListOutput, _ today: Day) {
        let mentorship = mentee?.mentorship
        let next = mentorship?.nextCheckIn
        list.add(
            JSONObject([
                "mentor": JSONValue(mentor?.name), "mentor_key": JSONValue(mentor?.row?.key.description),
                "capacity": JSONValue(mentor?.duty?.capacity), "mentees": JSONValue(mentor?.mentees.count),
                "away_until": JSONValue(mentor?.duty?.awayUntil?.iso8601),
                "languages": JSONValue(mentor?.person.languages ?? []),
                "time_zone": JSONValue(mentor?.person.timeZone), "topics": JSONValue(mentor?.duty?.topics ?? []),
                "lost": .bool(mentor?.isLost ?? true), "mentee": JSONValue(mentee?.row.name),
                "mentee_key": JSONValue(mentee?.row.key.description), "goal": JSONValue(mentorship?.goal),
                "since": JSONValue(mentorship?.since.iso8601), "cadence_days": JSONValue(mentorship?.cadenceDays),
                "last_check_in": JSONValue(mentorship?.checkIns.last?.day.iso8601),
                "next_check_in": JSONValue(next?.iso8601),
                "check_ins": .array((mentorship?.checkIns ?? []).map(\.json)),
            ]),
            cells: [
                mentor?.name ?? "without a mentor now !", mentor?.room ?? "",
                mentor?.duty?.awayUntil.map { $0 > today ? "until \($0.short(relativeTo: today))" : "" } ?? "",
                mentor?.person.languages.joined(separator: ", ") ?? "", mentee?.row.name ?? "",
                mentorship?.goal ?? "",
                next.map { $0 < today ? "due \($0.short(relativeTo: today)) !" : $0.short(relativeTo: today) } ?? "",
            ])
    }
}

extension CheckIn {
    fileprivate var json: JSONValue {
        .object(JSONObject(["day": .string(day.iso8601), "words": JSONValue(words)]))
    }
}

extension Mentor {
    /// How many mentees of how many.
    fileprivate var room: String {
        (overCapacity ?? "\(mentees.count) of \(duty?.capacity ?? 0)") + (isLost ? " !" : "")
    }
}
