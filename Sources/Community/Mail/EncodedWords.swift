/// Text of a mail's head with encoded words (RFC 2047): `=?utf-8?q?Sof=C3=ADa?=`.
enum EncodedWords {
    /// The text as people read it; what cannot be decoded stays as it is.
    static func decode(_ text: String) -> String {
        var out = ""
        var rest = text[...]
        var afterWord = false
        while let start = rest.range(of: "=?") {
            let before = rest[..<start.lowerBound]
            guard let word = Word(rest[start.lowerBound...]) else {
                out += rest[..<start.upperBound]
                rest = rest[start.upperBound...]
                afterWord = false
                continue
            }
            // White space between two encoded words only folds the line.
            if !(afterWord && before.allSatisfy(\.isWhitespace)) { out += before }
            out += word.text
            rest = rest[word.end...]
            afterWord = true
        }
        return out + rest
    }

    private struct Word {
        var text: String
        var end: String.Index

        init?(_ text: Substring) {
            let parts = text.dropFirst(2).split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
            guard parts.count == 4, parts[3].first == "=", parts[1].count == 1 else { return nil }
            let bytes: [UInt8]
            switch parts[1].lowercased() {
            case "b": bytes = TransferCoding.base64(Array(parts[2].utf8))
            case "q": bytes = TransferCoding.quotedPrintable(parts[2].utf8.map { $0 == 0x5F ? 0x20 : $0 })
            default: return nil
            }
            let charset = parts[0].split(separator: "*", omittingEmptySubsequences: false)[0]
            self.text = MailCharset.text(bytes, charset: String(charset))
            end = text.index(after: parts[3].startIndex)
        }
    }
}

extension StringProtocol {
    /// Where a short ASCII text first occurs.
    fileprivate func range(of part: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
            start = index(after: start)
        }
        return nil
    }
}
