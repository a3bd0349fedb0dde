package import Community

/// JSON written straight into bytes, as the dashboard writes it: no spaces, UTF-8, controls and U+2028/9 escaped.
package struct JSONText: Sendable {
    /// What is written so far.
    package var bytes: [UInt8] = []

    /// Creates an empty text with room for `capacity` bytes.
    package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// Text that is JSON already.
    package mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// A string, escaped.
    package mutating func string(_ text: String) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { escape($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// A string, or `null`.
    package mutating func string(orNull text: String?) {
        if let text { string(text) } else { raw("null") }
    }

    /// A decimal number, padded with zeros to `width`.
    package mutating func digits(_ number: Int, width: Int = 1) {
        var divisor = 1
        var places = 1
        while places < width || number / divisor >= 10 {
            divisor *= 10
            places += 1
        }
        while divisor > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }

    /// A list of strings.
    package mutating func list(_ texts: some Sequence<String>) {
        raw("[")
        var first = true
        for text in texts {
            if !first { raw(",") }
            first = false
            string(text)
        }
        raw("]")
    }

    /// A moment, with `Z` or, as most dashboards answer, without a zone.
    package mutating func time(_ at: Instant, zoned: Bool, microseconds: Int? = nil) {
        let date = CalendarDate(at.day)
        let second = Int(at.seconds - at.day.start.seconds)
        raw("\"")
        digits(date.year, width: 4)
        raw("-")
        digits(date.month, width: 2)
        raw("-")
        digits(date.day, width: 2)
        raw("T")
        digits(second / 3_600, width: 2)
        raw(":")
        digits(second / 60 % 60, width: 2)
        raw(":")
        digits(second % 60, width: 2)
        if let microseconds {
            raw(".")
            digits(microseconds, width: 6)
        }
        if zoned { raw("Z") }
        raw("\"")
    }

    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        if !text.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0xE2 }) {
            bytes.append(contentsOf: text)
            return
        }
        for (place, byte) in text.enumerated() {
            switch byte {
            case UInt8(ascii: "\""): raw("\\\"")
            case UInt8(ascii: "\\"): raw("\\\\")
            case 0x0A: raw("\\n")
            case 0x0D: raw("\\r")
            case 0x09: raw("\\t")
            case ..<0x20: control(byte)
            case 0xA8, 0xA9: lineSeparator(byte, at: place, in: text)
            default: bytes.append(byte)
            }
        }
    }

    private mutating func control(_ byte: UInt8) {
        let hex = Array("0123456789abcdef".utf8)
        raw("\\u00")
        bytes.append(hex[Int(byte >> 4)])
        bytes.append(hex[Int(byte & 15)])
    }

    private mutating func lineSeparator(_ byte: UInt8, at place: Int, in text: UnsafeBufferPointer<UInt8>) {
        guard place >= 2, text[place - 1] == 0x80, text[place - 2] == 0xE2 else { return bytes.append(byte) }
        bytes.removeLast(2)
        if byte == 0xA8 { raw("\\u2028") } else { raw("\\u2029") }
    }
}
