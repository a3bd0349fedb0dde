/// Reading strings: at one go where nothing is escaped, else piece by piece.
extension JSONCursor {
    /// The string that begins here with its quote.
    mutating func string() throws(JSONFault) -> String {
        at += 1
        let start = at
        try skipPlain()
        if bytes[at] == UInt8(ascii: "\"") {
            let plain = UnsafeRawBufferPointer(rebasing: bytes[start..<at])
            at += 1
            return try JSONCursor.valid(plain)
        }
        var unescaped = UnescapedString()
        unescaped.append(bytes[start..<at])
        while bytes[at] != UInt8(ascii: "\"") {
            try escape(into: &unescaped)
            let piece = at
            try skipPlain()
            unescaped.append(bytes[piece..<at])
        }
        at += 1
        return try unescaped.string()
    }

    /// Moves to the next quote or backslash; a control character or the end of the text is an error.
    @inline(__always)
    private mutating func skipPlain() throws(JSONFault) {
        while at + 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            let found = Words.quotesOrBackslashes(word) | Words.controls(word)
            if found != 0 {
                at += found.trailingZeroBitCount / 8
                break
            }
            at += 8
        }
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): return
            case 0..<0x20: throw .malformed
            default: at += 1
            }
        }
        throw .malformed
    }

    /// Reads one escape, from its backslash on.
    private mutating func escape(into string: inout UnescapedString) throws(JSONFault) {
        guard at + 1 < bytes.count else { throw .malformed }
        let letter = bytes[at + 1]
        at += 2
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): string.append(letter)
        case UInt8(ascii: "b"): string.append(0x08)
        case UInt8(ascii: "f"): string.append(0x0C)
        case UInt8(ascii: "n"): string.append(0x0A)
        case UInt8(ascii: "r"): string.append(0x0D)
        case UInt8(ascii: "t"): string.append(0x09)
        case UInt8(ascii: "u"): string.append(unit: try hex())
        default: throw .malformed
        }
    }

    private mutating func hex() throws(JSONFault) -> UInt16 {
        guard at + 4 <= bytes.count else { throw .malformed }
        var unit: UInt16 = 0
        for _ in 0..<4 {
            let digit: UInt8
            switch bytes[at] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = bytes[at] - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = bytes[at] - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = bytes[at] - UInt8(ascii: "A") + 10
            default: throw .malformed
            }
            unit = unit << 4 | UInt16(digit)
            at += 1
        }
        return unit
    }

    fileprivate static func valid(_ bytes: UnsafeRawBufferPointer) throws(JSONFault) -> String {
        guard let string = String(validating: bytes.bindMemory(to: UInt8.self), as: UTF8.self) else { throw .notUTF8 }
        return string
    }
}

/// The bytes of a string whose escapes are being resolved, and the first thing that is wrong with it.
private struct UnescapedString {
    private var bytes: [UInt8] = []
    private var high: UInt16?
    private var fault: JSONFault?

    mutating func append(_ piece: Slice<UnsafeRawBufferPointer>) {
        guard !piece.isEmpty else { return }
        endPair()
        bytes.append(contentsOf: piece)
    }

    mutating func append(_ byte: UInt8) {
        endPair()
        bytes.append(byte)
    }

    /// Appends an escaped UTF-16 unit.
    mutating func append(unit: UInt16) {
        if let first = high, 0xDC00...0xDFFF ~= unit {
            high = nil
            append(scalar: 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(unit) - 0xDC00))
            return
        }
        endPair()
        switch unit {
        case 0: note(.nul)
        case 0xD800...0xDBFF: high = unit
        case 0xDC00...0xDFFF: note(.loneSurrogate)
        default: append(scalar: UInt32(unit))
        }
    }

    mutating func string() throws(JSONFault) -> String {
        endPair()
        if let fault { throw fault }
        let valid = bytes.withUnsafeBytes { try? JSONCursor.valid($0) }
        guard let valid else { throw .notUTF8 }
        return valid
    }

    private mutating func append(scalar: UInt32) {
        guard let scalar = Unicode.Scalar(scalar) else { return note(.loneSurrogate) }
        bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }

    private mutating func endPair() {
        guard high != nil else { return }
        high = nil
        note(.loneSurrogate)
    }

    private mutating func note(_ found: JSONFault) { fault = fault ?? found }
}
