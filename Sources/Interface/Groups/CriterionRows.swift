/// How the rows of a screen are shared among criteria: all of them say their whole words where there is room, else the
/// one under the cursor does, and the others begin.
struct CriterionRows {
    private let words: [String]
    private let wrapped: [[String]]
    private let notes: [[String]]
    private let height: Int
    /// Whether all of them are whole.
    private let isWhole: Bool

    /// - Parameters:
    ///   - words: what each says beside its title.
    ///   - notes: what stands below each while the cursor is on it.
    ///   - height: the rows there are.
    ///   - free: the rows that nothing else needs.
    init(_ words: [String], notes: [[String]], width: Int, height: Int, free: Int) {
        let beside = width - 6 - Self.title(width) - 1
        self.words = words
        self.notes = notes.map { lines in lines.flatMap { Measure.wrap("· \($0)", width: max(8, width - 7)) } }
        wrapped = words.map { text in
            if Measure.width(text) <= beside { return [text] }
            return width >= 60
                ? Measure.wrap(text, width: beside) : [""] + Measure.wrap(text, width: max(8, width - 7))
        }
        self.height = height
        isWhole = wrapped.reduce(0) { $0 + $1.count } <= free
    }

    /// The columns of the title with the space after it.
    static func title(_ width: Int) -> Int { width >= 60 ? 23 : max(8, width / 3) }

    /// The places that are shown: the one under the cursor, and as many around it as fit.
    func shown(around selected: Int) -> Range<Int> {
        guard words.indices.contains(selected) else { return 0..<min(words.count, height) }
        func taken(_ place: Int) -> Int { height(of: place, isSelected: place == selected) }
        var range = selected..<(selected + 1)
        var used = taken(selected)
        while true {
            let before = range
            if range.upperBound < words.count, used + taken(range.upperBound) <= height {
                used += taken(range.upperBound)
                range = range.lowerBound..<(range.upperBound + 1)
            }
            if range.lowerBound > 0, used + taken(range.lowerBound - 1) <= height {
                used += taken(range.lowerBound - 1)
                range = (range.lowerBound - 1)..<range.upperBound
            }
            if range == before { return range }
        }
    }

    /// The lines of the words.
    func parts(of place: Int, isSelected: Bool) -> [String] {
        isWhole || isSelected ? wrapped[place] : [words[place]]
    }

    /// The lines below them.
    func notes(of place: Int, isSelected: Bool) -> [String] { isSelected ? notes[place] : [] }

    func height(of place: Int, isSelected: Bool) -> Int {
        let lines = parts(of: place, isSelected: isSelected).count + notes(of: place, isSelected: isSelected).count
        return max(1, min(height, lines))
    }
}
