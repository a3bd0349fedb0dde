/// The names of one person in the clear, while they are being forgotten: finds and replaces them in what others wrote.
public struct PersonNames: Sendable {
    /// What stands where a name stood.
    public static let replacement = "[forgotten]"

    private var phrases: Set<[String]> = []
    /// Names of scripts without spaces: looked for anywhere.
    private var runs: [String] = []
    private var longest = 0
    private var keys: Set<String> = []
    private var whole: Set<String> = []
    /// Single words of full names: others may have them too.
    private var parts: Set<String> = []
    private var partRuns: [String] = []
    /// Full names and addresses: what nobody else is called by chance, as somebody may be by a single word.
    private var full: Set<[String]> = []

    /// No names yet.
    public init() {}

    /// Adds a full name: in every order of its words, and written as one. Each of its words may mean them.
    public mutating func insert(fullName name: String?) {
        guard let name else { return }
        let natural = NameOrder.natural(name)
        insert(name)
        insert(natural)
        let words = TextWords.of(natural).map(\.folded)
        guard words.count > 1 else { return }
        full.formUnion([words, TextWords.of(name).map(\.folded)])
        for turned in NameOrder.turned(words) {
            insert(turned.joined(separator: " "))
            full.insert(turned)
        }
        for order in [words] + NameOrder.turned(words) where order.joined().unicodeScalars.count >= 6 {
            insert(order.joined())
            full.insert([order.joined()])
        }
        for word in words where !PersonNames.particles.contains(word) {
            if PersonNames.hasNoSpaces(word) {
                if word.unicodeScalars.count > 1 { partRuns.append(word) }
            } else if word.unicodeScalars.count > 2 {
                parts.insert(word)
            }
        }
    }

    /// Words of names that are no names.
    private static let particles: Set<String> = [
        "van", "von", "vom", "zur", "der", "den", "del", "des", "dos", "das", "della", "ter", "ten", "bin", "ibn",
        "the",
        "and",
    ]

    /// Whether a text that does not name the person holds a word of their name, which may mean them. O(words).
    public func mayAppear(in text: String) -> Bool {
        if parts.isEmpty && partRuns.isEmpty { return false }
        return TextWords.of(text).contains { parts.contains($0.folded) } || partRuns.contains { has($0, text) }
    }

    /// Adds a name, username or address.
    public mutating func insert(_ name: String?) {
        guard let name else { return }
        let words = TextWords.of(name).map(\.folded)
        guard !words.isEmpty else { return }
        if words.contains(where: PersonNames.hasNoSpaces), words.joined().unicodeScalars.count > 1 {
            runs.append(Folding.fold(name))
        }
        // One letter is nobody's name in a sentence.
        guard words.joined().unicodeScalars.count > 1 else { return }
        phrases.insert(words)
        if words.count > 2, name.contains("@") { full.insert(words) }
        longest = max(longest, words.count)
        whole.insert(Folding.fold(name))
    }

    /// Adds what edits and commands call an account.
    public mutating func insert(key: String) { keys.insert(key) }

    /// Takes a word back that is too common to be somebody's name in a sentence.
    public mutating func remove(_ name: String) { phrases.remove(TextWords.of(name).map(\.folded)) }

    /// Whether a value is one of the names and nothing else.
    public func isOne(_ value: String) -> Bool { keys.contains(value) || whole.contains(Folding.fold(value)) }

    /// Whether a value is a name of several words of theirs and nothing else: a single word may be anybody's.
    public func isFullName(_ value: String) -> Bool {
        let words = TextWords.of(value).map(\.folded)
        return words.count > 1 && phrases.contains(words)
    }

    /// Whether a value is one of the accounts.
    public func isKey(_ value: String) -> Bool { keys.contains(value) }

    /// Whether a text names the person. O(words).
    public func appear(in text: String) -> Bool {
        !ranges(in: text, of: phrases).isEmpty || runs.contains { has($0, text) }
    }

    /// Whether an address, or the id of a thread, names the person: a word of three letters is part of many.
    public func stand(inAddress text: String) -> Bool {
        ranges(in: text, of: phrases).contains { text[$0].unicodeScalars.count > 3 } || runs.contains { has($0, text) }
    }

    /// Whether a text has a full name or an address of theirs, not merely a word such as a username. O(words).
    public func appearInFull(in text: String) -> Bool {
        !ranges(in: text, of: full).isEmpty || runs.contains { isLong($0) && has($0, text) }
    }

    /// The text with their full names and addresses replaced.
    public func replacedInFull(in text: String) -> String {
        if runs.contains(where: { isLong($0) && has($0, text) }) { return PersonNames.replacement }
        return replaced(ranges(in: text, of: full), in: text)
    }

    /// The text with their names replaced.
    public func replaced(in text: String) -> String {
        // A script without spaces has no words to replace: the whole text goes.
        if runs.contains(where: { has($0, text) }) { return PersonNames.replacement }
        return replaced(ranges(in: text, of: phrases), in: text)
    }

    private func replaced(_ ranges: [Range<String.Index>], in text: String) -> String {
        var rest = text.startIndex
        var result = ""
        for range in ranges {
            result += text[rest..<range.lowerBound] + PersonNames.replacement
            rest = range.upperBound
        }
        return result + text[rest...]
    }

    private func has(_ run: String, _ text: String) -> Bool { Folding.fold(text).contains(run) }

    /// A run of two signs is a first name, or a town.
    private func isLong(_ run: String) -> Bool { run.unicodeScalars.count { $0 != " " } > 2 }

    /// Where some names stand, longest first, none within another.
    private func ranges(in text: String, of phrases: Set<[String]>) -> [Range<String.Index>] {
        guard !phrases.isEmpty else { return [] }
        let words = TextWords.of(text)
        var found: [Range<String.Index>] = []
        var start = 0
        while start < words.count {
            let most = min(longest, words.count - start)
            let length = stride(from: most, to: 0, by: -1).first { length in
                phrases.contains(words[start..<start + length].map(\.folded))
            }
            if let length {
                found.append(words[start].range.lowerBound..<words[start + length - 1].range.upperBound)
            }
            start += length ?? 1
        }
        return found
    }

    /// Han, kana, hangul and Thai are written without spaces between words.
    static func hasNoSpaces(_ word: String) -> Bool {
        word.unicodeScalars.contains { scalar in
            (0x0E00...0x0E7F).contains(scalar.value) || (0x3040...0x30FF).contains(scalar.value)
                || (0x3400...0x9FFF).contains(scalar.value) || (0xAC00...0xD7AF).contains(scalar.value)
                || (0x20000...0x3134F).contains(scalar.value)
        }
    }
}
