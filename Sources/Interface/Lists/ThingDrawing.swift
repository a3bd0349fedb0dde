import Community
import Terminal

/// A column of a list of things.
struct ThingColumn<Row> {
    var title: String
    /// 0 takes what is left.
    var width: Int
    var text: (Row) -> Span
}

extension Painter {
    /// A list of things in columns; only the visible rows are touched. Columns of no width are left out.
    mutating func drawThings<Row>(
        _ list: ThingList<Row>, columns: [ThingColumn<Row>], sign: (Row) -> Span?
    ) {
        let rect = layout.list
        guard rect.height > 0 else { return }
        let places = Self.places(columns, width: rect.width)
        if let y = layout.header {
            for (column, place) in zip(columns, places) where place.width > 0 {
                canvas.put(column.title, .header, x: rect.x + place.x, y: y, width: place.width)
            }
        }
        for row in 0..<min(rect.height, max(0, list.count - list.top)) {
            let isSelected = list.top + row == list.index
            let y = rect.y + row
            let base: Tone? = isSelected && !state.isDetailFocused ? .selection : nil
            if base != nil { canvas.fill(Rect(x: rect.x, y: y, width: rect.width, height: 1), .selection) }
            canvas.put(isSelected ? canvas.glyphs.cursor : " ", .key, x: rect.x, y: y, width: 1, base: base)
            let thing = list[list.top + row]
            if list.marks.contains(thing.id) {
                canvas.put(canvas.glyphs.mark, .mark, x: rect.x + 1, y: y, width: 1, base: base)
            } else if let sign = sign(thing) {
                canvas.put(sign.text, sign.tone, x: rect.x + 1, y: y, width: 2, base: base)
            }
            for (column, place) in zip(columns, places) where place.width > 0 {
                let span = column.text(thing)
                canvas.put(span.text, span.tone, x: rect.x + place.x, y: y, width: place.width, base: base)
            }
        }
    }

    /// The first column gets at least 16 cells; later ones give way from the right, the one without a width last.
    private static func places<Row>(_ columns: [ThingColumn<Row>], width: Int) -> [(x: Int, width: Int)] {
        var widths = columns.map(\.width)
        let flexible = widths.indices.last { widths[$0] == 0 }
        func taken() -> Int { widths.dropFirst().reduce(0) { $0 + ($1 > 0 ? $1 + 1 : 0) } }
        for place in widths.indices.dropFirst().reversed() where width - 4 - taken() < 16 { widths[place] = 0 }
        let room = width - 4 - taken()
        if let flexible, flexible > 0, room >= 34 {
            widths[flexible] = room * 11 / 20
            widths[0] = room - widths[flexible] - 1
        } else {
            widths[0] = room
        }
        var x = 3
        return widths.map { width in
            defer { x += width > 0 ? width + 1 : 0 }
            return (x, width)
        }
    }
}
