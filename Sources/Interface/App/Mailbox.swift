import Synchronization

/// Where what happened off the screen's thread waits for it.
final class Mailbox: Sendable {
    private let actions = Mutex<[Action]>([])
    private let wake: @Sendable () -> Void

    init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

    /// Puts an action in and wakes the screen's thread; from any thread.
    func post(_ action: Action) {
        actions.withLock { $0.append(action) }
        wake()
    }

    /// Takes everything out.
    func drain() -> [Action] {
        actions.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }
}
