import Community
import Store
import Terminal

extension Painter {
    /// The command line, with what it could become above it.
    mutating func draw(_ line: CommandLine) {
        let width = state.extent.width
        canvas.clear(Rect(x: 0, y: layout.status, width: width, height: 2))
        var words = Line(" ")
        for (place, name) in line.completions.prefix(40).enumerated() {
            words.add(name, line.stem != nil && place == line.choice ? .tabOn : .dim)
            words.add("  ")
        }
        canvas.put(words, x: 0, y: layout.status, width: width)
        canvas.put(":", .key, x: 0, y: layout.keys, width: 1)
        drawInput(line.input, x: 1, y: layout.keys, width: width - 2)
    }

    /// People found anywhere.
    mutating func draw(_ sheet: FindSheet) {
        let title = sheet.group.map { "Who organises \($0.name)" } ?? "Find a person"
        let inside = box(title, width: min(state.extent.width, 84), height: min(16, state.extent.height - 4))
        drawInput(sheet.input, x: inside.x, y: inside.y, width: inside.width)
        let rows = inside.below(1)
        if sheet.found.isEmpty { drawNobody(sheet, in: rows) }
        let top = max(0, min(sheet.index - rows.height + 1, sheet.found.count - rows.height))
        for (row, member) in sheet.found.dropFirst(top).prefix(rows.height).enumerated() {
            let isSelected = top + row == sheet.index
            let y = rows.y + row
            if isSelected { canvas.fill(Rect(x: rows.x - 1, y: y, width: rows.width + 2, height: 1), .selection) }
            let base: Tone? = isSelected ? .selection : nil
            let half = rows.width * 3 / 5
            canvas.put(member.name, .text, x: rows.x, y: y, width: half - 1, base: base)
            let words = [member.figures.state.words, member.key.description].joined(separator: " · ")
            canvas.put(words, .dim, x: rows.x + half, y: y, width: rows.width - half, base: base)
        }
        var keys = [("Esc", "close")]
        if sheet.group != nil, !sheet.input.text.trimmed.isEmpty { keys.insert(("Tab", "by name alone"), at: 0) }
        if !sheet.found.isEmpty {
            keys = [("Enter", sheet.group == nil ? "profile" : "organises it"), ("↑ ↓", "choose")] + keys
        }
        keysOfLayer(keys)
        drawToast()
    }

    private mutating func drawNobody(_ sheet: FindSheet, in rect: Rect) {
        let typed = sheet.input.text.trimmed
        guard !typed.isEmpty else {
            return draw([Line("a name, a username, an address, or a filter", .dim)], in: rect)
        }
        guard !sheet.isStale else { return }
        var words = Nobody.words(typed)
        if sheet.group != nil { words.append("Tab adds somebody from outside by the name alone.") }
        draw(words.flatMap { Measure.wrap($0, width: rect.width) }.map { Line($0, .dim) }, in: rect)
    }
}
