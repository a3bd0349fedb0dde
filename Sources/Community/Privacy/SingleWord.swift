/// One word that somebody is called by, such as a username: it may be a word that everybody uses.
public struct SingleWord: Hashable, Sendable {
    private let folded: String
    /// How texts write it, nearly always: the letters of other cases and accents are few beside these.
    public let spellings: Set<String>

    /// The word of a name; nil for a name of several words, or of none.
    public init?(_ name: String) {
        let words = TextWords.of(name)
        guard let word = words.first, words.count == 1 else { return nil }
        folded = word.folded
        let written = String(name[word.range])
        spellings = [written, written.lowercased(), written.uppercased(), folded]
    }

    /// Whether it stands in a text as a word of its own. O(words).
    public func stands(in text: String) -> Bool { TextWords.of(text).contains { $0.folded == folded } }
}
