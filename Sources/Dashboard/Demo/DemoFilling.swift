public import Community
public import Foundation
import Store

extension DemoCommunity {
    /// Fills a new store: adds the three sources, pulls them through the real provider, and does what the manager did.
    ///
    /// - Parameters:
    ///   - path: the store's file; made where it is missing.
    ///   - folder: an existing private folder, for the tokens and for staging.
    /// - Returns: the reports of the three pulls. Throws `StoreError`, or where a token cannot be written.
    public func fill(storeAt path: String, in folder: URL) async throws -> [PullReport] {
        let clock = DemoTurningClock(now)
        let store = try Store(
            path: path, community: DemoCommunity.name,
            context: Context(settings: DemoCommunity.settings, actor: DemoCommunity.manager, now: { clock.now }),
            create: true)
        let puller = Puller(provider: .savannah(.demo(DemoDashboard(self))), staging: folder)
        var reports: [PullReport] = []
        for source in try feedSources(tokensIn: folder) {
            try store.addSource(name: source.name, url: source.address, tokenPlace: source.token.description)
            reports.append(
                await puller.pull(source) { feed, acceptRemovals, _ in
                    try store.apply(feed, source: source.name, acceptRemovals: acceptRemovals)
                })
        }
        for edit in edits {
            guard let member = try store.member(edit.who) else { continue }
            clock.now = edit.at
            switch edit.deed {
            case .act(let action): _ = try store.perform(action, on: [member])
            case .mentored(let mentor, let goal): _ = try store.mentor([member], by: mentor, goal: goal)
            }
        }
        try DemoLocalGroups(store: store, now: now, turn: { clock.now = $0 }).fill()
        try DemoRegions(store: store, now: now, turn: { clock.now = $0 }).fill()
        clock.now = now
        _ = try store.recomputeDue()
        return reports
    }
}

/// A clock that is set to the moment of each edit in turn.
private final class DemoTurningClock: @unchecked Sendable {
    private let lock = NSLock()
    private var moment: Instant

    init(_ moment: Instant) { self.moment = moment }

    var now: Instant {
        get { lock.withLock { moment } }
        set { lock.withLock { moment = newValue } }
    }
}
