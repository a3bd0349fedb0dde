import Community
import Store

extension Painter {
    /// Everybody, in the chosen order, and the member under the cursor.
    mutating func drawMembers() {
        let list = state.currentList ?? MemberList()
        if list.shown.isEmpty {
            drawEmpty(emptyWords(list, nobodyWords))
        } else {
            drawList(list, columns: [.state, .level, .quiet], last: .lastDeed)
        }
        drawDetail(list.selected)
    }

    /// Why nobody is listed: nobody is known, nobody fits the segment, or its filter is not understood.
    private var nobodyWords: [String] {
        guard let segment = state.shownSegment else { return ["Nobody is here yet.", "R pulls all sources."] }
        do throws(FilterError) { _ = try segment.test() } catch {
            let why = state.isSharing ? Private.hidden : error.sentence
            return ["The filter of \(segment.name) is not understood.", why, ":segment-remove removes it."]
        }
        return ["Nobody fits \(shown(segment)) just now.", "h l lead to the other tabs."]
    }

    /// Its filter; while sharing its name, as a filter may hold what managers wrote: a tag, a mentor.
    private func shown(_ segment: Segment) -> String { state.isSharing ? segment.name : segment.filter }

    /// "340 members · by name · 2 marked".
    func membersStatus() -> Line {
        if state.isDetailFocused { return Line(" j k scroll · Tab back to the list", .strong) }
        let list = state.currentList ?? MemberList()
        let segment = state.shownSegment
        let total = list.isComplete || segment != nil ? list.ids.count : state.heading?.members ?? list.ids.count
        var parts = ["\(total) \(total == 1 ? "member" : "members")" + (segment.map { " · \(shown($0))" } ?? "")]
        if list.filter.isActive { parts = [list.narrowing(of: total)] }
        if let error = list.filter.error { parts.append(error) }
        parts.append("by \(state.memberSort.title)")
        if let marked = state.markedRows?.markedWords { parts.append(marked) }
        return Line(" " + parts.joined(separator: " · "))
    }
}
