#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Many short texts in one buffer, searched as one: a scan looks for the rarest byte of the needle.
struct PackedBytes: Sendable {
    private(set) var bytes: [UInt8] = []
    /// Where each slice begins, and where the last one ends.
    private(set) var starts: [UInt32] = [0]
    /// How often each byte occurs.
    private var frequencies = [UInt32](repeating: 0, count: 256)

    /// The number of slices.
    var count: Int { starts.count - 1 }

    mutating func reserve(slices: Int, bytes: Int) {
        starts.reserveCapacity(slices + 1)
        self.bytes.reserveCapacity(bytes)
    }

    mutating func append(_ slice: [UInt8]) {
        bytes.append(contentsOf: slice)
        starts.append(UInt32(bytes.count))
        for byte in slice { frequencies[Int(byte)] &+= 1 }
    }

    mutating func replace(_ index: Int, with slice: [UInt8]) {
        let range = range(of: index)
        for byte in bytes[range] { frequencies[Int(byte)] &-= 1 }
        for byte in slice { frequencies[Int(byte)] &+= 1 }
        bytes.replaceSubrange(range, with: slice)
        let growth = slice.count - range.count
        guard growth != 0 else { return }
        for later in (index + 1)..<starts.count { starts[later] = UInt32(Int(starts[later]) + growth) }
    }

    mutating func remove(_ index: Int) {
        replace(index, with: [])
        starts.remove(at: index)
    }

    func range(of index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index + 1]) }

    /// The slices that contain the needle, ascending. One pass over the buffer.
    func slices(containing needle: Needle) -> [Int32] {
        var hits: [Int32] = []
        bytes.withUnsafeBytes { buffer in
            starts.withUnsafeBufferPointer { starts in
                var slice = 0
                var from = 0
                while let hit = needle.first(in: buffer, from: from, to: buffer.count) {
                    while Int(starts[slice + 1]) <= hit { slice += 1 }
                    hits.append(Int32(slice))
                    from = Int(starts[slice + 1])
                }
            }
        }
        return hits
    }

    /// Whether a slice contains the needle.
    func slice(_ index: Int, contains needle: Needle) -> Bool {
        let range = range(of: index)
        return bytes.withUnsafeBytes { needle.first(in: $0, from: range.lowerBound, to: range.upperBound) != nil }
    }

    /// Whether the needle occurs in a value of a slice that is no address: one with an `@` within.
    func slice(_ index: Int, holdsOpenly needle: Needle) -> Bool {
        let range = range(of: index)
        var from = range.lowerBound
        while let hit = bytes.withUnsafeBytes({ needle.first(in: $0, from: from, to: range.upperBound) }) {
            let start = bytes[range.lowerBound..<hit].lastIndex { $0 < 0x20 }.map { $0 + 1 } ?? range.lowerBound
            let end = bytes[hit..<range.upperBound].firstIndex { $0 < 0x20 } ?? range.upperBound
            if !bytes[start..<end].dropFirst().contains(UInt8(ascii: "@")) { return true }
            from = hit + 1
        }
        return false
    }

    /// A needle for this buffer.
    func needle(_ bytes: [UInt8]) -> Needle {
        let rarest = bytes.indices.min { frequencies[Int(bytes[$0])] < frequencies[Int(bytes[$1])] }
        return Needle(bytes: bytes, rarest: rarest ?? 0)
    }

    /// Bytes to search for, none of them a line of two slices: a needle never holds the byte that ends one, except last.
    struct Needle {
        let bytes: [UInt8]
        /// The place in the needle of its rarest byte.
        let rarest: Int

        /// The start of the first occurrence within a range of a buffer.
        func first(in buffer: UnsafeRawBufferPointer, from: Int, to end: Int) -> Int? {
            guard let base = buffer.baseAddress, !bytes.isEmpty else { return bytes.isEmpty && from < end ? from : nil }
            let last = end - (bytes.count - rarest)
            var at = from + rarest
            while at <= last {
                guard let found = memchr(base + at, Int32(bytes[rarest]), last - at + 1) else { return nil }
                let start = UnsafeRawPointer(found) - base - rarest
                if memcmp(base + start, bytes, bytes.count) == 0 { return start }
                at = start + rarest + 1
            }
            return nil
        }
    }
}
