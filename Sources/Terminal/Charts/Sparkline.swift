/// Figures as a row of small columns, one character each.
public enum Sparkline {
    private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    private static let marks: [Character] = ["_", ".", ":", "-", "=", "+", "*", "#"]

    /// The figures in their order; the highest is full, zero and less is the lowest step, nothing above is.
    public static func text(_ values: [Double], ascii: Bool = false) -> String {
        let steps = ascii ? marks : blocks
        let highest = values.max() ?? 0
        return String(
            values.map { value in
                guard highest > 0, value > 0, value.isFinite else { return steps[0] }
                let step = (value / highest * 7).rounded(.up)
                return steps[min(7, max(1, Int(step)))]
            })
    }

    /// The figures in their order; see the form for `Double`.
    public static func text(_ values: [Int], ascii: Bool = false) -> String {
        text(values.map(Double.init), ascii: ascii)
    }
}
