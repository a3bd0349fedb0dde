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

/// Which suggestions are meant: by id, or all of a kind.
struct SuggestionOptions: ParsableArguments {
    @Argument(help: "The ids, as review list prints them.")
    var ids: [String] = []

    @Option(help: ArgumentHelp("All suggestions of a kind: username or name.", valueName: "kind"))
    var all: String?

    func validate() throws {
        let kinds = Suggestion.Kind.allCases.map(\.rawValue)
        if let all, !kinds.contains(all) {
            throw ValidationError(
                "\(all): there is no such kind of suggestion; there are \(kinds.joined(separator: ", ")).")
        }
        if ids.isEmpty, all == nil { throw ValidationError("which suggestions? Name their ids, or --all KIND.") }
    }

    /// The open suggestions that are meant, and the ids that no open suggestion has.
    func chosen(_ session: Session) throws -> (open: [Suggestion], unknown: [String]) {
        let open = try session.store.review().compactMap { item in
            if case .suggestion(let suggestion) = item { suggestion } else { nil }
        }
        let kind = all.flatMap(Suggestion.Kind.init(rawValue:))
        let meant = open.filter { suggestion in
            ids.contains(suggestion.id) || kind.map { suggestion.kind.includes($0) } == true
        }
        return (meant, ids.filter { id in !open.contains { $0.id == id } })
    }

    /// Decides on them as one undo step.
    func decide(
        _ place: PlaceOptions, _ verb: String, _ body: (Store, [String]) throws -> EditReceipt
    ) throws {
        let session = try Session.open(place)
        let (open, unknown) = try chosen(session)
        unknown.forEach { Say.error("\($0): no open suggestion. See: rekindle review list") }
        guard !open.isEmpty else {
            if unknown.isEmpty { Say.error("no open suggestion of that kind. See: rekindle review list") }
            throw ExitCode(ExitCodes.nothingDone)
        }
        _ = try body(session.store, open.map(\.id))
        session.noted("\(verb) \(open.count) suggestions")
        for suggestion in open { Say.line("\(verb): \(suggestion.firstKey) and \(suggestion.secondKey)") }
        if !unknown.isEmpty { throw ExitCode(ExitCodes.partlyDone) }
    }
}

/// `rekindle review accept`.
struct ReviewAccept: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Accept merge suggestions: each pair becomes one member.")

    @OptionGroup var suggestions: SuggestionOptions
    @OptionGroup var place: PlaceOptions

    func run() throws { try suggestions.decide(place, "merged") { try $0.accept(suggestions: $1) } }
}

/// `rekindle review reject`.
struct ReviewReject: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject", abstract: "Reject merge suggestions; remembered.")

    @OptionGroup var suggestions: SuggestionOptions
    @OptionGroup var place: PlaceOptions

    func run() throws { try suggestions.decide(place, "kept apart") { try $0.reject(suggestions: $1) } }
}
