/// Text from outside made safe for every way out: screen, table, CSV, log, error, window title, clipboard.
///
/// Controls and escape sequences become visible stand-ins (`␛`), invisible and bidi controls a middle dot. Marks are
/// capped at four, joined emoji, flags and skin tones cut to a stable form. Safe text stays as it is, and what comes
/// out once comes out the same again.
public enum SafeText {
    /// One line: line breaks and tabs become spaces. O(n).
    public static func line(_ text: String) -> String {
        if PlainText.width(of: text) != nil { return text }
        var safe = ""
        safe.reserveCapacity(text.utf8.count)
        var reader = GlyphReader(text, form: .line)
        while let glyph = reader.next() { glyph.append(to: &safe) }
        return safe
    }

    /// One line of at most `width` columns; what is longer ends in `…`.
    public static func line(_ text: String, width: Int) -> String {
        TextWidth.truncate(text, to: width)
    }

    /// The lines of a text, each safe; at least one. O(n).
    public static func lines(_ text: String) -> [String] {
        var lines = [""]
        var reader = GlyphReader(text, form: .lines)
        while let glyph = reader.next() {
            if glyph == .lineBreak {
                lines.append("")
            } else {
                glyph.append(to: &lines[lines.count - 1])
            }
        }
        return lines
    }

    /// A text of several lines as one safe string, for the clipboard, a file or a message.
    public static func document(_ text: String) -> String {
        lines(text).joined(separator: "\n")
    }
}
