import ArgumentParser
import Community
import Store

/// `rekindle ambassadors`.
struct Ambassadors: ParsableCommand {
    static let configuration = StewardList.configuration(.ambassador)
    @OptionGroup var list: StewardList
    func run() throws { try list.run(.ambassador) }
}

/// `rekindle liaisons`.
struct Liaisons: ParsableCommand {
    static let configuration = StewardList.configuration(.liaison)
    @OptionGroup var list: StewardList
    func run() throws { try list.run(.liaison) }
}

/// `rekindle record-keepers`.
struct RecordKeepers: ParsableCommand {
    static let configuration = StewardList.configuration(.recordKeeper)
    @OptionGroup var list: StewardList
    func run() throws { try list.run(.recordKeeper) }
}

/// What lists of people with a role for a region have in common.
struct StewardList: ParsableArguments {
    @Option(help: ArgumentHelp("Only this region and its parts.", valueName: "region"))
    var region: String?

    @Option(
        help: ArgumentHelp(
            "Suggest five people for this region instead, or for all: by breadth, never by code.",
            valueName: "region|all"))
    var candidates: String?

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    static func configuration(_ role: StewardRole) -> CommandConfiguration {
        CommandConfiguration(
            commandName: command(role),
            abstract: "List \(role.plural) by region, with what is open; or suggest some.",
            discussion: "Give somebody the role: rekindle assign KEY \(role.commandWord) REGION --status active")
    }

    func validate() throws {
        if region != nil, candidates != nil { throw ValidationError("--region and --candidates exclude each other.") }
    }

    func run(_ role: StewardRole) throws {
        let session = try Session.openForReading(place)
        if let candidates { return try suggest(role, candidates, session) }
        let within = try region.map { try session.region($0) }
        let all = try session.store.stewards().filter { within?.contains($0.stewardship.region) ?? true }
        let board = try session.store.regions()
        let open = board.rows.values.compactMap { row in row.vacancy(role).flatMap { _ in row.region } }
            .filter { within?.contains($0) ?? true }
        let regions = Set(all.filter { $0.stewardship.role == role }.map(\.stewardship.region)).union(open)
        var list = ListOutput(output, columns: Self.columns(role), keys: StewardObject.keys)
        for region in regions.sorted(by: { ($0.fullName, $0.id) < ($1.fullName, $1.id) }) {
            let own = all.filter { $0.stewardship.region == region && $0.stewardship.role == role }
            for one in own { add(one, to: &list, session.today) }
            guard let vacancy = board[region.id]?.vacancy(role) else { continue }
            list.add(StewardObject.open(role, region), cells: [region.fullName, vacancy.words, "", "", "", "", ""])
        }
        list.end()
        if regions.isEmpty, output.format == .table {
            let row = within.map { board[$0.id] ?? RegionRow($0) }
            let place = row.map { " for \($0.region?.fullName ?? $0.name)" } ?? ""
            let why = row.flatMap { $0.whyNoVacancy(role) }.map { " (\($0))" } ?? ""
            // Whoever asks for one region would not know that others have some.
            let none = row == nil ? "there are no \(role.plural) yet" : "there is no \(role.words)\(place)\(why)"
            Say.error(
                "\(none). See who could be: rekindle \(Self.command(role)) --candidates \(Self.word(within))")
        }
    }

    /// What lists the role.
    private static func command(_ role: StewardRole) -> String { role.plural.replacing(" ", with: "-") }

    /// A region as it is typed, in quotes where it has to be; `all` for none.
    private static func word(_ region: Region?) -> String {
        guard let typed = region?.typed else { return "all" }
        return typed.contains(" ") ? "\"\(typed)\"" : typed
    }

    private static func columns(_ role: StewardRole) -> [Column] {
        [
            .text("Region", limit: 30), .text(role.words.prefix(1).uppercased() + role.words.dropFirst(), limit: 28),
            .text("Status"), .text("Since"), .text("Until"), .text("Review"), .text("Mind", limit: 80),
        ]
    }

