/// A small seeded generator (Steele, Lea, Flood 2014): the same seed gives the same numbers on every machine.
package struct SplitMix64: Sendable {
    @usableFromInline
    package var state: UInt64

    /// Creates a generator.
    package init(seed: UInt64) { state = seed }

    /// The next 64 bits.
    @inlinable
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return SplitMix64.mixed(state)
    }

    /// A number from 0 up to but not including `bound`; 0 where the bound is not positive.
    @inlinable
    package mutating func below(_ bound: Int) -> Int {
        bound > 0 ? Int(next().multipliedFullWidth(by: UInt64(bound)).high) : 0
    }

    /// A number of the closed range.
    @inlinable
    package mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// True in `percent` of a hundred cases.
    @inlinable
    package mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    /// An element; the list must not be empty.
    @inlinable
    package mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

    /// The finalising mix alone: a hash of one number.
    @inlinable
    package static func mixed(_ number: UInt64) -> UInt64 {
        var z = number
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
