import Testing

@testable import Terminal

struct PaletteTests {
    @Test(arguments: [
        (Color.default, Int32(-1)), (.ansi(9), 9), (.indexed(208), 208), (.rgb(255, 0, 0), 196),
        (.rgb(95, 135, 175), 67),
        (.rgb(128, 128, 128), 244), (.rgb(0, 0, 0), 16), (.rgb(255, 255, 255), 231), (.rgb(18, 18, 18), 233),
    ])
    func `256 colours take the nearest`(color: Color, number: Int32) {
        #expect(Palette(colors: 256).number(of: color).number == number)
    }

    @Test(arguments: [
        (Color.ansi(9), Int32(1), true), (.ansi(1), 1, false), (.rgb(250, 10, 10), 1, true), (.indexed(9), 1, true),
        (.indexed(231), 7, true), (.default, -1, false),
    ])
    func `eight colours show bright ones in bold`(color: Color, number: Int32, isBold: Bool) {
        #expect(Palette(colors: 8).number(of: color) == (number, isBold))
    }

    @Test func `sixteen colours need no bold`() {
        #expect(Palette(colors: 16).number(of: .indexed(46)) == (10, false))
    }

    @Test(arguments: [Color.ansi(3), .indexed(200), .rgb(1, 2, 3), .default])
    func `without colours all is the terminal's own`(color: Color) {
        #expect(Palette(colors: 0).number(of: color) == (-1, false))
    }

    @Test(arguments: [Color.Kind.default, .ansi(7), .indexed(255), .rgb(1, 2, 3)])
    func `a colour can be taken apart`(kind: Color.Kind) {
        let color: Color =
            switch kind {
            case .default: .default
            case .ansi(let number): .ansi(number)
            case .indexed(let number): .indexed(number)
            case .rgb(let red, let green, let blue): .rgb(red, green, blue)
            }
        #expect(color.kind == kind)
    }
}
