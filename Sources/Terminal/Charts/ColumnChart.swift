/// Figures as columns of several rows, in eighths of a row; in ASCII in whole rows.
public enum ColumnChart {
    private static let parts: [Character] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    /// The rows, the highest first, each as wide as there are figures. The highest figure fills its column; something is
    /// never shown as nothing.
    public static func rows(_ values: [Int], height: Int, ascii: Bool = false) -> [String] {
        guard height > 0 else { return [] }
        let highest = max(1, values.max() ?? 0)
        let steps = ascii ? 1 : 8
        let filled = values.map { value in
            value > 0 ? max(1, (value * height * steps + highest / 2) / highest) : 0
        }
        return (0..<height).map { row in
            let below = (height - 1 - row) * steps
            return String(
                filled.map { eighths -> Character in
                    let part = min(steps, max(0, eighths - below))
                    return ascii ? (part == 0 ? " " : "#") : parts[part]
                })
        }
    }
}
