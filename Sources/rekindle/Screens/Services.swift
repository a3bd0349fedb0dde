import Community
import Interface
import Synchronization

/// What the screens ask of a store and its dashboards.
enum Services {
    /// The services of a community; one pull at a time, which can be cancelled.
    static func live(_ pulls: Pulls) -> AppServices {
        let current = CurrentPull()
        return .live(
            store: pulls.store,
            pull: { names, acceptRemovals, progress in
                let task = Task {
                    try await pulls.run(sources: names, acceptRemovals: acceptRemovals, progress: progress)
                }
                current.set(task)
                defer { current.set(nil) }
                return try await task.value
            }, cancelPull: { current.cancel() })
    }
}

/// The pull that runs now.
private final class CurrentPull: Sendable {
    private let task = Mutex<Task<[PullReport], any Error>?>(nil)

    func set(_ new: Task<[PullReport], any Error>?) { task.withLock { $0 = new } }

    func cancel() { task.withLock { $0?.cancel() } }
}
