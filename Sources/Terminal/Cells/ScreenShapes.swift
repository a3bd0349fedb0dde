extension Screen {
    /// Fills an area with a character of one column.
    public mutating func fill(_ area: Rect, with character: Unicode.Scalar = " ", style: Style = .plain) {
        let part = area.intersection(clip)
        let glyph = shape(character)
        for y in part.y..<part.bottom {
            for x in part.x..<part.right { place(glyph, x: x, y: y, style: style) }
        }
    }

    /// Lays a style over an area and leaves its text: a selected row, a dimmed background.
    public mutating func restyle(_ area: Rect, _ change: (Style) -> Style) {
        let part = area.intersection(clip)
        for y in part.y..<part.bottom {
            for x in part.x..<part.right {
                let index = y * width + x
                cells[index].style = change(cells[index].style)
            }
        }
    }

    /// Draws a line from left to right.
    public mutating func horizontalLine(x: Int, y: Int, length: Int, style: Style = .plain) {
        for column in 0..<max(0, length) { place(shape("─"), x: x + column, y: y, style: style) }
    }

    /// Draws a line from top to bottom.
    public mutating func verticalLine(x: Int, y: Int, length: Int, style: Style = .plain) {
        for row in 0..<max(0, length) { place(shape("│"), x: x, y: y + row, style: style) }
    }

    /// Draws a border along the edge of an area, with a title in its upper side; what is inside stays.
    public mutating func box(_ area: Rect, title: String = "", style: Style = .plain, titleStyle: Style? = nil) {
        guard area.width >= 2, area.height >= 2 else { return }
        horizontalLine(x: area.x + 1, y: area.y, length: area.width - 2, style: style)
        horizontalLine(x: area.x + 1, y: area.bottom - 1, length: area.width - 2, style: style)
        verticalLine(x: area.x, y: area.y + 1, length: area.height - 2, style: style)
        verticalLine(x: area.right - 1, y: area.y + 1, length: area.height - 2, style: style)
        place(shape("┌"), x: area.x, y: area.y, style: style)
        place(shape("┐"), x: area.right - 1, y: area.y, style: style)
        place(shape("└"), x: area.x, y: area.bottom - 1, style: style)
        place(shape("┘"), x: area.right - 1, y: area.bottom - 1, style: style)
        guard !title.isEmpty, area.width > 6 else { return }
        put(" \(title) ", x: area.x + 2, y: area.y, maxWidth: area.width - 4, style: titleStyle ?? style)
    }

    private func shape(_ character: Unicode.Scalar) -> Glyph {
        Glyph(base: character.value, width: 1)
    }
}
