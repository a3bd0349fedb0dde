/// A colour of a cell: the terminal's own, one of its 16, one of 256, or red, green and blue.
///
/// The driver maps what a terminal lacks: RGB to 256, 256 to 16, 16 to 8.
public struct Color: Hashable, Sendable {
    let raw: UInt32

    /// The terminal's own foreground or background.
    public static let `default` = Color(raw: 0)

    /// One of the 16 ANSI colours: 0–7 normal, 8–15 bright. Numbers beyond are cut to four bits.
    public static func ansi(_ number: UInt8) -> Color { Color(raw: 1 << 24 | UInt32(number & 15)) }

    /// One of the 256 colours of xterm's palette.
    public static func indexed(_ number: UInt8) -> Color { Color(raw: 2 << 24 | UInt32(number)) }

    /// Red, green and blue, 0–255 each.
    public static func rgb(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Color {
        Color(raw: 3 << 24 | UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue))
    }

    /// What kind of colour this is, with its number or parts.
    public enum Kind: Hashable, Sendable {
        /// The terminal's own.
        case `default`
        /// One of 16.
        case ansi(UInt8)
        /// One of 256.
        case indexed(UInt8)
        /// Red, green, blue.
        case rgb(UInt8, UInt8, UInt8)
    }

    /// The colour taken apart.
    public var kind: Kind {
        let low = UInt8(truncatingIfNeeded: raw)
        switch raw >> 24 {
        case 1: return .ansi(low)
        case 2: return .indexed(low)
        case 3: return .rgb(UInt8(truncatingIfNeeded: raw >> 16), UInt8(truncatingIfNeeded: raw >> 8), low)
        default: return .default
        }
    }
}
