/// A look at the tags of a template before it is used: each names a known variable, and each section is closed.
struct TemplateTags {
    let file: String

    /// Checks some text whose first line is `line` of the file.
    func check(_ text: Substring, line: Int) throws(TemplateError) {
        var line = line
        var rest = text
        var open: [(name: Substring, line: Int)] = []
        while let start = rest.firstRange(of: "{{") {
            line += rest[..<start.lowerBound].lines
            rest = rest[start.upperBound...]
            let end = rest.hasPrefix("{") ? "}}}" : "}}"
            guard let close = rest.firstRange(of: end) else {
                throw error(line, "a tag is never closed", "write \(end) after the name")
            }
            try check(tag: rest[..<close.lowerBound], line: line, open: &open)
            line += rest[..<close.lowerBound].lines
            rest = rest[close.upperBound...]
        }
        if let section = open.last {
            throw error(section.line, "the section \(section.name) is never closed", "add {{/\(section.name)}}")
        }
    }

    private func check(
        tag: Substring, line: Int, open: inout [(name: Substring, line: Int)]
    ) throws(TemplateError) {
        let sigil = tag.first.flatMap { "#^/!{&><$=%".contains($0) ? $0 : nil }
        let name = tag.dropFirst(sigil == nil ? 0 : 1).trimmed
        switch sigil {
        case "!": return
        case "#", "^":
            try check(variable: name, isSection: true, line: line)
            open.append((name, line))
        case "/":
            guard let section = open.popLast() else {
                throw error(line, "{{/\(name)}} closes no section", "remove it, or open it with {{#\(name)}}")
            }
            guard section.name == name else {
                throw error(line, "{{/\(name)}} closes the section \(section.name)", "write {{/\(section.name)}}")
            }
        case nil, "{", "&": try check(variable: name, isSection: false, line: line)
        default: throw error(line, "{{\(tag)}} is not for messages", "use variables and sections only")
        }
    }

    private func check(variable name: Substring, isSection: Bool, line: Int) throws(TemplateError) {
        if TemplateVariable(rawValue: String(name)) != nil { return }
        let known = TemplateVariable.allCases.map(\.rawValue)
        guard TemplateVariable.groups.contains(String(name)) else {
            throw error(line, "unknown variable \"\(name)\"", "use one of \(known.joined(separator: ", "))")
        }
        if isSection { return }
        let parts = known.filter { $0.hasPrefix(name + ".") }
        throw error(line, "\"\(name)\" is more than one text", "use \(parts.joined(separator: " or "))")
    }

    private func error(_ line: Int, _ cause: String, _ remedy: String) -> TemplateError {
        TemplateError(file: file, line: line, cause: cause, remedy: remedy)
    }
}

extension Substring {
    /// The text without white space around it.
    var trimmed: Substring {
        let first = unicodeScalars.firstIndex { !$0.properties.isWhitespace } ?? endIndex
        return self[first...].trimmedAtEnd
    }

    /// The text without white space behind it.
    var trimmedAtEnd: Substring {
        let scalars = unicodeScalars
        guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return self[..<startIndex] }
        return self[..<scalars.index(after: last)]
    }

    /// How many lines end in it.
    fileprivate var lines: Int { utf8.count { $0 == UInt8(ascii: "\n") } }

    /// The first place of a short ASCII text.
    fileprivate func firstRange(of text: String) -> Range<Index>? {
        var start = startIndex
        while let found = self[start...].utf8.firstIndex(of: text.utf8[text.startIndex]) {
            if self.utf8[found...].starts(with: text.utf8) {
                return found..<utf8.index(found, offsetBy: text.utf8.count)
            }
            start = utf8.index(after: found)
        }
        return nil
    }
}
