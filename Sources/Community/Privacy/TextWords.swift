/// The words of a text: runs of letters, marks and digits, without case and accents.
enum TextWords {
    /// One word and where it stands.
    struct Word {
        var folded: String
        var range: Range<String.Index>
    }

    /// The words in order. O(length).
    static func of(_ text: String) -> [Word] {
        var words: [Word] = []
        var start: String.Index?
        let scalars = text.unicodeScalars
        var place = scalars.startIndex
        while place < scalars.endIndex {
            if isPart(scalars[place]) {
                if start == nil { start = place }
            } else if let from = start {
                words.append(Word(folded: Folding.fold(String(text[from..<place])), range: from..<place))
                start = nil
            }
            place = scalars.index(after: place)
        }
        if let from = start {
            words.append(Word(folded: Folding.fold(String(text[from...])), range: from..<scalars.endIndex))
        }
        return words.filter { !$0.folded.isEmpty }
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 {
            return (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value & ~0x20)
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber, .format:
            return true
        default: return false
        }
    }
}
