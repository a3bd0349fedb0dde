/// A share of people with its 95 % interval.
public struct Share: Hashable, Sendable {
    /// The share, from 0 to 1.
    public var value: Double
    /// The lower end of the interval.
    public var low: Double
    /// The upper end of the interval.
    public var high: Double

    /// The share `value` of `count` people (a fraction where they are not all independent), with the score interval of
    /// Wilson (Probable inference, the law of succession, and statistical inference, JASA 22, 1927); nil of nobody.
    public init?(_ value: Double, of count: Double) {
        guard count > 0, value.isFinite else { return nil }
        let z = 1.959_963_984_540_054
        let scale = 1 + z * z / count
        let middle = (value + z * z / (2 * count)) / scale
        let half = z / scale * (value * (1 - value) / count + z * z / (4 * count * count)).squareRoot()
        self.value = value
        low = max(0, middle - half)
        high = min(1, middle + half)
    }

    /// "30 % (26–35)".
    public var words: String { "\(Self.percent(value)) % (\(Self.percent(low))–\(Self.percent(high)))" }

    private static func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
}
