/// Everything a terminal shows at one moment, as a value: a grid of cells, and where the cursor is.
///
/// Views draw into a screen and know nothing of the terminal. Text that is put on it is made safe on the way in
/// (see `SafeText`), whatever it holds. Coordinates count from 0 at the upper left; what lies outside is cut off.
public struct Screen: Hashable, Sendable {
    /// Columns and rows.
    public let size: Size
    /// Whether only ASCII may be shown: borders become `+ - |`, other characters their nearest form or `?`.
    public let ascii: Bool
    /// The only part that drawing touches.
    public private(set) var clip: Rect
    /// Where the cursor stands; hidden without one.
    public var cursor: Position?
    var cells: [Cell]

    /// A column and a row.
    public struct Position: Hashable, Sendable {
        /// The column, from 0.
        public var x: Int
        /// The row, from 0.
        public var y: Int

        /// A position.
        public init(x: Int, y: Int) {
            self.x = x
            self.y = y
        }
    }

    /// An empty screen.
    public init(width: Int, height: Int, ascii: Bool = false, style: Style = .plain) {
        size = Size(width: width, height: height)
        self.ascii = ascii
        clip = Rect(x: 0, y: 0, width: width, height: height)
        cells = Array(repeating: .blank(style), count: size.width * size.height)
    }

    /// Columns.
    public var width: Int { size.width }
    /// Rows.
    public var height: Int { size.height }
    /// All of it.
    public var bounds: Rect { Rect(x: 0, y: 0, width: width, height: height) }

    /// The cell at a position; nil outside the screen.
    public subscript(x: Int, y: Int) -> Cell? {
        bounds.contains(x: x, y: y) ? cells[y * width + x] : nil
    }

    /// Draws with everything outside `area` cut off.
    public mutating func clipped<Result>(to area: Rect, _ draw: (inout Screen) -> Result) -> Result {
        let outer = clip
        clip = outer.intersection(area)
        defer { clip = outer }
        return draw(&self)
    }

    /// Writes one cell; a half of a wide character that this leaves behind becomes a space.
    mutating func set(_ cell: Cell, x: Int, y: Int) {
        let index = y * width + x
        splitWide(at: index, x: x)
        cells[index] = cell
        guard cell.columns == 2 else { return }
        splitWide(at: index + 1, x: x + 1)
        cells[index + 1] = .continuation(cell.style)
    }

    private mutating func splitWide(at index: Int, x: Int) {
        if cells[index].columns == 2, x + 1 < width {
            cells[index + 1] = .blank(cells[index + 1].style)
        } else if cells[index].columns == 0, x > 0 {
            cells[index - 1] = .blank(cells[index - 1].style)
        }
    }
}
