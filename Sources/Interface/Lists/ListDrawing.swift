import Community
import Store
import Terminal

extension Painter {
    /// A list of members in columns; only the visible rows are touched.
    mutating func drawList(
        _ list: MemberList, first: MemberColumn = .member, columns: [MemberColumn], last: MemberColumn
    ) {
        let rect = layout.list
        guard rect.height > 0 else { return }
        let shape = ListShape(width: rect.width, columns: columns, needsLast: last.isNeeded)
        if let y = layout.header { draw(shape.header(first, last), y: y, rect: rect) }
        let shown = list.shown
        for row in 0..<min(rect.height, max(0, shown.count - list.top)) {
            let id = shown[list.top + row]
            drawRow(
                id, isSelected: list.top + row == list.index, y: rect.y + row, shape: shape, first: first, last: last)
        }
    }

    private mutating func draw(_ header: [(String, Int, Int, Bool)], y: Int, rect: Rect) {
        for (text, x, width, isRight) in header {
            canvas.put(text, .header, x: rect.x + x, y: y, width: width, isRight: isRight)
        }
    }

    private mutating func drawRow(
        _ id: MemberID, isSelected: Bool, y: Int, shape: ListShape, first: MemberColumn, last: MemberColumn
    ) {
        let rect = layout.list
        let isSelected = isSelected && !state.isOnSteps
        let base: Tone? = isSelected && !state.isDetailFocused ? .selection : nil
        if base != nil { canvas.fill(Rect(x: rect.x, y: y, width: rect.width, height: 1), .selection) }
        canvas.put(isSelected ? canvas.glyphs.cursor : " ", .key, x: rect.x, y: y, width: 1, base: base)
        if state.marks.contains(id) {
            canvas.put(canvas.glyphs.mark, .mark, x: rect.x + 1, y: y, width: 1, base: base)
        } else if state.edits.isSaving(id) {
            canvas.put(canvas.glyphs.saving, .dim, x: rect.x + 1, y: y, width: 1, base: base)
        }
        guard let row = state.rows[id]?.value else {
            canvas.put(canvas.glyphs.saving, .dim, x: rect.x + 3, y: y, width: 1, base: base)
            return
        }
        canvas.put(first.text(row, state), .text, x: rect.x + 3, y: y, width: shape.nameWidth, base: base)
        for (column, x) in zip(shape.columns, shape.places) {
            let text = column.text(row, state)
            canvas.put(text, .text, x: rect.x + x, y: y, width: column.width, isRight: column.isRight, base: base)
        }
        if shape.lastWidth > 0 {
            let text = last.text(row, state)
            canvas.put(text, .text, x: rect.x + shape.lastPlace, y: y, width: shape.lastWidth, base: base)
        }
    }

    /// Why a list is empty, and which key helps.
    mutating func drawEmpty(_ words: [String]) {
        let rect = layout.list
        for (row, text) in words.flatMap({ Measure.wrap($0, width: max(10, rect.width - 4)) }).enumerated()
        where row + 1 < rect.height {
            canvas.put(text, row == 0 ? .strong : .dim, x: rect.x + 2, y: rect.y + row + 1, width: rect.width - 3)
        }
    }

    /// What an empty list of members says: still reading, nothing matches, or nobody there.
    func emptyWords(_ list: MemberList, _ nobody: [String]) -> [String] {
        if let failed = state.listID.flatMap({ state.loading.failed[.list($0)] }), failed == state.loading.epoch {
            return ["This list could not be read.", "M shows what was said; R pulls, Q quits."]
        }
        if list.epoch == 0 { return state.isSlow ? ["Reading…"] : [] }
        if list.filter.isActive {
            return ["Nobody matches \(list.filter.text).", "Esc shows all again, / changes the filter."]
        }
        if state.heading?.sources.isEmpty == true {
            return ["There is no source yet.", "Add one: rekindle source add NAME --url URL --token-env VAR"]
        }
        if state.heading?.sources.allSatisfy({ $0.landedAt == nil }) == true {
            return ["Nothing was pulled yet.", "R pulls all sources; 0 shows how far it is."]
        }
        return nobody
    }
}

/// How the width of a list is shared out.
struct ListShape {
    let columns: [MemberColumn]
    let places: [Int]
    let nameWidth: Int
    let lastPlace: Int
    let lastWidth: Int

    /// The sign columns are 3 wide; the last column is left out below 12 cells, then the middle ones from the right.
    init(width: Int, columns all: [MemberColumn], needsLast: Bool = false) {
        var columns = all
        func middle() -> Int { columns.reduce(0) { $0 + $1.width + 1 } }
        while columns.count > (needsLast ? 0 : 1), width - 3 - middle() < (needsLast ? 30 : 16) { columns.removeLast() }
        let room = width - 3 - middle()
        let last = room - 3 >= 32 || needsLast ? min(max(12, room * 9 / 20), 60) : 0
        nameWidth = max(1, room - (last > 0 ? last + 3 : 1))
        var x = 3 + nameWidth + 1
        var places: [Int] = []
        for column in columns {
            places.append(x)
            x += column.width + 1
        }
        self.columns = columns
        self.places = places
        lastPlace = x + 1
        lastWidth = last
    }

    /// The words above the columns, with their places, widths, and whether they stand to the right.
    func header(_ first: MemberColumn, _ last: MemberColumn) -> [(String, Int, Int, Bool)] {
        var words = [(first.title, 3, nameWidth, false)]
        for (column, x) in zip(columns, places) { words.append((column.title, x, column.width, column.isRight)) }
        if lastWidth > 0 { words.append((last.title, lastPlace, lastWidth, false)) }
        return words
    }
}
