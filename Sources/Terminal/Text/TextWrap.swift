extension TextWidth {
    /// The text in lines of at most `width` columns, broken at spaces, beside wide characters, and within words that
    /// are longer than a line. Line breaks of the text are kept. O(n).
    public static func wrap(_ text: String, to width: Int) -> [String] {
        guard width > 0 else { return [] }
        return PlainText.bytes(of: text) { PlainText.wrap($0, to: max(width, 2)) }
            ?? wrapGlyphs(text, to: max(width, 2))
    }

    /// Any text in lines, glyph by glyph.
    static func wrapGlyphs(_ text: String, to width: Int) -> [String] {
        var wrapper = Wrapper(width: width)
        var reader = GlyphReader(text, form: .lines)
        while let glyph = reader.next() { wrapper.add(glyph) }
        return wrapper.finish()
    }
}

/// Lines in the making: what fits goes on the line, with the last place where it may break remembered.
private struct Wrapper {
    let width: Int
    private var lines: [String] = []
    private var line: [Glyph] = []
    private var used = 0
    private var breakAfter: Int?

    init(width: Int) { self.width = width }

    mutating func add(_ glyph: Glyph) {
        if glyph == .lineBreak {
            close(upTo: line.count)
            return
        }
        if used + Int(glyph.width) > width {
            if glyph == .space {
                close(upTo: line.count)
                breakAfter = nil
                return
            }
            close(upTo: glyph.width == 2 ? line.count : breakAfter ?? line.count)
        }
        line.append(glyph)
        used += Int(glyph.width)
        if glyph == .space || glyph.width == 2 { breakAfter = line.count }
    }

    mutating func finish() -> [String] {
        close(upTo: line.count)
        return lines
    }

    private mutating func close(upTo end: Int) {
        var text = ""
        for glyph in line[..<end] { glyph.append(to: &text) }
        while text.last == " " { text.removeLast() }
        lines.append(text)
        line.removeFirst(end)
        used = line.reduce(0) { $0 + Int($1.width) }
        breakAfter = nil
    }
}
