/// Whether two events may be one: held on the same day under similar titles.
public enum EventLikeness {
    /// Whether at least half of the words of the shorter title are in the other one. Small words do not count.
    public static func isSimilar(_ one: String, _ other: String) -> Bool {
        let (first, second) = (words(one), words(other))
        let shorter = min(first.count, second.count)
        return shorter > 0 && first.intersection(second).count * 2 >= shorter
    }

    private static func words(_ title: String) -> Set<String> {
        Set(
            Folding.fold(title).split { !$0.isLetter && !$0.isNumber }.map(String.init)
                .filter { $0.count > 2 || $0.unicodeScalars.contains { $0.value >= 0x2E80 } })
    }
}
