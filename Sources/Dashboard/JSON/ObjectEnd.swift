/// Finds where a JSON object ends, without looking at what it holds; can pause at the end of a buffer and go on.
struct ObjectEnd {
    private var depth = 0
    private var inString = false
    private var escaped = false

    /// The index behind the object's last brace in `bytes`, searching from `start`; nil where the object goes on
    /// behind them. The next call goes on where this one stopped.
    mutating func find(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        var at = start
        while at < bytes.count {
            if inString {
                at = skipText(bytes, from: at)
                guard at < bytes.count else { return nil }
                step(inText: bytes[at])
                at += 1
                continue
            }
            let byte = bytes[at]
            at += 1
            switch byte {
            case UInt8(ascii: "\""): inString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 { return at }
            default: break
            }
        }
        return nil
    }

    @inline(__always)
    private mutating func step(inText byte: UInt8) {
        if escaped {
            escaped = false
        } else if byte == UInt8(ascii: "\\") {
            escaped = true
        } else if byte == UInt8(ascii: "\"") {
            inString = false
        }
    }

    /// The first index that may hold a quote or a backslash; eight bytes at a time.
    @inline(__always)
    private func skipText(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        guard !escaped else { return start }
        var at = start
        while at + 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            let found = Words.quotesOrBackslashes(word)
            if found != 0 { return at + found.trailingZeroBitCount / 8 }
            at += 8
        }
        while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\") { at += 1 }
        return at
    }
}

/// Eight bytes looked at together. The lowest marked byte is exact, higher ones may be marked in error.
enum Words {
    /// The high bit set in the bytes of `word` that are a quote or a backslash.
    @inline(__always)
    static func quotesOrBackslashes(_ word: UInt64) -> UInt64 {
        zeros(word ^ 0x2222_2222_2222_2222) | zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
    }

    /// The high bit set in the bytes of `word` below a space.
    @inline(__always)
    static func controls(_ word: UInt64) -> UInt64 {
        (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
    }

    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }
}
