import Terminal

extension Painter {
    /// A form in a box; its lines scroll where they do not fit.
    mutating func draw(_ form: Form) {
        let labels = form.fields.map { Measure.width($0.label) }.max() ?? 0
        let inside = box(form.title, width: min(state.extent.width, 78), height: form.fields.count + 2)
        let shown = max(1, inside.height - 2)
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
        let hint = form.error.map { Line("! \($0)", .warn) } ?? Line(form.fields[form.index].hint, .dim)
        canvas.put(hint, x: inside.x, y: inside.bottom - 1, width: inside.width)
        var keys = [("Enter", "save"), ("Esc", "leave")]
        if form.fields.count > 1 { keys.insert(("Tab ↑ ↓", "next line"), at: 1) }
        keysOfLayer(keys)
    }
}
