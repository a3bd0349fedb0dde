import Testing

@testable import Terminal

/// Text that no one wrote, the same in every run.
struct HostileText {
    private var state: UInt64
    private static let odd: [UInt32] = [
        0x1B, 0x9B, 0x7F, 0x00, 0x0A, 0x0D, 0x09, 0x200D, 0x200C, 0x200B, 0x202E, 0x2066, 0xFE0F, 0xFE0E, 0xE0100,
        0xE0067,
        0xE007F, 0x1F3F4, 0x1F469, 0x1F3FD, 0x1F1E9, 0x2764, 0x301, 0x20E3, 0x94D, 0x915, 0x645, 0x64A, 0x1160, 0x115F,
        0x1161,
        0x1100, 0x4E2D, 0xAD, 0x41, 0x31, 0x20, 0x5D0, 0x180E, 0x180B, 0x1820, 0x25CC, 0xB7, 0x61C, 0xFEFF, 0x0DCA,
        0x1000,
    ]

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    private mutating func next(_ limit: UInt64) -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state % limit
    }

    mutating func text() -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<next(24) {
            let isOdd = next(3) > 0
            let value = isOdd ? Self.odd[Int(next(UInt64(Self.odd.count)))] : UInt32(next(0x110000))
            if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        }
        return String(text)
    }
}

struct HostileTextTests {
    static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value == 0x200C { return true }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
        default: return !scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    @Test(arguments: 1...8) func `no text yields a control or an invisible character`(seed: Int) {
        var hostile = HostileText(seed: UInt64(seed))
        for _ in 0..<2_000 {
            let text = hostile.text()
            let safe = SafeText.line(text)
            let harmful = safe.unicodeScalars.filter { !Self.isHarmless($0) }
            #expect(harmful.isEmpty, "\(text.unicodeScalars.map(\.value))")
        }
    }

    @Test(arguments: 9...12) func `safe text stays as it is`(seed: Int) {
        var hostile = HostileText(seed: UInt64(seed))
        for _ in 0..<2_000 {
            let text = hostile.text()
            let once = SafeText.line(text)
            let twice = SafeText.line(once)
            #expect(Array(once.utf8) == Array(twice.utf8), "\(text.unicodeScalars.map(\.value))")
        }
    }

    @Test(arguments: 13...16) func `what is cut or wrapped fits`(seed: Int) {
        var hostile = HostileText(seed: UInt64(seed))
        for width in 2..<500 {
            let text = hostile.text()
            let columns = width % 12 + 2
            #expect(TextWidth.width(of: TextWidth.truncate(text, to: columns)) <= columns)
            #expect(TextWidth.width(of: TextWidth.pad(text, to: columns)) == columns)
            #expect(TextWidth.wrap(text, to: columns).allSatisfy { TextWidth.width(of: $0) <= columns })
        }
    }

    @Test(arguments: 17...20) func `a screen has as many cells as columns, whatever is put on it`(seed: Int) {
        var hostile = HostileText(seed: UInt64(seed))
        var screen = Screen(width: 13, height: 4)
        for turn in 0..<2_000 {
            screen.put(hostile.text(), x: turn % 17 - 2, y: turn % 5, maxWidth: turn % 7 + 1)
            for y in 0..<screen.height {
                var x = 0
                while x < screen.width {
                    let cell = screen[x, y]
                    #expect(cell?.width == 1 || cell?.width == 2 && screen[x + 1, y]?.width == 0)
                    x += max(1, cell?.width ?? 1)
                }
                #expect(x == screen.width)
            }
        }
    }
}
