import Testing

@testable import Dashboard

struct DigestTests {
    @Test(
        arguments: [
            ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
            ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
        ] as [(String, UInt64)])
    func `a text has its published digest`(text: String, digest: UInt64) {
        #expect(Array(text.utf8).withUnsafeBytes { Digest.xxh64($0) } == digest)
    }

    /// The sanity check of the reference implementation: bytes made by squaring, lengths around each step.
    @Test(
        arguments: [
            (0, 0, 0xEF46_DB37_51D8_E999), (0, 2_654_435_761, 0xAC75_FDA2_929B_17EF),
            (1, 0, 0x4FCE_394C_C889_52D8), (1, 2_654_435_761, 0x7398_40CB_819F_A723),
            (14, 0, 0xCFFA_8DB8_81BC_3A3D), (14, 2_654_435_761, 0x5B96_1158_5EFC_C9CB),
            (101, 0, 0x0EAB_5433_84F8_78AD), (101, 2_654_435_761, 0xCAA6_5939_306F_1E21),
        ] as [(Int, UInt64, UInt64)])
    func `the reference's own check gives the reference's digests`(length: Int, seed: UInt64, digest: UInt64) {
        var generator: UInt32 = 2_654_435_761
        let bytes = (0..<length).map { _ in
            defer { generator = generator &* generator }
            return UInt8(truncatingIfNeeded: generator >> 24)
        }
        #expect(bytes.withUnsafeBytes { Digest.xxh64($0, seed: seed) } == digest)
    }
}
