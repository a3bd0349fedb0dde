import Community
import Store

/// The Results view: what came of outreach, by template and by channel.
struct ResultsView: Equatable {
    /// What was reckoned last; nil before the first time.
    var value: OutreachResults?
    /// The epoch it was asked in.
    var epoch = 0
    /// The cell under the cursor.
    var index = 0
    /// How many people were looked at of how many, while it is reckoned.
    var progress: Progress?
    /// Whether the manager stopped it.
    var isStopped = false

    /// How far reckoning is.
    struct Progress: Hashable {
        var done: Int
        var of: Int
    }

    /// The cell under the cursor.
    var selected: OutreachResults.Cell? {
        guard let cells = value?.cells, !cells.isEmpty else { return nil }
        return cells[min(max(0, index), cells.count - 1)]
    }
}

extension State {
    /// Whether results are being reckoned.
    var isReckoning: Bool { loading.underway.contains(.results) }

    /// Asks for the results where they are visible and old.
    func needsResults(_ ask: (Need, @autoclosure () -> Effect) -> Void) {
        guard view == .results, results.epoch < loading.epoch, !results.isStopped else { return }
        ask(.results, .loadResults(epoch: loading.epoch))
    }

    /// Takes the results; nil where they were stopped.
    mutating func take(_ found: OutreachResults?, epoch: Int) {
        loading.underway.remove(.results)
        results.progress = nil
        guard let found else {
            results.isStopped = true
            return status.say("stopped · Enter reckons again")
        }
        results.value = found
        results.epoch = epoch
    }

    /// Reckons anew.
    mutating func reckonAgain() -> [Effect] {
        guard !isReckoning else { return say("reckoning · Esc stops it") }
        results.isStopped = false
        results.epoch = 0
        loading.failed[.results] = nil
        return []
    }
}
