/// Why a value could not be read. All but `malformed` leave the cursor behind the value, so the rest of its object
/// can still be read.
enum JSONFault: Error, Hashable {
    /// Not JSON (RFC 8259).
    case malformed
    /// A string holds U+0000.
    case nul
    /// A string escapes one half of a surrogate pair.
    case loneSurrogate
    /// A string is not UTF-8.
    case notUTF8
    /// A value of another type than the wanted one, such as "a string".
    case wrongType(wanted: String)

    /// Said of a field: "origin_id holds a NUL".
    func sentence(about field: String) -> String {
        switch self {
        case .malformed: "not JSON"
        case .nul: "\(field) holds a NUL"
        case .loneSurrogate: "\(field) holds half a surrogate pair"
        case .notUTF8: "\(field) is not UTF-8"
        case .wrongType(let wanted): "\(field) is not \(wanted)"
        }
    }
}
