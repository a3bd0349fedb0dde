import Community
import Terminal

extension Painter {
    /// The form of what is known of a person, scrolled so that the line under the cursor is visible.
    mutating func draw(_ form: PersonForm) {
        let extent = state.extent
        let inside = box(
            "\(form.who): they may ask to read this", width: min(extent.width, 78),
            height: min(form.entries.count + 2, extent.height - 4))
        let room = max(1, inside.height - 2)
        let label = extent.width >= 60 ? 19 : 14
        let top = max(0, min(form.index - room / 2, form.entries.count - room))
        for (row, entry) in form.entries.dropFirst(top).prefix(room).enumerated() {
            let isChosen = top + row == form.index
            let isChanged = entry.input.text.trimmed != entry.before
            canvas.put(
                (isChanged ? "* " : "  ") + entry.field.label, isChosen ? .strong : .dim, x: inside.x,
                y: inside.y + row,
                width: label)
            drawInput(
                entry.input, x: inside.x + label + 1, y: inside.y + row, width: inside.width - label - 1,
                hasCursor: isChosen)
        }
        canvas.put(hint(form), x: inside.x, y: inside.y + room, width: inside.width)
        if !form.completions.isEmpty {
            var line = Line("^N ", .key)
            line.add(form.completions.joined(separator: " · "), .dim)
            canvas.put(line, x: inside.x, y: inside.y + room + 1, width: inside.width)
        }
        keysOfLayer([("Enter", "save all"), ("Tab ↑ ↓", "move"), ("^N", "complete"), ("Esc", "leave")])
        drawToast()
    }

    private func hint(_ form: PersonForm) -> Line {
        if let error = form.error { return Line("! \(error)", .warn) }
        if form.isLeaving { return Line("! \(Leaving.question)", .warn) }
        return Line(form.entries[form.index].field.hint, .dim)
    }
}
