import Community
import Store
import Terminal

extension Painter {
    /// What is due for groups and regions, above the members of Follow up.
    mutating func drawSteps() {
        let rect = layout.steps
        guard rect.height > 0 else { return }
        let columns = StepShape(width: rect.width)
        if let y = layout.stepsHeader {
            let hidden = state.steps.rows.count - rect.height
            let title =
                "Groups and regions" + (hidden > 0 && state.steps.isComplete ? " \(state.steps.rows.count)" : "")
            // Beside "Due" there is room for it.
            canvas.put(title, .header, x: rect.x + 3, y: y, width: columns.name + StepShape.dueWidth - 4)
            canvas.put("Due", .header, x: rect.x + columns.due, y: y, width: StepShape.dueWidth, isRight: true)
            canvas.put("What", .header, x: rect.x + columns.what, y: y, width: columns.rest)
        }
        let top = max(0, min(state.steps.index - rect.height + 1, state.steps.rows.count - rect.height))
        for (row, step) in state.steps.rows.dropFirst(top).prefix(rect.height).enumerated() {
            draw(step, columns, isSelected: state.isOnSteps && top + row == state.steps.index, y: rect.y + row)
        }
    }

    private mutating func draw(_ step: ThingStep, _ columns: StepShape, isSelected: Bool, y: Int) {
        let rect = layout.steps
        let base: Tone? = isSelected && !state.isDetailFocused ? .selection : nil
        if base != nil { canvas.fill(Rect(x: rect.x, y: y, width: rect.width, height: 1), .selection) }
        canvas.put(isSelected ? canvas.glyphs.cursor : " ", .key, x: rect.x, y: y, width: 1, base: base)
        canvas.put(step.name, .text, x: rect.x + 3, y: y, width: columns.name, base: base)
        let isLate = step.step.due < state.today
        let due = step.step.due.short(relativeTo: state.today) + (isLate ? " !" : "  ")
        canvas.put(
            due, isLate ? .warn : .text, x: rect.x + columns.due, y: y, width: StepShape.dueWidth, isRight: true,
            base: base)
        canvas.put(words(of: step), .text, x: rect.x + columns.what, y: y, width: columns.rest, base: base)
    }

    /// The step under the cursor, with the page of its group.
    mutating func drawStepDetail() {
        let rect = layout.detail
        guard rect.height > 0, let step = state.steps.selected else { return }
        let inner = Rect(x: rect.x + 1, y: rect.y, width: rect.width - 2, height: rect.height)
        var lines = Measure.wrap(words(of: step), width: inner.width).map { Line($0, .strong) }
        lines.append(
            Line("due \(step.step.due.short(relativeTo: state.today)), for the \(step.thing.kind.rawValue)", .dim))
        lines.append(Line())
        if let page = state.groupOfStep.flatMap({ state.groups.pages[$0]?.value }) {
            lines +=
                GroupLines(
                    row: page.row, page: page, today: state.today, isSharing: state.isSharing, width: inner.width
                ).detail
        } else {
            lines.append(Line(step.name, .title))
        }
        draw(lines, in: inner, from: min(state.detailScroll, max(0, lines.count - inner.height)))
    }

    private func words(of step: ThingStep) -> String { state.isSharing ? Private.hidden : step.step.text }

    /// "2 of groups and regions due, 1 overdue".
    func stepsStatus() -> Line {
        let rows = state.steps.rows
        let late = rows.count { $0.step.due < state.today }
        let overdue = late > 0 ? ", \(late) overdue !" : ""
        guard state.steps.isComplete else { return Line(" steps of groups and regions due") }
        return Line(" \(Wording.count(rows.count, "step")) of groups and regions due\(overdue)")
    }
}

/// How the columns of the steps share the width.
struct StepShape {
    let name: Int
    let due: Int
    let what: Int
    let rest: Int
    static let dueWidth = 13

    init(width: Int) {
        let room = width - 3 - Self.dueWidth - 3
        name = max(8, min(room * 2 / 5, 28))
        due = 3 + name + 1
        what = due + Self.dueWidth + 1
        rest = max(0, width - what)
    }
}
