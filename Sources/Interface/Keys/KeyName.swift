import Terminal

/// The name of a key as the config writes it and the help shows it: `j`, `J`, `^D`, `Enter`, `Space`, `PageDown`.
struct KeyName: Hashable, Sendable, ExpressibleByStringLiteral {
    let name: String

    init(_ name: String) { self.name = name }

    init(stringLiteral name: String) { self.name = name }

    static let enter: KeyName = "Enter"
    static let escape: KeyName = "Esc"
    static let tab: KeyName = "Tab"
    static let backTab: KeyName = "BackTab"
    static let space: KeyName = "Space"
    static let backspace: KeyName = "Backspace"
    static let delete: KeyName = "Delete"
    static let up: KeyName = "Up"
    static let down: KeyName = "Down"
    static let left: KeyName = "Left"
    static let right: KeyName = "Right"
    static let home: KeyName = "Home"
    static let end: KeyName = "End"
    static let pageUp: KeyName = "PageUp"
    static let pageDown: KeyName = "PageDown"

    /// The character that the key types, if it types one.
    var character: Character? {
        if self == .space { return " " }
        return name.count == 1 ? name.first : nil
    }

    /// How the help and the last line write it.
    var label: String {
        switch self {
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .backTab: "S-Tab"
        default: name
        }
    }

    /// Reads a key of the config; throws the reason why it cannot be bound.
    init(configured text: String) throws(KeyError) { self.init(try Key(parsing: text)) }

    /// The name of a key that was pressed.
    init(_ key: Key) {
        switch key {
        case .up: self = .up
        case .down: self = .down
        case .left: self = .left
        case .right: self = .right
        case .backTab: self = .backTab
        case .pageUp: self = .pageUp
        case .pageDown: self = .pageDown
        default: self.init(key.description)
        }
    }
}
