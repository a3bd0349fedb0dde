import Community
import Store
import Terminal

extension Painter {
    /// The two bottom lines, and an error in place of the rule above them until it is read.
    mutating func drawFoot() {
        let width = state.extent.width
        if let error = state.status.error, let y = layout.bottomRule {
            canvas.clear(Rect(x: 0, y: y, width: width, height: 1))
            let hint = "  Esc: read "
            let room = width - Measure.width(hint)
            canvas.put(Line(" ! \(error)", .error), x: 0, y: y, width: room)
            canvas.put(Line(hint, .dim), x: room, y: y, width: width - room)
        }
        drawStatus()
        canvas.put(keysLine(), x: 0, y: layout.keys, width: width - 1)
    }

    private mutating func drawStatus() {
        let width = state.extent.width
        if let filter = state.filterLine, filter.isTyping, state.open == nil { return drawFilter(filter) }
        if let toast = state.status.toast {
            canvas.put(Line(" \(toast)", .strong), x: 0, y: layout.status, width: width)
            return
        }
        if let error = state.status.error, layout.bottomRule == nil {
            canvas.put(Line(" ! \(error)", .error), x: 0, y: layout.status, width: width)
            return
        }
        let right = rightStatus()
        let taken = Measure.width(right)
        var left = leftStatus()
        if let marked = state.things?.markedWords, !state.isDetailFocused { left = Line(" \(marked) ·") + left }
        let room = width - taken - 2
        canvas.put(left, x: 0, y: layout.status, width: room < Measure.width(left) && room < width / 2 ? width : room)
        if room >= width / 2 || room >= Measure.width(left) {
            canvas.put(right, x: width - taken - 1, y: layout.status, width: taken)
        }
    }

    private mutating func drawFilter(_ filter: FilterLine) {
        let (shown, all) = state.shownOfAll
        var line = Line(" /", .key)
        line.add(filter.text, .input)
        let right =
            (filter.error ?? state.status.toast).map { Line("  \($0)", .warn) }
            ?? Line("  \(shown) of \(all)\(filter.applied == filter.text ? "" : " …")", .dim)
        canvas.put(line + right, x: 0, y: layout.status, width: state.extent.width)
        canvas.cursor(x: 2 + state.filterInput.widthBeforeCursor, y: layout.status)
    }

    /// What can be done here, the most useful first, as much of it as fits.
    private func keysLine() -> Line {
        if state.filterLine?.isTyping == true, state.open == nil {
            return Line(" Enter keeps it   Esc shows all   ", .dim) + filterHint
        }
        let words = state.bindingsHere.filter {
            $0.word != nil && !$0.keys.isEmpty && state.whyDisabled($0.command) == nil
        }
        .sorted { $0.rank < $1.rank }
        let help = words.first { $0.command == .keys }
        var room = state.extent.width - 2 - (help.map(keyWidth) ?? 0)
        var line = Line(" ")
        for binding in words where binding.command != .keys {
            room -= keyWidth(binding)
            guard room >= 0 else { break }
            add(binding, to: &line)
        }
        if let help { add(help, to: &line) }
        return line
    }

    /// As many of the words that may be typed into a filter as fit.
    private var filterHint: Line {
        var line = Line()
        for word in state.filterHint.split(separator: " ")
        where Measure.width(line) + word.count + 36 < state.extent.width {
            line.add("\(word) ", .dim)
        }
        return line
    }

    /// The parts of a status line that fit beside the place in the list, each whole.
    func status(_ parts: [String]) -> Line {
        let marked = state.isDetailFocused ? nil : state.things?.markedWords.map { Measure.width($0) + 3 }
        let room = state.extent.width - Measure.width(rightStatus()) - 3 - (marked ?? 0)
        var text = parts[0]
        for part in parts.dropFirst() {
            guard Measure.width(text) + Measure.width(part) + 3 <= room else { break }
            text += " · " + part
        }
        return Line(" " + text)
    }

    private func keyWidth(_ binding: Binding) -> Int {
        Measure.width((binding.keys.first?.label ?? "") + (binding.word ?? "")) + 3
    }

    private func add(_ binding: Binding, to line: inout Line) {
        line.add(binding.keys.first?.label ?? "", .key)
        line.add(" \(binding.word ?? "")  ")
    }

    private func leftStatus() -> Line {
        switch state.place {
        case .queue: queueStatus()
        case .steps: stepsStatus()
        case .today: todayStatus()
        case .members: membersStatus()
        case .review: reviewStatus()
        case .mentors: mentorsStatus()
        case .results: resultsStatus()
        case .regions: regionsStatus()
        case .region: regionStatus()
        case .groups: groupsStatus()
        case .group: groupStatus()
        case .events: eventsStatus()
        case .sync: syncStatus()
        case .profile: profileStatus()
        }
    }

    /// Marks and the place in the list.
    private func rightStatus() -> Line {
        if state.isAmongThings || state.place == .mentors { return Line(state.placeAmongThings, .dim) }
        guard let list = state.currentList, state.open == nil else { return Line() }
        let shown = list.shown.count
        var parts: [String] = []
        if !state.isRecent { parts.append("reading…") }
        if shown > 0 { parts.append("\(list.index + 1) of \(shown)") }
        if state.view == .queues, shown > 0, let hint = state.orderHint { parts.append(hint) }
        return Line(parts.joined(separator: " · "), .dim)
    }
}

extension State {
    /// Whether what is shown has been read already; the words for waiting come only after a while.
    var isRecent: Bool { !isSlow }
}
