import Community
import Store

extension Painter {
    /// A queue: its list, and the member under the cursor.
    mutating func drawQueue() {
        let list = state.currentList ?? MemberList()
        drawSteps()
        if list.shown.isEmpty {
            drawEmpty(emptyWords(list, emptyQueue() + leftOutHint()))
        } else {
            drawList(
                list, first: .first(of: state.queue), columns: MemberColumn.columns(of: state.queue),
                last: .last(of: state.queue))
        }
        if state.isOnSteps { drawStepDetail() } else { drawDetail(list.selected) }
    }

    private func emptyQueue() -> [String] {
        guard state.queue == .followUp, !state.steps.rows.isEmpty else { return state.queue.emptyWords }
        return ["No member has anything due.", "d finishes a step above, Enter opens its page."]
    }

    private func leftOutHint() -> [String] {
        guard let count = state.counts[state.queue], count.out > 0 else { return [] }
        return ["\(count.out) left out: \(count.leftOutWords)."]
    }

    /// "57 quiet · today 4 of 10 · 2 marked · out 14: 6 written to, 3 on break, 5 never".
    func queueStatus() -> Line {
        if state.isDetailFocused { return Line(" j k scroll · Tab back to the list", .strong) }
        let list = state.currentList ?? MemberList()
        let count = state.counts[state.queue]
        var parts = [state.queue.count(count?.shown ?? list.ids.count)]
        if list.filter.isActive { parts[0] = list.narrowing(of: list.ids.count) }
        if let error = list.filter.error { parts.append(error) }
        if state.queue.isOutreach, let sent = state.heading?.sentToday {
            parts.append(DailyGoal(sent: sent, goal: state.settings.outreach.aDay).words)
        }
        if let marked = state.markedRows?.markedWords { parts.append(marked) }
        if let count, count.out > 0 { parts.append("out \(count.out): \(count.leftOutWords)") }
        return Line(" " + parts.joined(separator: " · "))
    }
}

extension QueueCount {
    /// "6 written to, 3 on break", the most frequent first.
    var leftOutWords: String {
        leftOut.filter { $0.value > 0 }
            .sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
            .map { $0.key.words($0.value) }.joined(separator: ", ")
    }
}
