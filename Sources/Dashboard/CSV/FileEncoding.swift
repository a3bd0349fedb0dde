/// The encodings in which spreadsheets and dashboards write files.
enum FileEncoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf16Little = "UTF-16 LE"
    case utf16Big = "UTF-16 BE"
    case utf32Little = "UTF-32 LE"
    case utf32Big = "UTF-32 BE"
    case latin1 = "Latin-1"

    /// The encoding of a file and the bytes of its mark. Without a mark, zeros tell UTF-16; text that is no UTF-8 nearly
    /// anywhere beyond ASCII is Latin-1. O(n).
    static func detect(_ bytes: UnsafeRawBufferPointer) -> (encoding: FileEncoding, mark: Int) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        // Before UTF-16, whose mark it begins with.
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32Little, 4) }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32Big, 4) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16Little, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16Big, 2) }
        let head = bytes.prefix(4096)
        let zeros = head.enumerated().reduce(into: (even: 0, odd: 0)) { count, byte in
            if byte.element == 0 { if byte.offset % 2 == 0 { count.even += 1 } else { count.odd += 1 } }
        }
        if zeros.odd * 4 > head.count { return (.utf16Little, 0) }
        if zeros.even * 4 > head.count { return (.utf16Big, 0) }
        let (good, bad) = sequences(bytes)
        return (bad > good ? .latin1 : .utf8, 0)
    }

    /// The text as UTF-8. What UTF-16 or UTF-32 cannot mean becomes a byte that no UTF-8 holds, so that its row is refused.
    func utf8(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        switch self {
        case .utf8: Array(bytes)
        case .latin1: FileEncoding.fromLatin1(bytes)
        case .utf32Little: FileEncoding.fromUTF32(bytes) { $0.reversed() }
        case .utf32Big: FileEncoding.fromUTF32(bytes) { Array($0) }
        case .utf16Little: FileEncoding.fromUTF16(bytes) { UInt16($0) | UInt16($1) << 8 }
        case .utf16Big: FileEncoding.fromUTF16(bytes) { UInt16($0) << 8 | UInt16($1) }
        }
    }

    /// How many characters beyond ASCII are UTF-8, and how many bytes are not.
    private static func sequences(_ bytes: UnsafeRawBufferPointer) -> (good: Int, bad: Int) {
        var (good, bad, at) = (0, 0, 0)
        while at < bytes.count {
            let byte = bytes[at]
            let length = byte < 0x80 ? 1 : byte < 0xC2 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 0
            guard length > 1 else {
                if length == 0 { bad += 1 }
                at += 1
                continue
            }
            let end = at + length
            if end <= bytes.count, bytes[(at + 1)..<end].allSatisfy({ $0 & 0xC0 == 0x80 }) {
                good += 1
                at = end
            } else {
                bad += 1
                at += 1
            }
        }
        return (good, bad)
    }

    /// Windows' own letters stand where Latin-1 has controls that no text holds.
    private static let windows: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]

    private static func fromLatin1(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            let scalar = (0x80..<0xA0).contains(byte) ? windows[Int(byte) - 0x80] : UInt32(byte)
            append(scalar, to: &text)
        }
        return text
    }

    private static func fromUTF16(_ bytes: UnsafeRawBufferPointer, _ unit: (UInt8, UInt8) -> UInt16) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var at = 0
        while at + 1 < bytes.count {
            let first = unit(bytes[at], bytes[at + 1])
            at += 2
            guard first & 0xF800 == 0xD800 else {
                append(UInt32(first), to: &text)
                continue
            }
            let second = at + 1 < bytes.count ? unit(bytes[at], bytes[at + 1]) : 0
            guard first & 0xFC00 == 0xD800, second & 0xFC00 == 0xDC00 else {
                text.append(0xFF)
                continue
            }
            at += 2
            append(0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF)), to: &text)
        }
        if at < bytes.count { text.append(0xFF) }
        return text
    }

    /// - Parameter order: puts the four bytes of a character into the order of their weight.
    private static func fromUTF32(
        _ bytes: UnsafeRawBufferPointer, _ order: (Slice<UnsafeRawBufferPointer>) -> [UInt8]
    ) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count / 4)
        for at in stride(from: 0, to: bytes.count, by: 4) {
            guard at + 4 <= bytes.count else {
                text.append(0xFF)
                break
            }
            append(order(bytes[at..<(at + 4)]).reduce(0) { $0 << 8 | UInt32($1) }, to: &text)
        }
        return text
    }

    private static func append(_ value: UInt32, to text: inout [UInt8]) {
        if value < 0x80 { return text.append(UInt8(value)) }
        guard let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) else { return text.append(0xFF) }
        text.append(contentsOf: encoded)
    }
}
