import ArgumentParser
import Community
import Store

/// `rekindle thank`: says how members were thanked.
struct Thank: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Record how members were thanked, and take their deeds out of the thank queue.",
        discussion: """
            Kinds, what costs nothing first: \(ThanksKind.allCases.map(\.rawValue).joined(separator: ", ")). For a \
            public_mention the text to paste is printed.
            """)

    @Argument(help: "The members' keys.")
    var keys: [String]

    @Option(
        help: ArgumentHelp("How.", valueName: "kind"), completion: .list(ThanksKind.allCases.map(\.rawValue)))
    var kind: String = ThanksKind.message.rawValue

    @Option(name: .customLong("for"), help: ArgumentHelp("What for, else the deed that waits.", valueName: "text"))
    var deed: String?

    @Option(help: ArgumentHelp("What it cost, such as \"12.50 EUR\".", valueName: "amount"))
    var cost: String?

    @OptionGroup var place: PlaceOptions

    func validate() throws {
        if ThanksKind(typed: kind) == nil {
            let names = ThanksKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("\(kind): there is no such kind; there are \(names).")
        }
        if let cost, Money(typed: cost) == nil {
            throw ValidationError("--cost: \"\(cost)\" is no amount. Write 12.50 EUR.")
        }
    }

    func run() throws {
        guard let kind = ThanksKind(typed: kind) else { return }
        let session = try Session.open(place)
        try session.edit(keys) { ids in
            let rows = try session.store.rows(ids)
            let facts = try session.store.facts(of: ids)
            var mentions: [String] = []
            let pairs = rows.map { row -> (ManagerAction, [MemberID]) in
                let known = deed.map { ThankedDeed(words: $0, url: nil) }
                let what = known ?? ThankedDeed(row, facts[row.id] ?? ManagerFacts())
                mentions.append(PublicMention.text(name: row.name, deed: what?.words, url: what?.url))
                return (
                    .thank(ThanksDraft(kind: kind, deed: what?.words, cost: cost.flatMap(Money.init(typed:)))),
                    [row.id]
                )
            }
            let receipt = try session.store.perform(pairs)
            if kind == .publicMention { Say.document(mentions.joined(separator: "\n")) }
            return receipt
        }
    }
}

/// `rekindle thanks`: the log of thank-yous.
struct ThanksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "thanks", abstract: "List how members were thanked, newest first.")

    @Argument(help: "A member's key: only theirs.")
    var key: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Since a day.", valueName: "date"))
    var since: String?

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        let member = try key.map { try session.member($0) }
        var list = ListOutput(
            output,
            columns: [
                .text("When"), .text("Key", limit: 24), .text("Name", limit: 28), .text("How"), .text("Cost"),
                .text("By", limit: 16), .text("For", limit: 60),
            ], keys: ["id", "at", "key", "name", "kind", "cost", "currency", "actor", "deed"])
        let log = try session.store.thanks(since: try firstDay(session.today), member: member)
        for (row, thanks) in log {
            list.add(
                JSONObject([
                    "id": .string(thanks.id), "at": .string(thanks.at.iso8601), "key": .string(row.key.description),
                    "name": .string(row.name), "kind": .string(thanks.kind.rawValue),
                    "cost": JSONValue(thanks.cost.map { "\($0.amount)" }),
                    "currency": JSONValue(thanks.cost.map(\.currency)), "actor": .string(thanks.actor),
                    "deed": JSONValue(thanks.deed),
                ]),
                cells: [
                    thanks.at.day.iso8601, row.key.description, row.name, thanks.kind.words,
                    thanks.cost?.description ?? "", thanks.actor, thanks.deed ?? "",
                ])
        }
        list.end()
        if log.isEmpty, output.format == .table {
            Say.error("no thanks yet. Who could be thanked: rekindle queue thank; then: rekindle thank KEY")
        }
    }

    /// A date, or how far back: `2026-10-01`, `4w`.
    private func firstDay(_ today: Day) throws -> Day? {
        guard let since else { return nil }
        guard let day = Day(back: since, today: today) else {
            throw Failure.usage("--since: \"\(since)\" is no day. Write 2026-10-01, or how far back: 4w")
        }
        return day
    }
}
