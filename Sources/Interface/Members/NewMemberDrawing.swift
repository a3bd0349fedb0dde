import Terminal

extension Painter {
    /// The form for somebody whom no source knows.
    mutating func draw(_ form: NewMemberForm) {
        let fields = NewMemberForm.Field.allCases
        let inside = box("New member, by hand", width: min(state.extent.width, 76), height: fields.count + 2)
        for field in fields {
            let y = inside.y + field.rawValue
            let isChosen = field == form.field
            canvas.put(field.label, isChosen ? .strong : .dim, x: inside.x, y: y, width: 13)
            drawInput(
                form.inputs[field.rawValue], x: inside.x + 14, y: y, width: inside.width - 14, hasCursor: isChosen)
        }
        let hint = form.error.map { Line("! \($0)", .warn) } ?? Line(form.field.hint, .dim)
        canvas.put(hint, x: inside.x, y: inside.y + fields.count + 1, width: inside.width)
        keysOfLayer([
            ("Enter", "next line; on the last one: add"), ("^S", "add"), ("Tab ↑ ↓", "move"), ("Esc", "leave"),
        ])
    }
}
