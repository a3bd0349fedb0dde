import Community
import Store

extension Painter {
    /// The community, how old its feeds are, what no feed covers, the Outbox, whether we are offline.
    mutating func drawTitle() {
        let width = state.extent.width
        var right = Line()
        if state.isSharing { right.add("sharing  ", .warn) }
        if let outbox = state.heading?.outbox, outbox > 0 { right.add("Outbox \(outbox)  ", .strong) }
        if case .standstill(let standstill) = state.holdup, let day = standstill.day {
            right.add("figures of \(day.short(relativeTo: state.today))  ", .warn)
        }
        if state.edits.isSaving { right.add(state.isWaiting ? "waiting  " : "saving…  ", .dim) }
        if state.sync.isPulling { right.add(state.sync.isCancelling ? "cancelling  " : "pulling  ", .accent) }
        if state.isOffline { right.add("offline  ", .warn) }
        let taken = min(Measure.width(right), width / 2)
        canvas.put(right, x: width - taken, y: 0, width: taken)
        var left = Line(" ")
        left.add(state.heading?.community ?? "Rekindle", .title)
        left.add("   ")
        let feeds = (state.heading?.sources ?? []).filter { $0.kind != .manual }
        for (place, source) in feeds.enumerated() {
            if place > 0 { left.add(" · ", .dim) }
            left = left + feedAge(source)
        }
        let notSeen = state.settings.notSeen
        let room = width - taken - 1
        if !notSeen.isEmpty {
            // Cut short it would say nothing; every reason says it too.
            let words = ["   not in our feeds: ", "   unseen: "].map { $0 + notSeen.joined(separator: ", ") }
            left.add(words.first { Measure.width(left) + Measure.width($0) <= room } ?? "", .dim)
        }
        canvas.put(left, x: 0, y: 0, width: room)
    }

    private func feedAge(_ source: SourceStatus) -> Line {
        guard let landed = source.landedAt else { return Line("\(source.name) never !", .warn) }
        let age = state.now.seconds - landed.seconds
        // A file is imported by the week.
        let isOld =
            age > (source.kind == .csv ? source.kind.staleAfter ?? .max : 24 * 3_600)
            || !(source.status == nil || source.status == "ok")
        return Line("\(source.name) \(Age.text(age))\(isOld ? " !" : "")", isOld ? .warn : .text)
    }

    /// The views that exist, each with its digit.
    mutating func drawBar() {
        guard let y = layout.bar else { return }
        for tab in state.bar {
            canvas.put(
                tab.text, tab.view == state.view ? .tabOn : .tab, x: tab.columns.lowerBound, y: y,
                width: max(0, min(tab.columns.count, state.extent.width - tab.columns.lowerBound)))
        }
    }

    /// The queues with their counts, in Members the segments; the one shown is always among them.
    mutating func drawTabs() {
        guard let y = layout.tabs else { return }
        let strip = TabStrip(state: state)
        if strip.hidesBefore { canvas.put("‹", .dim, x: 0, y: y, width: 1) }
        for tab in strip.places {
            let tone: Tone = tab.isOn ? .tabOn : .tab
            canvas.put(tab.text, tone, x: tab.columns.lowerBound, y: y, width: tab.columns.count)
        }
        if strip.hidesAfter { canvas.put("› more", .dim, x: strip.end, y: y, width: 6) }
    }
}

extension State {
    /// The views with their keys and where they stand; where the screen is narrow they stand closer, and Members,
    /// Mentors, Regions and Results are in the singular.
    var bar: [(view: ViewName, text: String, columns: Range<Int>)] {
        let keys = ViewName.allCases.map { bindings.key($0.command, in: place)?.label ?? $0.digit }
        let whole = zip(keys, ViewName.allCases).map { "\($0) \($1.title)" }
        let isNarrow = whole.reduce(0) { $0 + Measure.width($1) + 2 } > extent.width
        var x = isNarrow ? 0 : 1
        return zip(whole, ViewName.allCases).map { text, view in
            let text = isNarrow && view.title.count == 7 ? String(text.dropLast()) : text
            let columns = x..<x + Measure.width(text)
            x = columns.upperBound + (isNarrow ? 1 : 2)
            return (view, text, columns)
        }
    }
}

/// Where the tabs stand: as many neighbours of the chosen one as fit.
struct TabStrip {
    /// What a tab leads to.
    enum Choice: Equatable {
        case queue(QueueName)
        /// A tab of Members; nil is everybody.
        case segment(RegistryID?)
    }

    struct Tab {
        var choice: Choice
        var text: String
        var columns: Range<Int>
        var isOn: Bool
    }

    private(set) var places: [Tab] = []
    private(set) var hidesBefore = false
    private(set) var hidesAfter = false
    /// The column after the last tab.
    private(set) var end = 1

    init(state: State) {
        let tabs = state.view == .members ? TabStrip.segments(state) : TabStrip.queues(state)
        let chosen = tabs.firstIndex { $0.choice == TabStrip.chosen(state) } ?? 0
        let words = tabs.enumerated().map { $0 == chosen ? "[\($1.text)]" : $1.text }
        let widths = words.map { Measure.width($0) + 2 }
        let range = TabStrip.fitting(widths, around: chosen, width: state.extent.width - 8)
        hidesBefore = range.lowerBound > 0
        hidesAfter = range.upperBound < words.count
        for place in range {
            let columns = end..<end + widths[place] - 2
            places.append(
                Tab(choice: tabs[place].choice, text: words[place], columns: columns, isOn: place == chosen))
            end += widths[place]
        }
    }

    /// The tab whose list is shown; nil in a view without lists.
    static func chosen(_ state: State) -> Choice? {
        switch state.view {
        case .queues: .queue(state.queue)
        case .members: .segment(state.shownSegment?.id)
        default: nil
        }
    }

    private static func queues(_ state: State) -> [(choice: Choice, text: String)] {
        QueueName.existing.map { queue in
            (.queue(queue), queue.title + (state.waiting(in: queue).map { " \($0)" } ?? ""))
        }
    }

    private static func segments(_ state: State) -> [(choice: Choice, text: String)] {
        let everybody = "Everybody" + (state.heading.map { " \($0.members)" } ?? "")
        return [(.segment(nil), everybody)]
            + state.segments.value.map { segment in
                let name = Measure.clip(segment.name, to: 24)
                let count = state.segmentCounts.value[segment.id].map { " \($0)" } ?? ""
                return (.segment(segment.id), name + count)
            }
    }

    /// Neighbours are taken after and before in turn, so that the chosen one does not stand at the edge.
    private static func fitting(_ widths: [Int], around chosen: Int, width: Int) -> Range<Int> {
        var range = chosen..<chosen + 1
        var used = widths[chosen]
        var grew = true
        while grew {
            grew = false
            if range.upperBound < widths.count, used + widths[range.upperBound] <= width {
                used += widths[range.upperBound]
                range = range.lowerBound..<range.upperBound + 1
                grew = true
            }
            if range.lowerBound > 0, used + widths[range.lowerBound - 1] <= width {
                used += widths[range.lowerBound - 1]
                range = range.lowerBound - 1..<range.upperBound
                grew = true
            }
        }
        return range
    }
}

extension ViewName {
    var command: CommandName {
        switch self {
        case .queues: .queues
        case .today: .today
        case .members: .members
        case .mentors: .mentors
        case .results: .results
        case .regions: .regions
        case .groups: .groups
        case .events: .events
        case .sync: .sync
        }
    }
}
