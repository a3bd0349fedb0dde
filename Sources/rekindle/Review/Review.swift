import ArgumentParser
import Community
import Store

/// `rekindle review`: merge suggestions and what else waits for a decision.
struct Review: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List, accept or reject what waits for a decision.",
        subcommands: [ReviewList.self, ReviewAccept.self, ReviewReject.self])
}

/// `rekindle review list`.
struct ReviewList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List what waits for a decision.")

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws { try ReviewObjects.print(try Session.openForReading(place), output, limit: nil) }
}

/// Which entries are meant: by id, or all suggestions of a kind.
struct SuggestionOptions: ParsableArguments {
    @Argument(help: "The ids, as review list prints them.")
    var ids: [String] = []

    @Option(help: ArgumentHelp("All suggestions of a kind: username, name or csv.", valueName: "kind"))
    var all: String?

    func validate() throws {
        let kinds = Suggestion.Kind.allCases.map(\.rawValue)
        if let all, !kinds.contains(all) {
            throw ValidationError(
                "\(all): there is no such kind of suggestion; there are \(kinds.joined(separator: ", ")).")
        }
        if ids.isEmpty, all == nil { throw ValidationError("which suggestions? Name their ids, or --all KIND.") }
    }

    /// What is meant: suggestions, members whose data is wrong, and ids that no open entry has.
    private struct Chosen {
        var pairs: [Suggestion]
        var wrong: [MemberRow]
        var unknown: [String]
    }

    private func chosen(_ session: Session) throws -> Chosen {
        let items = try session.store.review()
        let open = items.compactMap { item in
            if case .suggestion(let suggestion) = item { suggestion } else { nil }
        }
        let kind = all.flatMap(Suggestion.Kind.init(rawValue:))
        let meant = open.filter { suggestion in
            ids.contains(suggestion.id) || kind.map { suggestion.kind.includes($0) } == true
        }
        var wrong: [String: MemberRow] = [:]
        for item in items {
            if case .wrongData(let row, _) = item, let id = item.wrongDataID, ids.contains(id) { wrong[id] = row }
        }
        return Chosen(
            pairs: meant, wrong: wrong.values.sorted { $0.key < $1.key },
            unknown: ids.filter { id in wrong[id] == nil && !open.contains { $0.id == id } })
    }

    /// Decides on them: the suggestions as one undo step, then what is wrong as another.
    func decide(
        _ place: PlaceOptions, _ verb: String, wrong: ManagerAction, _ body: (Store, [String]) throws -> EditReceipt
    ) throws {
        let session = try Session.open(place)
        let chosen = try chosen(session)
        chosen.unknown.forEach { Say.error("\($0): no open suggestion. See: rekindle review list") }
        guard !chosen.pairs.isEmpty || !chosen.wrong.isEmpty else {
            if chosen.unknown.isEmpty { Say.error("no open suggestion of that kind. See: rekindle review list") }
            throw ExitCode(ExitCodes.nothingDone)
        }
        if !chosen.pairs.isEmpty { _ = try body(session.store, chosen.pairs.map(\.id)) }
        session.noted("\(verb) \(chosen.pairs.count) suggestions")
        if !chosen.wrong.isEmpty { try session.tell(try session.store.perform(wrong, on: chosen.wrong.map(\.id))) }
        for suggestion in chosen.pairs { Say.line("\(verb): \(suggestion.firstKey) and \(suggestion.secondKey)") }
        if !chosen.unknown.isEmpty { throw ExitCode(ExitCodes.partlyDone) }
    }
}

/// `rekindle review accept`.
struct ReviewAccept: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Accept merge suggestions: each pair becomes one member. Wrong data is right now.")

    @OptionGroup var suggestions: SuggestionOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        try suggestions.decide(place, "merged", wrong: .lift(.wrongData)) { try $0.accept(suggestions: $1) }
    }
}

/// `rekindle review reject`.
struct ReviewReject: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject", abstract: "Reject merge suggestions; remembered. Wrong data stays aside.")

    @OptionGroup var suggestions: SuggestionOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        try suggestions.decide(place, "kept apart", wrong: .done(.review)) { try $0.reject(suggestions: $1) }
    }
}
