import Community
import Store

extension State {
    /// The list in view with its marks, of members or of things; nil where a page is.
    var markedRows: (any MarkedRows)? {
        get {
            if let things { return things }
            return currentList.map { MarkedMembers(list: $0, marks: marks, rangeStart: rangeStart) }
        }
        set {
            guard let members = newValue as? MarkedMembers else { return things = newValue }
            (marks, rangeStart) = (members.marks, members.rangeStart)
            changeList { $0 = members.list }
        }
    }

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

    /// `Space v V`, in lists of members and of things.
    mutating func mark(_ command: CommandName) -> [Effect] {
        guard var list = markedRows else { return [] }
        var said: String?
        switch command {
        case .mark: list.markAndGoOn()
        case .range: said = list.markRange()
        default: said = list.markAllShown()
        }
        markedRows = list
        return said.map { say($0) } ?? []
    }

    /// Takes the marks of the list of things in view away; false where there are none.
    mutating func clearThingMarks() -> Bool {
        guard var list = things, list.isMarking else { return false }
        list.clearMarks()
        things = list
        return true
    }

    /// Takes the marks of the list in view away; false where there are none.
    mutating func clearMarks() -> Bool {
        guard var list = markedRows, list.isMarking else { return false }
        list.clearMarks()
        markedRows = list
        return true
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
