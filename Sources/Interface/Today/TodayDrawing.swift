import Community
import Store
import Terminal

extension Painter {
    /// What waits, beside how lively the sources are and who is here again.
    mutating func drawToday() {
        guard let report = state.todayView.report else {
            if state.isSlow { canvas.put(Line(" Reading…", .dim), x: 0, y: layout.list.y, width: state.extent.width) }
            return
        }
        let words = state.todayWords(report)
        drawWaiting(report, words)
        drawLively(report, words)
    }

    private mutating func drawWaiting(_ report: TodayReport, _ words: TodayWords) {
        let rect = layout.list
        if let y = layout.header {
            canvas.put(" Waiting", .header, x: rect.x, y: y, width: 26)
            let since = report.before.map { "Since \($0.day.short(relativeTo: state.today))" } ?? "This week"
            canvas.put(since, .header, x: rect.x + 28, y: y, width: max(0, rect.width - 29))
        }
        let queues = QueueName.existing
        let top = max(0, min(state.todayView.index - rect.height + 1, queues.count - rect.height))
        for (row, queue) in queues.dropFirst(top).prefix(rect.height).enumerated() {
            draw(queue, report, words, isSelected: top + row == state.todayView.index, y: rect.y + row)
        }
        let below = rect.below(queues.count + 1)
        guard rect.height > queues.count + 1 else { return }
        draw(levels(report, width: rect.width) + [Line(), goal(words)], in: below)
    }

    private mutating func draw(
        _ queue: QueueName, _ report: TodayReport, _ words: TodayWords, isSelected: Bool, y: Int
    ) {
        let rect = layout.list
        let base: Tone? = isSelected ? .selection : nil
        if isSelected { canvas.fill(Rect(x: rect.x, y: y, width: rect.width, height: 1), .selection) }
        canvas.put(isSelected ? canvas.glyphs.cursor : " ", .key, x: rect.x, y: y, width: 1, base: base)
        canvas.put(queue.title, .text, x: rect.x + 2, y: y, width: 12, base: base)
        let count = report.waiting(in: queue)
        canvas.put("\(count)", .strong, x: rect.x + 14, y: y, width: 7, isRight: true, base: base)
        canvas.put(canvas.glyphs.change(report.change(of: queue)), .dim, x: rect.x + 22, y: y, width: 6, base: base)
        let remark = words.remark(on: queue)
        let tone: Tone = remark.hasSuffix("!") ? .warn : .text
        canvas.put(remark, tone, x: rect.x + 28, y: y, width: max(0, rect.width - 29), base: base)
    }

    /// "Core 14   Contributor 61 ▲ 2", wrapped where it is too long.
    private func levels(_ report: TodayReport, width: Int) -> [Line] {
        let parts = [Level.core, .contributor, .participant, .visitor].map { level in
            let change = canvas.glyphs.change(report.change(of: level))
            return "\(level.words) \(report.levels[level] ?? 0)" + (change.isEmpty ? "" : " \(change)")
        }
        let wrapped = Measure.wrap(parts.joined(separator: "   "), width: max(20, width - 12))
        return wrapped.enumerated().map { place, text in
            Line([Span(text: place == 0 ? " Levels   " : "          ", tone: .header), Span(text: text)])
        }
    }

    private func goal(_ words: TodayWords) -> Line {
        Line([Span(text: " Written  ", tone: .header), Span(text: words.goal)])
    }
}

// MARK: Activity

extension Painter {
    private static let chartHeight = 4

    private mutating func drawLively(_ report: TodayReport, _ words: TodayWords) {
        let rect = layout.detail
        guard rect.height > 2 else { return }
        let inner = Rect(x: rect.x + 1, y: rect.y, width: rect.width - 2, height: rect.height)
        let height = rect.height >= 14 ? Self.chartHeight : 1
        var lines = chart(report, width: inner.width, height: height)
        lines += sources(report, width: inner.width)
        if !report.returns.isEmpty {
            lines += [Line(), Line("Here again", .header)]
            lines += report.returns.flatMap { Measure.wrap(words.sentence($0), width: inner.width) }.map { Line($0) }
        }
        if !report.alumni.isEmpty {
            lines += [Line(), Line("With thanks to our alumni", .header)]
            lines += report.alumni.flatMap { Measure.wrap(words.sentence($0), width: inner.width) }.map { Line($0) }
        }
        draw(lines, in: inner)
    }

