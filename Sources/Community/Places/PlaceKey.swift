/// A name of a place down to its letters and digits, so that "U. K.", "UK" and "u.k." are one.
enum PlaceKey {
    /// The key of a folded text. O(length).
    static func key(_ folded: String) -> String {
        if folded.utf8.allSatisfy(isPlain) { return folded }
        var scalars = String.UnicodeScalarView()
        for scalar in folded.unicodeScalars where isPart(scalar) { scalars.append(scalar) }
        return String(scalars)
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

    /// Whether a scalar is a letter, a digit, or a sign that belongs to one.
    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return isPlain(UInt8(scalar.value)) }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
}
