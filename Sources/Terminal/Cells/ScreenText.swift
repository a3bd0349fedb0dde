extension Screen {
    /// What happens to text that is longer than its place.
    public enum Overflow: Sendable {
        /// The last column shows that something is missing: `…`, in ASCII `~`.
        case ellipsis
        /// The rest is dropped.
        case cut
    }

    /// Writes one line of text and returns the columns it took.
    ///
    /// The text is made safe on the way: line breaks and tabs become spaces, controls visible stand-ins.
    /// - Parameters:
    ///   - maxWidth: the columns it may take; never more than the clip leaves.
    ///   - overflow: what happens to text that does not fit.
    @discardableResult
    public mutating func put(
        _ text: String, x: Int, y: Int, maxWidth: Int = .max, style: Style = .plain,
        overflow: Overflow = .ellipsis
    ) -> Int {
        let limit = min(maxWidth, clip.right - x)
        guard limit > 0, y >= clip.y, y < clip.bottom else { return 0 }
        let mark = overflow == .ellipsis ? Glyph.ellipsis(ascii: ascii) : nil
        if let taken = PlainText.bytes(of: text, { put($0, x: x, y: y, limit: limit, mark: mark, style: style) }) {
            return taken
        }
        var used = 0
        var cutAt = 0
        var reader = GlyphReader(text, form: .line)
        while let glyph = reader.next() {
            let end = used + Int(glyph.width)
            guard end <= limit else { return finish(mark, x: x, y: y, cutAt: cutAt, used: used, style: style) }
            place(glyph, x: x + used, y: y, style: style)
            used = end
            if end < limit { cutAt = end }
        }
        return used
    }

    /// Lines of text below each other, as many as fit; returns the rows taken.
    @discardableResult
    public mutating func put(lines: [String], in area: Rect, style: Style = .plain) -> Int {
        for (row, line) in lines.prefix(area.height).enumerated() {
            put(line, x: area.x, y: area.y + row, maxWidth: area.width, style: style)
        }
        return min(lines.count, area.height)
    }

    /// Text against the right edge of a place of `width` columns that begins at `x`.
    public mutating func putRight(
        _ text: String, x: Int, y: Int, width: Int, style: Style = .plain
    ) {
        let taken = min(TextWidth.width(of: text), width)
        put(text, x: x + width - taken, y: y, maxWidth: taken, style: style)
    }

    /// Writes plain text.
    private mutating func put(
        _ bytes: UnsafeBufferPointer<UInt8>, x: Int, y: Int, limit: Int, mark: Glyph?, style: Style
    ) -> Int {
        let isCut = bytes.count > limit
        let shown = min(bytes.count, isCut && mark != nil ? limit - 1 : limit)
        var cell = Cell.blank(style)
        for index in max(0, clip.x - x)..<max(0, clip.x - x, shown) {
            cell.base = UInt32(bytes[index])
            set(cell, x: x + index, y: y)
        }
        if isCut, let mark { place(mark, x: x + shown, y: y, style: style) }
        return min(bytes.count, limit)
    }

    private mutating func finish(_ mark: Glyph?, x: Int, y: Int, cutAt: Int, used: Int, style: Style) -> Int {
        guard let mark else { return used }
        place(mark, x: x + cutAt, y: y, style: style)
        for column in cutAt + 1..<max(used, cutAt + 1) { place(.space, x: x + column, y: y, style: style) }
        return max(used, cutAt + 1)
    }

    mutating func place(_ glyph: Glyph, x: Int, y: Int, style: Style) {
        guard y >= clip.y, y < clip.bottom, x < clip.right else { return }
        if ascii, glyph.base > 0x7E || glyph.marks[0] != 0 {
            for column in 0..<Int(glyph.width) { place(AsciiForm.of(glyph), x: x + column, y: y, style: style) }
            return
        }
        let isWide = glyph.width == 2
        if x >= clip.x, !isWide || x + 1 < clip.right {
            set(Cell(base: glyph.base, marks: glyph.marks, columns: glyph.width, style: style), x: x, y: y)
        } else if isWide, x >= clip.x || x + 1 >= clip.x && x + 1 < clip.right {
            set(.blank(style), x: max(x, clip.x), y: y)
        }
    }

    /// The screen's text, row by row, without the spaces at the ends of rows.
    public var lines: [String] {
        (0..<height).map { row in
            var line = ""
            for column in 0..<width { line += cells[row * width + column].text }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// The screen's text as one string.
    public var text: String { lines.joined(separator: "\n") }
}
