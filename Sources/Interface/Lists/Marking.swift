import Community
import Store

extension State {
    /// `Space v V`, in lists of members and of things.
    mutating func mark(_ command: CommandName) -> [Effect] {
        if let effects = markThings(command) { return effects }
        switch command {
        case .mark: markAndGoOn()
        case .range: return markRange()
        default: return markAllShown()
        }
        return []
    }

    /// Space: marks, or takes the mark away, and goes on.
    mutating func markAndGoOn() {
        guard let list = currentList, let member = list.selected else { return }
        if marks.remove(member) == nil { marks.insert(member) }
        changeList { $0.move(to: $0.index + 1) }
    }

    /// `v`: the first press keeps where the range begins, the second marks everybody up to here.
    mutating func markRange() -> [Effect] {
        guard let list = currentList, let member = list.selected else { return say("nobody is here to mark") }
        guard let start = rangeStart, let from = list.shown.firstIndex(of: start) else {
            rangeStart = member
            return say("range from \(name(of: member)): move, then v again; Esc gives up")
        }
        let range = min(from, list.index)...max(from, list.index)
        marks.formUnion(list.shown[range])
        rangeStart = nil
        return say("marked \(range.count)")
    }

    /// `V`: everybody shown, or nobody where everybody was marked.
    mutating func markAllShown() -> [Effect] {
        guard let list = currentList, !list.shown.isEmpty else { return say("nobody is here to mark") }
        guard list.isComplete else { return say("the list is still being read: press V again in a moment") }
        let shown = Set(list.shown)
        if shown.isSubset(of: marks) { marks.subtract(shown) } else { marks.formUnion(shown) }
        return say(marks.isEmpty ? "no marks" : "marked \(marks.count)")
    }

    /// How many marks the list in view does not show.
    var hiddenMarks: Int {
        guard !marks.isEmpty, let list = currentList else { return marks.count }
        let shown = list.shown
        if marks.count < 50 { return marks.count { !shown.contains($0) } }
        return marks.subtracting(shown).count
    }

    /// Takes the marks away once another list is shown: nobody out of sight is acted on.
    mutating func leaveMarks() {
        guard !marks.isEmpty || rangeStart != nil else { return marksTab = nil }
        guard let tab = TabStrip.chosen(self) else { return }
        guard let made = marksTab else { return marksTab = tab }
        guard made != tab else { return }
        if !marks.isEmpty { status.say("the marks stayed behind: \(marks.count) taken away") }
        marks = []
        rangeStart = nil
        marksTab = nil
    }
}
