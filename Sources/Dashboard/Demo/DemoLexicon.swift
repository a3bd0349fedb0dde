import Data

/// The word lists of the demo, read once.
package struct DemoLexicon: Sendable {
    /// Names of one language.
    package struct Names: Sendable {
        package let language: String
        /// `gf` given family, `fg` family given, `join` family and given without a space.
        let order: String
        package let given: [Word]
        package let family: [Word]
    }

    /// A name and how it is spelled in a username.
    package struct Word: Sendable {
        package let text: String
        package let handle: String
    }

    /// A sentence and its language.
    package struct Sentence: Sendable {
        let language: String
        let text: String
    }

    package let names: [Names]
    /// By kind, such as `say help`, `give Talk`, `place`.
    package let sentences: [String: [Sentence]]

    /// Reads the lists that the program carries.
    package init() {
        names = Self.lines(DemoWords.people).compactMap(Self.names)
        var sentences: [String: [Sentence]] = [:]
        for line in Self.lines(DemoWords.texts) {
            let parts = Self.parts(line, most: 3)
            guard parts.count == 3 else { continue }
            sentences[parts[0], default: []].append(Sentence(language: parts[1], text: parts[2]))
        }
        self.sentences = sentences
    }

    /// The texts of a kind.
    package func all(_ kind: String) -> [String] { (sentences[kind] ?? []).map(\.text) }

    /// A sentence of a kind, in the speaker's own language now and then, with its blanks filled in.
    package func sentence(_ kind: String, language: String, _ random: inout SplitMix64) -> String {
        let all = sentences[kind] ?? []
        let own = all.filter { $0.language == language }
        let english = all.filter { $0.language == "en" }
        guard !english.isEmpty else { return "" }
        let pick = own.isEmpty || random.chance(45) ? random.pick(english) : random.pick(own)
        return filled(pick.text, &random)
    }

    private func filled(_ text: String, _ random: inout SplitMix64) -> String {
        var result = ""
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            result += filling(String(rest[rest.index(after: open)..<close]), &random)
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private func filling(_ blank: String, _ random: inout SplitMix64) -> String {
        let choices = all(blank)
        return choices.isEmpty ? String(random.within(3...96)) : random.pick(choices)
    }

    private static func names(_ line: String) -> Names? {
        let parts = parts(line, most: 4)
        guard parts.count == 4 else { return nil }
        return Names(language: parts[0], order: parts[1], given: words(parts[2]), family: words(parts[3]))
    }

    private static func words(_ text: String) -> [Word] {
        text.split(separator: " ").map { word in
            let halves = word.split(separator: "/", maxSplits: 1)
            return Word(text: String(halves[0]), handle: (halves.last ?? word).lowercased())
        }
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    }

    private static func parts(_ line: String, most: Int) -> [String] {
        line.split(separator: ";", maxSplits: most - 1).map { part in
            String(part.drop { $0 == " " })
        }
    }
}
