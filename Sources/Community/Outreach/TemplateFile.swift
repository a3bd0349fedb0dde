/// A template file taken apart: the front matter between two `---` lines, and the body.
struct TemplateFile {
    /// A value of the front matter, with its line.
    struct Field {
        var value: Substring
        var line: Int
    }

    static let keys = ["name", "purpose", "motivation", "language", "subject"]

    let file: String
    private(set) var fields: [String: Field] = [:]
    private(set) var body: Substring = ""
    /// The line of the file on which the body begins.
    private(set) var bodyLine = 1

    init(file: String, text: String) throws(TemplateError) {
        self.file = file
        let plain = text.replacing("\r\n", with: "\n")
        var rest = plain.hasPrefix("\u{FEFF}") ? plain.dropFirst() : plain[...]
        guard TemplateFile.line(of: &rest) == "---" else {
            throw error(1, "no front matter", "begin with ---, then name: and purpose:, then --- again")
        }
        var line = 1
        while true {
            guard let read = TemplateFile.line(of: &rest) else {
                throw error(line, "the front matter never ends", "close it with a line ---")
            }
            line += 1
            if read == "---" { break }
            try add(read, line: line)
        }
        while rest.first == "\n" {
            rest = rest.dropFirst()
            line += 1
        }
        body = rest
        while body.last?.isWhitespace == true { body = body.dropLast() }
        bodyLine = line + 1
        if body.isEmpty { throw error(line, "no message", "write it below the front matter") }
    }

    /// A field that must be there.
    func required(_ key: String) throws(TemplateError) -> Field {
        guard let field = fields[key], !field.value.isEmpty else {
            throw error(1, "no \(key)", "add \(key): to the front matter")
        }
        return field
    }

    func error(_ line: Int, _ cause: String, _ remedy: String) -> TemplateError {
        TemplateError(file: file, line: line, cause: cause, remedy: remedy)
    }

    private mutating func add(_ text: Substring, line: Int) throws(TemplateError) {
        if text.trimmed.isEmpty { return }
        let keys = TemplateFile.keys.joined(separator: ", ")
        guard let colon = text.firstIndex(of: ":") else {
            throw error(line, "\"\(text)\" is no field", "write key: value, with one of \(keys)")
        }
        let key = String(text[..<colon].trimmed)
        guard TemplateFile.keys.contains(key) else { throw error(line, "unknown key \"\(key)\"", "use one of \(keys)") }
        guard fields[key] == nil else { throw error(line, "\(key) is there twice", "keep one of them") }
        fields[key] = Field(value: text[text.index(after: colon)...].trimmed, line: line)
    }

    /// Takes the next line; nil at the end.
    private static func line(of rest: inout Substring) -> Substring? {
        guard !rest.isEmpty else { return nil }
        let end = rest.firstIndex(of: "\n") ?? rest.endIndex
        let line = rest[..<end]
        rest = end == rest.endIndex ? rest[end...] : rest[rest.index(after: end)...]
        return line
    }
}
