/// Text of printable ASCII alone, which most text is: each byte is a glyph of one column, and nothing in it needs to be
/// made safe. What `TextWidth` and `Screen` do with it, they do without reading glyphs.
enum PlainText {
    /// Calls `body` with the bytes of a plain text; nil where the text holds anything else. O(n).
    static func bytes<Result>(
        of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result? {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            isPlain(bytes) ? body(bytes) : nil
        }.flatMap { $0 }
    }

    /// The columns of a plain text.
    static func width(of text: String) -> Int? { bytes(of: text, \.count) }

    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.allSatisfy { $0 &- 0x20 < 0x5F }
    }

    /// A plain text in lines of at most `width` columns, broken as `TextWidth.wrap` breaks.
    static func wrap(_ bytes: UnsafeBufferPointer<UInt8>, to width: Int) -> [String] {
        let space = UInt8(ascii: " ")
        var lines: [String] = []
        var start = 0
        var breakAfter: Int?
        func close(at end: Int) {
            var end = end
            while end > start, bytes[end - 1] == space { end -= 1 }
            lines.append(String(decoding: bytes[start..<end], as: UTF8.self))
        }
        for index in bytes.indices {
            if index - start == width {
                let end = bytes[index] == space ? index : breakAfter ?? index
                close(at: end)
                start = bytes[index] == space ? index + 1 : end
                breakAfter = nil
                if start > index { continue }
            }
            if bytes[index] == space { breakAfter = index + 1 }
        }
        close(at: bytes.count)
        return lines
    }
}