    /// All sources together as columns over an axis, or in one row where there is little room.
    private func chart(_ report: TodayReport, width: Int, height: Int) -> [Line] {
        let total = report.activity.reduce(0) { $0 + $1.total }
        var head = Line("Activity, \(TodayReport.days) days", .header)
        head.add("  \(total) talks and contributions", .dim)
        guard height > 1 else { return [head] }
        let days = report.activity.reduce([Int](repeating: 0, count: TodayReport.days)) { sum, source in
            zip(sum, source.days).map(+)
        }
        let columns = Buckets.fitting(days, width: width - 7)
        let highest = columns.max() ?? 0
        let rows = ColumnChart.rows(columns, height: height, ascii: canvas.glyphs == .ascii)
        let (axis, foot) = canvas.glyphs == .ascii ? ("|", "+") : ("┤", "┴")
        var lines = [head]
        for (place, row) in rows.enumerated() {
            let label = place == 0 ? "\(highest)" : ""
            lines.append(Line([Span(text: padded(label) + axis, tone: .dim), Span(text: row, tone: .spark)]))
        }
        let rule = String(repeating: canvas.glyphs == .ascii ? "-" : "─", count: columns.count)
        return lines + [Line(padded("0") + foot + rule, .dim)]
    }

    private func padded(_ label: String) -> String {
        String(repeating: " ", count: max(0, 5 - label.count)) + label + " "
    }

    /// A row per source: its total and its own course.
    private func sources(_ report: TodayReport, width: Int) -> [Line] {
        let name = min(14, report.activity.map { Measure.width($0.source) }.max() ?? 0)
        return report.activity.map { source in
            let clipped = Measure.clip(source.source, to: name)
            let gap = String(repeating: " ", count: name - Measure.width(clipped))
            let total = "\(source.total)"
            let figures = String(repeating: " ", count: max(1, 7 - total.count)) + total + "  "
            let course = Buckets.fitting(source.days, width: width - name - 10)
            return Line([
                Span(text: clipped + gap), Span(text: figures, tone: .strong),
                Span(text: canvas.glyphs.sparkline(course), tone: .spark),
            ])
        }
    }

    /// What the bottom line says.
    func todayStatus() -> Line {
        guard let report = state.todayView.report else { return Line() }
        let words = state.todayWords(report)
        let due = report.waiting(in: .followUp)
        let waiting = QueueName.existing.filter(\.isOutreach).reduce(0) { $0 + (report.queues[$1]?.shown ?? 0) }
        let conflicts = state.conflictsWords.map { "\($0) · " } ?? ""
        return Line(" \(conflicts)\(waiting) waiting · \(due) due · \(words.goal)")
    }
}

/// Days put together so that a chart fits its width.
enum Buckets {
    /// Sums of as few neighbouring days as fit into `width` columns; the last one ends with the last day.
    static func fitting(_ days: [Int], width: Int) -> [Int] {
        guard width > 0, !days.isEmpty else { return [] }
        let size = (days.count + width - 1) / width
        let first = days.count % size
        let heads = first > 0 ? [days[..<first].reduce(0, +)] : []
        return heads + stride(from: first, to: days.count, by: size).map { days[$0..<$0 + size].reduce(0, +) }
    }
}

extension Glyphs {
    /// "▲ 2", "▼ 3", nothing where nothing changed or nothing is known.
    func change(_ number: Int?) -> String {
        guard let number, number != 0 else { return "" }
        if self == .ascii { return number > 0 ? "+\(number)" : "\(number)" }
        return number > 0 ? "▲ \(number)" : "▼ \(-number)"
    }
}

extension State {
    /// What is said of a report in the Today view.
    func todayWords(_ report: TodayReport) -> TodayWords {
        TodayWords(report, now: now, settings: settings, me: options.sender)
    }
}
