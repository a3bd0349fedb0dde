import Terminal

/// Text in columns: what comes out is safe text of one line.
enum Measure {
    /// The columns a text takes.
    static func width(_ text: String) -> Int { TextWidth.width(of: text) }

    static func width(_ line: Line) -> Int { line.spans.reduce(0) { $0 + width($1.text) } }

    /// The text in at most `width` columns.
    static func clip(_ text: String, to width: Int) -> String { TextWidth.truncate(text, to: width) }

    /// The text in lines of at most `width` columns; at most 40 of them, for a screen needs no more.
    static func wrap(_ text: String, width: Int) -> [String] { Array(TextWidth.wrap(text, to: width).prefix(40)) }
}

extension TextInput {
    /// The columns of what stands before the cursor.
    var widthBeforeCursor: Int { Measure.width(String(characters[..<cursor])) }

    /// The end of the text, 300 characters or more where there are as many. It begins at the same place for 300 more, so
    /// that its lines break alike while one types, and a long text costs no more to draw.
    var end: String { String(characters[max(0, (characters.count / 300 - 1) * 300)...]) }
}
