/// A share as a bar of a fixed width.
public enum Bar {
    private static let parts: [Character] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    /// The bar of `value` beside `whole` in exactly `width` columns, in eighths of a column; in ASCII in whole columns.
    /// Something is never shown as nothing.
    public static func text(_ value: Double, of whole: Double, width: Int, ascii: Bool = false) -> String {
        guard width > 0 else { return "" }
        let ratio = whole > 0 && value > 0 && value.isFinite ? min(1, value / whole) : 0
        if ascii { return filled(Int((ratio * Double(width)).rounded(.up)), with: "#", rest: ".", width: width) }
        let eighths = Int((ratio * Double(width) * 8).rounded(.up))
        let bar = String(repeating: "█", count: eighths / 8) + (eighths % 8 == 0 ? "" : String(parts[eighths % 8]))
        return bar + String(repeating: " ", count: width - bar.count)
    }

    private static func filled(_ count: Int, with full: String, rest: String, width: Int) -> String {
        String(repeating: full, count: count) + String(repeating: rest, count: width - count)
    }
}
