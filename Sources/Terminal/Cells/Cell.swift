/// One column of the screen: a base scalar with up to four marks, and its style.
///
/// A character of two columns is a cell of width 2 followed by its continuation, a cell of width 0. Cells hold no
/// pointers, so that a screen of them is cheap to copy and to compare.
public struct Cell: Hashable, Sendable {
    var base: UInt32
    var style: Style
    var columns: UInt8
    var marks: SIMD4<UInt32>

    init(base: UInt32, marks: SIMD4<UInt32> = .zero, columns: UInt8, style: Style) {
        self.base = base
        self.style = style
        self.columns = columns
        self.marks = marks
    }

    /// A space in a style.
    static func blank(_ style: Style) -> Cell { Cell(base: 0x20, columns: 1, style: style) }

    /// The right half of a character of two columns.
    static func continuation(_ style: Style) -> Cell { Cell(base: 0, columns: 0, style: style) }

    /// The columns it takes: 1 or 2, and 0 for the right half of a wide character.
    public var width: Int { Int(columns) }

    /// Its colours and attributes.
    public var look: Style { style }

    /// What stands in it; empty for the right half of a wide character.
    public var text: String {
        var text = ""
        for value in [base, marks[0], marks[1], marks[2], marks[3]] where value != 0 {
            if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
        }
        return text
    }

    var hasMarks: Bool { marks[0] != 0 }
}
