import Community
import Store
import Terminal

extension Painter {
    /// The sources as a table, and what is wrong with the selected one in full.
    mutating func drawSync() {
        guard let heading = state.heading else { return }
        guard !heading.sources.isEmpty else {
            return drawEmpty(["There is no source yet.", "Add one: rekindle source add NAME --url URL --token-env VAR"])
        }
        let shape = SyncShape(sources: heading.sources, width: state.extent.width)
        if let y = layout.header { drawCells(shape.titles, shape, y: y, tone: .header, base: nil) }
        let index = min(state.sync.index, heading.sources.count - 1)
        let top = max(0, index - layout.list.height + 1)
        for (row, source) in heading.sources.dropFirst(top).prefix(layout.list.height).enumerated() {
            let isSelected = top + row == index
            let y = layout.list.y + row
            if isSelected { canvas.fill(Rect(x: 0, y: y, width: state.extent.width, height: 1), .selection) }
            canvas.put(
                isSelected ? canvas.glyphs.cursor : " ", .key, x: 0, y: y, width: 1, base: isSelected ? .selection : nil
            )
            drawCells(cells(source), shape, y: y, tone: .text, base: isSelected ? .selection : nil)
        }
        drawProblems(heading.sources[index])
    }

    private mutating func drawCells(_ cells: [String], _ shape: SyncShape, y: Int, tone: Tone, base: Tone?) {
        for (text, column) in zip(cells, shape.columns) where column.width > 0 {
            canvas.put(text, tone, x: column.x, y: y, width: column.width, isRight: column.isRight, base: base)
        }
    }

    private func cells(_ source: SourceStatus) -> [String] {
        let counts = [RowKind.identity, .conversation, .contribution, .event].map { kind in
            source.counts[kind].map { $0 == 0 ? "–" : String($0) } ?? "–"
        }
        return [source.name, asked(source)] + counts + [stateWords(source)]
    }

    private func asked(_ source: SourceStatus) -> String {
        guard let at = source.askedAt else { return source.kind == .manual ? "–" : "never" }
        if at.day == state.today {
            let minutes = (at.seconds - at.day.start.seconds) / 60
            return "\(minutes / 60 < 10 ? "0" : "")\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
        }
        return at.day == state.today.adding(-1) ? "yesterday" : at.day.short(relativeTo: state.today)
    }

    private func stateWords(_ source: SourceStatus) -> String {
        if let progress = state.sync.progress[source.name] { return PullWords.progress(progress) }
        if state.sync.isPulling, state.sync.names?.contains(source.name) ?? true,
            state.sync.progress.isEmpty
        {
            return "asking"
        }
        return PullWords.state(source)
    }

    /// In full: where it is, where its token is, what went wrong, what could not be read.
    private mutating func drawProblems(_ source: SourceStatus) {
        let rect = layout.detail
        guard rect.height > 0 else { return }
        let width = rect.width - 2
        var lines = [
            Line([
                Span(text: source.name, tone: .title), Span(text: "  \(source.kind == .dashboard ? source.url : "")"),
                Span(text: source.kind == .dashboard ? "  token: \(source.tokenPlace)" : "", tone: .dim),
            ])
        ]
        switch source.kind {
        case .dashboard:
            if let title = source.title { lines.append(Line("On the dashboard it is called \(title).", .dim)) }
        case .csv:
            lines.append(
                Line(
                    "\(source.title ?? "a file"), imported with: rekindle import csv FILE --source \(source.name)", .dim
                ))
        case .manual:
            lines.append(Line("People whom managers entered by hand: + in Members, or rekindle member add.", .dim))
        }
        lines += source.problems.flatMap { Measure.wrap("! \($0)", width: width) }.map { Line($0, .warn) }
        for (kind, since) in source.stale.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let words = since.map { "last landed \($0.day.short(relativeTo: state.today))" } ?? "never landed"
            lines.append(Line("! \(kind.plural) are stale: \(words)", .warn))
        }
        if source.unreadable > 0 {
            lines.append(Line("\(source.unreadable) objects could not be read and are kept aside:", .strong))
            for report in state.sync.unreadable[source.name]?.value.prefix(20) ?? [] {
                let place = source.kind == .csv ? "line" : report.kind.rawValue
                lines.append(
                    Line("  \(place) \(report.place): \(report.reason) · \(report.excerpt)", .dim))
            }
        }
        if let journals = journalsLine() {
            lines += [Line()] + Measure.wrap(journals, width: width).map { Line($0, .dim) }
        }
        draw(lines, in: Rect(x: 1, y: rect.y, width: width, height: rect.height))
    }

    /// How old what is known of each colleague is, the oldest first; nil where there is none.
    private func journalsLine() -> String? {
        guard let journals = state.heading?.journals, !journals.isEmpty else { return nil }
        let ages = journals.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { name, asOf in
            "\(name) \(Age.text(state.now.seconds - asOf.seconds)) old"
        }
        return "Colleagues' journals: \(ages.joined(separator: ", ")) · newer ones: rekindle journal merge FILE"
    }

    func syncStatus() -> Line {
        if state.sync.isPulling {
            return Line(state.sync.isCancelling ? " cancelling …" : " pulling · Esc cancels; what was there stays")
        }
        let refused = state.sync.refused(in: state.heading)
        if !refused.isEmpty { return Line(" \(refused.joined(separator: ", ")) would remove too much: A asks", .warn) }
        let count = state.heading?.sources.count ?? 0
        let conflicts = state.conflictsWords.map { " · \($0)" } ?? ""
        return Line(" \(count) \(count == 1 ? "source" : "sources")\(conflicts)")
    }
}

/// How the width of the table of sources is shared out.
struct SyncShape {
    struct Column {
        var x: Int
        var width: Int
        var isRight = false
    }

    let columns: [Column]
    let titles = ["Source", "Asked", "Identities", "Conversations", "Contributions", "Events", "State"]

    /// Narrow screens leave the counts out.
    init(sources: [SourceStatus], width: Int) {
        let name = min(16, max(6, sources.map { Measure.width($0.name) }.max() ?? 6))
        let counts = width >= 110 ? [10, 13, 13, 6] : [0, 0, 0, 0]
        var columns = [Column(x: 2, width: name), Column(x: 4 + name, width: 10)]
        var x = 15 + name
        for count in counts {
            columns.append(Column(x: x, width: count, isRight: true))
            if count > 0 { x += count + 1 }
        }
        columns.append(Column(x: x + (width >= 110 ? 2 : 0), width: max(1, width - x - (width >= 110 ? 3 : 1))))
        self.columns = columns
    }
}
