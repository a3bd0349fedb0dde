import Community
import Store
import Terminal

extension Painter {
    /// The sheet on which the dashboard's event is chosen that an own one is.
    mutating func draw(_ sheet: LinkSheet) {
        let size = state.extent
        let inside = box(
            "\(sheet.event.title) is the dashboard's …", width: min(size.width, 84), height: min(16, size.height - 4))
        drawInput(sheet.input, x: inside.x, y: inside.y, width: inside.width)
        if sheet.input.text.isEmpty {
            canvas.put("type words of its title", .dim, x: inside.x + 1, y: inside.y, width: inside.width - 1)
        }
        let rows = inside.below(1)
        if sheet.count == 0 {
            draw(noLinks(sheet).flatMap { Measure.wrap($0, width: rows.width) }.map { Line($0, .dim) }, in: rows)
        }
        let top = max(0, min(sheet.index - rows.height + 1, sheet.count - rows.height))
        for place in top..<max(top, min(sheet.count, top + rows.height)) {
            draw(sheet[place], of: sheet, isSelected: place == sheet.index, y: rows.y + place - top, in: rows)
        }
        keysOfLayer((sheet.count == 0 ? [] : [("Enter", "link"), ("↑ ↓", "choose")]) + [("Esc", "leave")])
        drawToast()
    }

    private mutating func draw(_ row: EventRow, of sheet: LinkSheet, isSelected: Bool, y: Int, in rect: Rect) {
        if isSelected { canvas.fill(Rect(x: rect.x - 1, y: y, width: rect.width + 2, height: 1), .selection) }
        let base: Tone? = isSelected ? .selection : nil
        let half = rect.width * 3 / 5
        if row.id == sheet.event.resembles { canvas.put("=", .accent, x: rect.x, y: y, width: 1, base: base) }
        canvas.put(row.title, .text, x: rect.x + 2, y: y, width: half - 3, base: base)
        let words = [row.start?.day.short(relativeTo: state.today), row.source].compactMap { $0 }
        canvas.put(words.joined(separator: " · "), .dim, x: rect.x + half, y: y, width: rect.width - half, base: base)
    }

    /// Why there is nothing to choose, and what to do.
    private func noLinks(_ sheet: LinkSheet) -> [String] {
        if state.loading.failed[.events] == state.loading.epoch {
            return ["The events could not be read.", "Esc, then M shows what was said."]
        }
        if !sheet.isComplete { return ["reading…"] }
        let typed = sheet.input.text.trimmed
        if let linked = sheet.linked {
            return ["\(linked.title) is linked to own event \(linked.id) already.", "L on it parts them."]
        }
        return typed.isEmpty
            ? ["The dashboard has no event that is linked to none of yours.", "R in the list pulls."]
            : ["No event of the dashboard without one of yours has all of \(typed).", "^U clears what is typed."]
    }
}
