/// A JSON value whose objects keep the order of their keys.
indirect enum JSONValue: Equatable {
    case null
    case bool(Bool)
    case int(Int)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)

    /// A string, or null.
    init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }

    /// A whole number, or null.
    init(_ number: Int?) { self = number.map(JSONValue.int) ?? .null }

    /// A number, or null.
    init(_ number: Double?) { self = number.map(JSONValue.number) ?? .null }

    /// Strings.
    init(_ texts: [String]) { self = .array(texts.map(JSONValue.string)) }
}

/// A JSON object with its keys in order.
struct JSONObject: Equatable {
    private(set) var fields: [(key: String, value: JSONValue)]

    init(_ fields: [(String, JSONValue)] = []) { self.fields = fields.map { (key: $0.0, value: $0.1) } }

    subscript(key: String) -> JSONValue? { fields.first { $0.key == key }?.value }

    /// Adds a field at the end.
    mutating func add(_ key: String, _ value: JSONValue) { fields.append((key, value)) }

    static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.fields.elementsEqual(right.fields) { $0.key == $1.key && $0.value == $1.value }
    }
}
