/// Byte strings kept once each: an open hash table of places in a packed buffer.
struct DistinctBytes: Sendable {
    private(set) var packed = PackedBytes()
    /// One more than the place of a slice; 0 where free. Its size is a power of two.
    private var table = [UInt32](repeating: 0, count: 1024)

    /// The place of a byte string, which is added if it is new.
    mutating func insert(_ slice: [UInt8]) -> UInt32 {
        if packed.count * 2 >= table.count { grow() }
        var slot = hash(of: slice)
        while table[slot] != 0 {
            let place = table[slot] - 1
            if packed.bytes[packed.range(of: Int(place))].elementsEqual(slice) { return place }
            slot = (slot + 1) & (table.count - 1)
        }
        packed.append(slice)
        table[slot] = UInt32(packed.count)
        return UInt32(packed.count - 1)
    }

    private mutating func grow() {
        table = [UInt32](repeating: 0, count: table.count * 2)
        for place in 0..<packed.count {
            var slot = hash(of: packed.bytes[packed.range(of: place)])
            while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
            table[slot] = UInt32(place + 1)
        }
    }

    /// FNV-1a, folded to the table's size.
    private func hash(of slice: some Sequence<UInt8>) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in slice { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int((hash ^ (hash >> 32)) & UInt64(table.count - 1))
    }
}
