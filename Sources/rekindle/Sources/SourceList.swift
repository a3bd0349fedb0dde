import ArgumentParser
import Community
import Store

/// `rekindle source list`: the sources and how their last pulls went.
struct SourceList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the sources and how their last pulls went.")

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        var list = ListOutput(
            output,
            columns: [
                .text("Source"), .text("Status"), .text("Asked"), .number("Identities"), .number("Conversations"),
                .number("Contributions"), .number("Events"), .text("Token"), .text("Address"), .text("Problem"),
            ], keys: Self.keys)
        let now = session.now()
        for source in try session.store.sources() {
            list.add(Self.object(source), cells: Self.cells(source, now))
        }
        list.end()
    }

    static let keys = [
        "source", "kind", "title", "url", "token", "status", "asked_at", "landed_at", "seconds", "identities",
        "conversations",
        "contributions", "events", "added", "changed", "removed", "unreadable", "stale", "problems",
    ]

    private static func object(_ source: SourceStatus) -> JSONObject {
        JSONObject([
            "source": .string(source.name), "kind": .string(source.kind.rawValue), "title": JSONValue(source.title),
            "url": .string(source.url),
            "token": .string(source.tokenPlace), "status": JSONValue(source.status),
            "asked_at": JSONValue(source.askedAt?.iso8601), "landed_at": JSONValue(source.landedAt?.iso8601),
            "seconds": .number((source.seconds * 1000).rounded() / 1000),
            "identities": .int(source.counts[.identity] ?? 0),
            "conversations": .int(source.counts[.conversation] ?? 0),
            "contributions": .int(source.counts[.contribution] ?? 0), "events": .int(source.counts[.event] ?? 0),
            "added": .int(source.added), "changed": .int(source.changed), "removed": .int(source.removed),
            "unreadable": .int(source.unreadable), "stale": stale(source),
            "problems": JSONValue(source.problems),
        ])
    }

    private static func stale(_ source: SourceStatus) -> JSONValue {
        .array(
            RowKind.lists.compactMap { kind in
                source.stale[kind].map { since in
                    .object(JSONObject(["kind": .string(kind.rawValue), "since": JSONValue(since?.iso8601)]))
                }
            })
    }

    private static func cells(_ source: SourceStatus, _ now: Instant) -> [String] {
        let asked =
            source.askedAt.map { Age.text(now.seconds - $0.seconds) + " ago" }
            ?? (source.kind == .manual ? "" : "never")
        let counts = [RowKind.identity, .conversation, .contribution, .event].map { String(source.counts[$0] ?? 0) }
        return [source.name, source.status ?? (source.kind == .manual ? "ok" : "new"), asked] + counts
            + [
                source.tokenPlace, source.kind == .dashboard ? source.url : source.kind == .csv ? "file" : "by hand",
                source.problems.first ?? "",
            ]
    }
}
