import Community
import Store
import Terminal

/// Draws a state: a pure function of it, the size and the theme.
struct Painter {
    let state: State
    let layout: Layout
    var canvas: Canvas

    /// The whole screen.
    static func draw(_ state: State, theme: Theme, glyphs: Glyphs = .unicode) -> Screen {
        let state = state.shown
        let canvas = Canvas(extent: state.extent, theme: theme, glyphs: glyphs)
        var painter = Painter(state: state, layout: state.layout, canvas: canvas)
        painter.drawAll()
        return painter.canvas.screen
    }

    private mutating func drawAll() {
        guard !layout.isTooSmall else {
            canvas.put(Line("needs 40×10", .warn), x: 0, y: 0, width: state.extent.width)
            return
        }
        if case .firstRun(let form)? = state.layers.first(where: \.isFirstRun) {
            drawFirstRun(form)
        } else {
            drawTitle()
            drawBar()
            drawBody()
            drawRules()
            drawFoot()
        }
        for layer in state.layers { draw(layer) }
    }

    private mutating func drawBody() {
        switch state.place {
        case .queue, .steps: drawTabs(); drawQueue()
        case .review: drawTabs(); drawReview()
        case .today: drawToday()
        case .members: drawTabs(); drawMembers()
        case .mentors: drawMentors()
        case .results: drawResults()
        case .regions: drawRegions()
        case .region: drawRegionPage()
        case .groups: drawGroups()
        case .group: drawGroupPage()
        case .events: drawEvents()
        case .sync: drawSync()
        case .profile: drawProfile()
        }
    }

    private mutating func drawRules() {
        if let y = layout.topRule { canvas.horizontal(y: y) }
        if layout.detail.height > 0, state.place != .profile {
            let detail = layout.detail
            if detail.x > 0 {
                canvas.vertical(x: detail.x - 1, from: detail.y, to: detail.bottom)
                if let y = layout.topRule { canvas.join(x: detail.x - 1, y: y, .top) }
                if let y = layout.bottomRule { canvas.join(x: detail.x - 1, y: y, .bottom) }
            } else if layout.list.height > 0, detail.y > layout.list.bottom {
                canvas.horizontal(y: detail.y - 1)
            }
        }
        guard let y = layout.bottomRule else { return }
        canvas.horizontal(y: y)
        if layout.isWide, layout.detail.x > 0, state.place != .profile {
            canvas.join(x: layout.detail.x - 1, y: y, .bottom)
        }
    }

    /// Lines in a rectangle, from the first visible one.
    mutating func draw(_ lines: [Line], in rect: Rect, from top: Int = 0) {
        for (row, line) in lines.dropFirst(max(0, top)).prefix(rect.height).enumerated() {
            canvas.put(line, x: rect.x, y: rect.y + row, width: rect.width)
        }
    }
}

extension Layer {
    var isFirstRun: Bool { if case .firstRun = self { true } else { false } }
}
