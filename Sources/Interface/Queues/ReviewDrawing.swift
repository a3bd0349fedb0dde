import Community
import Store
import Terminal

extension Painter {
    /// The Review queue, two lines an entry.
    mutating func drawReview() {
        let rect = layout.list
        let review = state.review
        guard !review.items.isEmpty else {
            drawEmpty(review.epoch == 0 ? (state.isSlow ? ["Reading…"] : []) : QueueName.review.emptyWords)
            return
        }
        let visible = max(1, rect.height / 2)
        for (place, item) in review.items.dropFirst(review.top).prefix(visible).enumerated() {
            draw(item, isSelected: review.top + place == review.index, y: rect.y + place * 2, rect: rect)
        }
        drawReviewDetail(review.selected)
    }

    private mutating func draw(_ item: ReviewItem, isSelected: Bool, y: Int, rect: Rect) {
        let base: Tone? = isSelected ? .selection : nil
        if isSelected { canvas.fill(Rect(x: rect.x, y: y, width: rect.width, height: 1), .selection) }
        canvas.put(isSelected ? canvas.glyphs.cursor : " ", .key, x: rect.x, y: y, width: 1, base: base)
        let (head, evidence) = words(item)
        canvas.put(head, .text, x: rect.x + 3, y: y, width: rect.width - 4, base: base)
        if y + 1 < rect.bottom { canvas.put(evidence, .dim, x: rect.x + 5, y: y + 1, width: rect.width - 6) }
    }

    private func words(_ item: ReviewItem) -> (String, String) {
        switch item {
        case .suggestion(let pair):
            (
                "\(pair.firstName)  =  \(pair.secondName) ?",
                "\(pair.kind == .csv ? "CSV match" : "same \(pair.kind.words)") “\(pair.evidence)” · \(pair.firstKey) and \(pair.secondKey)"
            )
        case .wrongData(let row, let attempt):
            (
                "\(row.name): wrong data",
                (attempt.map { "a message by \($0.channel) reached somebody else" } ?? "set aside for wrong data")
                    + " · \(row.key) · a it is right now, x leave it aside"
            )
        case .leftFeed(let row):
            (
                row.name,
                "no longer in the feed since \(row.leftFeed?.short(relativeTo: state.today) ?? "?") · \(row.key)"
            )
        case .flood(let source, let newcomers, let usual, let day):
            (
                "\(newcomers) newcomers at once in \(source)",
                "on \(day.short(relativeTo: state.today)); usually about \(usual). Spam? x in Welcome sets them aside"
            )
        }
    }

    /// "5 to look at", and what their keys do.
    func reviewStatus() -> Line {
        let count = state.review.items.count
        return Line(" " + QueueName.review.count(count) + (count > 0 ? " · a one person, x two people, u undoes" : ""))
    }

    private mutating func drawReviewDetail(_ item: ReviewItem?) {
        let rect = layout.detail
        guard rect.height > 0, let item else { return }
        let inner = Rect(x: rect.x + 1, y: rect.y, width: rect.width - 2, height: rect.height)
        switch item {
        case .suggestion(let pair):
            let half = max(3, inner.height / 2)
            draw(
                person(pair.first, inner.width), in: Rect(x: inner.x, y: inner.y, width: inner.width, height: half - 1))
            let second = Rect(x: inner.x, y: inner.y + half, width: inner.width, height: inner.height - half)
            draw(person(pair.second, inner.width), in: second)
        case .leftFeed(let row), .wrongData(let row, _): draw(person(row.id, inner.width), in: inner)
        case .flood: break
        }
    }

    private func person(_ id: MemberID, _ width: Int) -> [Line] {
        guard let row = state.rows[id]?.value else { return [] }
        let detail = DetailLines(row: row, profile: state.profile(of: id), state: state, glyphs: canvas.glyphs)
        return layout.isWide ? detail.full(width: width) : [Line(row.name, .title)] + detail.short(width: width)
    }
}
