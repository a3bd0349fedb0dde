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

    /// A list of strings; the usual empty one without the decoder's cost.
    static func strings(_ text: String?) -> [String] {
        guard let text, text != "[]" else { return [] }
        return decode([String].self, text) ?? []
    }

    /// A list of strings as JSON.
    static func encode(strings: [String]) -> String { strings.isEmpty ? "[]" : encode(strings) }
}
