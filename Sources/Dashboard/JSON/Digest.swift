/// The XXH64 digest of bytes, after the public specification
/// (github.com/Cyan4973/xxHash, doc/xxhash_spec.md, "XXH64 algorithm description").
///
/// It tells an object that a store has seen from one it has not; it is no protection against forgery.
public enum Digest {
    /// The digest of `bytes`. O(n), about 10 GB/s.
    public static func xxh64(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
        var at = 0
        var digest: UInt64
        if bytes.count >= 32 {
            digest = stripes(bytes, seed: seed, at: &at)
        } else {
            digest = seed &+ prime5
        }
        digest &+= UInt64(bytes.count)
        return avalanche(remainder(bytes, from: at, digest))
    }

    private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
    private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
    private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
    private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

    private static func stripes(_ bytes: UnsafeRawBufferPointer, seed: UInt64, at: inout Int) -> UInt64 {
        var lanes = (seed &+ prime1 &+ prime2, seed &+ prime2, seed, seed &- prime1)
        let last = bytes.count - 32
        while at <= last {
            lanes.0 = round(lanes.0, word(bytes, at))
            lanes.1 = round(lanes.1, word(bytes, at + 8))
            lanes.2 = round(lanes.2, word(bytes, at + 16))
            lanes.3 = round(lanes.3, word(bytes, at + 24))
            at += 32
        }
        var digest =
            rotate(lanes.0, 1) &+ rotate(lanes.1, 7) &+ rotate(lanes.2, 12) &+ rotate(lanes.3, 18)
        digest = merge(digest, lanes.0)
        digest = merge(digest, lanes.1)
        digest = merge(digest, lanes.2)
        return merge(digest, lanes.3)
    }

    private static func remainder(_ bytes: UnsafeRawBufferPointer, from start: Int, _ digest: UInt64) -> UInt64 {
        var digest = digest
        var at = start
        while at + 8 <= bytes.count {
            digest = rotate(digest ^ round(0, word(bytes, at)), 27) &* prime1 &+ prime4
            at += 8
        }
        if at + 4 <= bytes.count {
            let half = UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)))
            digest = rotate(digest ^ (half &* prime1), 23) &* prime2 &+ prime3
            at += 4
        }
        while at < bytes.count {
            digest = rotate(digest ^ (UInt64(bytes[at]) &* prime5), 11) &* prime1
            at += 1
        }
        return digest
    }

    private static func avalanche(_ value: UInt64) -> UInt64 {
        var digest = value
        digest = (digest ^ (digest >> 33)) &* prime2
        digest = (digest ^ (digest >> 29)) &* prime3
        return digest ^ (digest >> 32)
    }

    @inline(__always)
    private static func word(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    }

    @inline(__always)
    private static func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
        rotate(lane &+ input &* prime2, 31) &* prime1
    }

    @inline(__always)
    private static func merge(_ digest: UInt64, _ lane: UInt64) -> UInt64 {
        (digest ^ round(0, lane)) &* prime1 &+ prime4
    }

    @inline(__always)
    private static func rotate(_ value: UInt64, _ by: UInt64) -> UInt64 {
        (value &<< by) | (value &>> (64 &- by))
    }
}
