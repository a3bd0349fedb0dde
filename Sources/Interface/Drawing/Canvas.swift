import Terminal

/// A screen with a theme: views say what text is, the theme how it looks. All text is made safe on its way in.
struct Canvas {
    private(set) var screen: Screen
    let theme: Theme
    let glyphs: Glyphs

    init(extent: Extent, theme: Theme, glyphs: Glyphs) {
        screen = Screen(width: extent.width, height: extent.height, ascii: glyphs == .ascii)
        self.theme = theme
        self.glyphs = glyphs
    }

    private func style(_ tone: Tone, _ base: Tone?) -> Style {
        let style = theme[tone].style
        guard let base else { return style }
        if base == .selection { return theme[base].style.adding(style.attributes.subtracting(.dim)) }
        return theme[base].style.overlaid(by: style)
    }

    /// Text in one tone, at most `width` columns of it.
    mutating func put(
        _ text: String, _ tone: Tone = .text, x: Int, y: Int, width: Int, isRight: Bool = false, base: Tone? = nil
    ) {
        guard width > 0 else { return }
        if isRight {
            screen.putRight(text, x: x, y: y, width: width, style: style(tone, base))
        } else {
            screen.put(text, x: x, y: y, maxWidth: width, style: style(tone, base))
        }
    }

    /// A line in its tones, at most `width` columns of it.
    mutating func put(_ line: Line, x: Int, y: Int, width: Int, base: Tone? = nil) {
        var used = 0
        for span in line.spans where used < width {
            used += screen.put(span.text, x: x + used, y: y, maxWidth: width - used, style: style(span.tone, base))
        }
    }

    mutating func fill(_ rect: Rect, _ tone: Tone) { screen.fill(rect, style: theme[tone].style) }

    mutating func clear(_ rect: Rect) { screen.fill(rect) }

    mutating func horizontal(y: Int) {
        screen.horizontalLine(x: 0, y: y, length: screen.width, style: theme[.border].style)
    }

    mutating func vertical(x: Int, from top: Int, to bottom: Int) {
        screen.verticalLine(x: x, y: top, length: bottom - top, style: theme[.border].style)
    }

    /// How a line ends in a rule.
    enum Join: String { case top = "┬", bottom = "┴" }

    mutating func join(x: Int, y: Int, _ join: Join) {
        screen.put(join.rawValue, x: x, y: y, style: theme[.border].style)
    }

    /// A box with nothing in it yet, and a title in its border.
    mutating func box(_ rect: Rect, title: String) {
        screen.fill(rect)
        screen.box(rect, title: title, style: theme[.border].style, titleStyle: theme[.title].style)
    }

    mutating func cursor(x: Int, y: Int) {
        screen.cursor = Screen.Position(x: min(x, screen.width - 1), y: y)
    }
}

extension Look {
    /// The look as the terminal knows it.
    var style: Style {
        var attributes: Style.Attributes = []
        if isBold { attributes.insert(.bold) }
        if isDim { attributes.insert(.dim) }
        if isReverse { attributes.insert(.reverse) }
        if isUnderlined { attributes.insert(.underline) }
        return Style(foreground: foreground.color, background: background.color, attributes: attributes)
    }
}

extension Look.Paint {
    fileprivate var color: Color {
        switch self {
        case .standard: .default
        case .indexed(let number): number < 16 ? .ansi(number) : .indexed(number)
        case .rgb(let red, let green, let blue): .rgb(red, green, blue)
        }
    }
}
