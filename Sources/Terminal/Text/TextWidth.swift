/// Measures and fits text in columns, as ncurses and tmux count them, whatever the locale.
///
/// What these functions return is safe text of one line (see `SafeText`).
public enum TextWidth {
    /// Where text stands in a place that is wider than it.
    public enum Alignment: Sendable {
        /// Spaces follow.
        case left
        /// Spaces come first.
        case right
    }

    /// The columns that a text takes once it is safe. O(n).
    public static func width(of text: String) -> Int {
        if let width = PlainText.width(of: text) { return width }
        var width = 0
        var reader = GlyphReader(text, form: .line)
        while let glyph = reader.next() { width += Int(glyph.width) }
        return width
    }

    /// The text cut to at most `width` columns; what is longer ends in `…`, in ASCII in `~`.
    public static func truncate(_ text: String, to width: Int, ascii: Bool = false) -> String {
        guard width > 0 else { return "" }
        if let taken = PlainText.width(of: text), taken <= width { return text }
        var all = ""
        var fitting = ""
        var used = 0
        var reader = GlyphReader(text, form: .line)
        while let glyph = reader.next() {
            used += Int(glyph.width)
            if used > width {
                Glyph.ellipsis(ascii: ascii).append(to: &fitting)
                return fitting
            }
            glyph.append(to: &all)
            if used < width { fitting = all }
        }
        return all
    }

    /// The text in exactly `width` columns: cut if it is longer, else filled with spaces.
    public static func pad(
        _ text: String, to width: Int, _ alignment: Alignment = .left, ascii: Bool = false
    ) -> String {
        let fitted = truncate(text, to: width, ascii: ascii)
        let space = String(repeating: " ", count: max(0, width - Self.width(of: fitted)))
        return alignment == .left ? fitted + space : space + fitted
    }

    /// The columns of a printable scalar: 0, 1 or 2.
    static func columns(of value: UInt32) -> Int {
        if value < 0x300 { return 1 }
        if contains(value, in: WidthTable.zero) { return 0 }
        return contains(value, in: WidthTable.wide) ? 2 : 1
    }

    private static func contains(_ value: UInt32, in ranges: [ClosedRange<UInt32>]) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(value)
    }
}
