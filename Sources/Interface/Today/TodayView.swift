import Community
import Store

/// What the Today view knows, and the queue under its cursor.
struct TodayView {
    private(set) var report: TodayReport?
    /// The epoch `report` was asked in; 0 before the first answer.
    private(set) var epoch = 0
    var index = 0

    /// Takes what the store has now.
    mutating func take(_ report: TodayReport, epoch: Int) {
        self.report = report
        self.epoch = epoch
    }

    /// The queue under the cursor.
    var queue: QueueName { QueueName.existing[min(max(0, index), QueueName.existing.count - 1)] }
}
