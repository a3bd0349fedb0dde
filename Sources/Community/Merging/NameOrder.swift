/// The order of the parts of a name.
public enum NameOrder {
    /// The name as people say it: `Okonkwo, Amara` is Amara Okonkwo. What stands behind a comma and is no given name, as
    /// in `Amara Okonkwo, PhD` or `Acme, Inc.`, stays where it is.
    public static func natural(_ name: String) -> String {
        let halves = name.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "，" }
        guard halves.count == 2 else { return name }
        let parts = halves.map { $0.split(whereSeparator: \.isWhitespace) }
        guard let given = parts.last, (1...3).contains(given.count), (1...3).contains(parts[0].count),
            !given.contains(where: isSuffix), !name.utf8.contains(where: { (0x30...0x39).contains($0) })
        else { return name }
        // Chinese, Japanese and Korean names begin with the surname.
        let isSurnameFirst = parts[0].contains { PersonNames.hasNoSpaces(String($0)) }
        return (isSurnameFirst ? parts[0] + given : given + parts[0]).joined(separator: " ")
    }

    /// The name beginning with each of its words in turn: `Okonkwo Amara` for Amara Okonkwo. Only for two words or more.
    public static func turned(_ words: [String]) -> [[String]] {
        guard words.count > 1 else { return [] }
        return (1..<words.count).map { Array(words[$0...] + words[..<$0]) }
    }

    private static func isSuffix(_ word: Substring) -> Bool {
        suffixes.contains(word.filter { $0 != "." }.lowercased())
    }

    private static let suffixes: Set<String> = [
        "jr", "sr", "ii", "iii", "iv", "phd", "md", "dr", "prof", "esq", "ba", "bsc", "ma", "msc", "mba", "inc", "ltd",
        "llc", "llp", "plc", "gmbh", "ag", "kg", "se", "sa", "srl", "bv", "ab", "oy", "co", "corp", "ev", "team",
    ]
}
