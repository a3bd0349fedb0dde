/// On which line of a TOML text a section or a key stands, for warnings.
struct TOMLLines {
    private var lines: [(path: [String], line: Int)] = []

    init(_ text: String) {
        var section: [String] = []
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: Self.isNewline).enumerated()
        {
            let line = line.drop(while: \.isWhitespace)
            if line.first == "[" {
                section = Self.path(line.drop { $0 == "[" }.prefix { $0 != "]" })
                lines.append((section, number + 1))
            } else if let equals = line.firstIndex(of: "="), line.first != "#" {
                lines.append((section + Self.path(line[..<equals]), number + 1))
            }
        }
    }

    /// The line of a path, or of the longest part of it that is written somewhere; 1 where nothing is.
    func line(of path: [String]) -> Int {
        var path = path[...]
        while !path.isEmpty {
            let found = lines.first { $0.path.elementsEqual(path) } ?? lines.first { $0.path.starts(with: path) }
            if let found { return found.line }
            path = path.dropLast()
        }
        return 1
    }

    /// Both bytes of a Windows line are one character.
    private static func isNewline(_ character: Character) -> Bool { character == "\n" || character == "\r\n" }

    /// The parts of a dotted key, quotes taken off.
    private static func path(_ text: Substring) -> [String] {
        var parts = [""]
        var quote: Character?
        for character in text {
            switch character {
            case let mark where mark == quote: quote = nil
            case "\"", "'": if quote == nil { quote = character } else { parts[parts.count - 1].append(character) }
            case "." where quote == nil: parts.append("")
            case let blank where blank.isWhitespace && quote == nil: break
            default: parts[parts.count - 1].append(character)
            }
        }
        return parts
    }
}
