/// Why a text in the configuration is no key that can be bound.
public struct KeyError: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Reason: Hashable, Sendable {
        /// No such key.
        case unknown
        /// Terminals send the same for this as for another key, which is named.
        case sameAs(String)
    }

    /// The text as written.
    public let text: String
    /// What is wrong with it.
    public let reason: Reason
}

extension KeyError: CustomStringConvertible {
    /// One sentence that names the key and the cause.
    public var description: String {
        let shown = SafeText.line(text)
        return switch reason {
        case .unknown: "\"\(shown)\" is not a key: write it as j, ^D, C-d, Alt-x, Enter, Space or F5"
        case .sameAs(let name): "\"\(shown)\" cannot be bound: terminals send it for \(name), so bind \(name)"
        }
    }
}

extension Key {
    /// A key from its name in the configuration: `j`, `^D`, `C-d`, `<C-d>`, `Alt-x`, `M-x`, `Enter`, `Space`, `F5`.
    ///
    /// Names fold case, characters do not. Throws `KeyError`; `^[`, `^M` and `^I` are refused as they are Esc, Enter
    /// and Tab.
    public init(parsing text: String) throws(KeyError) {
        var name = Substring(text)
        if name.count > 2, name.first == "<", name.last == ">" { name = name.dropFirst().dropLast() }
        if let key = Key.single(name) ?? KeyName.key(named: String(name)) ?? Key.functionKey(name) {
            self = key
        } else if let rest = Key.dropping(["^", "C-", "Ctrl-", "Ctrl+"], from: name), rest.count == 1 || rest == "Space"
        {
            self = try Key.control(rest, in: text)
        } else if let rest = Key.dropping(["Alt-", "Alt+", "M-", "A-"], from: name), let key = Key.alternate(rest) {
            self = key
        } else {
            throw KeyError(text: text, reason: .unknown)
        }
    }

    private static func single(_ name: Substring) -> Key? {
        guard name.count == 1, let character = name.first, isTypable(character) else { return nil }
        switch character {
        case "↑": return .up
        case "↓": return .down
        case "←": return .left
        case "→": return .right
        default: return .character(character)
        }
    }

    private static func isTypable(_ character: Character) -> Bool {
        character.unicodeScalars.count == 1 && SafeText.line(String(character)) == String(character)
    }

    private static func functionKey(_ name: Substring) -> Key? {
        guard name.first == "F" || name.first == "f", let number = Int(name.dropFirst()), (1...24).contains(number)
        else { return nil }
        return .function(number)
    }

    private static func control(_ rest: Substring, in text: String) throws(KeyError) -> Key {
        switch rest.lowercased() {
        case "[": throw KeyError(text: text, reason: .sameAs("Esc"))
        case "m": throw KeyError(text: text, reason: .sameAs("Enter"))
        case "i": throw KeyError(text: text, reason: .sameAs("Tab"))
        case "h", "?": throw KeyError(text: text, reason: .sameAs("Backspace"))
        case "space", "@", " ": return .ctrl(" ")
        case let letter:
            guard letter.count == 1, let first = letter.first, first.isASCII, first.isLetter || "\\]^_".contains(first)
            else { throw KeyError(text: text, reason: .unknown) }
            return .ctrl(first)
        }
    }

    private static func alternate(_ rest: Substring) -> Key? {
        if rest == "Space" { return .alt(" ") }
        guard case .character(let character) = single(rest) else { return nil }
        return .alt(character)
    }

    private static func dropping(_ prefixes: [String], from name: Substring) -> Substring? {
        for prefix in prefixes where name.count > prefix.count {
            if name.prefix(prefix.count).lowercased() == prefix.lowercased() { return name.dropFirst(prefix.count) }
        }
        return nil
    }
}
