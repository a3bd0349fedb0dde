import Dispatch
import Synchronization

/// Summaries that are made on a second thread, while the one that has the database reads the next members and writes
/// those before.
final class SummariesAhead: Sendable {
    private let made = Mutex<[MemberSummary]>([])
    private let done = DispatchGroup()

    /// A queue of its own: the threads that all others share may be waiting for these very summaries.
    private static let queue = DispatchQueue(label: "rekindle.summaries")

    /// Starts to make them.
    init(of readings: [MemberReading], by rules: SummaryRules) {
        Self.queue.async(group: done) {
            let summaries = readings.map(rules.summary)
            self.made.withLock { $0 = summaries }
        }
    }

    /// Waits for them, in the order of the readings.
    func wait() -> [MemberSummary] {
        done.wait()
        return made.withLock { $0 }
    }
}
