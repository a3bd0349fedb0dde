/// A template taken apart: the front matter between two `---` lines, and the body.
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
    /// The line of the file on which the template begins.
    let firstLine: Int
    /// The line of the file on which the body begins.
    private(set) var bodyLine = 1

    init(file: String, text: Substring, firstLine: Int = 1) throws(TemplateError) {
        self.file = file
        self.firstLine = firstLine
        var rest = text
        guard TemplateFile.line(of: &rest) == "---" else {
            throw error(firstLine, "no front matter", "begin with ---, then name: and purpose:, then --- again")
        }
        var line = firstLine
        while true {
            guard let read = TemplateFile.line(of: &rest) else {
                throw error(line, "the front matter never ends", "close it with a line ---")
            }
            line += 1
            if read == "---" { break }
            try add(read, line: line)
        }
        while rest.utf8.first == UInt8(ascii: "\n") {
            rest = rest[rest.utf8.index(after: rest.startIndex)...]
            line += 1
        }
        body = rest.trimmedAtEnd
        bodyLine = line + 1
        if body.isEmpty { throw error(line, "no message", "write it below the front matter") }
    }

    /// The templates of a file, each with the line on which it begins: another one begins where a line `---` is
    /// followed by one that begins with `name:`.
    static func parts(of text: String) -> [(text: Substring, line: Int)] {
        var plain = text.utf8.contains(UInt8(ascii: "\r")) ? text.replacing("\r\n", with: "\n")[...] : text[...]
        if plain.hasPrefix("\u{FEFF}") { plain = plain.dropFirst() }
        var parts: [(text: Substring, line: Int)] = []
        var line = 1
        let bytes = plain.utf8
        var start = bytes.startIndex
        var place = bytes.startIndex
        var startLine = 1
        while let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) {
            let next = bytes.index(after: end)
            line += 1
            if bytes[next...].starts(with: "---\nname:".utf8) {
                parts.append((plain[start..<next], startLine))
                (start, startLine) = (next, line)
            }
            place = next
        }
        return parts + [(plain[start...], startLine)]
    }

    /// A field that must be there.
    func required(_ key: String) throws(TemplateError) -> Field {
        guard let field = fields[key], !field.value.isEmpty else {
            throw error(firstLine, "no \(key)", "add \(key): to the front matter")
        }
        return field
    }

    func error(_ line: Int, _ cause: String, _ remedy: String) -> TemplateError {
        TemplateError(file: file, line: line, cause: cause, remedy: remedy)
    }

    private mutating func add(_ text: Substring, line: Int) throws(TemplateError) {
        let trimmed = text.trimmed
        if trimmed.isEmpty || trimmed.utf8.first == UInt8(ascii: "#") { return }
        var keys: String { TemplateFile.keys.joined(separator: ", ") }
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
            throw error(line, "\"\(text)\" is no field", "write key: value, with one of \(keys)")
        }
        let key = String(text[..<colon].trimmed)
        guard TemplateFile.keys.contains(key) else { throw error(line, "unknown key \"\(key)\"", "use one of \(keys)") }
        guard fields[key] == nil else { throw error(line, "\(key) is there twice", "keep one of them") }
        fields[key] = Field(value: text[text.utf8.index(after: colon)...].trimmed, line: line)
    }

    /// Takes the next line; nil at the end.
    private static func line(of rest: inout Substring) -> Substring? {
        guard !rest.isEmpty else { return nil }
        let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
        let line = rest[..<end]
        rest = end == rest.endIndex ? rest[end...] : rest[rest.utf8.index(after: end)...]
        return line
    }
}
