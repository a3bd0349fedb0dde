/// The first and third quartile and the median of some lengths, by linear interpolation at h = (n − 1)p.
struct Quartiles: Equatable, Sendable {
    var q1: Double
    var median: Double
    var q3: Double

    /// The distance of the quartiles.
    var iqr: Double { q3 - q1 }

    /// The quartiles of ascending lengths; nil of none.
    init?(ascending lengths: some RandomAccessCollection<Int32>) {
        guard !lengths.isEmpty else { return nil }
        func value(_ rank: Int) -> Int32 { lengths[lengths.index(lengths.startIndex, offsetBy: rank)] }
        q1 = Quartiles.quantile(1, count: lengths.count, value)
        median = Quartiles.quantile(2, count: lengths.count, value)
        q3 = Quartiles.quantile(3, count: lengths.count, value)
    }

    /// Q3 + 3 · the larger of IQR and `leastIQR`: the length beyond which a pause is unusual.
    func unusual(leastIQR: Double = 0) -> Double { q3 + 3 * max(iqr, leastIQR) }

    /// The quantile p = `quarters` / 4; every step is exact in binary.
    static func quantile(_ quarters: Int, count: Int, _ value: (Int) -> Int32) -> Double {
        let (rank, part) = ((count - 1) * quarters).quotientAndRemainder(dividingBy: 4)
        let low = Double(value(rank))
        return part == 0 ? low : low + (Double(value(rank + 1)) - low) * Double(part) / 4
    }
}
