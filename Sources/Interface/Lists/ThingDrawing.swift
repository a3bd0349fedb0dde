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
        let rows = list.top..<list.top + min(rect.height, max(0, list.count - list.top))
        let spans = rows.map { row in columns.map { $0.text(list[row]) } }
        let places = ThingPlaces(columns.map { ($0.title, $0.width) }, spans, width: rect.width).all
        if let y = layout.header {
            for (column, place) in zip(columns, places) where place.width > 0 {
                canvas.put(column.title, .header, x: rect.x + place.x, y: y, width: place.width)
            }
        }
        for row in 0..<rows.count {
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
            for (span, place) in zip(spans[row], places) where place.width > 0 {
                canvas.put(span.text, span.tone, x: rect.x + place.x, y: y, width: place.width, base: base)
            }
        }
    }
}

/// How the columns of a list of things share its width.
struct ThingPlaces {
    /// Where each column stands; one of no width is left out.
    let all: [(x: Int, width: Int)]

    /// The first column gets at least 16 cells; later ones give way from the right, the one without a width last. That
    /// one takes what its visible rows need, nothing where they are empty; what is left is the first one's.
    ///
    /// - Parameters:
    ///   - columns: titles and widths; 0 takes what is left.
    ///   - rows: what stands in the visible rows.
    init(_ columns: [(title: String, width: Int)], _ rows: [[Span]], width: Int) {
        func need(_ column: Int) -> Int { rows.reduce(0) { max($0, Measure.width($1[column].text)) } }
        // Columns of names are wide, and often hold a word.
        var widths = columns.enumerated().map { place, column in
            column.width < 16 ? column.width : min(column.width, max(Measure.width(column.title), need(place)))
        }
        let flexible = widths.indices.last { widths[$0] == 0 }
        func taken() -> Int { widths.dropFirst().reduce(0) { $0 + ($1 > 0 ? $1 + 1 : 0) } }
        for place in widths.indices.dropFirst().reversed() where width - 4 - taken() < 16 { widths[place] = 0 }
        let room = width - 4 - taken()
        widths[0] = room
        if let flexible, flexible > 0, room >= 34 {
            let isEmpty = rows.allSatisfy { ["", "–"].contains($0[flexible].text) }
            // In steps, so that columns seldom move while one scrolls.
            let wanted = isEmpty ? 0 : max(Measure.width(columns[flexible].title), (need(flexible) + 7) / 8 * 8)
            widths[flexible] = min(wanted, max(room * 11 / 20, room - 1 - need(0)))
            if widths[flexible] > 0 { widths[0] = room - widths[flexible] - 1 }
        }
        var x = 3
        all = widths.map { width in
            defer { x += width > 0 ? width + 1 : 0 }
            return (x, width)
        }
    }
}
