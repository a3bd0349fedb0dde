/// Which invisible scalars belong to a script or to an emoji, so that they need no marker.
enum Joining {
    static let zeroWidthNonJoiner: UInt32 = 0x200C
    static let zeroWidthJoiner: UInt32 = 0x200D
    static let keycap: UInt32 = 0x20E3
    static let blackFlag: UInt32 = 0x1F3F4

    /// Whether letters of this scalar's script join, so that ZWJ and ZWNJ between two of them are spelling:
    /// Arabic and its neighbours, the scripts of India and South-East Asia, Mongolian.
    static func joins(_ value: UInt32) -> Bool {
        switch value {
        case 0x0620...0x074F, 0x0750...0x077F, 0x07C0...0x07FF, 0x0840...0x08FF: true
        case 0x0900...0x0DFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1820...0x18AF: true
        case 0xFB50...0xFDFF, 0xFE70...0xFEFC: true
        default: false
        }
    }

    static func isVariationSelector(_ value: UInt32) -> Bool {
        switch value {
        case 0x180B...0x180D, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
        default: false
        }
    }

    static func isSkinTone(_ value: UInt32) -> Bool { (0x1F3FB...0x1F3FF).contains(value) }

    static func isTag(_ value: UInt32) -> Bool { (0xE0020...0xE007F).contains(value) }

    /// Whether a scalar can be a part of a joined emoji: a family, a profession, a heart on fire.
    static func isEmoji(_ value: UInt32) -> Bool {
        guard value >= 0x2190, let scalar = Unicode.Scalar(value) else { return false }
        return scalar.properties.isEmoji
    }
}
