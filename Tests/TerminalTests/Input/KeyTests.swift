import Testing

@testable import Terminal

struct KeyTests {
    @Test(arguments: [
        ("j", Key.character("j")), ("J", .character("J")), ("]", .character("]")), ("é", .character("é")),
        ("中", .character("中")),
        ("^D", .ctrl("d")), ("C-d", .ctrl("d")), ("<C-d>", .ctrl("d")), ("Ctrl-D", .ctrl("d")), ("^]", .ctrl("]")),
        ("^Space", .ctrl(" ")), ("Alt-x", .alt("x")), ("M-X", .alt("X")), ("Enter", .enter), ("return", .enter),
        ("esc", .escape),
        ("Tab", .tab), ("S-Tab", .backTab), ("Space", .character(" ")), ("<Up>", .up), ("↓", .down),
        ("PgDn", .pageDown),
        ("F5", .function(5)), ("^", .character("^")), ("<", .character("<")), ("F", .character("F")),
    ])
    func `a key is read from its name`(name: String, key: Key) throws {
        #expect(try Key(parsing: name) == key)
    }

    @Test(arguments: [
        ("^[", "\"^[\" cannot be bound: terminals send it for Esc, so bind Esc"),
        ("C-m", "\"C-m\" cannot be bound: terminals send it for Enter, so bind Enter"),
        ("^I", "\"^I\" cannot be bound: terminals send it for Tab, so bind Tab"),
        ("^H", "\"^H\" cannot be bound: terminals send it for Backspace, so bind Backspace"),
        ("jj", "\"jj\" is not a key: write it as j, ^D, C-d, Alt-x, Enter, Space or F5"),
        ("F99", "\"F99\" is not a key: write it as j, ^D, C-d, Alt-x, Enter, Space or F5"),
        ("\u{1B}", "\"␛\" is not a key: write it as j, ^D, C-d, Alt-x, Enter, Space or F5"),
        ("^é", "\"^é\" is not a key: write it as j, ^D, C-d, Alt-x, Enter, Space or F5"),
        ("", "\"\" is not a key: write it as j, ^D, C-d, Alt-x, Enter, Space or F5"),
    ])
    func `what cannot be bound is refused with the reason`(name: String, message: String) {
        let error = #expect(throws: KeyError.self) { try Key(parsing: name) }
        #expect(error?.description == message)
    }

    @Test(arguments: [
        (Key.character("j"), "j"), (.character(" "), "Space"), (.ctrl("d"), "^D"), (.ctrl(" "), "^Space"),
        (.alt("x"), "Alt-x"),
        (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "Shift-Tab"), (.backspace, "Backspace"),
        (.up, "↑"),
        (.pageDown, "PageDown"), (.function(12), "F12"), (.delete, "Delete"), (.insert, "Insert"), (.home, "Home"),
        (.end, "End"),
    ])
    func `a shown name reads back as its key`(key: Key, name: String) throws {
        #expect(key.description == name)
        #expect(try Key(parsing: name) == key)
    }
}
