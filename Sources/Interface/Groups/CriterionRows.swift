/// How the rows of a screen are shared among criteria: all of them say their whole words where there is room, else the
/// one under the cursor does, and the others begin.
struct CriterionRows {
    private let words: [String]
    private let wrapped: [[String]]
    private let height: Int
    /// Whether all of them are whole.
    private let isWhole: Bool

    /// - Parameters:
    ///   - words: what each says beside its title.
    ///   - height: the rows there are.
    ///   - free: the rows that nothing else needs.
    init(_ words: [String], width: Int, height: Int, free: Int) {
        let beside = width - 6 - Self.title(width) - 1
        self.words = words
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

    /// The places that are shown, the one under the cursor among them.
    func shown(around selected: Int) -> Range<Int> {
        guard words.indices.contains(selected) else { return 0..<min(words.count, height) }
        if isWhole { return words.indices }
        let others = max(0, height - height(of: selected, isSelected: true))
        let top = max(0, min(selected - others / 2, words.count - others - 1))
        return top..<min(words.count, top + others + 1)
    }

    func parts(of place: Int, isSelected: Bool) -> [String] {
        isWhole || isSelected ? wrapped[place] : [words[place]]
    }

    func height(of place: Int, isSelected: Bool) -> Int {
        max(1, min(height, parts(of: place, isSelected: isSelected).count))
    }
}
