import Community
import Synchronization

/// Lets a report pass when its phase or list is new, or a tenth of a second after the last one.
final class ProgressThrottle: Sendable {
    private let sink: @Sendable (PullProgress) -> Void
    private let clock = Stopwatch()
    private let last = Mutex<(PullProgress, Double)?>(nil)

    init(_ sink: @escaping @Sendable (PullProgress) -> Void) { self.sink = sink }

    func report(_ progress: PullProgress) {
        let now = clock.seconds
        let passes = last.withLock { last in
            if let (shown, at) = last, shown.list == progress.list, shown.phase == progress.phase, now - at < 0.1 {
                return false
            }
            last = (progress, now)
            return true
        }
        if passes { sink(progress) }
    }

    func report(_ progress: DownloadProgress, of source: String, list: RowKind?) {
        report(
            PullProgress(
                source: source, list: list, phase: progress.isWaiting ? .waiting : .receiving,
                seconds: progress.seconds, bytes: progress.bytes))
    }
}
