import Community
import Store

extension State {
    /// `/`: the filter has the keys.
    mutating func beginFilter(_ text: String) {
        filterInput = TextInput(text.isEmpty ? filterLine?.text ?? "" : text)
        let typed = filterInput.text
        isDetailFocused = false
        let isThing = changeThingFilter { line in
            line.isTyping = text.isEmpty
            line.text = typed
        }
        if isThing { return }
        changeList { list in
            list.filter.isTyping = text.isEmpty
            list.filter.text = typed
        }
        narrowIfEmpty()
    }

    /// A key while the filter is typed; it narrows at once.
    mutating func typeFilter(_ key: KeyName) -> [Effect] {
        switch key {
        case .enter:
            if !changeThingFilter({ $0.isTyping = false }) { changeList { $0.filter.isTyping = false } }
        case .escape:
            clearFilter()
        case .down: move(.down)
        case .up: move(.up)
        default: changeFilter { input in _ = input.take(key) }
        }
        return []
    }

    /// Changes the typed text.
    mutating func changeFilter(_ body: (inout TextInput) -> Void) {
        body(&filterInput)
        let text = filterInput.text
        if changeThingFilter({ $0.text = text }) { return }
        changeList { $0.filter.text = text }
        narrowIfEmpty()
    }

    /// Esc: all are shown again.
    mutating func clearFilter() {
        filterInput = TextInput()
        let isThing = changeThingFilter { line in
            line.text = ""
            line.isTyping = false
        }
        if isThing { return }
        changeList { list in
            list.filter = FilterLine()
            list.narrow(to: nil)
        }
    }

    private mutating func narrowIfEmpty() {
        changeList { list in
            guard !list.filter.isActive else { return }
            list.filter.error = nil
            list.filter.applied = ""
            list.narrow(to: nil)
        }
    }

    /// `n N`: the next and previous match, round at the ends.
    mutating func match(_ step: Int) -> [Effect] {
        if isAmongThings || place == .mentors { return matchThing(step) }
        guard let list = currentList, list.filter.isActive else { return say("no filter: / narrows the list") }
        let count = list.shown.count
        guard count > 0 else { return say("nobody matches \(list.filter.text)") }
        changeList { $0.move(to: ($0.index + step + count) % count) }
        return []
    }

    /// `S`, or `:sort NAME`.
    mutating func sort(_ name: String) -> [Effect] {
        if place == .groups { return sortGroups(name) }
        if place == .regions { return sortRegions(name) }
        if place == .mentors { return sortMentors(name) }
        if place == .events { return sortEvents(name) }
        let selected = currentList?.selected
        guard let sort = memberSort.order(named: name) else { return say(MemberSort.sortingHint) }
        memberSort = sort
        carryFilter(selecting: selected)
        return say("sorted by \(memberSort.title)")
    }

    /// The filter stays when the order changes, and the cursor stays on its member.
    private mutating func carryFilter(selecting selected: MemberID?) {
        let text = filterInput.text
        for sort in MemberSort.allCases where sort != memberSort {
            lists[.members(sort)] = nil
            if let shownSegment { lists[.segment(shownSegment, sort)] = nil }
        }
        changeList { list in
            list.filter.text = text
            list.wanted = selected
        }
    }
}
