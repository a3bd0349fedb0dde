import Community
import Foundation

/// Decodes the objects that a list changes on a second thread, in batches, so that decoding and writing overlap.
/// Holds a few thousand rows at most.
final class Decoding: @unchecked Sendable {
    /// A decoded object with what is known of its row.
    struct Item: Sendable {
        var row: FeedRow
        var digest: UInt64
        /// The stored row; 0 where new, nil where nothing was compared.
        var stored: Int64?
        var ordinal: Int
        /// What an identity is merged by: worked out here, where there is time.
        var keys: IdentityKeys?
    }

    /// A batch of the list.
    struct Batch: Sendable {
        var items: [Item] = []
        var unreadable: [Unreadable] = []
        var isLast = false
        var failure: (any Error)?
    }

    private let differences: Differences
    private let room = DispatchSemaphore(value: 8)
    private let filled = DispatchSemaphore(value: 0)
    private let lock = NSLock()
    private var batches: [Batch] = []
    private var isStopped = false

    init(_ differences: Differences) {
        self.differences = differences
    }

    /// Calls `body` with each batch in the list's order; throws what decoding or `body` threw.
    func forEachBatch(_ body: (Batch) throws -> Void) throws {
        let thread = Thread { self.produce() }
        thread.stackSize = 1 << 20
        thread.start()
        while true {
            filled.wait()
            let batch = lock.withLock { batches.removeFirst() }
            room.signal()
            do {
                if let failure = batch.failure { throw failure }
                try body(batch)
            } catch {
                stop(afterLast: batch.isLast)
                throw error
            }
            if batch.isLast { return }
        }
    }

    /// Lets the producer end, and waits for it.
    private func stop(afterLast isLast: Bool) {
        var isLast = isLast
        lock.withLock { isStopped = true }
        while !isLast {
            room.signal()
            filled.wait()
            isLast = lock.withLock { batches.removeFirst().isLast }
        }
    }

    private func push(_ batch: Batch) throws {
        room.wait()
        let stopped = lock.withLock {
            batches.append(batch)
            return isStopped
        }
        filled.signal()
        if stopped && !batch.isLast { throw CancellationError() }
    }

    private func produce() {
        var batch = Batch()
        do {
            func add(
                _ object: UnsafeRawBufferPointer, _ place: ObjectPlace, _ digest: UInt64, _ stored: Int64?,
                _ ordinal: Int
            ) throws {
                do {
                    var item = Item(
                        row: try differences.list.row(object, place), digest: digest, stored: stored, ordinal: ordinal)
                    if case .identity(let identity) = item.row { item.keys = IdentityKeys(identity) }
                    batch.items.append(item)
                } catch let error as UnreadableObject {
                    batch.unreadable.append(Unreadable(place: place, reason: error.reason, object: object))
                }
                if batch.items.count + batch.unreadable.count >= 256 {
                    try push(batch)
                    batch = Batch()
                }
            }
            if differences.isFresh {
                try differences.list.forEachObject { object, digest, place in try add(object, place, digest, nil, 0) }
            } else {
                for change in differences.changes {
                    try differences.list.reread(change.place) { object in
                        try add(object, change.place, change.digest, change.row, Int(change.ordinal))
                    }
                }
            }
        } catch {
            batch.failure = error
        }
        batch.isLast = true
        try? push(batch)
    }
}
