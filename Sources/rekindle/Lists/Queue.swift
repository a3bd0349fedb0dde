import ArgumentParser
import Community
import Store

/// `rekindle queue`: the members of a queue in order, each with the reason.
struct Queue: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the members of a queue in order, each with the reason.",
        discussion: "Queues: \(QueueName.existing.map(\.rawValue).joined(separator: ", ")).")

    @Argument(help: "The queue.", completion: .list(QueueName.existing.map(\.rawValue)))
    var name: String

    @OptionGroup var limit: LimitOptions

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let queue = try QueueName.existing(named: name)
        let session = try Session.openForReading(place)
        if queue == .review { return try ReviewObjects.print(session, output, limit: limit.most) }
        var list = ListOutput(
            output, columns: columns(queue),
            keys: MemberObject.keys + ["reason", "rank"] + extra(queue))
        let ids = try session.store.members(in: queue, limit: limit.most)
        let facts = try session.store.facts(of: ids)
        let ties = queue == .activate ? try session.store.localTies(of: ids) : [:]
        var rank = 0
        try session.forEachMember(ids) { row, member in
            rank += 1
            let known = facts[row.id] ?? ManagerFacts()
            let reason = session.reason(row, known, queue: queue, groups: ties[row.id] ?? [])
            let deeds = queue == .thank ? GoodDeed.unthanked(row.figures, known) : []
            list.add(
                {
                    var object = member()
                    object.add("reason", .string(reason))
                    object.add("rank", .int(rank))
                    if queue == .thank { DeedObject.add(deeds, of: row, to: &object) }
                    if queue == .followUp {
                        object.add("due", DueObject.make(row, known, now: session.now()))
                    }
                    return object
                }(),
                cells: queue == .thank
                    ? [
                        String(rank), DeedObject.words(deeds, of: row), row.key.description, row.name, reason,
                    ]
                    : [
                        String(rank), row.key.description, row.name, row.quiet(on: session.today), row.unusual, reason,
                    ])
        }
        list.end()
        try foot(session, queue)
    }

    /// What only this queue tells.
    private func extra(_ queue: QueueName) -> [String] {
        switch queue {
        case .thank: ["deed", "deeds"]
        case .followUp: ["due"]
        default: []
        }
    }

    /// In Thank the deed stands before the person.
    private func columns(_ queue: QueueName) -> [Column] {
        if queue == .thank {
            return [
                .number("Rank"), .text("Deed", limit: 48), .text("Key", limit: 24), .text("Name", limit: 28),
                .text("Reason", limit: 200),
            ]
        }
        return [
            .number("Rank"), .text("Key", limit: 24), .text("Name", limit: 28), .number("Quiet"), .number("Unusual"),
            .text("Reason", limit: 200),
        ]
    }

    /// How many are left out and why, where a person reads along.
    private func foot(_ session: Session, _ queue: QueueName) throws {
        guard output.format == .table, Say.isWatched, let count = try session.store.counts()[queue], count.out > 0
        else { return }
        let parts = LeftOut.allCases.compactMap { reason in
            count.leftOut[reason].map { "\($0) \(reason.rawValue.replacing("_", with: " "))" }
        }
        Say.error("\(count.shown) shown · out \(count.out): \(parts.joined(separator: ", "))")
    }
}
