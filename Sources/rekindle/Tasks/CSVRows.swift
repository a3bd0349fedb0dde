/// Comma-separated values taken apart after RFC 4180.
enum CSVRows {
    /// A row and the line on which it begins, from 1.
    struct Row: Equatable {
        var cells: [String]
        var line: Int
    }

    /// The rows that are not blank; `open` is the line of a quote that is never closed.
    static func read(_ text: String) -> (rows: [Row], open: Int?) {
        var reader = Reader()
        let plain = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
        for character in plain { reader.take(character) }
        return reader.finish()
    }

    private struct Reader {
        private enum Place { case start, plain, quoted, afterQuote }

        private var rows: [Row] = []
        private var cells: [String] = []
        private var cell = ""
        private var place = Place.start
        private var line = 1
        private var rowLine = 1
        private var quoteLine = 1

        mutating func take(_ character: Character) {
            switch (place, character) {
            case (.quoted, "\""): place = .afterQuote
            case (.quoted, _): cell.append(character.isNewline ? "\n" : character)
            case (.afterQuote, "\""):
                cell.append("\"")
                place = .quoted
            case (.start, "\""):
                place = .quoted
                quoteLine = line
            case (_, ","): endCell()
            case (_, _) where character.isNewline: endRow()
            default:
                cell.append(character)
                place = .plain
            }
            if character.isNewline {
                line += 1
                if place != .quoted { rowLine = line }
            }
        }

        private mutating func endCell() {
            cells.append(cell)
            cell = ""
            place = .start
        }

        private mutating func endRow() {
            endCell()
            if cells.contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
                rows.append(Row(cells: cells, line: rowLine))
            }
            cells = []
        }

        mutating func finish() -> ([Row], Int?) {
            if place == .quoted { return (rows, quoteLine) }
            endRow()
            return (rows, nil)
        }
    }
}
