import Community
import Store
import Terminal

extension Painter {
    /// One member on the whole screen.
    mutating func drawProfile() {
        guard let view = state.open else { return }
        guard let profile = state.profile(of: view.member) else {
            if state.isSlow { canvas.put(Line(" Reading…", .dim), x: 0, y: layout.detail.y, width: state.extent.width) }
            return
        }
        drawHead(profile)
        drawTimeline(profile, view)
        drawAbout(profile, view)
    }

    private mutating func drawHead(_ profile: Profile) {
        let rect = layout.detail
        let inner = Rect(x: 1, y: rect.y, width: rect.width - 2, height: rect.height)
        let detail = DetailLines(row: profile.row, profile: profile, state: state, glyphs: canvas.glyphs)
        draw(
            ProfileHead(profile: profile, state: state, glyphs: canvas.glyphs, detail: detail).lines(
                width: inner.width), in: inner)
    }

    private mutating func drawTimeline(_ profile: Profile, _ view: ProfileView) {
        let rect = layout.list
        guard rect.height > 0 else { return }
        let isFocused = view.focus == .timeline
        let title =
            " Timeline \(profile.timeline.count)\(profile.timeline.count == Profile.timelineLimit ? ", the newest" : "")"
        if let y = layout.header {
            canvas.put(Line(title, isFocused ? .tabOn : .tab), x: rect.x, y: y, width: rect.width)
        }
        if profile.timeline.isEmpty {
            canvas.put(Line(" Nothing they did is in our feeds.", .dim), x: rect.x, y: rect.y, width: rect.width)
        }
        let top = max(0, min(view.deed - rect.height / 2, profile.timeline.count - rect.height))
        for (row, deed) in profile.timeline.dropFirst(top).prefix(rect.height).enumerated() {
            drawDeed(
                deed, isSelected: isFocused && top + row == view.deed,
                isPromoted: deed.conversation.map { profile.facts.promoted.contains($0.place) } ?? false,
                y: rect.y + row, rect: rect)
        }
    }

    private mutating func drawDeed(_ deed: Deed, isSelected: Bool, isPromoted: Bool, y: Int, rect: Rect) {
        let base: Tone? = isSelected ? .selection : nil
        if isSelected { canvas.fill(Rect(x: rect.x, y: y, width: rect.width, height: 1), .selection) }
        canvas.put(
            deed.at.day.short(relativeTo: state.today), .dim, x: rect.x + 1, y: y, width: 11, isRight: true, base: base)
        let sign =
            deed.isContribution
            ? canvas.glyphs.contribution : deed.kind == .event ? canvas.glyphs.event : canvas.glyphs.talk
        canvas.put(sign, .accent, x: rect.x + 13, y: y, width: 1, base: base)
        let place = [deed.source, deed.channel].compactMap { $0 }.joined(separator: " ")
        let placeWidth = rect.width >= 60 ? 16 : rect.width >= 45 ? 10 : 0
        if placeWidth > 0 { canvas.put(place, .dim, x: rect.x + 15, y: y, width: placeWidth, base: base) }
        var text = deed.title.isEmpty ? deed.kindWords : deed.title
        if isPromoted { text = "counted by hand: \(text)" }
        if let gone = deed.goneSince {
            text = "no longer in the feed since \(gone.short(relativeTo: state.today)): \(text)"
        }
        let x = 15 + (placeWidth > 0 ? placeWidth + 1 : 0)
        canvas.put(text, deed.goneSince == nil ? .text : .gone, x: rect.x + x, y: y, width: rect.width - x, base: base)
    }

    private mutating func drawAbout(_ profile: Profile, _ view: ProfileView) {
        let rect = layout.about
        guard rect.height > 0 else { return }
        if let y = layout.header {
            canvas.put(Line(" About", view.focus == .about ? .tabOn : .tab), x: rect.x, y: y, width: rect.width)
        }
        if rect.x > 0 { canvas.vertical(x: rect.x - 1, from: rect.y - 1, to: rect.bottom) }
        draw(AboutLines(profile: profile, state: state).lines(width: rect.width), in: rect, from: view.aboutTop)
    }

    /// What was shown of how much.
    func profileStatus() -> Line {
        guard let view = state.open else { return Line() }
        var parts = ["Tab to the other pane", "Esc back"]
        if let timeline = state.profile(of: view.member)?.timeline, view.focus == .timeline, !timeline.isEmpty {
            parts.insert("\(view.deed + 1) of \(timeline.count)", at: 0)
        }
        return Line(" " + parts.joined(separator: " · "), .dim)
    }
}

/// The head of a profile.
struct ProfileHead {
    let profile: Profile
    let state: State
    let glyphs: Glyphs
    let detail: DetailLines

    func lines(width: Int) -> [Line] {
        let row = profile.row
        let level = row.figures.level == .none ? nil : row.figures.level.words
        let right = [level, row.figures.state.words, row.key.description].compactMap { $0 }.joined(separator: " · ")
        let name = Measure.clip(row.name, to: max(1, width / 2))
        let clipped = Measure.clip(right, to: max(0, width - Measure.width(name) - 2))
        let gap = max(1, width - Measure.width(name) - Measure.width(clipped))
        var lines = [
            Line([
                Span(text: name, tone: .title), Span(text: String(repeating: " ", count: gap)),
                Span(text: clipped, tone: .dim),
            ])
        ]
        lines.append(Line(Reason.sentence(queue: nil, detail.context)))
        // What no feed covers stands in the line above already.
        var context = detail.context
        context.notSeen = []
        var state = Line(Reason.stateSentence(context), .dim)
        if row.neverContact != nil || row.leftFeed != nil {
            state = Line("! " + warning(row), .warn) + Line("  ") + state
        }
        lines.append(state)
        lines.append(months)
        lines.append(figures)
        return lines
    }

    private func warning(_ row: MemberRow) -> String {
        if let day = row.leftFeed { return "no longer in the feed since \(day.short(relativeTo: state.today))" }
        return row.neverContact == .they ? "never contact: they asked" : "never contact: we decided"
    }

    /// The 12 months, with how much the tallest stands for.
    private var months: Line {
        let most = profile.months.max() ?? 0
        let total = profile.months.reduce(0, +)
        return Line([
            Span(text: glyphs.sparkline(profile.months), tone: .spark),
            Span(text: "  12 months, \(total) in all, at most \(most) a month", tone: .dim),
        ])
    }

    private var figures: Line {
        let figures = profile.row.figures
        var parts = [
            Wording.count(figures.conversations, "conversation"), Wording.count(figures.contributions, "contribution"),
        ]
        if figures.attendances > 0 { parts.append(Wording.count(figures.attendances, "event")) }
        if let first = figures.firstSeen { parts.append("first seen \(first.day.short(relativeTo: state.today))") }
        if let last = figures.lastSeen { parts.append("last \(last.day.short(relativeTo: state.today))") }
        return Line(parts.joined(separator: " · "))
    }
}
