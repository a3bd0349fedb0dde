import CCurses

/// What a code from the terminal means as a key.
enum KeyCode {
    /// A scalar as it was typed; nil for what no key sends.
    static func key(of value: UInt32) -> Key? {
        switch value {
        case 0: return .ctrl(" ")
        case 8, 127: return .backspace
        case 9: return .tab
        case 13: return .enter
        case 27: return .escape
        case 1...26, 28...31: return Unicode.Scalar(value + 64).map { .ctrl(Character(String($0).lowercased())) }
        case 0x80...0x9F: return nil
        default: return Unicode.Scalar(value).map { .character(Character($0)) }
        }
    }

    /// A key with a code of its own.
    static func key(of input: CCInput) -> Key? {
        switch input.kind {
        case .function: .function(Int(input.value))
        case .up: .up
        case .down: .down
        case .left: .left
        case .right: .right
        case .home: .home
        case .end: .end
        case .pageUp: .pageUp
        case .pageDown: .pageDown
        case .insert: .insert
        case .delete: .delete
        case .backspace: .backspace
        case .enter: .enter
        case .backTab: .backTab
        default: nil
        }
    }
}
