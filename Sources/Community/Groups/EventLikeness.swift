/// Whether two events may be one: held on the same day under similar titles.
public struct EventLikeness: Sendable {
    private let words: Set<String>

    /// Takes the words of a title; small ones do not count.
    public init(_ title: String) {
        words = Set(
            Folding.fold(title).split { !$0.isLetter && !$0.isNumber }.map(String.init)
                .filter { $0.count > 2 || $0.unicodeScalars.contains { $0.value >= 0x2E80 } })
    }

    /// Whether at least half of the words of the shorter title are in the other one.
    public func isSimilar(to other: EventLikeness) -> Bool {
        let shorter = min(words.count, other.words.count)
        return shorter > 0 && words.intersection(other.words).count * 2 >= shorter
    }
}
