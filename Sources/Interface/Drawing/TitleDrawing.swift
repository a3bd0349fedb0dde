import Community
import Store

extension Painter {
    /// The community, how old its feeds are, what no feed covers, the Outbox, whether we are offline.
    mutating func drawTitle() {
        let width = state.extent.width
        var right = Line()
        if state.isSharing { right.add("sharing  ", .warn) }
        if let outbox = state.heading?.outbox, outbox > 0 { right.add("Outbox \(outbox)  ", .strong) }
        if state.edits.isSaving { right.add("saving…  ", .dim) }
        if state.sync.isPulling { right.add(state.sync.isCancelling ? "cancelling  " : "pulling  ", .accent) }
        if state.isOffline { right.add("offline  ", .warn) }
        let taken = min(Measure.width(right), width / 2)
        canvas.put(right, x: width - taken, y: 0, width: taken)
        var left = Line(" ")
        left.add(state.heading?.community ?? "Rekindle", .title)
        left.add("   ")
        for (place, source) in (state.heading?.sources ?? []).enumerated() {
            if place > 0 { left.add(" · ", .dim) }
            left = left + feedAge(source)
        }
        let notSeen = state.settings.notSeen
        if !notSeen.isEmpty { left.add("   not in our feeds: \(notSeen.joined(separator: ", "))", .dim) }
        canvas.put(left, x: 0, y: 0, width: width - taken - 1)
    }

    private func feedAge(_ source: SourceStatus) -> Line {
        guard let landed = source.landedAt else { return Line("\(source.name) never !", .warn) }
        let age = state.now.seconds - landed.seconds
        let isOld = age > 24 * 3_600 || !(source.status == nil || source.status == "ok")
        return Line("\(source.name) \(Age.text(age))\(isOld ? " !" : "")", isOld ? .warn : .text)
    }

    /// The views that exist, each with its digit.
    mutating func drawBar() {
        guard let y = layout.bar else { return }
        var line = Line(" ")
        for view in ViewName.allCases {
            let key = state.bindings.key(view.command, in: state.place)?.label ?? view.digit
            line.add("\(key) \(view.title)", view == state.view ? .tabOn : .tab)
            line.add("  ")
        }
        canvas.put(line, x: 0, y: y, width: state.extent.width)
    }

    /// The queues with their counts; the one shown is always among them.
    mutating func drawTabs() {
        guard let y = layout.tabs else { return }
        let tabs = QueueName.existing.map { queue -> (QueueName, String) in
            let count = state.counts[queue].map { " \($0.shown)" } ?? ""
            return (queue, queue == state.queue ? "[\(queue.title)\(count)]" : "\(queue.title)\(count)")
        }
        let chosen = tabs.firstIndex { $0.0 == state.queue } ?? 0
        let (range, isWhole) = fitting(tabs.map(\.1), around: chosen, width: state.extent.width - 10)
        var line = Line(range.lowerBound > 0 ? "‹ " : " ")
        for (queue, text) in tabs[range] {
            line.add(text, queue == state.queue ? .tabOn : .tab)
            line.add("  ")
        }
        if !isWhole { line.add(range.upperBound < tabs.count ? "› more" : "", .dim) }
        canvas.put(line, x: 0, y: y, width: state.extent.width)
    }

    /// As many neighbouring words as fit, the chosen one among them.
    private func fitting(_ words: [String], around chosen: Int, width: Int) -> (Range<Int>, isWhole: Bool) {
        var range = chosen..<chosen + 1
        var used = Measure.width(words[chosen]) + 2
        while range.count < words.count {
            let after = range.upperBound < words.count ? range.upperBound : nil
            let before = range.lowerBound > 0 ? range.lowerBound - 1 : nil
            guard let next = after ?? before else { break }
            var place = next
            if used + Measure.width(words[place]) + 2 > width {
                guard let before, place != before, used + Measure.width(words[before]) + 2 <= width else { break }
                place = before
            }
            used += Measure.width(words[place]) + 2
            range = min(range.lowerBound, place)..<max(range.upperBound, place + 1)
        }
        return (range, range.count == words.count)
    }
}

extension ViewName {
    var command: CommandName {
        switch self {
        case .queues: .queues
        case .members: .members
        case .sync: .sync
        }
    }
}
