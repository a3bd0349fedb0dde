import Foundation

/// Holds requests back until a test lets them through.
public final class Gate: @unchecked Sendable {
    private let condition = NSCondition()
    private var isOpen = false
    private var arrived = 0
    private var waiting: [(count: Int, resume: @Sendable () -> Void)] = []

    /// Creates a closed gate.
    public init() {}

    /// Lets everybody through, now and later.
    public func open() {
        condition.lock()
        isOpen = true
        condition.broadcast()
        condition.unlock()
    }

    /// Returns once that many requests have arrived at the gate.
    public func arrivals(_ count: Int = 1) async {
        await withCheckedContinuation { continuation in
            let isHere = condition.withLock {
                if arrived < count { waiting.append((count, { continuation.resume() })) }
                return arrived >= count
            }
            if isHere { continuation.resume() }
        }
    }

    /// Blocks the calling thread until the gate is open.
    func pass() {
        condition.lock()
        arrived += 1
        let now = arrived
        let due = waiting.filter { $0.count <= now }
        waiting.removeAll { $0.count <= now }
        condition.unlock()
        for entry in due { entry.resume() }
        condition.lock()
        while !isOpen { condition.wait() }
        condition.unlock()
    }
}
