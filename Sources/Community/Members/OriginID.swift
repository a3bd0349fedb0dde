/// The id that a source gives to an identity or a row. Compared byte by byte: Swift's own String equality would
/// take the composed and the decomposed form of a letter for the same id.
public struct OriginID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The id as the source wrote it.
    public let raw: String

    /// Creates an id from the text of a feed.
    public init(_ raw: String) { self.raw = raw }

    /// The text form.
    public var description: String { raw }

    /// Whether both are equal byte by byte.
    public static func == (left: OriginID, right: OriginID) -> Bool { left.raw.utf8.elementsEqual(right.raw.utf8) }

    /// Whether the left one comes first.
    public static func < (left: OriginID, right: OriginID) -> Bool {
        left.raw.utf8.lexicographicallyPrecedes(right.raw.utf8)
    }

    /// Hashes what equality compares.
    public func hash(into hasher: inout Hasher) {
        if raw.utf8.withContiguousStorageIfAvailable({ hasher.combine(bytes: UnsafeRawBufferPointer($0)) }) == nil {
            for byte in raw.utf8 { hasher.combine(byte) }
        }
        hasher.combine(UInt8(0xFF))
    }
}
