import Foundation
import Terminal

/// Rows aligned by the columns that text takes on a terminal.
struct TableText {
    let columns: [Column]
    /// The terminal's width; nil where the table goes elsewhere: then only endless cells are cut.
    let width: Int?

    /// The table's lines, the head first.
    func lines(_ rows: [[String]]) -> [String] {
        let widths = columns.indices.map { place in
            let widest = rows.reduce(TextWidth.width(of: columns[place].title)) { widest, row in
                max(widest, TextWidth.width(of: row[place]))
            }
            return min(widest, width == nil ? TableText.widest : max(columns[place].limit, 4))
        }
        let fitted = fit(widths)
        let head = line(columns.map(\.title), fitted)
        return [width == nil ? head : "\u{1B}[1m\(head)\u{1B}[0m"] + rows.map { line($0, fitted) }
    }

    /// The last column takes what is left of the line.
    private func fit(_ widths: [Int]) -> [Int] {
        guard let width, let last = widths.last, columns.last?.isNumber == false else { return widths }
        let taken = widths.dropLast().reduce(0) { $0 + $1 + 2 }
        return widths.dropLast() + [max(min(TableText.longest, width - taken), min(last, 8))]
    }

    /// The widest that the last column is made on a terminal.
    private static let longest = 400

    /// The widest that a column is made elsewhere, so that one endless name does not fill every row with spaces; the last
    /// one, after which nothing comes, is whole.
    private static let widest = 120

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (place, cell) in cells.enumerated() {
            let isLast = place == cells.count - 1
            if columns[place].isNumber {
                line += TextWidth.pad(cell, to: widths[place], .right)
            } else if width == nil, isLast {
                line += SafeText.line(cell)
            } else if isLast {
                line += TextWidth.truncate(cell, to: widths[place])
            } else {
                line += TextWidth.pad(cell, to: widths[place])
            }
            if !isLast { line += "  " }
        }
        while line.utf8.last == UInt8(ascii: " ") { line.unicodeScalars.removeLast() }
        return line
    }

    /// The width of the terminal that stdout is; nil where it is none.
    static var terminalWidth: Int? {
        guard Say.isOnTerminal else { return nil }
        var size = winsize()
        return ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 20 ? Int(size.ws_col) : 80
    }
}
