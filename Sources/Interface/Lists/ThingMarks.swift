import Community
import Store

/// A list of rows with a filter, a cursor and marks, whatever stands in the rows.
protocol MarkedRows: Sendable {
    var count: Int { get }
    var index: Int { get }
    var filter: FilterLine { get set }
    /// The ids of the marked rows, shown or not.
    var marks: Set<String> { get set }
    /// Where a range of marks began.
    var rangeStart: String? { get set }
    /// How many marked rows are not shown.
    var hiddenMarks: Int { get }
    /// Whether all rows are read.
    var isComplete: Bool { get }
    /// The id of a shown row.
    func id(at place: Int) -> String
    mutating func move(to row: Int)
}

extension ThingList: MarkedRows {
    func id(at place: Int) -> String { self[place].id }

    /// The marked rows, in their order. O(rows) where any is marked.
    var marked: [Row] { marks.isEmpty ? [] : rows.filter { marks.contains($0.id) } }

    var hiddenMarks: Int {
        marks.isEmpty ? 0 : marks.count - (0..<count).count { marks.contains(self[$0].id) }
    }
}

extension MarkedRows {
    /// Space: marks, or takes the mark away, and goes on.
    mutating func markAndGoOn() {
        guard index < count else { return }
        if marks.remove(id(at: index)) == nil { marks.insert(id(at: index)) }
        move(to: index + 1)
    }

    /// `v`: the first press keeps where the range begins, the second marks all up to here; what is to be said.
    mutating func markRange() -> String {
        guard index < count else { return "nothing is here to mark" }
        guard let start = rangeStart, let from = (0..<count).first(where: { id(at: $0) == start }) else {
            rangeStart = id(at: index)
            return "range from here: move, then v again; Esc gives up"
        }
        let range = min(from, index)...max(from, index)
        marks.formUnion(range.map(id(at:)))
        rangeStart = nil
        return "marked \(range.count)"
    }

    /// `V`: all that is shown, or nothing where all of it was marked; what is to be said.
    mutating func markAllShown() -> String {
        guard count > 0 else { return "nothing is here to mark" }
        guard isComplete else { return "the list is still being read: press V again in a moment" }
        let shown = Set((0..<count).map(id(at:)))
        if shown.isSubset(of: marks) { marks.subtract(shown) } else { marks.formUnion(shown) }
        return marks.isEmpty ? "no marks" : "marked \(marks.count)"
    }

    mutating func clearMarks() {
        marks = []
        rangeStart = nil
    }
}

extension State {
    /// The list of mentors, groups, regions or events in view; nil where members or a page are.
    var things: (any MarkedRows)? {
        get {
            switch place {
            case .mentors: mentoring.list
            case .groups: groups.list
            case .regions: regions.list
            case .events: events.list
            default: nil
            }
        }
        set {
            switch newValue {
            case let list as ThingList<MentoringEntry>: mentoring.list = list
            case let list as ThingList<GroupRow>: groups.list = list
            case let list as ThingList<RegionLine>: regions.list = list
            case let list as ThingList<EventRow>: events.list = list
            default: break
            }
        }
    }

    /// "2 marked (1 hidden)" in a list of things.
    var markedThings: String? {
        guard let things, !things.marks.isEmpty || things.rangeStart != nil else { return nil }
        if things.marks.isEmpty { return "range: v ends it" }
        let hidden = things.hiddenMarks
        return "\(things.marks.count) marked" + (hidden > 0 ? " (\(hidden) hidden)" : "")
    }

    /// Does a marking command in a list of things; nil where the list is one of members.
    mutating func markThings(_ command: CommandName) -> [Effect]? {
        guard var list = things else { return nil }
        var said: String?
        switch command {
        case .mark: list.markAndGoOn()
        case .range: said = list.markRange()
        default: said = list.markAllShown()
        }
        things = list
        return said.map { say($0) } ?? []
    }

    /// Takes the marks of the list in view away; false where there are none.
    mutating func clearThingMarks() -> Bool {
        guard var list = things, !list.marks.isEmpty || list.rangeStart != nil else { return false }
        list.clearMarks()
        things = list
        return true
    }
}
