/// A JSON value whose objects keep the order of their keys.
enum JSONValue {
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
struct JSONObject {
    private(set) var keys: [String] = []
    private(set) var values: [JSONValue] = []

    init(_ fields: KeyValuePairs<String, JSONValue> = [:]) { for field in fields { add(field.key, field.value) } }

    subscript(key: String) -> JSONValue? { keys.firstIndex(of: key).map { values[$0] } }

    /// Adds a field at the end.
    mutating func add(_ key: String, _ value: JSONValue) {
        keys.append(key)
        values.append(value)
    }
}
