/// A key that was pressed, with the modifiers a terminal can tell.
public enum Key: Hashable, Sendable {
    /// A printable character, the space included.
    case character(Character)
    /// Control with a lower-case letter, or with one of `\ ] _` and the space.
    case ctrl(Character)
    /// Alt with a character.
    case alt(Character)
    /// Enter, which is also `^M`.
    case enter
    /// Esc, which is also `^[`.
    case escape
    /// Tab, which is also `^I`.
    case tab
    /// Shift with Tab.
    case backTab
    /// The key that deletes to the left.
    case backspace
    /// The key that deletes to the right.
    case delete
    /// Insert.
    case insert
    /// An arrow key.
    case up
    /// An arrow key.
    case down
    /// An arrow key.
    case left
    /// An arrow key.
    case right
    /// Home.
    case home
    /// End.
    case end
    /// Page up.
    case pageUp
    /// Page down.
    case pageDown
    /// A function key, from 1.
    case function(Int)
}

extension Key: CustomStringConvertible {
    /// The name shown to people: `j`, `^D`, `Alt-x`, `Enter`, `Space`, `F5`.
    public var description: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .ctrl(" "): "^Space"
        case .ctrl(let character): "^" + character.uppercased()
        case .alt(" "): "Alt-Space"
        case .alt(let character): "Alt-" + String(character)
        case .function(let number): "F\(number)"
        case .backTab: "Shift-Tab"
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        default: KeyName.names.first { $0.key == self }?.name ?? ""
        }
    }
}

/// The names of the keys that have one.
enum KeyName {
    /// The first name of a key is the one shown.
    static let names: [(name: String, key: Key)] = [
        ("Enter", .enter), ("Return", .enter), ("CR", .enter), ("Esc", .escape), ("Escape", .escape),
        ("Tab", .tab), ("Shift-Tab", .backTab), ("S-Tab", .backTab), ("BackTab", .backTab),
        ("Backspace", .backspace), ("BS", .backspace), ("Delete", .delete), ("Del", .delete),
        ("Insert", .insert), ("Ins", .insert), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
        ("↑", .up), ("↓", .down), ("←", .left), ("→", .right),
        ("Home", .home), ("End", .end), ("PageUp", .pageUp), ("PgUp", .pageUp),
        ("PageDown", .pageDown), ("PgDn", .pageDown), ("Space", .character(" ")),
    ]

    static func key(named name: String) -> Key? {
        let wanted = name.lowercased()
        return names.first { $0.name.lowercased() == wanted }?.key
    }
}
