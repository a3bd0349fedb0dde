import Community
import Terminal

extension Painter {
    /// Templates and channels as a table, and the one under the cursor in full.
    mutating func drawResults() {
        guard let value = state.results.value else { return drawUnknownResults() }
        guard !value.cells.isEmpty else {
            return drawEmpty([
                OutreachResults.none, "2 shows the queues; there c writes to the person under the cursor.",
            ])
        }
        let shape = ResultsShape(width: state.extent.width)
        if let y = layout.header { drawCells(ResultsShape.titles, shape, y: y, tone: .header, base: nil) }
        let index = min(state.results.index, value.cells.count - 1)
        // Where there is no room for the detail, the words that always belong to results stand below the table.
        let caution =
            layout.detail.height > 0 ? [] : Measure.wrap(OutreachResults.caution, width: state.extent.width - 2)
        let height = max(1, layout.list.height - caution.count)
        let top = max(0, index - height + 1)
        for (row, cell) in value.cells.dropFirst(top).prefix(height).enumerated() {
            let isSelected = top + row == index
            let y = layout.list.y + row
            if isSelected { canvas.fill(Rect(x: 0, y: y, width: state.extent.width, height: 1), .selection) }
            let base: Tone? = isSelected ? .selection : nil
            canvas.put(isSelected ? canvas.glyphs.cursor : " ", .key, x: 0, y: y, width: 1, base: base)
            drawCells(shape.words(cell), shape, y: y, tone: .text, base: base)
        }
        for (row, words) in caution.enumerated() {
            canvas.put(words, .dim, x: 1, y: layout.list.y + height + row, width: state.extent.width - 2)
        }
        drawCell(value.cells[index], value)
    }

    private mutating func drawUnknownResults() {
        if state.isReckoning {
            guard state.isSlow || state.results.progress != nil else { return }
            return drawEmpty(["Reckoning what came of outreach…", "Esc stops it."])
        }
        drawEmpty(["Nothing is reckoned yet.", "Enter reckons what came of outreach."])
    }

    private mutating func drawCells(_ cells: [String], _ shape: ResultsShape, y: Int, tone: Tone, base: Tone?) {
        for (text, column) in zip(cells, shape.columns) where column.width > 0 {
            canvas.put(text, tone, x: column.x, y: y, width: column.width, isRight: column.isRight, base: base)
        }
    }

    /// All horizons, how it was reckoned, and what it does not prove.
    private mutating func drawCell(_ cell: OutreachResults.Cell, _ results: OutreachResults) {
        let rect = layout.detail
        guard rect.height > 0 else { return }
        let width = rect.width - 2
        let queue = cell.queue?.title ?? "all queues"
        var lines = [
            Line([Span(text: cell.title, tone: .title), Span(text: "  \(cell.kind.rawValue) · \(queue)", tone: .dim)])
        ]
        lines += cell.within.map { within in
            let words = "\(within.words)\(within.comparison == nil ? "" : ": \(within.verdict.words)")"
            return Line([Span(text: "Within \(within.days) d  ", tone: .dim), Span(text: words)])
        }
        let note = (results.footnotes + [OutreachResults.caution]).joined(separator: "; ")
        lines += Measure.wrap(note.prefix(1).uppercased() + note.dropFirst() + ".", width: width).map { Line($0, .dim) }
        draw(lines, in: Rect(x: 1, y: rect.y, width: width, height: rect.height))
    }

    /// How far reckoning is, else what results never prove.
    func resultsStatus() -> Line {
        if let progress = state.results.progress {
            return Line(" reckoning: \(progress.done) of \(progress.of) people · Esc stops it")
        }
        return Line(" \(OutreachResults.caution)")
    }
}

/// The columns of the table of results: what is narrow leaves out the kind, then the queue and the verdict.
struct ResultsShape {
    struct Column {
        var x: Int
        var width: Int
        var isRight = false
    }

    let columns: [Column]
    static let titles = ["By", "Name", "Queue", "n", "Within 30 d", "Without", "Says"]

    init(width: Int) {
        let widths =
            width >= 100
            ? [8, 24, 11, 5, 14, 14, 24] : width >= 70 ? [0, 20, 11, 5, 14, 14, 0] : [0, 20, 0, 0, 14, 0, 0]
        var x = 2
        var columns: [Column] = []
        for (place, width) in widths.enumerated() {
            columns.append(Column(x: x, width: width, isRight: place == 3))
            if width > 0 { x += width + 2 }
        }
        self.columns = columns
    }

    /// A row: the longest horizon tells most.
    func words(_ cell: OutreachResults.Cell) -> [String] {
        guard let within = cell.within.last else { return [] }
        // Without a column for it the queue stands with the name.
        let queue = columns[2].width == 0 ? cell.queue.map { " · \($0.title)" } ?? "" : ""
        return [
            cell.kind.rawValue, cell.title + queue, cell.queue?.title ?? "all", String(within.sent),
            within.share?.words ?? "too few to say", within.comparison?.words ?? "too few to say",
            within.verdict == .tooFew ? "" : within.verdict.words,
        ]
    }
}
