import Foundation

/// The shapes of the values that fields hold in the journal, as JSON with sorted keys.
enum FactValue {
    /// `true`.
    static let yes = "true"

    /// `false`.
    static let no = "false"

    /// A word or name.
    static func text(_ text: String) -> String? { encode(text) }

    /// The word or name in `json`.
    static func word(_ json: String) -> String? { decode(String.self, json) }

    struct Break: Codable {
        var from: Int32
        var until: Int32?
    }

    struct Note: Codable {
        var at: Int64
        var by: String
        var text: String
    }

    struct Snooze: Codable {
        var at: Int64
        var seen: Int64?
        var until: Int32?
        var untilActive: Bool
    }

    struct Done: Codable {
        var at: Int64
        var seen: Int64?
    }

    struct Step: Codable {
        var due: Int32
        var text: String
    }

    struct Attempt: Codable {
        var channel: String
        var message: String
        var override: String?
        var prepared: Int64
        var purpose: String?
        var sender: String
        var template: String?
    }

    struct Outcome: Codable {
        var at: Int64
        var kind: String
        var words: String?
    }

    struct PersonRole: Codable {
        var consent: Bool?
        var day: Int32?
    }

    struct Listing: Codable {
        var address: String?
        var agreed: Bool
        var day: Int32?
    }

    struct Thanks: Codable {
        var amount: String?
        var at: Int64
        var by: String
        var currency: String?
        var deed: String?
        var kind: String
    }

    static func encode(_ value: some Encodable) -> String? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { return nil }
        return String(decoding: data, as: UTF8.self)
    }

    static func decode<Value: Decodable>(_ type: Value.Type, _ json: String) -> Value? {
        try? JSONDecoder().decode(type, from: Data(json.utf8))
    }
}
