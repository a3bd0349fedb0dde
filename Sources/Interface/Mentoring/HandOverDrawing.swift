import Community
import Store
import Terminal

extension Painter {
    /// Who would take over from a mentor who leaves; the reasons are those of the mentee under the cursor.
    mutating func draw(_ sheet: HandOverSheet) {
        let count = sheet.plan?.count ?? 1
        let rows = HandOverSheet.rows(of: count, screen: state.extent.height)
        let height = rows + (rows < count ? 1 : 0) + HandOverSheet.extraRows
        let title = "\(sheet.who) hands over \(sheet.plan.map { String($0.count) } ?? "")"
        let inside = box(title, width: min(state.extent.width, 84), height: height)
        if sheet.plan == nil {
            canvas.put("looking for who could take over…", .dim, x: inside.x, y: inside.y, width: inside.width)
        }
        drawMentees(of: sheet, rows: rows, in: inside)
        let foot = inside.bottom - HandOverSheet.extraRows
        if let match = sheet.selected?.match {
            let words = sheet.warning(of: match).map { Line("! \($0)", .warn) }
            let reasons = Line(sheet.reasons(of: match).joined(separator: ", "), .dim)
            canvas.put(words ?? reasons, x: inside.x, y: foot, width: inside.width)
        }
        canvas.put(sheet.summary, .strong, x: inside.x, y: foot + 1, width: inside.width)
        canvas.put("Notes for them: ", .dim, x: inside.x, y: foot + 2, width: inside.width)
        drawInput(sheet.notes, x: inside.x + 16, y: foot + 2, width: inside.width - 16)
        keysOfLayer([("Enter", "hand over"), ("Tab", "another or none"), ("↑ ↓", "mentee"), ("Esc", "leave")])
        drawToast()
    }

    private mutating func drawMentees(of sheet: HandOverSheet, rows: Int, in rect: Rect) {
        guard let plan = sheet.plan else { return }
        let top = max(0, min(sheet.index - rows + 1, plan.count - rows))
        for (row, line) in plan.dropFirst(top).prefix(rows).enumerated() {
            let isSelected = top + row == sheet.index
            let base: Tone? = isSelected ? .selection : nil
            let y = rect.y + row
            if isSelected {
                canvas.fill(Rect(x: rect.x, y: y, width: rect.width, height: 1), .selection)
                canvas.put(canvas.glyphs.cursor, .key, x: rect.x, y: y, width: 1, base: base)
            }
            canvas.put(
                words(line, sheet, width: rect.width - 2), x: rect.x + 2, y: y, width: rect.width - 2, base: base)
        }
        guard rows < plan.count else { return }
        let (above, below) = (top, plan.count - top - rows)
        let parts = [below > 0 ? "\(below) more ↓" : nil, above > 0 ? "\(above) more ↑" : nil]
        canvas.put(
            parts.compactMap { $0 }.joined(separator: "  "), .dim, x: rect.x + 2, y: rect.y + rows,
            width: rect.width - 2)
    }

    /// A mentee and who gets them; how many that one would mentor stays in sight.
    private func words(_ line: HandOver, _ sheet: HandOverSheet, width: Int) -> Line {
        let name = Measure.clip(line.mentee.row.name, to: max(6, width * 2 / 5))
        guard let match = line.match else { return Line(name, .strong) + Line(" ! stands first in Mentors", .warn) }
        let load = sheet.load(of: match)
        let isOver = load.mentees > load.capacity
        let count = " \(load.mentees)/\(load.capacity)\(isOver ? " !" : "")"
        let room = max(4, width - Measure.width(name) - 3 - Measure.width(count))
        return Line("\(name) → \(Measure.clip(match.name, to: room))") + Line(count, isOver ? .warn : .dim)
    }
}
