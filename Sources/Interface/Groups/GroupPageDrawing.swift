import Community
import Store
import Terminal

extension Painter {
    /// One group on the whole screen: its criteria, and below them who and when.
    mutating func drawGroupPage() {
        guard let page = state.groupPage else {
            if state.isSlow { canvas.put(Line(" Reading…", .dim), x: 0, y: layout.list.y, width: layout.list.width) }
            return
        }
        var rect = layout.list
        let lines = GroupLines(
            row: page.row, page: page, today: state.today, isSharing: state.isSharing, width: rect.width - 2)
        rect = drawHead(lines, in: rect)
        let (all, results, cursor) = (page.lines, page.checklist?.results ?? [], state.groups.criterion)
        let about = about(lines, page)
        // Criteria and steps before what else there is; notes take the room that is left, and come with the cursor.
        let first = min(all.count - page.group.notes.count, rect.height)
        let room = max(first, rect.height - about.count - 1)
        let notes = all.map(page.guidelines)
        let isLong = all.indices.contains(cursor) && !notes[cursor].isEmpty
        let rows = CriterionRows(
            all.map(lines.words), notes: notes, width: rect.width,
            height: isLong ? rect.height : min(rect.height, room + 3), free: room)
        var y = rect.y
        for place in rows.shown(around: cursor) where y < rect.bottom {
            let parts = rows.parts(of: place, isSelected: place == cursor)
            let head =
                switch all[place] {
                case .criterion(let result):
                    LineHead(
                        title: result.criterion.title, number: number(of: result, in: results),
                        sign: result.mark.sign(canvas.glyphs), tone: result.mark.tone, isQuiet: result.mark == .met)
                case .step(let step):
                    LineHead(title: "Next step", sign: step.due < state.today ? "!" : " ", tone: .warn)
                case .note: LineHead(title: "Note", isQuiet: true)
                }
            let below = rows.notes(of: place, isSelected: place == cursor)
            draw(head, parts, notes: below, isSelected: place == cursor, y: y, rect: rect)
            y += rows.height(of: place, isSelected: place == cursor)
        }
        let rest = rect.below(y - rect.y)
        guard rest.height > (all.isEmpty ? 0 : 1) else { return }
        let start = all.isEmpty ? rest : rest.below(1)
        draw(about, in: Rect(x: start.x + 1, y: start.y, width: start.width - 2, height: start.height))
    }

    /// What stands before the words of a line.
    private struct LineHead {
        var title: String
        var number = ""
        var sign = " "
        var tone = Tone.text
        var isQuiet = false
    }

    /// Who and where, with a rule below where there is room.
    private mutating func drawHead(_ lines: GroupLines, in rect: Rect) -> Rect {
        let right = lines.whereAndWho
        canvas.put(lines.title, x: rect.x + 1, y: rect.y, width: rect.width - 2)
        let gap = rect.width - 2 - Measure.width(lines.title) - Measure.width(right)
        var rest = rect.below(1)
        if gap > 3 {
            canvas.put(right, .dim, x: rect.right - 1 - Measure.width(right), y: rect.y, width: Measure.width(right))
        } else if !right.isEmpty, layout.isTall {
            canvas.put(right, .dim, x: rect.x + 1, y: rest.y, width: rest.width - 2)
            rest = rest.below(1)
        }
        if layout.isTall {
            canvas.horizontal(y: rest.y)
            rest = rest.below(1)
        }
        return rest
    }

    private func about(_ lines: GroupLines, _ page: GroupPage) -> [Line] {
        var about = lines.attention
        if page.checklist == nil {
            about.insert(Line("An unofficial group has no criteria; E gives it another kind.", .dim), at: 0)
        }
        about += lines.about(withWeb: true, isPage: true)
        about += page.detail.events.filter { !state.hidesLaunch($0) }.prefix(8).map { event in
            let day = event.start?.day.short(relativeTo: state.today) ?? "no date"
            let came = event.actual.map { " · \($0) came" } ?? event.planned.map { " · \($0) planned" } ?? ""
            return Line([Span(text: "            \(day)  ", tone: .dim), Span(text: event.title + came)])
        }
        return about
    }

    /// The musts are numbered; acknowledging is not one of the criteria.
    private func number(of result: CriterionResult, in results: [CriterionResult]) -> String {
        guard result.criterion.check != .acknowledged, let place = results.firstIndex(of: result) else { return "" }
        return String(results[...place].filter { $0.criterion.check != .acknowledged }.count)
    }

    /// A line; what does not fit beside its title stands below, under the words or, on a narrow screen, the title.
    private mutating func draw(
        _ head: LineHead, _ parts: [String], notes: [String], isSelected: Bool, y: Int, rect: Rect
    ) {
        let base: Tone? = isSelected ? .selection : nil
        let height = max(1, min(parts.count, rect.bottom - y))
        if isSelected { canvas.fill(Rect(x: rect.x, y: y, width: rect.width, height: height), .selection) }
        canvas.put(isSelected ? canvas.glyphs.cursor : " ", .key, x: rect.x, y: y, width: 1, base: base)
        canvas.put(head.number, .dim, x: rect.x + 1, y: y, width: 2, isRight: true, base: base)
        canvas.put(head.sign, head.tone, x: rect.x + 4, y: y, width: 1, base: base)
        let isAlone = parts.first?.isEmpty == true
        let title = CriterionRows.title(rect.width)
        canvas.put(head.title, .text, x: rect.x + 6, y: y, width: isAlone ? rect.width - 7 : title - 1, base: base)
        let x = rect.x + 6 + (isAlone ? 0 : title)
        for (row, part) in parts.prefix(height).enumerated() {
            canvas.put(part, head.isQuiet ? .dim : .text, x: x, y: y + row, width: rect.right - x - 1, base: base)
        }
        // What is too much for the screen is told where it can be read.
        let below = y + height
        let room = max(0, rect.bottom - below)
        let shown = notes.count <= room ? notes : notes.prefix(max(0, room - 1)) + ["… rekindle criteria show"]
        for (row, note) in shown.prefix(room).enumerated() {
            canvas.put(note, .dim, x: rect.x + 6, y: below + row, width: rect.width - 7)
        }
    }

    /// "Next  ask Tarik and Sofía: venue, conduct        2 open, 1 to decide, 1 hint".
    func groupStatus() -> Line {
        guard let page = state.groupPage else { return Line() }
        let next = page.group.nextStep.map {
            "Next  \(state.isSharing ? Private.hidden : $0.text), due \($0.due.short(relativeTo: state.today))"
        }
        let right = page.checklist?.summary ?? "no criteria"
        let left = " " + (next ?? "no step is planned: f plans one")
        // The status line keeps two columns free at its right.
        let width = state.extent.width - 2
        let clipped = Measure.clip(left, to: max(8, width - Measure.width(right) - 2))
        let gap = String(repeating: " ", count: max(2, width - Measure.width(clipped) - Measure.width(right)))
        return Line([Span(text: clipped), Span(text: gap), Span(text: right, tone: .strong)])
    }
}
