import Community
import Store

/// A list of members by id: all of them, those that the filter shows, and where the cursor is. The cursor belongs to
/// a member; its index follows.
struct MemberList {
    private(set) var ids: [MemberID] = []
    private(set) var narrowed: [MemberID]?
    /// Whether `ids` is the whole list and not only its first page.
    private(set) var isComplete = false
    /// The epoch `ids` was asked in; 0 before the first answer.
    private(set) var epoch = 0
    private(set) var index = 0
    /// The member under the cursor.
    private(set) var selected: MemberID?
    /// The first visible row.
    var top = 0
    var filter = FilterLine()
    /// The member that gets the cursor once the list holds it.
    var wanted: MemberID?

    /// The members shown, in order.
    var shown: [MemberID] { narrowed ?? ids }

    /// Takes the list as the store has it now.
    mutating func replace(_ newIDs: [MemberID], isComplete: Bool, epoch: Int) {
        guard isComplete || !self.isComplete else { return }
        ids = newIDs
        self.isComplete = isComplete
        self.epoch = epoch
        if let narrowed { self.narrowed = keepingOrder(narrowed) }
        follow()
    }

    /// Shows only those that the filter found; nil shows all again.
    mutating func narrow(to found: [MemberID]?) {
        narrowed = found
        follow()
    }

    /// Puts the cursor on a row, as near as there is one.
    mutating func move(to row: Int) {
        let rows = shown
        index = min(max(0, row), max(0, rows.count - 1))
        selected = rows.isEmpty ? nil : rows[index]
        neighbours = MemberList.neighbours(of: index, in: rows)
    }

    /// Puts the cursor on a member, if shown.
    mutating func select(_ id: MemberID) {
        if let row = shown.firstIndex(of: id) { move(to: row) }
    }

    /// Moves the cursor on to the first member after it that is not in `done`; stays where there is none.
    mutating func advance(past done: Set<MemberID>) {
        let rows = shown
        guard let next = rows[min(index, rows.count)...].firstIndex(where: { !done.contains($0) }) else { return }
        move(to: next)
    }

    /// Keeps the cursor within `height` rows.
    mutating func scroll(height: Int) {
        let height = max(1, height)
        if index < top { top = index }
        if index >= top + height { top = index - height + 1 }
        top = max(0, min(top, shown.count - height))
    }

    /// Members after the cursor, nearest first, then those before it: where it goes when its own member leaves.
    private var neighbours: [MemberID] = []

    private static func neighbours(of index: Int, in rows: [MemberID]) -> [MemberID] {
        Array(rows.dropFirst(index + 1).prefix(200)) + rows.prefix(index).suffix(50).reversed()
    }

    private mutating func follow() {
        let rows = shown
        if let wanted, let row = rows.firstIndex(of: wanted) {
            self.wanted = nil
            return move(to: row)
        }
        if isComplete { wanted = nil }
        if let selected, index < rows.count, rows[index] == selected { return move(to: index) }
        if let selected, let row = rows.firstIndex(of: selected) { return move(to: row) }
        if !neighbours.isEmpty {
            let there = MemberSet(rows)
            if let next = neighbours.first(where: there.contains), let row = rows.firstIndex(of: next) {
                return move(to: row)
            }
        }
        move(to: selected == nil ? 0 : index)
    }

    private func keepingOrder(_ members: [MemberID]) -> [MemberID] {
        let there = MemberSet(members)
        return ids.filter(there.contains)
    }
}

extension MemberList {
    /// "/docs  12 of 340"; without the figures while the finder still looks for the filter's first answer.
    func narrowing(of total: Int) -> String {
        guard filter.error != nil || narrowed != nil || filter.applied == filter.text else {
            return "/\(filter.text)  looking…"
        }
        return "/\(filter.text)  \(shown.count) of \(total)"
    }
}

/// The filter of a list as it is typed.
struct FilterLine: Equatable {
    var text = ""
    /// Whether the line has the keys.
    var isTyping = false
    /// What the list is narrowed by at the moment; differs from `text` while the finder works.
    var applied = ""
    /// The epoch `applied` was answered in.
    var epoch = 0
    /// Why the filter cannot be read.
    var error: String?

    var isActive: Bool { !text.isEmpty }
}
