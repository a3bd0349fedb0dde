/// Colours as a terminal with fewer of them can show them.
struct Palette {
    /// How many colours the terminal has; 0 for none.
    let colors: Int

    /// The number curses knows a colour by, -1 for the terminal's own; and whether it should be bold in its place.
    func number(of color: Color) -> (number: Int32, isBold: Bool) {
        guard colors >= 8 else { return (-1, false) }
        switch color.kind {
        case .default: return (-1, false)
        case .ansi(let index): return ansi(index)
        case .indexed(let index):
            if colors >= 256 { return (Int32(index), false) }
            return index < 16 ? ansi(index) : ansi(Self.nearestAnsi(to: Self.parts(of: index)))
        case .rgb(let red, let green, let blue):
            if colors >= 256 { return (Int32(Self.nearestIndex(red, green, blue)), false) }
            return ansi(Self.nearestAnsi(to: (Int(red), Int(green), Int(blue))))
        }
    }

    private func ansi(_ index: UInt8) -> (Int32, Bool) {
        index >= 8 && colors < 16 ? (Int32(index) - 8, true) : (Int32(index), false)
    }

    private static let levels = [0, 95, 135, 175, 215, 255]

    private static func nearestIndex(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int {
        let wanted = (Int(red), Int(green), Int(blue))
        let steps = (step(wanted.0), step(wanted.1), step(wanted.2))
        let cube = 16 + 36 * steps.0 + 6 * steps.1 + steps.2
        let gray = min(23, max(0, ((wanted.0 + wanted.1 + wanted.2) / 3 - 3) / 10))
        let grayLevel = 8 + 10 * gray
        let cubeAway = distance(wanted, (levels[steps.0], levels[steps.1], levels[steps.2]))
        return distance(wanted, (grayLevel, grayLevel, grayLevel)) < cubeAway ? 232 + gray : cube
    }

    private static func step(_ value: Int) -> Int { value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40 }

    private static func parts(of index: UInt8) -> (Int, Int, Int) {
        if index >= 232 {
            let gray = 8 + 10 * (Int(index) - 232)
            return (gray, gray, gray)
        }
        let cube = max(0, Int(index) - 16)
        return (levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
    }

    private static let ansiParts: [(Int, Int, Int)] = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
        (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255),
        (0, 255, 255), (255, 255, 255),
    ]

    private static func nearestAnsi(to wanted: (Int, Int, Int)) -> UInt8 {
        var best = 0
        for index in 1..<16 where distance(wanted, ansiParts[index]) < distance(wanted, ansiParts[best]) {
            best = index
        }
        return UInt8(best)
    }

    private static func distance(_ one: (Int, Int, Int), _ other: (Int, Int, Int)) -> Int {
        let red = one.0 - other.0
        let green = one.1 - other.1
        let blue = one.2 - other.2
        return red * red + green * green + blue * blue
    }
}
