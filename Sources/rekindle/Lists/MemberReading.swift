import Community
import Store

extension Session {
    /// Members' rows with what makes their objects, read some hundred at a time.
    func forEachMember(_ ids: [MemberID], _ body: (MemberRow, () -> JSONObject) throws -> Void) throws {
        let people = try store.people()
        for start in stride(from: 0, to: ids.count, by: 500) {
            let some = Array(ids[start..<min(start + 500, ids.count)])
            let identities = try store.identities(of: some)
            for row in try store.rows(some) {
                let person = people[row.id] ?? PersonFacts()
                try body(row) { MemberObject.make(row, identities[row.id] ?? [], person, now: now()) }
            }
        }
    }

    /// Why a member stands where they stand, in a queue or at all.
    func reason(_ row: MemberRow, _ facts: ManagerFacts, queue: QueueName?, groups: [LocalTie] = []) -> String {
        var context = ReasonContext(
            figures: row.figures, facts: facts, sources: row.sources, now: now(), settings: config.settings)
        context.groups = groups
        return Reason.sentence(queue: queue, context)
    }
}

extension MemberRow {
    /// The quiet days for a table; nothing without activity.
    func quiet(on today: Day) -> String { figures.silentDays(on: today).map { "\($0) d" } ?? "" }

    /// The days after which silence is unusual; `~` marks the default.
    var unusual: String { "\(figures.thresholdDays) d\(figures.basis == .default ? "~" : "")" }
}

extension QueueName {
    /// The queue of a name; throws for one that does not exist, or not yet.
    static func existing(named name: String) throws -> QueueName {
        if let queue = QueueName(rawValue: name), QueueName.existing.contains(queue) { return queue }
        let names = QueueName.existing.map(\.rawValue).joined(separator: ", ")
        throw Failure.usage("\(name): there is no such queue. There are: \(names)")
    }
}
