import Terminal

/// Names as they come from outside, and the events so far.
enum Sample {
    static let names = [
        "Jose\u{301} García", "田中さくら", "김민수", "טארק אל־נג׳אר", "محمد می\u{200C}خواهم", "👩‍👩‍👧‍👦 family 👍🏽 🇩🇪 ❤️ 1️⃣",
        "Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}algo", "\u{1B}[31mred\u{1B}]0;title\u{7}",
        "a\u{202E}gnp.exe", "x\u{200B}y\u{115F}z",
        "हिन्दी क\u{94D}\u{200D}ष", "ภาษาไทย", "\u{1100}\u{1161}\u{11A8} jamo", "ß ẞ ﬁ Ω ж 中", "\u{E0041}tag \u{F8FF}",
    ]

    static func draw(on screen: inout Screen, log: [String], colors: Int) {
        screen.box(screen.bounds, title: "Probe \(screen.width)×\(screen.height) \(colors)")
        let named = Style(foreground: .ansi(12), attributes: .bold)
        for (row, name) in names.enumerated() where row + 2 < screen.height {
            let used = screen.put(name, x: 2, y: row + 1, maxWidth: 20, style: row.isMultiple(of: 2) ? named : .plain)
            screen.put("|", x: 2 + used, y: row + 1)
            screen.put("║", x: 24, y: row + 1, style: Style(foreground: .rgb(200, 40, 40)))
        }
        let visible = log.suffix(max(0, screen.height - 3))
        for (row, line) in visible.enumerated() {
            screen.put(line, x: 27, y: row + 1, maxWidth: screen.width - 29)
        }
    }
}

/// Screens of random text, wide characters beside narrow ones, each painted over the one before.
struct RandomPainter {
    private var state: UInt64
    private static let pieces = [
        "a", "Q", " ", "中", "漢字", "é", "e\u{301}", "한", "─", "👍", "ж", "ש", "ي", "0", "~~", "   ",
    ]

    init(seed: UInt64) { state = seed }

    private mutating func next(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    mutating func paint(_ screen: inout Screen) {
        for y in 0..<screen.height {
            var x = -1
            while x < screen.width {
                let style = Style(foreground: .indexed(UInt8(next(256))), attributes: next(5) == 0 ? .reverse : [])
                x += screen.put(Self.pieces[next(Self.pieces.count)], x: x, y: y, style: style, overflow: .cut)
                if next(3) == 0 { x += 1 }
                if screen.width - x < 2 { break }
            }
        }
    }
}
