import CCurses

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Hands curses the cells of a screen that differ from the screen before.
struct ScreenDifference {
    let palette: Palette
    /// The terminal's size: what lies outside is not sent.
    let size: Size

    /// Whether anything differed. O(cells), without allocations.
    func send(_ screen: Screen, after old: Screen?) -> Bool {
        let width = min(screen.width, size.width)
        let height = min(screen.height, size.height)
        guard width > 0, height > 0 else { return false }
        return screen.cells.withUnsafeBufferPointer { new in
            guard let old else {
                for row in 0..<height {
                    sendRow(row, UnsafeBufferPointer(rebasing: new[row * screen.width..<row * screen.width + width]))
                }
                return true
            }
            return old.cells.withUnsafeBufferPointer { before in
                var hasChanged = false
                for row in 0..<height {
                    let range = row * screen.width..<row * screen.width + width
                    if sendChanges(
                        row, UnsafeBufferPointer(rebasing: new[range]), UnsafeBufferPointer(rebasing: before[range]))
                    {
                        hasChanged = true
                    }
                }
                return hasChanged
            }
        }
    }

    private func sendChanges(
        _ row: Int, _ new: UnsafeBufferPointer<Cell>, _ before: UnsafeBufferPointer<Cell>
    ) -> Bool {
        guard let start = new.baseAddress, let startBefore = before.baseAddress else { return false }
        if memcmp(start, startBefore, new.count * MemoryLayout<Cell>.stride) == 0 { return false }
        var column = 0
        while column < new.count, new[column] == before[column] { column += 1 }
        guard column < new.count else { return false }
        // Overwriting half of a wide character corrupts the row in curses: such a row is written anew.
        if new.contains(where: { $0.columns != 1 }) || before.contains(where: { $0.columns != 1 }) {
            sendRow(row, new)
            return true
        }
        while column < new.count {
            if new[column] != before[column] { put(new[column], row, column, width: new.count) }
            column += 1
        }
        return true
    }

    private func sendRow(_ row: Int, _ cells: UnsafeBufferPointer<Cell>) {
        cc_clear_row(Int32(row))
        for column in 0..<cells.count { put(cells[column], row, column, width: cells.count) }
    }

    private func put(_ cell: Cell, _ row: Int, _ column: Int, width: Int) {
        guard cell.columns > 0, column + Int(cell.columns) <= width else { return }
        // Writing the last cell of the last row would scroll.
        if row == size.height - 1, column + Int(cell.columns) >= size.width { return }
        let foreground = palette.number(of: cell.style.foreground)
        let background = palette.number(of: cell.style.background)
        var attributes = cell.style.attributes
        if foreground.isBold { attributes.insert(.bold) }
        var sent = CCCell(
            scalars: (cell.base, cell.marks[0], cell.marks[1], cell.marks[2], cell.marks[3]),
            width: Int32(cell.columns), foreground: foreground.number, background: background.number,
            attributes: CCAttributes(rawValue: attributes.rawValue))
        cc_put(Int32(row), Int32(column), &sent)
    }
}
