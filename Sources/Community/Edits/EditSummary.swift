/// What an edit did, in a sentence without a name: "snoozed until 21 Dec or new activity".
public enum EditSummary {
    /// The sentence for the changes of one edit.
    ///
    /// - Parameter today: the day that dates are told from: a date of this year loses its year.
    public static func sentence(_ changes: [FactChange], today: Day) -> String {
        let parts = changes.compactMap { change in
            FactField(change.field).flatMap { part($0, change.value, today) }
        }
        return joined(parts)
    }

    /// The parts in order, each once; two breaks that end are one thing.
    static func joined(_ parts: [String]) -> String {
        var said: [String] = []
        for part in parts where !said.contains(part) { said.append(part) }
        return said.isEmpty ? "nothing changed" : said.joined(separator: ", ")
    }

    private static func part(_ field: FactField, _ value: String?, _ today: Day) -> String? {
        switch field {
        case .role: value.flatMap(FactValue.word).map { "set aside as \($0)" } ?? "role left to the rules"
        case .junk: value == nil ? "no longer junk" : "set aside as junk"
        case .alumni: value == nil ? "no longer alumni" : "set aside as alumni"
        case .contentAsIs: value == nil ? "no longer content as is" : "set aside as content as is"
        case .wrongData: value == nil ? "no longer wrong data" : "set aside for wrong data"
        case .neverContact: neverContact(value)
        case .snooze: value.flatMap(Snooze.init(json:)).map { snooze($0, today) } ?? "snooze ended"
        case .assigned(let role):
            value.flatMap(FactValue.word).map { "\(role.rawValue): \($0)" } ?? "no \(role.rawValue)"
        case .tag(let tag): value == FactValue.yes ? "tagged \(tag)" : "untagged \(tag)"
        case .onBreak(let id): value.flatMap { Break(id: id, json: $0) }.map { onBreak($0, today) } ?? "break ended"
        case .note: "noted"
        case .done(let queue): done(queue)
        case .step(let id):
            value.flatMap { NextStep(id: id, json: $0) }.map { "next step by \($0.due.short(relativeTo: today))" }
        case .stepDone: "next step done"
        case .attempt(let id): value.flatMap { Attempt(id: id, json: $0) }.map { "message prepared for \($0.channel)" }
        case .sent: "marked sent"
        case .discarded: "message discarded"
        case .outcome: value.flatMap(Outcome.init(json:)).map { outcome($0.kind) }
        case .mentorCapacity, .mentorTopics, .mentorAway, .mentorship, .mentorshipEnd, .checkIn:
            mentoring(field, value, today)
        case .steward(let role, let region): steward(role, region, value, today)
        case .person, .skill, .personRole: person(field, value)
        case .listed(let channel):
            switch value.flatMap({ FactValue.decode(FactValue.Listing.self, $0) })?.agreed {
            case true?: "may be listed by \(channel)"
            case false?: "not to be listed by \(channel)"
            case nil: "not asked about being listed by \(channel)"
            }
        case .deadChannel(let channel): value == nil ? "\(channel) works again" : "\(channel) is dead for them"
        case .thanks(let id): value.flatMap { Thanks(id: id, json: $0) }.map(thanks)
        case .mail: nil
        case .promoted:
            value == nil
                ? "a conversation no longer counts as a contribution by hand"
                : "a conversation counts as a contribution"
        case .account: value == nil ? "removed from the members" : "added by hand"
        case .same: value == "\"accepted\"" ? "merged" : value == nil ? "left undecided" : "kept apart"
        }
    }

    private static func done(_ queue: QueueName) -> String {
        switch queue {
        case .welcome: "welcomed"
        case .thank: "thanked"
        default: "done in \(queue.rawValue)"
        }
    }

    private static func person(_ field: FactField, _ value: String?) -> String? {
        switch field {
        case .person(let field):
            value.flatMap(FactValue.word).map { "\(field.title): \($0)" } ?? "\(field.title) cleared"
        case .skill(let name): value == FactValue.yes ? "skill \(name)" : "no longer skill \(name)"
        case .personRole(let role): value == nil ? "no longer \(role.words)" : role.words
        default: nil
        }
    }

    private static func thanks(_ thanks: Thanks) -> String {
        "by \(thanks.kind.words)" + (thanks.cost.map { " (\($0))" } ?? "")
    }

    private static func neverContact(_ value: String?) -> String {
        switch value.flatMap(FactValue.word).flatMap(NeverContact.init(rawValue:)) {
        case .they: "never to be contacted: they asked"
        case .us: "never to be contacted: we decided"
        case nil: "may be contacted again"
        }
    }

    private static func snooze(_ snooze: Snooze, _ today: Day) -> String {
        let date = snooze.until.map { "until \($0.short(relativeTo: today))" }
        switch (date, snooze.untilActive) {
        case (let date?, true): return "snoozed \(date) or new activity"
        case (let date?, false): return "snoozed \(date)"
        case (nil, _): return "snoozed until new activity"
        }
    }

    private static func onBreak(_ some: Break, _ today: Day) -> String {
        guard let until = some.until else { return "on break, return open" }
        return until <= today ? "break ended" : "on break until \(until.short(relativeTo: today))"
    }

    private static func mentoring(_ field: FactField, _ value: String?, _ today: Day) -> String? {
        switch field {
        case .mentorCapacity: value.map { "mentor with room for \($0)" } ?? "no longer a mentor"
        case .mentorTopics:
            value.flatMap { FactValue.decode([String].self, $0) }.flatMap { topics in
                topics.isEmpty ? nil : "mentors in \(Wording.list(topics))"
            } ?? "no topics to mentor in"
        case .mentorAway:
            value.flatMap(Int32.init).map { "away as mentor until \(Day(number: $0).short(relativeTo: today))" }
                ?? "here as mentor"
        case .mentorship(let id):
            value.flatMap { Mentorship(id: id, json: $0) }.map { "mentor: \($0.mentor.name)" } ?? "no mentor"
        case .mentorshipEnd:
            value.flatMap(MentorshipEnd.init(json:)).map { "mentorship ended: \($0.outcome.words)" }
                ?? "mentorship goes on"
        case .checkIn: "checked in"
        default: nil
        }
    }

    private static func steward(_ role: StewardRole, _ region: String, _ value: String?, _ today: Day) -> String? {
        guard let value else { return "no longer \(role.words) for \(Region(typed: region)?.fullName ?? region)" }
        return Stewardship(role, regionID: region, json: value)?.sentence(today: today)
    }

    private static func outcome(_ kind: OutcomeKind) -> String {
        "outcome: " + kind.rawValue.split(separator: "_").joined(separator: " ")
    }
}
