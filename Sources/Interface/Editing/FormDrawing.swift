import Terminal

extension Painter {
    /// A form in a box; its lines scroll where they do not fit.
    mutating func draw(_ form: Form) {
        let labels = form.fields.map { Measure.width($0.label) }.max() ?? 0
        let width = min(state.extent.width, 78)
        let words = form.error.map { "! \($0)" } ?? form.fields[form.index].hint
        // As many lines for each hint as the longest one takes, so that the box stays as it is, where there is room.
        let hints = layout.isTall ? form.fields.map(\.hint) + [words] : [words]
        let longest = hints.map { Measure.wrap($0, width: width - 4).count }.max() ?? 1
        let rows = max(1, min(longest, 3, state.extent.height - 4 - min(form.fields.count, 3)))
        let inside = box(form.title, width: width, height: form.fields.count + 1 + rows)
        let shown = max(1, inside.height - 1 - rows)
        let top = max(0, min(form.index - shown / 2, form.fields.count - shown))
        let gutter = form.fields.count == 1 ? 0 : min(labels + 2, inside.width / 2)
        for (row, field) in form.fields.dropFirst(top).prefix(shown).enumerated() {
            let y = inside.y + row
            let isChosen = top + row == form.index
            if gutter > 0 {
                canvas.put(field.label, isChosen ? .strong : .dim, x: inside.x, y: y, width: gutter - 1)
            }
            drawInput(field.input, x: inside.x + gutter, y: y, width: inside.width - gutter, hasCursor: isChosen)
        }
        drawHint(words, isError: form.error != nil, rows: rows, in: inside)
        var keys = [("Enter", "save"), ("Esc", "leave")]
        if form.fields.count > 1 { keys.insert(("Tab ↑ ↓", "next line"), at: 1) }
        keysOfLayer(keys)
    }

    /// What helps to fill in a line, or why it cannot be taken, in the last rows of a box.
    mutating func drawHint(_ words: String, isError: Bool, rows: Int, in inside: Rect) {
        let parts = Measure.wrap(words, width: inside.width)
        let shown =
            parts.count > rows ? Array(parts.prefix(rows - 1)) + [parts[(rows - 1)...].joined(separator: " ")] : parts
        for (row, part) in shown.enumerated() {
            let y = inside.bottom - rows + row
            canvas.put(part, isError ? .warn : .dim, x: inside.x, y: y, width: inside.width)
        }
    }
}
