import Terminal

/// Cells of comma-separated values, safe for terminals and for spreadsheets.
struct CSVText {
    /// Whether cells that a spreadsheet would compute stay as they are.
    let raw: Bool

    /// A line without its end.
    func line(_ cells: [JSONValue]) -> String { cells.map(cell).joined(separator: ",") }

    /// One cell.
    func cell(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): quoted(guarded(text))
        case .array, .object: quoted(guarded(Self.flat(value)))
        case .null: ""
        case .bool, .int, .number: value.text
        }
    }

    /// Lists within a cell: parts by `; `, an account by its key.
    private static func flat(_ value: JSONValue) -> String {
        switch value {
        case .array(let parts): return parts.map(flat).joined(separator: "; ")
        case .string(let text): return text
        case .object(let object):
            if case .string(let source)? = object["source"], case .string(let id)? = object["origin_id"] {
                return "\(source)/\(id)"
            }
            return value.text
        default: return value.text
        }
    }

    private func guarded(_ text: String) -> String {
        let safe = SafeText.line(text)
        guard !raw, let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
            return safe
        }
        return "'" + safe
    }

    private func quoted(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
