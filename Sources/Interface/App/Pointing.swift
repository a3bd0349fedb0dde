import Community
import Store
import Terminal

extension State {
    /// The wheel moves, a click puts the cursor somewhere; nothing is ever done by a click alone.
    mutating func point(_ mouse: MouseAction) -> [Effect] {
        switch mouse.kind {
        case .wheelDown: return wheel(.down)
        case .wheelUp: return wheel(.up)
        case .click: return layers.isEmpty ? click(mouse) : []
        }
    }

    private mutating func wheel(_ command: CommandName) -> [Effect] {
        guard let layer = layers.last else {
            for _ in 0..<3 { move(command) }
            return []
        }
        switch layer {
        case .picker, .contact, .keys, .person, .handOver, .link, .known, .messages, .form:
            return press(command == .down ? .down : .up, in: layer)
        case .prompt, .confirm, .command, .problem, .firstRun, .name, .export, .newMember: return []
        }
    }

    private mutating func click(_ mouse: MouseAction) -> [Effect] {
        let layout = layout
        if mouse.row == layout.bar { return clickBar(mouse.column) }
        if mouse.row == layout.tabs { return clickTab(mouse.column) }
        if layout.steps.contains(x: mouse.column, y: mouse.row) {
            (isDetailFocused, steps.hasCursor) = (false, true)
            steps.move(to: mouse.row - layout.steps.y)
            return []
        }
        guard layout.list.contains(x: mouse.column, y: mouse.row) else { return [] }
        let row = mouse.row - layout.list.y
        switch place {
        case .queue, .steps, .members:
            isDetailFocused = false
            steps.hasCursor = false
            changeList { list in
                if list.top + row < list.shown.count { list.move(to: list.top + row) }
            }
        case .review: review.index = min(review.top + row / 2, max(0, review.items.count - 1))
        case .today: todayView.index = min(row, QueueName.existing.count - 1)
        case .sync: sync.index = min(row, max(0, (heading?.sources.count ?? 1) - 1))
        case .mentors:
            isDetailFocused = false
            mentoring.move(to: mentoring.list.top + row)
        case .results: results.index = min(row, max(0, (results.value?.cells.count ?? 1) - 1))
        case .regions: regions.list.move(to: regions.list.top + row)
        case .groups: groups.list.move(to: groups.list.top + row)
        case .events: events.list.move(to: events.list.top + row)
        case .group: groups.criterion = min(max(0, row), max(0, (groupPage?.lineCount ?? 1) - 1))
        case .profile, .region: break
        }
        return []
    }

    private mutating func clickTab(_ column: Int) -> [Effect] {
        for tab in TabStrip(state: self).places where tab.columns.contains(column) {
            switch tab.choice {
            case .queue(let queue): showQueue(queue)
            case .segment(let id): showSegment(id)
            }
        }
        return []
    }

    private mutating func clickBar(_ column: Int) -> [Effect] {
        if let tab = bar.first(where: { $0.columns.contains(column) }) { show(tab.view) }
        return []
    }
}
