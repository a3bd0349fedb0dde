import Foundation

/// Small values as JSON text in a column, keys sorted.
enum JSONText {
    static func encode(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }

    static func decode<Value: Decodable>(_ type: Value.Type, _ text: String) -> Value? {
        try? JSONDecoder().decode(type, from: Data(text.utf8))
    }

    /// A list of strings. Without escapes, as nearly always, it is cut apart without a decoder.
    static func strings(_ text: String?) -> [String] {
        guard let text, text != "[]" else { return [] }
        let bytes = Array(text.utf8)
        guard bytes.count > 4, bytes.starts(with: [0x5B, 0x22]), bytes.suffix(2) == [0x22, 0x5D],
            !bytes.contains(0x5C)
        else { return decode([String].self, text) ?? [] }
        var strings: [String] = []
        var start: Int?
        for (place, byte) in bytes.enumerated() where byte == 0x22 {
            if let from = start {
                strings.append(String(decoding: bytes[from..<place], as: UTF8.self))
                start = nil
            } else {
                start = place + 1
            }
        }
        return strings
    }

    /// A list of strings as JSON, written by hand: a feed has millions.
    static func encode(strings: [String]) -> String {
        if strings.isEmpty { return "[]" }
        var bytes: [UInt8] = [0x5B]
        for string in strings {
            if bytes.count > 1 { bytes.append(0x2C) }
            bytes.append(0x22)
            for byte in string.utf8 { append(byte, to: &bytes) }
            bytes.append(0x22)
        }
        bytes.append(0x5D)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case 0x22, 0x5C: bytes += [0x5C, byte]
        case 0..<0x20:
            let digits = Array("0123456789abcdef".utf8)
            bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        default: bytes.append(byte)
        }
    }
}
