import Terminal

extension Painter {
    /// The first screen: the demo, or one's own dashboard.
    mutating func drawFirstRun(_ form: FirstRunForm) {
        let width = state.extent.width
        let rect = Rect(
            x: max(1, (width - 76) / 2), y: state.extent.height >= 20 ? 3 : 0, width: min(76, width - 2),
            height: state.extent.height - 2)
        var lines: [Line] = [
            Line("Rekindle", .title), Line("Who to welcome, who has gone quiet and could come back, and what next."),
            Line(),
        ]
        if !form.isFilling {
            lines.append(
                Line([
                    Span(text: "d", tone: .key),
                    Span(text: "  open the demo: an invented community, thrown away at the end"),
                ]))
            lines.append(Line([Span(text: "a", tone: .key), Span(text: "  add your dashboard")]))
            lines.append(Line([Span(text: "q", tone: .key), Span(text: "  quit")]))
        }
        draw(lines, in: rect)
        if form.isFilling { drawFields(form, rect.below(lines.count)) }
        if form.isWorking { canvas.put(Line(" setting up …", .strong), x: 0, y: layout.status, width: width) }
        if let error = form.error { canvas.put(Line(" ! \(error)", .error), x: 0, y: layout.status, width: width) }
        if form.isFilling {
            keysOfLayer([("Enter", "next line; on the last one: add"), ("Tab ↑ ↓", "move"), ("Esc", "back")])
        }
    }

    private mutating func drawFields(_ form: FirstRunForm, _ rect: Rect) {
        for field in FirstRunForm.Field.allCases {
            let y = rect.y + field.rawValue
            let isChosen = field == form.field
            canvas.put(field.label, isChosen ? .strong : .dim, x: rect.x, y: y, width: 10)
            drawInput(form.inputs[field.rawValue], x: rect.x + 11, y: y, width: rect.width - 11, hasCursor: isChosen)
        }
        canvas.put(
            form.field.hint, .dim, x: rect.x + 11, y: rect.y + FirstRunForm.Field.allCases.count, width: rect.width - 11
        )
    }
}
