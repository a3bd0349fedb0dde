import Community
import Store

extension Painter {
    /// Everybody, in the chosen order, and the member under the cursor.
    mutating func drawMembers() {
        let list = state.currentList ?? MemberList()
        if list.shown.isEmpty {
            drawEmpty(emptyWords(list, ["Nobody is here yet.", "R pulls all sources."]))
        } else {
            drawList(list, columns: [.state, .level, .quiet], last: .lastDeed)
        }
        drawDetail(list.selected)
    }

    /// "340 members · by name · 2 marked".
    func membersStatus() -> Line {
        if state.isDetailFocused { return Line(" j k scroll · Tab back to the list", .strong) }
        let list = state.currentList ?? MemberList()
        let total = list.isComplete ? list.ids.count : state.heading?.members ?? list.ids.count
        var parts = ["\(total) \(total == 1 ? "member" : "members")"]
        if list.filter.isActive { parts = ["/\(list.filter.text)  \(list.shown.count) of \(total)"] }
        if let error = list.filter.error { parts.append(error) }
        parts.append("by \(state.memberSort.title)")
        if let marked = markedWords() { parts.append(marked) }
        return Line(" " + parts.joined(separator: " · "))
    }
}
