import Foundation
import Synchronization

/// How long a write waits while another process holds the file.
final class Patience: Sendable {
    /// A pull may hold the writer for a minute: an edit waits for it rather than fail.
    private static let usual = 60_000
    private let tries = Atomic<Int>(usual)

    /// Waits a hundredth of a second; whether it is worth trying again after so many tries.
    func waits(after count: Int) -> Bool {
        guard count < tries.load(ordering: .relaxed) else { return false }
        usleep(10_000)
        return true
    }

    /// Has little of it for as long as `body` runs.
    func short<Value>(_ body: () throws -> Value) rethrows -> Value {
        tries.store(25, ordering: .relaxed)
        defer { tries.store(Self.usual, ordering: .relaxed) }
        return try body()
    }
}
