/// What a terminal without Unicode shows instead of a character.
enum AsciiForm {
    /// The nearest ASCII form of a glyph, one column wide; `?` where there is none.
    static func of(_ glyph: Glyph) -> Glyph {
        if glyph.base < 0x7F { return Glyph(base: glyph.base, width: 1) }
        if glyph.width == 2 { return Glyph(base: 0x3F, width: 1) }
        return Glyph(base: scalar(for: glyph.base), width: 1)
    }

    private static func scalar(for value: UInt32) -> UInt32 {
        switch value {
        case 0x2010...0x2015, 0x2500, 0x2501, 0x2212: 0x2D  // -
        case 0x2502, 0x2503: 0x7C  // |
        case 0x250C...0x254B, 0x256D...0x2570: 0x2B  // +
        case 0x2018, 0x2019: 0x27  // '
        case 0x201C, 0x201D: 0x22  // "
        case 0xB7, 0x2022: 0x2E  // .
        case 0x2026: 0x7E  // ~
        case 0xA0, 0x2002...0x200A, 0x202F: 0x20
        case 0x2713, 0x2714: 0x2B  // +
        case 0x2717, 0x2718, 0xD7: 0x78  // x
        case 0x2190, 0x2039, 0x25C2, 0x25C0, 0xAB: 0x3C  // <
        case 0x2192, 0x203A, 0x25B8, 0x25B6, 0xBB: 0x3E  // >
        case 0x2191, 0x25B2: 0x5E  // ^
        case 0x2193, 0x25BC: 0x76  // v
        case 0x25CF, 0x25C6, 0x2588, 0x2593, 0x25A0: 0x23  // #
        case 0x25CB, 0x25E6: 0x6F  // o
        default: latin(value)
        }
    }

    /// The letter without its marks: U+00C0–U+017E.
    private static func latin(_ value: UInt32) -> UInt32 {
        let first = "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
        let extended =
            "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz"
        switch value {
        case 0xC0...0xFF: return UInt32(Array(first.utf8)[Int(value - 0xC0)])
        case 0x100...0x17E: return UInt32(Array(extended.utf8)[Int(value - 0x100)])
        default: return 0x3F
        }
    }
}