    private func add(_ one: Steward, to list: inout ListOutput, _ today: Day) {
        let some = one.stewardship
        list.add(
            StewardObject.make(one, today: today),
            cells: [
                some.region.fullName, one.name, some.status.rawValue, some.since?.short(relativeTo: today) ?? "",
                some.until?.short(relativeTo: today) ?? "", some.review?.short(relativeTo: today) ?? "",
                one.warnings.map { $0.words(today: today) }.joined(separator: "; "),
            ])
    }

    private func suggest(_ role: StewardRole, _ text: String, _ session: Session) throws {
        let region = ["all", "world"].contains(text.lowercased()) ? nil : try session.region(text)
        let found = try session.store.stewardCandidates(role, in: region)
        var list = ListOutput(
            output,
            columns: [
                .text("Candidate", limit: 28), .text("Key", limit: 24), .text("Why", limit: 100),
                .text("But", limit: 60),
            ],
            keys: ["key", "name", "role", "region", "reasons", "warning", "score"])
        for one in found {
            list.add(
                JSONObject([
                    "key": .string(one.key.description), "name": .string(one.name), "role": .string(role.rawValue),
                    "region": JSONValue(region?.typed), "reasons": JSONValue(one.reasons),
                    "warning": JSONValue(one.warning), "score": .number((one.score * 100).rounded() / 100),
                ]),
                cells: [one.name, one.key.description, one.reasons.joined(separator: ", "), one.warning ?? ""])
        }
        list.end()
        guard output.format == .table else { return }
        Say.error(
            found.isEmpty
                ? "nobody to suggest\(region.map { " in \($0.fullName)" } ?? ""): say who is there with rekindle assign KEY region REGION"
                : "suggested \(StewardCandidate.method)")
    }
}

extension StewardRole {
    /// As it is typed after `assign`.
    var commandWord: String { words.replacing(" ", with: "-") }
}

/// A standing in a role as JSON.
enum StewardObject {
    static let keys = [
        "key", "name", "role", "region", "region_id", "region_name", "status", "serving", "since", "until", "review",
        "candidate_on", "active_on", "emeritus_on", "declined_on", "words", "warnings",
    ]

    static func make(_ one: Steward, today: Day) -> JSONObject {
        var object = JSONObject(["key": .string(one.key.description), "name": .string(one.name)])
        let some = standing(one, today: today)
        for key in some.keys { object.add(key, some[key] ?? .null) }
        return object
    }

    /// Without the person.
    static func standing(_ one: Steward, today: Day) -> JSONObject {
        let some = one.stewardship
        return JSONObject([
            "role": .string(some.role.rawValue), "region": .string(some.region.typed),
            "region_id": .string(some.region.id), "region_name": .string(some.region.fullName),
            "status": .string(some.status.rawValue), "serving": .bool(one.isServing),
            "since": JSONValue(some.since?.iso8601), "until": JSONValue(some.until?.iso8601),
            "review": JSONValue(some.review?.iso8601),
            "candidate_on": JSONValue(some.days[.candidate]?.iso8601),
            "active_on": JSONValue(some.days[.active]?.iso8601),
            "emeritus_on": JSONValue(some.days[.emeritus]?.iso8601),
            "declined_on": JSONValue(some.days[.declined]?.iso8601), "words": JSONValue(some.words),
            "warnings": JSONValue(one.warnings.map { $0.words(today: today) }),
        ])
    }

    /// The slot that is always open.
    static func open(_ role: StewardRole, _ region: Region) -> JSONObject {
        JSONObject([
            "key": .null, "name": .null, "role": .string(role.rawValue), "region": .string(region.typed),
            "region_id": .string(region.id), "region_name": .string(region.fullName), "status": .string("open"),
            "serving": .bool(false), "since": .null, "until": .null, "review": .null, "candidate_on": .null,
            "active_on": .null, "emeritus_on": .null, "declined_on": .null, "words": .null, "warnings": .array([]),
        ])
    }
}
