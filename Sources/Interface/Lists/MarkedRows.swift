import Store

/// A list of rows with a cursor and marks, whatever stands in the rows.
protocol MarkedRows: Sendable {
    associatedtype Mark: Hashable & Sendable
    var count: Int { get }
    var index: Int { get }
    /// The marked rows, shown or not.
    var marks: Set<Mark> { get set }
    /// Where a range of marks began.
    var rangeStart: Mark? { get set }
    /// Whether all rows are read.
    var isComplete: Bool { get }
    /// What is said where no row is shown.
    var nothingToMark: String { get }
    /// What marks a shown row.
    func mark(at place: Int) -> Mark
    /// How many marked rows are not shown.
    var hiddenMarks: Int { get }
    mutating func move(to row: Int)
    /// Has the rows read that are not read yet.
    mutating func readRest()
}

extension MarkedRows {
    var hasMarks: Bool { !marks.isEmpty }

    /// Whether something is marked, or a range of marks was begun.
    var isMarking: Bool { hasMarks || rangeStart != nil }

    /// Space: marks, or takes the mark away, and goes on.
    mutating func markAndGoOn() {
        guard index < count else { return }
        if marks.remove(mark(at: index)) == nil { marks.insert(mark(at: index)) }
        move(to: index + 1)
    }

    /// `v`: the first press keeps where the range begins, the second marks all up to here; what is to be said.
    mutating func markRange() -> String {
        guard index < count else { return nothingToMark }
        guard let start = rangeStart, let from = (0..<count).first(where: { mark(at: $0) == start }) else {
            rangeStart = mark(at: index)
            return "range from here: move, then v again; Esc gives up"
        }
        let range = min(from, index)...max(from, index)
        marks.formUnion(range.map(mark(at:)))
        rangeStart = nil
        return "marked \(range.count)"
    }

    /// `V`: all that is shown, or nothing where all of it was marked; what is to be said.
    mutating func markAllShown() -> String {
        guard count > 0 else { return nothingToMark }
        guard isComplete else {
            readRest()
            return "the list is still being read: press V again in a moment"
        }
        let shown = Set((0..<count).map(mark(at:)))
        if shown.isSubset(of: marks) { marks.subtract(shown) } else { marks.formUnion(shown) }
        return marks.isEmpty ? "no marks" : "marked \(marks.count)"
    }

    mutating func clearMarks() {
        marks = []
        rangeStart = nil
    }

    /// "2 marked (1 hidden)"; nil where nothing is.
    var markedWords: String? {
        guard hasMarks else { return rangeStart == nil ? nil : "range: v ends it" }
        let hidden = hiddenMarks
        return "\(marks.count) marked" + (hidden > 0 ? " (\(hidden) hidden)" : "")
    }
}

extension ThingList: MarkedRows {
    var nothingToMark: String { "nothing is here to mark" }

    func mark(at place: Int) -> String { self[place].id }

    /// The marked rows, in their order. O(rows) where any is marked.
    var marked: [Row] { marks.isEmpty ? [] : rows.filter { marks.contains($0.id) } }

    var hiddenMarks: Int {
        marks.isEmpty ? 0 : marks.count - (0..<count).count { marks.contains(self[$0].id) }
    }
}

/// A list of members with its marks, which stay with the tab in whatever order its list is.
struct MarkedMembers: MarkedRows {
    private(set) var list: MemberList
    var marks: Set<MemberID>
    var rangeStart: MemberID?
    var count: Int { list.shown.count }
    var index: Int { list.index }
    var isComplete: Bool { list.isComplete }
    var nothingToMark: String { "nobody is here to mark" }

    func mark(at place: Int) -> MemberID { list.shown[place] }

    mutating func move(to row: Int) { list.move(to: row) }

    /// The rest of a list of members is always read.
    mutating func readRest() {}

    var hiddenMarks: Int {
        let shown = list.shown
        return marks.count < 50 ? marks.count { !shown.contains($0) } : marks.subtracting(shown).count
    }
}
