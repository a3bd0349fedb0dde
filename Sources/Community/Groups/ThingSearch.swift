/// A filter of words for lists of groups and events: all of them must be somewhere in a row's text. Words such as
/// `status:official` are in that text too; `country:` takes codes and names.
public struct WordFilter: Hashable, Sendable {
    /// Each in all spellings that will do.
    private let words: [[[UInt8]]]

    /// Reads what was typed.
    public init(_ text: String) {
        var rest = text.split(whereSeparator: \.isWhitespace).map { String($0) }[...]
        var words: [[[UInt8]]] = []
        while let word = rest.first {
            if let country = CountryWord(rest) {
                words.append(country.spellings.map { Array($0.utf8) })
                rest = rest.dropFirst(country.length)
            } else {
                words += Folding.fold(word).split(separator: " ").map { [Array($0.utf8)] }
                rest = rest.dropFirst()
            }
        }
        self.words = words
    }

    /// The first word of a filter that asks for a field which such rows do not have, such as `colour` of `colour:red`; nil
    /// where none does. Times and addresses have colons too.
    ///
    /// - Parameter fields: those that there are.
    public static func unknownField(_ text: String, fields: [String]) -> String? {
        for word in text.split(whereSeparator: \.isWhitespace) {
            guard let colon = word.firstIndex(of: ":"), word[colon...] != ":", !word[colon...].hasPrefix("://") else {
                continue
            }
            let field = Folding.fold(String(word[..<colon]))
            let isName = !field.isEmpty && field.allSatisfy { $0.isASCII && ($0.isLetter || "_-".contains($0)) }
            if isName, !fields.contains(field) { return field }
        }
        return nil
    }

    /// Reads what countries are called, so that no letter of a filter waits for it.
    public static func readAhead() { CountryWord.readAhead() }

    /// Whether everything passes.
    public var isEmpty: Bool { words.isEmpty }

    /// Whether a folded text has all the words; `isShared` leaves out what a shared screen hides. O(text · words).
    public func matches(_ text: [UInt8], isShared: Bool = false) -> Bool {
        let open = text.firstIndex(of: Self.hidden) ?? text.count
        let free = text.firstIndex(of: Self.separator) ?? text.count
        return words.allSatisfy { spellings in
            spellings.contains { word in
                if Self.holds(text[..<(isShared ? open : free)], word) { return true }
                return word.contains(UInt8(ascii: ":")) && Self.holds(text[(isShared ? free : 0)...], word)
            }
        }
    }

    /// Before what a shared screen hides.
    private static let hidden: UInt8 = 0x1E
    /// Between what a bare word looks through and the properties, such as `gap:yes`.
    private static let separator: UInt8 = 0x1F

    private static func holds(_ text: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
        guard let first = word.first, text.count >= word.count else { return word.isEmpty }
        return text.withUnsafeBufferPointer { text in
            for start in 0...(text.count - word.count) where text[start] == first {
                if word.indices.allSatisfy({ text[start + $0] == word[$0] }) { return true }
            }
            return false
        }
    }

    /// The text of a row from its parts, folded; each by itself, for most are ASCII and need no table. Only words with a
    /// colon look through `properties`: `es` is not in `gap:yes`. A shared screen hides the `hidden` parts.
    public static func text(_ parts: [String?], hidden: [String?] = [], properties: [String?] = []) -> [UInt8] {
        folded(parts) + [Self.hidden] + folded(hidden) + [separator] + folded(properties)
    }

    private static func folded(_ parts: [String?]) -> [UInt8] {
        var text: [UInt8] = []
        for part in parts {
            guard let part, !part.isEmpty else { continue }
            if !text.isEmpty { text.append(UInt8(ascii: " ")) }
            text.append(contentsOf: Folding.fold(part).utf8)
        }
        return text
    }
}
