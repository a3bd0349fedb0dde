import Community
import Store
import Terminal

extension Painter {
    /// What follows the sending, or the line that is typed.
    mutating func drawThen(_ sheet: ContactSheet, _ inside: Rect, y: Int) {
        if let reason = sheet.reason { return drawTyped("Why anyway: ", reason, error: nil, inside, y: y) }
        if let day = sheet.day {
            return drawTyped("Then on (empty: let be): ", day, error: sheet.dayError, inside, y: y)
        }
        let line: Line =
            switch sheet.stage {
            case .writing: Line("Then  \(then(sheet))", sheet.then == nil ? .dim : .text)
            case .preparing: Line("saving…", .dim)
            case .prepared: Line("Prepared, not sent. Send it there, then Enter: it is sent", .strong)
            }
        canvas.put(line, x: inside.x, y: y, width: inside.width)
        let origin = Line(sheet.isEdited ? "your own text" : "draft from a template", .dim)
        let x = inside.width - Measure.width(origin)
        if sheet.stage == .writing, Measure.width(line) + 3 <= x {
            canvas.put(origin, x: inside.x + x, y: y, width: inside.width - x)
        }
    }

    private mutating func drawTyped(_ label: String, _ input: TextInput, error: String?, _ inside: Rect, y: Int) {
        let words = Line(label, .strong)
        canvas.put(words, x: inside.x, y: y, width: inside.width)
        let x = Measure.width(words)
        let hint = error.map { Line("! \($0)", .warn) } ?? Line()
        let room = inside.width - x - Measure.width(hint)
        drawInput(input, x: inside.x + x, y: y, width: max(1, room))
        if room > 0 { canvas.put(hint, x: inside.right - Measure.width(hint), y: y, width: Measure.width(hint)) }
    }

    /// "ask once more in 21 d, on 12 Dec, after that let be".
    private func then(_ sheet: ContactSheet) -> String {
        guard let day = sheet.then else { return "let be; f plans to \(sheet.nextStep)" }
        let days = day.days(since: state.today)
        let end = sheet.about == nil ? ", after that let be" : ""
        return "\(sheet.nextStep) in \(days) d, on \(day.short(relativeTo: state.today))\(end)"
    }

    /// The keys of the sheet as it is now, the most useful first.
    func keys(_ sheet: ContactSheet) -> [(String, String)] {
        if sheet.reason != nil { return [("Enter", "write anyway"), ("Esc", "leave")] }
        if sheet.day != nil {
            return [("Enter", "take the day"), ("Esc", "leave"), ("", "2026-12-01, 2w, 1m, friday")]
        }
        let others: [(String, String)] = [
            ("E", "edit"), ("y", "copy only"), ("h l", "choose"), ("Tab", "what"), ("f", "then"), ("o", "open"),
        ]
        switch sheet.stage {
        case .writing where sheet.isStoppedForGood:
            return [("Esc", "leave"), ("Enter", "is off: lift never contact first (x)"), ("y", "copy only")]
        case .writing where sheet.isStopped:
            let stop: [(String, String)] = [("!", "write anyway"), ("Enter", "is off while STOP"), ("Esc", "leave")]
            return stop + (sheet.about == nil ? [("a", "ask another")] : []) + others
        case .writing:
            let go: [(String, String)] = [("Enter", "copy and open"), ("Esc", "leave")]
            return go + others
        case .preparing, .prepared:
            return [("Enter", "it is sent"), ("Esc", "leave in Outbox"), ("y", "copy again"), ("o", "open again")]
        }
    }
}
