/// A name of a place down to its letters and digits, so that "U. K.", "UK" and "u.k." are one.
enum PlaceKey {
    /// The key of a folded text. O(length).
    static func key(_ folded: String) -> String {
        folded.utf8.allSatisfy(isPlain) ? folded : String(folded.filter { $0.isLetter || $0.isNumber })
    }

    /// The words of a folded text as keys; each sign of a script without spaces is one by itself.
    static func units(_ folded: String) -> [String] {
        var units: [String] = []
        var word = ""
        func close() {
            if !word.isEmpty { units.append(word) }
            word = ""
        }
        for character in folded where character != "." {
            guard character.isLetter || character.isNumber else {
                close()
                continue
            }
            guard let first = character.unicodeScalars.first, first.value >= 0x2E80 else {
                word.append(character)
                continue
            }
            close()
            units.append(String(character))
        }
        close()
        return units
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
}
