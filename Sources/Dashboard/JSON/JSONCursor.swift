/// A place in the bytes of one JSON text, moved along as values are read. It reads what feeds hold (strings, nulls,
/// lists of strings) and steps over everything else, strictly after RFC 8259.
struct JSONCursor {
    let bytes: UnsafeRawBufferPointer
    var at = 0

    private static let deepest = 128

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// The next byte that is no white space, unread; nil at the end.
    @inline(__always)
    mutating func peek() -> UInt8? {
        while at < bytes.count {
            let byte = bytes[at]
            if byte > 0x20 { return byte }
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
            at += 1
        }
        return nil
    }

    /// Reads `byte` if it comes next.
    @inline(__always)
    mutating func take(_ byte: UInt8) -> Bool {
        guard peek() == byte else { return false }
        at += 1
        return true
    }

    /// Reads `byte`, which must come next.
    @inline(__always)
    mutating func expect(_ byte: UInt8) throws(JSONFault) {
        guard take(byte) else { throw .malformed }
    }

    /// A string, or nil for null.
    mutating func text() throws(JSONFault) -> String? {
        switch peek() {
        case UInt8(ascii: "\""): return try string()
        case UInt8(ascii: "n"):
            try literal("null")
            return nil
        default:
            try skip()
            throw .wrongType(wanted: "a string")
        }
    }

    /// A list of strings; empty for null, nulls inside left out.
    mutating func texts() throws(JSONFault) -> [String] {
        if peek() == UInt8(ascii: "n") {
            try literal("null")
            return []
        }
        guard take(UInt8(ascii: "[")) else {
            try skip()
            throw .wrongType(wanted: "a list")
        }
        var texts: [String] = []
        var fault: JSONFault?
        if take(UInt8(ascii: "]")) { return texts }
        repeat {
            do {
                if let text = try text() { texts.append(text) }
            } catch {
                if error == .malformed { throw error }
                fault =
                    fault ?? (error == .wrongType(wanted: "a string") ? .wrongType(wanted: "a list of strings") : error)
            }
        } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "]"))
        if let fault { throw fault }
        return texts
    }

    /// Steps over any value.
    mutating func skip(depth: Int = 0) throws(JSONFault) {
        guard depth < JSONCursor.deepest else { throw .malformed }
        switch peek() {
        case UInt8(ascii: "\""): _ = try string()
        case UInt8(ascii: "{"): try skipObject(depth: depth)
        case UInt8(ascii: "["): try skipList(depth: depth)
        case UInt8(ascii: "n"): try literal("null")
        case UInt8(ascii: "t"): try literal("true")
        case UInt8(ascii: "f"): try literal("false")
        default: try number()
        }
    }

    private mutating func skipObject(depth: Int) throws(JSONFault) {
        at += 1
        if take(UInt8(ascii: "}")) { return }
        repeat {
            guard peek() == UInt8(ascii: "\"") else { throw .malformed }
            _ = try string()
            try expect(UInt8(ascii: ":"))
            try skip(depth: depth + 1)
        } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "}"))
    }

    private mutating func skipList(depth: Int) throws(JSONFault) {
        at += 1
        if take(UInt8(ascii: "]")) { return }
        repeat { try skip(depth: depth + 1) } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "]"))
    }

    private mutating func literal(_ word: StaticString) throws(JSONFault) {
        for index in 0..<word.utf8CodeUnitCount {
            guard at < bytes.count, bytes[at] == word.utf8Start[index] else { throw .malformed }
            at += 1
        }
    }

    private mutating func number() throws(JSONFault) {
        if at < bytes.count, bytes[at] == UInt8(ascii: "-") { at += 1 }
        if at < bytes.count, bytes[at] == UInt8(ascii: "0") {
            at += 1
        } else {
            try digits()
        }
        if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
            at += 1
            try digits()
        }
        guard at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") else { return }
        at += 1
        if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
        try digits()
    }

    private mutating func digits() throws(JSONFault) {
        let start = at
        while at < bytes.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[at] { at += 1 }
        guard at > start else { throw .malformed }
    }
}
