/// A line of text being typed, and where the cursor is in it.
struct TextInput: Equatable, Sendable {
    private(set) var characters: [Character]
    private(set) var cursor: Int

    /// Creates a line with the cursor at its end.
    init(_ text: String = "") {
        characters = Array(text)
        cursor = characters.count
    }

    var text: String { String(characters) }

    /// A dot in the place of each character.
    var masked: TextInput {
        var masked = self
        masked.characters = characters.map { _ in "•" }
        return masked
    }

    /// Takes a key that edits; false for every other one.
    mutating func take(_ key: KeyName) -> Bool {
        switch key.name {
        case "Left", "^B": cursor = max(0, cursor - 1)
        case "Right", "^F": cursor = min(characters.count, cursor + 1)
        case "Home", "^A": cursor = 0
        case "End", "^E": cursor = characters.count
        case "Backspace", "^H": if cursor > 0 { cursor -= 1; characters.remove(at: cursor) }
        case "Delete", "^D": if cursor < characters.count { characters.remove(at: cursor) }
        case "^U": characters.removeSubrange(0..<cursor); cursor = 0
        case "^K": characters.removeSubrange(cursor...)
        case "^W": deleteWord()
        default:
            guard let character = key.character else { return false }
            insert([character])
        }
        return true
    }

    /// Inserts pasted text; its line ends become spaces.
    mutating func paste(_ text: String) {
        insert(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }

    private mutating func insert(_ new: [Character]) {
        characters.insert(contentsOf: new, at: cursor)
        cursor += new.count
    }

    private mutating func deleteWord() {
        var start = cursor
        while start > 0, characters[start - 1] == " " { start -= 1 }
        while start > 0, characters[start - 1] != " " { start -= 1 }
        characters.removeSubrange(start..<cursor)
        cursor = start
    }
}
