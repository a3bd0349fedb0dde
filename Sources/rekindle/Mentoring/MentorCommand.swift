import ArgumentParser
import Community
import Store

/// `rekindle mentor`: who mentors, whom, and how it goes.
struct MentorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mentor", abstract: "Make mentors, suggest them, check in, end a mentorship, hand over.",
        subcommands: [
            MentorSet.self, MentorSuggest.self, MentorCheckIn.self, MentorEnd.self, MentorHandOver.self,
            MentorRecordCommand.self,
        ])
}

/// `rekindle mentor set`.
struct MentorSet: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Make a member a mentor, or say how much room they have and until when they are away.")

    @Argument(help: "The members' keys.")
    var keys: [String]

    @Option(parsing: .unconditional, help: "How many mentees there is room for.", transform: WholeNumber.read)
    var capacity: Int?

    @Option(help: ArgumentHelp("What they mentor in, separated by commas; \"\" clears it.", valueName: "topics"))
    var topics: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The first day they are back; \"here\" or \"\" ends it.", valueName: "date")
    )
    var away: String?

    @Flag(help: "They mentor no more; their mentees stay with them until handed over.")
    var retire = false

    @OptionGroup var place: PlaceOptions

    func validate() throws {
        if let capacity, !(0...1_000).contains(capacity) {
            throw ValidationError("--capacity: \(capacity) is no number of mentees. Write 0 to 1000; 0 is no room now.")
        }
        if retire, capacity != nil { throw ValidationError("--retire and --capacity exclude each other.") }
        if !retire, capacity == nil, topics == nil, away == nil {
            throw ValidationError("say what: --capacity N, --topics a,b, --away DATE or --retire.")
        }
        try Session.checkKeys(keys)
    }

    func run() throws {
        let session = try Session.open(place)
        var actions: [MentoringAction] = []
        if retire { actions.append(.capacity(nil)) }
        if let capacity { actions.append(.capacity(capacity)) }
        if let topics { actions.append(.topics(topics.listedWords)) }
        if let away {
            let day = ["here", ""].contains(away) ? nil : try session.dayAhead(away, option: "--away")
            actions.append(.away(until: day))
        }
        try session.edit(keys) { ids in
            if capacity == nil, !retire {
                for row in try session.store.rows(ids)
                where try session.store.facts(of: [row.id])[row.id]?.mentorDuty == nil {
                    throw Failure.nothing("\(row.key): no mentor yet. Give --capacity N too")
                }
            }
            return try session.store.perform(actions.map { (.mentoring($0), ids) })
        }
    }
}

/// `rekindle mentor suggest`.
struct MentorSuggest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest", abstract: "List the five mentors who fit a member best, with the reasons.")

    @Argument(help: "The member's key.")
    var key: String

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        let matches = try session.store.mentorMatches(for: session.member(key))
        var list = ListOutput(
            output,
            columns: [
                .text("Mentor", limit: 28), .text("Key", limit: 24), .text("Why", limit: 100), .text("But", limit: 80),
            ],
            keys: ["key", "name", "reasons", "warning", "score"])
        for match in matches {
            list.add(
                JSONObject([
                    "key": .string(match.key.description), "name": .string(match.name),
                    "reasons": JSONValue(match.reasons), "warning": JSONValue(match.warning),
                    "score": .number(match.score),
                ]),
                cells: [match.name, match.key.description, match.reasons.joined(separator: ", "), match.warning ?? ""])
        }
        list.end()
        if matches.isEmpty, output.format == .table {
            let why = try session.store.mentoring().mentors.whyNobody(
                isSuggestedTo: [session.member(key)], today: session.today)
            Say.error("\(why). Make one: rekindle mentor set KEY --capacity 3")
        }
    }
}

/// `rekindle mentor check-in`.
struct MentorCheckIn: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-in", abstract: "Record a check-in with a mentee, in their words.",
        usage: "rekindle mentor check-in <key> [<words>]")

    @Argument(help: "The mentee's key.")
    var key: String

    @Argument(help: "How it goes, in the mentee's words; - reads them from stdin.")
    var words: String?

    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        let words = try words.map { try TextInput.read($0, option: "check-in") }
        try session.requireMentorship(key)
        try session.act(.mentoring(.checkIn(words: words)), on: [key])
    }
}

/// `rekindle mentor end`.
struct MentorEnd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "End a mentorship, with what came of it.",
        usage: "rekindle mentor end <key> --outcome <outcome> [<words>]")

    @Argument(help: "The mentee's key.")
    var key: String

    @Argument(help: "Words about it.")
    var words: String?

    @Option(help: "What came of it: goal-reached, mentor-left, mentee-left or stopped.")
    var outcome: String

    @OptionGroup var place: PlaceOptions

    private var kind: MentorshipEnd.Outcome? {
        MentorshipEnd.Outcome(rawValue: outcome.split(separator: "-").joined(separator: "_"))
    }

    func validate() throws {
        guard let kind, kind != .handedOver else {
            throw ValidationError("--outcome: \(outcome) is none of goal-reached, mentor-left, mentee-left, stopped.")
        }
    }

    func run() throws {
        guard let kind else { return }
        let session = try Session.open(place)
        try session.requireMentorship(key)
        try session.act(.mentoring(.end(kind, words: words)), on: [key])
    }
}

/// `rekindle mentor record`.
struct MentorRecordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "Show one mentor's own record, to be shown to that mentor.")

    @Argument(help: "The mentor's key.")
    var key: String

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        let record = try session.store.mentorRecord(session.member(key))
        var list = ListOutput(
            output,
            columns: [.text("Mentee", limit: 28), .text("Since"), .text("Goal"), .text("Came of it"), .text("Level")],
            keys: [
                "key", "name", "since", "goal", "ended", "outcome", "level_then", "level", "became_contributor",
                "became_core",
            ])
        for line in record.lines {
            let some = line.mentorship
            list.add(
                JSONObject([
                    "key": .string(line.key.description), "name": .string(line.name),
                    "since": .string(some.since.iso8601), "goal": some.goalObject,
                    "ended": JSONValue(some.end?.day.iso8601), "outcome": JSONValue(some.end?.outcome.rawValue),
                    "level_then": .string(some.levelThen.rawValue), "level": .string(line.level.rawValue),
                    "became_contributor": .bool(line.becameContributor), "became_core": .bool(line.becameCore),
                ]),
                cells: [
                    line.name, some.since.short(relativeTo: session.today), some.goal,
                    some.end.map { $0.outcome.words } ?? "goes on",
                    line.level == some.levelThen
                        ? line.level.rawValue : "\(some.levelThen.rawValue) → \(line.level.rawValue)",
                ])
        }
        list.end()
        if output.format == .table { Say.line(record.sentence) }
    }
}

extension Session {
    /// Throws where a member has no mentor to check in with or to part from.
    func requireMentorship(_ key: String) throws {
        let id = try member(key)
        guard try store.facts(of: [id])[id]?.mentorship != nil else {
            throw Failure.nothing("\(key): has no mentor. See: rekindle mentor suggest \(key)")
        }
    }
}
