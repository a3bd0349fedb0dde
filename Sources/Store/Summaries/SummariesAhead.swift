import Dispatch
import Synchronization

/// Summaries that are made on a second thread, while the one that has the database reads the next members and writes
/// those before.
final class SummariesAhead: Sendable {
    private let made = Mutex<[MemberSummary]>([])
    private let done = DispatchGroup()

    /// Starts to make them.
    init(of readings: [MemberReading], by rules: SummaryRules) {
        DispatchQueue.global().async(group: done) {
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
