/// Which character stands between the fields of a file.
enum CSVSeparator {
    private static let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]

    /// The separator of a file: the one it declares in a first line `sep=;`, else the one found most often in its header
    /// outside of quotes; a comma where there is none.
    static func detect(_ text: [UInt8]) -> UInt8 {
        if let declared = text.withUnsafeBytes(declared) { return declared }
        var counts = [Int](repeating: 0, count: candidates.count)
        var isQuoted = false
        for byte in text.prefix(1 << 16) {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0A || byte == 0x0D, counts.contains(where: { $0 > 0 }) { break }
            if let place = candidates.firstIndex(of: byte) { counts[place] += 1 }
        }
        let most = counts.max() ?? 0
        return most == 0 ? candidates[0] : candidates[counts.firstIndex(of: most) ?? 0]
    }

    /// Whether the first line only names the separator.
    static func isDeclared(_ text: UnsafeRawBufferPointer) -> Bool { declared(text) != nil }

    private static func declared(_ text: UnsafeRawBufferPointer) -> UInt8? {
        guard text.count > 5, text.starts(with: "sep=".utf8), text[5] == 0x0A || text[5] == 0x0D else { return nil }
        // A letter or a quote tells no fields apart.
        let isSign = (0x21...0x7E).contains(text[4]) && text[4] != UInt8(ascii: "\"")
        let isWord = Unicode.Scalar(text[4]).properties.isAlphabetic || (0x30...0x39).contains(text[4])
        return text[4] == 0x09 || (isSign && !isWord) ? text[4] : nil
    }
}
