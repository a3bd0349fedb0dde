extension Unicode.Scalar {
    /// Whether a terminal would obey it or not show it: controls, bidi controls, and what has no width. JSON text holds
    /// such scalars escaped.
    public var isHidden: Bool {
        if (0x20..<0x7F).contains(value) { return false }
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: return true
        default: return properties.isDefaultIgnorableCodePoint
        }
    }

    /// The scalar as JSON escapes it: `\u200b`.
    public var jsonEscape: String {
        (UTF16.encode(self) ?? UTF16.EncodedScalar()).reduce(into: "") { text, unit in
            let digits = String(unit, radix: 16)
            text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        }
    }
}
