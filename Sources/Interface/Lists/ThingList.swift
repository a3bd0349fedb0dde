import Community

/// A list of the community's own things: all of them in memory, those that a filter of words shows, and where the
/// cursor is. The cursor belongs to a thing; its index follows.
struct ThingList<Row: Identifiable & Sendable>: Sendable where Row.ID == String {
    private(set) var rows: [Row] = []
    private var texts: [[UInt8]] = []
    /// Places in `rows`; nil shows all.
    private var narrowed: [Int]?
    /// Whether `rows` is the whole list and not only its first page.
    private(set) var isComplete = false
    /// The epoch `rows` was asked in; 0 before the first answer.
    private(set) var epoch = 0
    private(set) var index = 0
    private var selectedID: String?
    /// Whether the cursor was put where it is, and not only on the first of what a filter found.
    private var isChosen = true
    /// The first visible row.
    private(set) var top = 0
    /// Whether the cursor goes to the last row once all are read.
    private var wantsLast = false
    /// Whether the cursor goes to a thing once it is read.
    private var isSeeking = false

    /// Whether all rows are to be marked.
    private var wantsAll = false

    /// Whether rows are wanted that are not read.
    var wantsRest: Bool { wantsLast || isSeeking || wantsAll }
    var filter = FilterLine()
    /// Whether the filter leaves out what a shared screen hides.
    var isShared = false
    /// The ids of the marked rows; those that are gone are no longer among them.
    var marks: Set<String> = []
    /// Where a range of marks began.
    var rangeStart: String?

    /// All rows with what filters look through, whatever is shown; none before all are read. O(rows).
    var searchable: [(row: Row, text: [UInt8])] { zip(rows, texts).map { ($0, $1) } }

    /// How many rows are shown.
    var count: Int { narrowed?.count ?? rows.count }

    /// A shown row.
    subscript(place: Int) -> Row { rows[narrowed?[place] ?? place] }

    /// The row under the cursor.
    var selected: Row? { index < count ? self[index] : nil }

    /// Takes the list as the store has it now, each row with the text that filters look through; a first page has none,
    /// and is not narrowed.
    mutating func replace(_ rows: [Row], texts: [[UInt8]], isComplete: Bool, epoch: Int) {
        guard isComplete || !self.isComplete else { return }
        self.rows = rows
        self.texts = texts
        self.isComplete = isComplete
        self.epoch = epoch
        wantsAll = wantsAll && !isComplete
        if isComplete, !marks.isEmpty { marks.formIntersection(rows.map(\.id)) }
        narrow()
    }

    /// Changes what the rows say, and nothing else of them.
    mutating func change(_ body: (Row) -> Row) { rows = rows.map(body) }

    /// The list is asked anew, such as in another order.
    mutating func forget() {
        epoch = 0
        isComplete = false
    }

    /// Shows what the filter's text finds; a changed one moves the cursor to the first match, unless it was put on
    /// another. O(rows).
    mutating func narrow() {
        let words = WordFilter(filter.text)
        let isFresh = !words.isEmpty && filter.applied != filter.text
        filter.applied = filter.text
        narrowed =
            words.isEmpty || texts.isEmpty
            ? nil : rows.indices.filter { words.matches(texts[$0], isShared: isShared) }
        if wantsLast { return moveToLast() }
        guard let selectedID else { return move(to: 0) }
        let place = index < count && self[index].id == selectedID ? index : place(of: selectedID)
        if isFresh, narrowed != nil, !isChosen || place == nil {
            move(to: 0)
            isChosen = false
            return
        }
        index = place ?? min(index, max(0, count - 1))
        isSeeking = isSeeking && place == nil && !isComplete
        if place == nil, !isSeeking, index < count { self.selectedID = self[index].id }
    }

    /// Where a thing is among those shown. O(rows).
    private func place(of id: String) -> Int? {
        guard let narrowed else { return rows.firstIndex { $0.id == id } }
        return narrowed.firstIndex { rows[$0].id == id }
    }

    /// Has the rows read that are not read yet.
    mutating func readRest() { wantsAll = !isComplete }

    /// Moves the cursor as a key says, in a window of `height` rows.
    mutating func move(_ command: CommandName, height: Int) {
        if command == .bottom { return moveToLast() }
        move(to: command.target(from: index, count: count, height: height))
    }

    private mutating func moveToLast() {
        move(to: count - 1)
        wantsLast = !isComplete
    }

    /// Puts the cursor on a row, as near as there is one.
    mutating func move(to row: Int) {
        (wantsLast, isSeeking, isChosen) = (false, false, true)
        index = min(max(0, row), max(0, count - 1))
        selectedID = index < count ? self[index].id : nil
    }

    /// Puts the cursor on a thing, now or once the list holds it.
    mutating func select(_ id: String) {
        (wantsLast, isChosen) = (false, true)
        selectedID = id
        let place = place(of: id)
        index = place ?? index
        isSeeking = place == nil
    }

    /// Keeps the cursor within `height` rows.
    mutating func scroll(height: Int) {
        let height = max(1, height)
        if index < top { top = index }
        if index >= top + height { top = index - height + 1 }
        top = max(0, min(top, count - height))
    }
}
